/**
 * Packs: several chunks in one script, each a function that runs when it is first required. One read and one
 * code cache then serve a whole command, where a file a chunk would cost a fifth of a millisecond each.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wrapped = (name, code) =>
  `${JSON.stringify(name)}:function(exports,require,module,__filename,__dirname){\n${code}\n}`;

/** Text of one pack: its value is a record of chunk functions, as a script and as a CommonJS module. */
function packText(names, chunks, places) {
  const members = names.map((name) => wrapped(name, chunks.get(name)));
  if (places) members.push(`places:${JSON.stringify(places)}`);
  const body = members.join(',\n');
  return `(function(){"use strict";const pack={\n${body}\n};if(typeof module==="object")module.exports=pack;return pack})()\n`;
}

/**
 * Writes the packs of a plan. Those that hold the entry also say where the other chunks are: they are read first.
 * @param {{places: Map<string, string>, packs: Map<string, string[]>, first: string, commands: string[]}} plan
 * @returns {object} what the loader begins with
 */
export function writePacks(out, chunks, { places, packs, first, commands }, entry) {
  const where = Object.fromEntries(places);
  for (const [pack, names] of packs) {
    writeFileSync(
      join(out, `${pack}.cjs`),
      toAscii(packText(names, chunks, names.includes(entry) ? where : null)),
    );
  }
  return { entry, first, commands };
}

/**
 * The loader reads packs as latin1, which is quicker and makes one-byte strings. esbuild escapes everything but
 * regular expressions.
 */
const toAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every chunk by itself: what a profile is taken with. */
export function separatePlan(chunks, entry) {
  const names = [...chunks.keys()];
  return {
    places: new Map(names.map((name) => [name, packName(name)])),
    packs: new Map(names.map((name) => [packName(name), [name]])),
    first: packName(entry),
    commands: [],
  };
}

/** Chunks that this many commands of the day share are at hand for the other commands as well. */
const manyCommands = 3;

/**
 * A pack for each command of the day with all that it was seen to load, so that one read and one code cache of just
 * its functions serve it; one pack of what many share, which the other commands begin with; the rest by themselves.
 * A language's words stay out of every pack.
 * @param {{command: string, lang: string, chunks: string[]}[]} seen
 */
export function planByUse(chunks, entry, seen) {
  const plan = separatePlan(chunks, entry);
  const commands = [...new Set(seen.map((run) => run.command))];
  const languages = new Set(seen.map((run) => run.lang)).size;
  const spokenIn = (name, command) =>
    new Set(seen.filter((run) => run.command === command && run.chunks.includes(name)).map((run) => run.lang))
      .size;
  const used = (command) =>
    [...chunks.keys()].filter((name) => languages > 0 && spokenIn(name, command) === languages);
  const byCommand = new Map(commands.map((command) => [command, used(command)]));
  const shared = [...chunks.keys()].filter(
    (name) =>
      name === entry ||
      commands.filter((command) => byCommand.get(command).includes(name)).length >= manyCommands,
  );
  plan.first = 'core';
  plan.packs.set('core', shared);
  for (const name of shared) {
    plan.packs.delete(packName(name));
    plan.places.set(name, 'core');
  }
  for (const [command, names] of byCommand) plan.packs.set(dayPack(command), names);
  return { ...plan, commands };
}

const packName = (chunk) => chunk.replace(/\.cjs$/, '');
/** bin/smena.cjs and warm.cjs know this name as well. */
const dayPack = (command) => `day-${command}`;
