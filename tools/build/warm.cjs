/**
 * Runs the program's everyday commands from freshly built packs, in a process of its own, for one of two ends:
 *   node warm.cjs FOLDER profile  writes FOLDER/profile.json: which chunks each command loads
 *   node warm.cjs FOLDER cache    writes FOLDER/PACK.cache: V8's code cache, taken after the commands have run,
 *                                 so that it holds the functions they used and not only the top level
 */
'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Writable, Readable } = require('node:stream');
const vm = require('node:vm');

const [folder, mode] = process.argv.slice(2);
const build = JSON.parse(fs.readFileSync(path.join(folder, 'build.json'), 'utf8'));
const scripts = new Map();

function openPack(pack) {
  const filename = path.join(folder, `${pack}.cjs`);
  let script = scripts.get(pack);
  if (!script) {
    script = new vm.Script(fs.readFileSync(filename, 'latin1'), { filename });
    scripts.set(pack, script);
  }
  return script.runInThisContext();
}

/** The program with a module registry of its own; `loaded` collects the chunks it asks for. */
function freshProgram(loaded) {
  const modules = new Map();
  const load = (name) => {
    if (!modules.has(name)) {
      const module = { exports: {} };
      modules.set(name, module);
      loaded.add(name);
      const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
      requireFrom.resolve = require.resolve;
      const chunk = openPack(build.packs[name])[name];
      chunk.call(module.exports, module.exports, requireFrom, module, path.join(folder, name), folder);
    }
    return modules.get(name).exports;
  };
  return load(build.entry);
}

async function runLine(line, lang, env) {
  const loaded = new Set();
  const said = [];
  const sink = () =>
    new Writable({
      write(chunk, _encoding, done) {
        said.push(chunk);
        done();
      },
    });
  const streams = { stdin: Readable.from([]), stdout: sink(), stderr: sink() };
  const code = await freshProgram(loaded).run([...line], { ...env, SHIFT_LANG: lang }, streams);
  return {
    line: line.join(' '),
    command: line[0],
    lang,
    code,
    chunks: [...loaded],
    said: Buffer.concat(said).toString(),
  };
}

async function main() {
  const { setUp, everyday, others, languages } = await import('./everyday.mjs');
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'smena-warm-'));
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    SHIFT_DB: path.join(home, 'warm.db'),
    SHIFT_PROGRAM: folder,
    NO_COLOR: '1',
  };
  process.chdir(home);
  const runs = [];
  try {
    for (const line of setUp) runs.push(await runLine(line, languages[0], env));
    const daily = [];
    for (const lang of languages) for (const line of everyday) daily.push(await runLine(line, lang, env));
    runs.push(...daily);
    if (mode === 'profile') {
      const seen = daily
        .filter((run) => run.code === 0)
        .map(({ command, lang, chunks }) => ({ command, lang, chunks }));
      fs.writeFileSync(path.join(folder, 'profile.json'), JSON.stringify(seen));
      return;
    }
    // Caches are taken twice: first for what a day uses, so that rarer commands do not make those heavier.
    writeCaches();
    for (const lang of languages) for (const line of others) runs.push(await runLine(line, lang, env));
    writeCaches();
    const failed = runs.filter((run) => run.code !== 0 && run.code !== undefined);
    if (failed.length > 0) {
      const names = failed.map((run) => `${run.line} (${run.lang}, ${run.code})`).join('; ');
      process.stderr.write(`Not warmed up, so slower to start: ${names}\n${failed[0].said.slice(0, 300)}\n`);
    }
  } finally {
    process.chdir(os.tmpdir());
    fs.rmSync(home, { recursive: true, force: true });
  }
}

function writeCaches() {
  for (const [pack, script] of scripts) {
    const file = path.join(folder, `${pack}.cache`);
    if (!fs.existsSync(file)) fs.writeFileSync(file, script.createCachedData());
  }
}

main();
