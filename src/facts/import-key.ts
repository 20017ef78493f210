/** What makes an imported row itself, as it is kept: whose row it is, and what it is known by. */

/** A row with the other system's id, one without, and one without as versions before 0.4 knew it: by all its cells. */
const marks = [':', '@', '~'] as const;
export type KeyMark = (typeof marks)[number];

/** Which kind a key of this system is; null for another system's. */
export function markOf(key: string, system: string): KeyMark | null {
  return key.startsWith(system) ? (marks.find((mark) => key[system.length] === mark) ?? null) : null;
}

/** A key of a row without an id, without the number of its repetition. */
export function stem(key: string): string {
  return key.replace(/\.\d+$/, '');
}
