/**
 * From src/ to CommonJS chunks. esbuild splits only ES modules, and a CommonJS bundle starts faster, so the
 * program is split as ES modules first and each chunk is turned into CommonJS after; `import()` becomes a
 * `require` that runs when it is reached.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { aside, refuseStrangers, setAside, trim } from './trim.mjs';
import { words } from './words.mjs';

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
const late = new RegExp(`^(node:|\\./(${aside.map((one) => one.chunk).join('|')})\\.cjs$)`);
const moduleUrl = 'const __moduleUrl=require("node:url").pathToFileURL(__filename).href;\n';

/**
 * Bundles the program.
 * @returns {Promise<{entry: string, chunks: Map<string, string>, inputs: string[]}>} CommonJS text by chunk
 *   name; chunks call each other as `require("./NAME")`
 */
export async function bundleProgram(project) {
  const present = aside.filter(({ module }) => existsSync(join(project, module)));
  const result = await build({
    ...shape,
    absWorkingDir: project,
    entryPoints: {
      main: 'src/main.ts',
      ...Object.fromEntries(present.map((one) => [one.chunk, one.module])),
    },
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
    plugins: [trim, setAside, words],
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
  // Some of Node's own modules take two milliseconds, and most commands use few.
  const lazy = requireLate(code, late);
  return lazy.includes('__moduleUrl') ? moduleUrl + lazy : lazy;
}

/** Turns `var a = require("x")` into a `require` wherever `a.` stands. */
function requireLate(code, which) {
  const modules = new Map();
  const declared = code.replace(/\b(import_[\w$]+) ?= ?require\("([^"]+)"\)/g, (whole, name, module) => {
    if (!which.test(module)) return whole;
    modules.set(name, module);
    return `${name}=0`;
  });
  return declared.replace(/\b(import_[\w$]+)\./g, (use, name) =>
    // The brackets are for `new`: `new require("x").Y` would make an instance of `require`.
    modules.has(name) ? `(require("${modules.get(name)}")).` : use,
  );
}
