/** Parts of libraries that this program never runs, left out because every start would pay for them. */
import { readFileSync } from 'node:fs';

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
];

/** Whole modules replaced by a refusal. */
const refusals = [
  // 1.3 MB of dictionary for reading WOFF2 fonts; ours are TrueType.
  /brotli\/decompress\.js$/,
  // The editor prompt: an external editor and every Asian encoding.
  /@inquirer\/editor\/dist\/(esm\/)?index\.js$/,
];

/** @type {import('esbuild').Plugin} */
export const trim = {
  name: 'trim',
  setup(build) {
    for (const { file, from, to } of edits) {
      build.onLoad({ filter: file }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (!text.includes(from)) return { errors: [{ text: `tools/build/trim.mjs: ${path} has changed` }] };
        return { contents: text.replace(from, to), loader: 'js' };
      });
    }
    for (const filter of refusals) {
      build.onLoad({ filter }, () => ({
        contents: 'export default () => { throw new Error("left out of this build"); };',
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
