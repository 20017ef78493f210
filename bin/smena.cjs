#!/usr/bin/env node
/**
 * The executable: starts fast, hands the words over, sets the exit code. It runs what the build left in dist/
 * (tools/build.mjs): packs of chunks with V8's code cache beside them. It writes nothing there.
 */
'use strict';
const { errorMonitor } = require('node:events');
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
  // A question whose terminal is closed ends in an error that nobody can catch.
  process.on('uncaughtExceptionMonitor', () => hangUp(streams));
  const program = loader(folder, firstPack(build))(build.entry);
  program.run(words, process.env, streams).then((code) => leave(code, streams));
}

/**
 * Everything written has left by now, so nothing is gained by taking the heap apart piece by piece; a terminal of
 * Windows alone is written to in the background.
 */
function leave(code, streams) {
  if (process.platform === 'win32') {
    process.exitCode = code;
    return;
  }
  hangUp(streams);
  process.exit(code);
}

/** Node sets terminals back at its end and aborts, with a core, where one is gone: there we end as SIGHUP ends others. */
function hangUp(streams) {
  if (!Object.values(streams).some((stream) => stream.isLost())) return;
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
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
    chunks[name].call(module.exports, module.exports, requireFrom, module, folder + path.sep + name, folder);
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
  let lost = false;
  const isLost = () => lost || (terminal === true && !isTerminal(fd));
  const opened = once(() => {
    const stream = process[name];
    // Heard without being taken from whoever else listens.
    stream.on(errorMonitor, (error) => {
      lost ||= error.code === 'EIO' && isTTY();
    });
    return stream;
  });
  const write = (text) => (isTTY() ? opened().write(text) : writeAll(fd, text));
  return new Proxy(
    {},
    {
      get(_, key) {
        if (key === 'isTTY') return isTTY();
        if (key === 'isLost') return isLost;
        if (key === 'write' && fd > 0) return write;
        if (key === 'columns' && !isTTY()) return undefined;
        const stream = opened();
        const value = stream[key];
        return typeof value === 'function' ? value.bind(stream) : value;
      },
      set: (_, key, value) => Reflect.set(process[name], key, value),
      has: (_, key) => key in process[name],
    },
  );
}

function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
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
