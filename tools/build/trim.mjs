/** Parts of libraries that this program never runs, left out because every start would pay for them. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const fontkit = /fontkit\/dist\/module\.mjs$/;
const pgCrypto = /pg\/lib\/crypto\/utils\.js$/;

/** Each replaces one text of one file; a text that is gone fails the build, so an update cannot pass unseen. */
const edits = [
  {
    // Only for subcommands that are programs of their own; loading it takes a millisecond.
    file: /commander\/lib\/command\.js$/,
    from: "const childProcess = require('node:child_process');",
    to: 'const childProcess = {};',
  },
  {
    // `bindings` looks through a dozen folders and a stack trace; `require` reads three package.json on its way.
    file: /better-sqlite3\/lib\/database\.js$/,
    from: "require('bindings')('better_sqlite3.node')",
    to: `(() => {
      const file = 'better-sqlite3/build/Release/better_sqlite3.node';
      for (const modules of ['../../node_modules/', '../../../']) {
        try {
          const addon = { exports: {} };
          process.dlopen(addon, path.join(__dirname, modules, file));
          return addon.exports;
        } catch {}
      }
      return require(file);
    })()`,
  },
  {
    // A date as text names its time zone, which takes the first one of a process most of a millisecond.
    file: /dayjs\/dayjs\.min\.js$/,
    from: 'this.$d.toString()===l',
    to: 'isNaN(this.$d)',
  },
  {
    // The question brings up Node's whole HTTP client: a third of an empty start.
    file: /pg\/lib\/stream\.js$/,
    from: 'if (isCloudflareRuntime()) {',
    to: 'if (false) {',
  },
  // A login by password (SCRAM) through Web Crypto takes 8 ms, most of them for bringing that up; Node's own functions 3.
  {
    file: pgCrypto,
    from: 'const webCrypto = nodeCrypto.webcrypto || globalThis.crypto',
    to: '',
  },
  {
    file: pgCrypto,
    from: 'const subtleCrypto = webCrypto.subtle',
    to: 'const subtleCrypto = { digest: async (name, data) => nodeCrypto.createHash(name).update(data).digest() };',
  },
  {
    file: pgCrypto,
    from: 'webCrypto.getRandomValues(Buffer.alloc(length))',
    to: 'nodeCrypto.randomBytes(length)',
  },
  {
    file: pgCrypto,
    from: `const key = await subtleCrypto.importKey('raw', keyBuffer, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return await subtleCrypto.sign('HMAC', key, textEncoder.encode(msg))`,
    to: "return nodeCrypto.createHmac('sha256', keyBuffer).update(msg).digest();",
  },
  {
    file: pgCrypto,
    from: `const key = await subtleCrypto.importKey('raw', textEncoder.encode(password), 'PBKDF2', false, ['deriveBits'])
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt: salt, iterations: iterations }
  return await subtleCrypto.deriveBits(params, key, 32 * 8, ['deriveBits'])`,
    to: "return nodeCrypto.pbkdf2Sync(password, salt, iterations, 32, 'sha256');",
  },
  {
    // Six tables for scripts that need shaping, inflated while they load; a report in Latin and Cyrillic asks none.
    file: /unicode-trie\/index\.js$/,
    from: `data = inflate(data, new Uint8Array(uncompressedLength));
      data = inflate(data, new Uint8Array(uncompressedLength));

      // swap bytes from little-endian
      swap32LE(data);

      this.data = new Uint32Array(data.buffer);`,
    to: `const packed = data;
      Object.defineProperty(this, 'data', {
        configurable: true,
        get() {
          const once = inflate(packed, new Uint8Array(uncompressedLength));
          const bytes = inflate(once, new Uint8Array(uncompressedLength));
          swap32LE(bytes);
          const value = new Uint32Array(bytes.buffer);
          Object.defineProperty(this, 'data', { value });
          return value;
        },
      });`,
  },
  {
    // The names of six thousand glyphs; pdfkit asks the table for two numbers.
    file: fontkit,
    from: `glyphNameIndex: new $52ZIf$Array($52ZIf$uint16, 'numberOfGlyphs'),
        names: new $52ZIf$Array(new $52ZIf$String($52ZIf$uint8))`,
    to: '',
  },
  {
    // Whether a glyph is a mark is asked by the shaper alone, and takes one of the tables above.
    file: fontkit,
    from: `// TODO: get this info from GDEF if available
        this.isMark = this.codePoints.length > 0 && this.codePoints.every((0, $52ZIf$isMark));`,
    to: `Object.defineProperty(this, 'isMark', {
          configurable: true,
          get: () => codePoints.length > 0 && codePoints.every((0, $52ZIf$isMark)),
        });`,
  },
];

/** Whole modules replaced by a refusal, with the names they export. */
const refusals = [
  // 1.3 MB of dictionary for reading WOFF2 fonts; ours are TrueType.
  { file: /brotli\/decompress\.js$/, names: ['default'] },
  // Ciphers for locked PDFs, which work out their tables when they load; ours are open.
  { file: /@noble\/ciphers\/(esm\/)?aes\.js$/, names: ['cbc', 'ecb'] },
  // The editor prompt: an external editor and every Asian encoding.
  { file: /@inquirer\/editor\/dist\/(esm\/)?index\.js$/, names: ['default'] },
];

/**
 * Modules that most commands never need, set aside as chunks of their own: they are read when they are first used.
 * `by` are the modules whose import of it is put off; each uses it inside functions only.
 */
const kysely = 'node_modules/kysely/dist/esm/';
export const aside = [
  { chunk: 'kysely-schema', module: `${kysely}schema/schema.js`, by: ['kysely.js'] },
  {
    chunk: 'kysely-insert',
    module: `${kysely}query-builder/insert-query-builder.js`,
    by: ['query-creator.js'],
  },
  {
    chunk: 'kysely-update',
    module: `${kysely}query-builder/update-query-builder.js`,
    by: ['query-creator.js'],
  },
  {
    chunk: 'kysely-delete',
    module: `${kysely}query-builder/delete-query-builder.js`,
    by: ['query-creator.js'],
  },
  {
    chunk: 'kysely-merge',
    module: `${kysely}query-builder/merge-query-builder.js`,
    by: ['query-creator.js'],
  },
  {
    chunk: 'kysely-introspector',
    module: `${kysely}dialect/sqlite/sqlite-introspector.js`,
    by: ['sqlite-dialect.js'],
  },
  {
    chunk: 'kysely-with-schema',
    module: `${kysely}plugin/with-schema/with-schema-plugin.js`,
    by: ['kysely.js', 'query-creator.js', 'expression-builder.js'],
  },
];

/** Puts off the imports of what is set aside. @type {import('esbuild').Plugin} */
export const setAside = {
  name: 'set aside',
  setup(build) {
    for (const { chunk, module, by } of aside) {
      build.onResolve({ filter: new RegExp(`/${basename(module, '.js')}\\.js$`) }, ({ importer }) =>
        by.includes(basename(importer)) ? { path: `./${chunk}.cjs`, external: true } : null,
      );
    }
  },
};

/** @type {import('esbuild').Plugin} */
export const trim = {
  name: 'trim',
  setup(build) {
    for (const file of new Set(edits.map((edit) => edit.file))) {
      build.onLoad({ filter: file }, ({ path }) => {
        let text = readFileSync(path, 'utf8');
        for (const { from, to } of edits.filter((edit) => edit.file === file)) {
          if (!text.includes(from))
            return { errors: [{ text: `tools/build/trim.mjs: ${path} has changed` }] };
          text = text.replace(from, () => to);
        }
        return { contents: text, loader: 'js' };
      });
    }
    for (const { file, names } of refusals) {
      build.onLoad({ filter: file }, () => ({
        contents: [
          'const refuse = () => { throw new Error("left out of this build"); };',
          `export { ${names.map((name) => `refuse as ${name}`).join(', ')} };`,
        ].join('\n'),
        loader: 'js',
      }));
    }
  },
};

/** What must not be in the program at all, and how it gets in. */
const strangers = [
  { file: /zod\/v4\/locales\//, how: '`z.core` used as a value brings all of zod: use `z.` alone' },
];

/** @throws Error when the bundle holds text of a file that has no business there */
export function refuseStrangers(outputs) {
  for (const { inputs } of Object.values(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      const found = strangers.find(({ file }) => bytesInOutput > 0 && file.test(input));
      if (found) throw new Error(`${input} is in the bundle: ${found.how}`);
    }
  }
}
