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
 * Writes every pack of a plan. The entry's pack also says where the other chunks are, for it is read first.
 * @param {Map<string, string>} plan pack name by chunk name
 * @returns {{entry: string, pack: string}} what the loader begins with
 */
export function writePacks(out, chunks, plan, entry) {
  const members = new Map();
  for (const [chunk, pack] of plan) members.set(pack, [...(members.get(pack) ?? []), chunk]);
  for (const [pack, names] of members) {
    const places = names.includes(entry) ? Object.fromEntries(plan) : null;
    writeFileSync(join(out, `${pack}.cjs`), toAscii(packText(names, chunks, places)));
  }
  return { entry, pack: plan.get(entry) };
}

/**
 * The loader reads packs as latin1, which is quicker and makes one-byte strings. esbuild escapes everything but
 * regular expressions.
 */
const toAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Every chunk by itself: what a profile is taken with. */
export function separatePlan(chunks) {
  return new Map([...chunks.keys()].map((chunk) => [chunk, packName(chunk)]));
}

/** A pack costs as much to open as this many characters cost to load with another. */
const worthAPack = 30_000;
/** What this many commands share is loaded by all, unless it is worth a pack. */
const manyCommands = 3;

/**
 * Packs by use: chunks that the same commands were seen to load stand in one pack, so that a command reads few packs
 * and little of what it does not need. Chunks that no command of the day loads stay by themselves.
 * @param {{command: string, lang: string, chunks: string[]}[]} seen
 */
export function planByUse(chunks, entry, seen) {
  const plan = separatePlan(chunks);
  let packs = 0;
  for (const { names, size, commands, everyLanguage } of uses(chunks, seen)) {
    const isForAll = everyLanguage && commands >= manyCommands && size < worthAPack;
    packs += 1;
    for (const name of names) plan.set(name, isForAll || names.includes(entry) ? 'core' : `pack-${packs}`);
  }
  return plan;
}

/** Sets of chunks with the same use. */
function uses(chunks, seen) {
  const languages = new Set(seen.map((run) => run.lang)).size;
  const found = new Map();
  for (const [name, code] of chunks) {
    const runs = seen.filter((run) => run.chunks.includes(name));
    if (runs.length === 0) continue;
    const commands = [...new Set(runs.map((run) => run.command))].sort();
    const spoken = [...new Set(runs.map((run) => run.lang))].sort();
    const key = `${commands} ${spoken}`;
    const use = found.get(key) ?? {
      names: [],
      size: 0,
      commands: commands.length,
      everyLanguage: spoken.length === languages,
    };
    use.names.push(name);
    use.size += code.length;
    found.set(key, use);
  }
  return found.values();
}

const packName = (chunk) => chunk.replace(/\.cjs$/, '');
