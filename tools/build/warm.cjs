/**
 * Runs the program's own commands from freshly built packs: `node warm.cjs FOLDER HOME STAGE`, each stage in a process
 * of its own, because whatever has run in a process is in the code cache that is taken from it.
 *   setUp     makes a clinic in HOME
 *   profile   writes FOLDER/profile.json: which chunks the commands of the day load and which words they use, which words it asks for
 *   everyday  writes FOLDER/PACK.cache of the packs of a day's commands, with the functions they used
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
function freshProgram(command, loaded) {
  const chunks = openPack(build.commands.includes(command) ? `day-${command}` : build.first);
  const { places } = chunks;
  const modules = new Map();
  const load = (name) => {
    if (!modules.has(name)) {
      const module = { exports: {} };
      modules.set(name, module);
      loaded.add(name);
      if (!chunks[name]) Object.assign(chunks, openPack(places[name]));
      const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
      requireFrom.resolve = require.resolve;
      chunks[name].call(module.exports, module.exports, requireFrom, module, path.join(folder, name), folder);
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
  const code = await freshProgram(line[0], loaded).run([...line], { ...env, SHIFT_LANG: lang }, streams);
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
  const { away, languages, lines, now } = await import('./everyday.mjs');
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    SHIFT_DB: path.join(home, 'warm.db'),
    SHIFT_PROGRAM: folder,
    SHIFT_NOW: now,
    NO_COLOR: '1',
  };
  process.chdir(home);
  if (stage === 'profile') globalThis.wordsAsked = new Set();
  const runs = [];
  for (const [at, lang] of (stage === 'setUp' ? languages.slice(0, 1) : languages).entries()) {
    for (const line of lines[stage](at)) runs.push(await runLine(line, lang, env));
  }
  if (stage === 'profile') writeProfile(runs);
  else if (stage !== 'setUp') writeCaches();
  complain(runs.filter(({ line }) => line !== away.join(' ')));
}

function writeProfile(runs) {
  const seen = runs
    .filter((run) => !run.code)
    .map(({ command, lang, chunks }) => ({ command, lang, chunks }));
  const asked = [...globalThis.wordsAsked];
  fs.writeFileSync(path.join(folder, 'profile.json'), JSON.stringify({ seen, asked }));
}

function writeCaches() {
  for (const [pack, script] of scripts) {
    const file = path.join(folder, `${pack}.cache`);
    if (!fs.existsSync(file)) fs.writeFileSync(file, script.createCachedData());
  }
}

/** A refused line is not learnt from: the build is good, but slower than it should be. A fault is no build at all. */
function complain(runs) {
  const failed = runs.filter((run) => run.code);
  if (failed.some((run) => run.code === 1)) process.exitCode = 1;
  if (failed.length === 0 || stage === 'profile') return;
  const names = failed.map((run) => `${run.line} (${run.lang}, ${run.code})`).join('; ');
  process.stderr.write(`Not warmed up, so slower to start: ${names}\n${failed[0].said.slice(0, 300)}\n`);
}

main();
