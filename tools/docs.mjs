// `npm run docs`: writes the generated pages of docs/ anew. A test says when one of them is not current.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['tools/docs/pages.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { pages } = await import(`data:text/javascript;base64,${code}`);
for (const [file, page] of Object.entries(pages)) {
  writeFileSync(file, page());
  process.stdout.write(`${file}\n`);
}
