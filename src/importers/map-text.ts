/** A map as the text of a YAML file, plain enough to be changed by hand. Texts stand in quotes, as JSON writes them. */
import type { DraftedMap } from './draft-map.ts';

/** A list or a mapping that fits into a line of this length is written in one. */
const longestLine = 100;

/** @param remark lines above the map, each a comment */
export function mapText(map: DraftedMap, remark: readonly string[]): string {
  return `${[...remark.map((line) => `# ${line}`), ...linesOf(map, '')].join('\n')}\n`;
}

function linesOf(map: DraftedMap, indent: string): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    const name = `${indent}${plain(key)}:`;
    const inline = `${name} ${inLine(value)}`;
    if (inline.length <= longestLine || !isBlock(value)) return [inline];
    if (Array.isArray(value)) return [name, ...value.map((one) => `${indent}  - ${inLine(one)}`)];
    return [name, ...linesOf(value, `${indent}  `)];
  });
}

function isBlock(value: unknown): value is DraftedMap | unknown[] {
  return typeof value === 'object' && value !== null;
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (!isBlock(value)) return typeof value === 'string' ? plain(value) : String(value);
  const pairs = Object.entries(value).map(([key, one]) => `${plain(key)}: ${inLine(one)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** Words that YAML takes for something else, and numbers, need quotes; so does all that is more than a word. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

function plain(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text) && !reserved.test(text) ? text : JSON.stringify(text);
}
