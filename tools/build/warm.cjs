/**
 * Runs the program's own commands from freshly built packs: `node warm.cjs FOLDER HOME STAGE`, each stage in a process
 * of its own, because whatever has run in a process is in the code cache that is taken from it.
 *   setUp     makes a clinic in HOME
 *   profile   writes FOLDER/profile.json: which chunks each command of the day loads
 *   everyday  writes FOLDER/PACK.cache of the packs that a day needs, with the functions that its commands used
 *   others    the same for rarer commands, for packs that have no cache yet
 */
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { Writable, Readable } = require('node:stream');
const vm = require('node:vm');

const [folder, home, stage] = process.argv.slice(2);
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
  const { languages, lines } = await import('./everyday.mjs');
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
  for (const lang of stage === 'setUp' ? languages.slice(0, 1) : languages) {
    for (const line of lines[stage]) runs.push(await runLine(line, lang, env));
  }
  if (stage === 'profile') writeProfile(runs);
  else if (stage !== 'setUp') writeCaches();
  complain(runs);
}

function writeProfile(runs) {
  const seen = runs
    .filter((run) => !run.code)
    .map(({ command, lang, chunks }) => ({ command, lang, chunks }));
  fs.writeFileSync(path.join(folder, 'profile.json'), JSON.stringify(seen));
}

function writeCaches() {
  for (const [pack, script] of scripts) {
    const file = path.join(folder, `${pack}.cache`);
    if (!fs.existsSync(file)) fs.writeFileSync(file, script.createCachedData());
  }
}

/** A line that fails is not learnt from: the build is good, but slower than it should be. */
function complain(runs) {
  const failed = runs.filter((run) => run.code);
  if (failed.length === 0 || stage === 'profile') return;
  const names = failed.map((run) => `${run.line} (${run.lang}, ${run.code})`).join('; ');
  process.stderr.write(`Not warmed up, so slower to start: ${names}\n${failed[0].said.slice(0, 300)}\n`);
}

main();
