/**
 * Packs: several chunks in one script, each a function that runs when it is first required. One read and one
 * code cache then serve a whole command, where a file a chunk would cost a fifth of a millisecond each.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wrapped = (name, code) =>
  `${JSON.stringify(name)}:function(exports,require,module,__filename,__dirname){\n${code}\n}`;

/** Text of one pack: its value is a record of chunk functions, as a script and as a CommonJS module. */
function packText(names, chunks) {
  const body = names.map((name) => wrapped(name, chunks.get(name))).join(',\n');
  return `(function(){"use strict";const pack={\n${body}\n};if(typeof module==="object")module.exports=pack;return pack})()\n`;
}

/**
 * Writes every pack of a plan.
 * @param {Map<string, string>} plan pack name by chunk name
 */
export function writePacks(out, chunks, plan) {
  const members = new Map();
  for (const [chunk, pack] of plan) members.set(pack, [...(members.get(pack) ?? []), chunk]);
  for (const [pack, names] of members) {
    writeFileSync(join(out, `${pack}.cjs`), toAscii(packText(names, chunks)));
  }
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

/**
 * Packs by use: chunks that the same commands were seen to load stand in one pack, so that a command reads few packs
 * and none of what it does not need. Chunks that no command of the day loads stay by themselves.
 * @param {{command: string, lang: string, chunks: string[]}[]} seen
 */
export function planByUse(chunks, entry, seen) {
  const plan = separatePlan(chunks);
  const packs = new Map();
  for (const chunk of chunks.keys()) {
    const users = seen.filter((run) => run.chunks.includes(chunk)).map((run) => `${run.command} ${run.lang}`);
    if (users.length === 0 && chunk !== entry) continue;
    const use = [...new Set(users)].sort().join(', ');
    if (!packs.has(use)) packs.set(use, packs.size === 0 ? 'pack' : `pack-${packs.size}`);
    plan.set(chunk, packs.get(use));
  }
  return plan;
}

const packName = (chunk) => chunk.replace(/\.cjs$/, '');
