/**
 * From src/ to CommonJS chunks. esbuild splits only ES modules, and a CommonJS bundle starts faster, so the
 * program is split as ES modules first and each chunk is turned into CommonJS after; `import()` becomes a
 * `require` that runs when it is reached.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { catalogues } from './catalogues.mjs';
import { refuseStrangers, trim } from './trim.mjs';

const node = { platform: 'node', target: 'node20' };
const shape = {
  ...node,
  // Names are kept for stack traces; whitespace goes because every start reads the text; no line is endless.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 200,
  legalComments: 'none',
  define: {
    'import.meta.url': '__moduleUrl',
    'import.meta.filename': '__filename',
    'import.meta.dirname': '__dirname',
  },
};
const moduleUrl = 'const __moduleUrl=require("node:url").pathToFileURL(__filename).href;\n';

/**
 * Bundles the program.
 * @returns {Promise<{entry: string, chunks: Map<string, string>, inputs: string[]}>} CommonJS text by chunk
 *   name; chunks call each other as `require("./NAME")`
 */
export async function bundleProgram(project) {
  const result = await build({
    ...shape,
    absWorkingDir: project,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    external: ['*.node'],
    metafile: true,
    write: false,
    logLevel: 'warning',
    plugins: [trim, catalogues],
  });
  refuseStrangers(result.metafile.outputs);
  const chunks = new Map();
  for (const file of result.outputFiles) chunks.set(basename(file.path), await toCommonJs(file.text));
  return { entry: 'main.cjs', chunks, inputs: Object.keys(result.metafile.inputs) };
}

/** Bundles what runs in a worker thread: one file each, for a worker is started from a file. */
export async function bundleWorkers(project, out) {
  const workers = ['src/importers/worker.ts'].filter((file) => existsSync(join(project, file)));
  if (workers.length === 0) return;
  await build({
    ...shape,
    absWorkingDir: project,
    entryPoints: workers,
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    banner: { js: moduleUrl },
    logLevel: 'warning',
    plugins: [trim],
  });
}

async function toCommonJs(text) {
  const { code } = await transform(text, {
    ...shape,
    format: 'cjs',
    supported: { 'dynamic-import': false },
  });
  const lazy = requireLate(code);
  return lazy.includes('__moduleUrl') ? moduleUrl + lazy : lazy;
}

/** Node's own modules are asked for where they are used: some take two milliseconds and most commands use few. */
function requireLate(code) {
  const modules = new Map();
  const declared = code.replace(/\b(import_[\w$]+)=require\("(node:[\w/]+)"\)/g, (_, name, module) => {
    modules.set(name, module);
    return `${name}=0`;
  });
  // `new require(…).Worker` would construct the require itself.
  const made = declared.replace(/\bnew (import_[\w$]+)\.([\w$]+)/g, (use, name, member) =>
    modules.has(name) ? `new (require("${modules.get(name)}").${member})` : use,
  );
  return made.replace(/\b(import_[\w$]+)\./g, (use, name) =>
    modules.has(name) ? `require("${modules.get(name)}").` : use,
  );
}
