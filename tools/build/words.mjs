/**
 * A language's words. As written, a catalogue is an object of two thousand keys put together from two dozen others,
 * and making it anew at every start costs five milliseconds. Here the few words that a day's commands were seen to
 * ask for are two flat lists in the program; all the others lie in a file that is read when one of them is needed.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const languages = ['en', 'ru', 'kk'];
const pages = { index: 'words', 'help/index': 'help' };

/** Leaves the catalogues out of the bundle: their chunks are made by `wordChunks`. @type {import('esbuild').Plugin} */
export const words = {
  name: 'words',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/(en|ru|kk)\/(index|help\/index)\.ts$/ }, ({ path }) => {
      const [, language, page] = /^\.\/(\w+)\/(.*)\.ts$/.exec(path);
      return { path: `./${pages[page]}-${language}.cjs`, external: true };
    });
  },
};

/**
 * Every catalogue of the program by chunk name, e.g. `words-ru.cjs`: what its file exports.
 * @returns {Promise<Map<string, Record<string, Record<string, unknown>>>>}
 */
export async function readCatalogues(project) {
  const found = new Map();
  for (const language of languages) {
    for (const [page, name] of Object.entries(pages)) {
      const file = join(project, 'src/i18n', language, `${page}.ts`);
      if (existsSync(file)) found.set(`${name}-${language}.cjs`, await evaluate(file));
    }
  }
  return found;
}

async function evaluate(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** Writes the whole catalogues into the folder of a build. */
export function writeCatalogues(out, catalogues) {
  mkdirSync(join(out, 'words'), { recursive: true });
  for (const [chunk, exported] of catalogues) {
    writeFileSync(join(out, 'words', chunk.replace(/cjs$/, 'json')), JSON.stringify(exported));
  }
}

/**
 * The chunks of the catalogues.
 * @param {string[]} asked the words to have at hand, as `messages:now.title`; their neighbours come with them, for
 *   who was told that a visit is confirmed may be told next that it is cancelled
 */
export function wordChunks(catalogues, asked) {
  const chunks = new Map();
  const family = (key) => key.slice(0, key.lastIndexOf('.'));
  const families = new Set(asked.map(family));
  for (const [chunk, exported] of catalogues) {
    const records = Object.entries(exported).map(([name, record]) => {
      const keys = Object.keys(record).filter((key) => families.has(family(`${name}:${key}`)));
      const values = keys.map((key) => record[key]);
      return `exports.${name}=record(${JSON.stringify(name)},${JSON.stringify(keys)},${JSON.stringify(values)});`;
    });
    chunks.set(chunk, chunkText(`words/${chunk.replace(/cjs$/, 'json')}`, records));
  }
  return chunks;
}

/** `globalThis.wordsAsked` is there when a build takes its profile (warm.cjs). */
const chunkText = (file, records) => `exports.__esModule=true;
let whole;
const others=(name)=>(whole??=JSON.parse(require("node:fs").readFileSync(__dirname+"/${file}","utf8")))[name];
function record(name,keys,values){
const find=(key)=>{
globalThis.wordsAsked?.add(name+":"+key);
const at=keys.indexOf(key);
return at<0?others(name)[key]:values[at];
};
return new Proxy({},{
get:(_,key)=>find(key),
has:(_,key)=>keys.includes(key)||key in others(name),
ownKeys:()=>Object.keys(others(name)),
getOwnPropertyDescriptor:(_,key)=>Object.getOwnPropertyDescriptor(others(name),key),
});
}
${records.join('\n')}`;
