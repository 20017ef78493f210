/**
 * What makes a row itself. A row with an id is known by it. A row without one is known by what every layout of a
 * system has and no later export changes: when it began, and whose number it was; never by how it ended. Where two
 * rows have even that in common (times to the minute) they are counted.
 */

export interface Keys {
  /**
   * @param id what the other system calls it, '' for nothing
   * @param startsAt epoch milliseconds
   * @param who whose call or visit it is, as every layout has it
   * @param end the clinic's own end: a call that rings at several telephones is several rows of one call
   */
  of(id: string, startsAt: number, who: string, end: string): string;
}

/** Repetitions remembered for counting; rows of one moment stand close together in an export. */
const remembered = 100_000;
const second = 1000;

export function keyMaker(system: string): Keys {
  const repetition = repetitionCounter();
  return {
    of(id, startsAt, who, end) {
      if (id !== '') return `${system}:${id}`;
      const stem = `${system}@${Math.floor(startsAt / second).toString(36)}${textHash(who).toString(36)}`;
      const nth = repetition(`${stem}/${end}`);
      return nth === 0 ? stem : `${stem}.${nth}`;
    },
  };
}

/** Counts in two generations: when the newer is full the older is forgotten, so memory stays bounded. */
function repetitionCounter(): (text: string) => number {
  let newer = new Map<string, number>();
  let older = new Map<string, number>();
  return (text) => {
    const seen = newer.get(text) ?? older.get(text) ?? 0;
    newer.set(text, seen + 1);
    if (newer.size >= remembered) {
      older = newer;
      newer = new Map();
    }
    return seen;
  };
}

/** 53 bits (cyrb53's mixing); it tells callers of one second apart, it protects nothing. */
function textHash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0) * 0x200000 + ((a >>> 0) & 0x1fffff);
}
