#!/usr/bin/env node
/**
 * The executable: starts fast, hands the words over, sets the exit code. It runs what the build left in dist/
 * (tools/build.mjs): packs of chunks with V8's code cache beside them. It writes nothing there.
 */
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const home = path.dirname(__dirname);
const words = process.argv.slice(2);

if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  fs.writeSync(1, `${JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')).version}\n`);
} else {
  start();
}

function start() {
  const dist = path.join(home, 'dist');
  let build;
  try {
    build = JSON.parse(fs.readFileSync(path.join(dist, 'build.json'), 'utf8'));
  } catch {
    fs.writeSync(2, `smena is not built yet. In ${home} run: npm install && npm run build\n`);
    process.exitCode = 1;
    return;
  }
  const folder = path.join(dist, build.folder);
  process.env.SHIFT_PROGRAM = folder;
  const streams = {
    stdin: standard('stdin', 0),
    stdout: standard('stdout', 1),
    stderr: standard('stderr', 2),
  };
  loader(folder, firstPack(build))(build.entry).run(words, process.env, streams).then(leave);
}

/**
 * Everything written has left by now, so nothing is gained by taking the heap apart piece by piece; a terminal of
 * Windows alone is written to in the background.
 */
function leave(code) {
  if (process.platform === 'win32') process.exitCode = code;
  else process.exit(code);
}

/** The commands of every day have a pack each, with all that they use. */
function firstPack({ first, commands }) {
  return commands.includes(words[0]) ? `day-${words[0]}` : first;
}

/** A `require` over the chunks of the packs, beginning with one pack; every other name is left to Node's own. */
function loader(folder, first) {
  const chunks = openPack(path.join(folder, first));
  const { places } = chunks;
  const modules = new Map();
  const load = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    if (!chunks[name]) Object.assign(chunks, openPack(path.join(folder, places[name])));
    const module = { exports: {} };
    modules.set(name, module);
    chunks[name].call(module.exports, module.exports, requireFrom, module, path.join(folder, name), folder);
    return module.exports;
  };
  const requireFrom = (name) => (name.startsWith('./') ? load(name.slice(2)) : require(name));
  requireFrom.resolve = require.resolve;
  return load;
}

/** The record of a pack's chunks, compiled from V8's code cache where this Node accepts it. */
function openPack(stem) {
  const filename = `${stem}.cjs`;
  let cachedData;
  try {
    cachedData = fs.readFileSync(`${stem}.cache`);
  } catch {
    return compiled(filename);
  }
  const { Script } = require('node:vm');
  const script = new Script(fs.readFileSync(filename, 'latin1'), { filename, cachedData });
  return script.cachedDataRejected ? compiled(filename) : script.runInThisContext();
}

/** Without a cache of ours (another Node made it, or none did), Node keeps one of its own where it can. */
function compiled(filename) {
  require('node:module').enableCompileCache?.();
  return require(filename);
}

/**
 * A standard stream that is opened when something of it is needed. Opening one costs up to four milliseconds, and
 * most commands only write a few lines to a pipe or a file, which needs no stream.
 */
function standard(name, fd) {
  let terminal;
  const isTTY = () => (terminal ??= isTerminal(fd));
  const write = (text) => (isTTY() ? process[name].write(text) : writeAll(fd, text));
  return new Proxy(
    {},
    {
      get(_, key) {
        if (key === 'isTTY') return isTTY();
        if (key === 'write' && fd > 0) return write;
        if (key === 'columns' && !isTTY()) return undefined;
        const stream = process[name];
        const value = stream[key];
        return typeof value === 'function' ? value.bind(stream) : value;
      },
      set: (_, key, value) => Reflect.set(process[name], key, value),
      has: (_, key) => key in process[name],
    },
  );
}

/** What a terminal is, Node tells only after it has loaded its network code; most of what is none shows in its kind. */
function isTerminal(fd) {
  try {
    if (process.platform !== 'win32') {
      const { rdev } = fs.fstatSync(fd);
      // Of devices, those of memory (/dev/null) have the number 1 on Linux.
      if (rdev === 0 || (process.platform === 'linux' && rdev >> 8 === 1)) return false;
    }
    return require('node:tty').isatty(fd);
  } catch {
    return false;
  }
}

/** Writes text whole. A reader that has gone away ends the program as quietly as it ends any other. */
function writeAll(fd, text) {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(fs.writeSync(fd, bytes));
    } catch (error) {
      if (error.code === 'EPIPE') process.exit();
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
  return true;
}
