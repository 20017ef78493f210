/**
 * What makes a row itself. A row with an id is known by it; a row without one by its content and by which
 * occurrence of that content it is, so that a file read again, or a longer export that overlaps, adds only what is new.
 */
import { cellText } from './cells.ts';

export type KeyOf = (cells: readonly string[]) => string;

/** Contents remembered for counting; equal rows of an export stand close together. */
const remembered = 100_000;

export function keyMaker(system: string, idColumn: number | undefined): KeyOf {
  const occurrence = occurrenceCounter();
  return (cells) => {
    const id = cellText(cells, idColumn);
    if (id !== '') return `${system}:${id}`;
    const [high, low] = contentHash(cells);
    const nth = occurrence(high * 0x200000 + (low & 0x1fffff));
    return `${system}~${high.toString(36)}${low.toString(36).padStart(7, '0')}${nth === 0 ? '' : `.${nth}`}`;
  };
}

/** Counts in two generations: when the newer is full the older is forgotten, so memory stays bounded. */
function occurrenceCounter(): (hash: number) => number {
  let newer = new Map<number, number>();
  let older = new Map<number, number>();
  return (hash) => {
    const seen = newer.get(hash) ?? older.get(hash) ?? 0;
    newer.set(hash, seen + 1);
    if (newer.size >= remembered) {
      older = newer;
      newer = new Map();
    }
    return seen;
  };
}

/** 64 bits over every cell (cyrb53's mixing, both halves kept); it tells rows apart, it protects nothing. */
function contentHash(cells: readonly string[]): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const cell of cells) {
    for (let i = 0; i <= cell.length; i++) {
      // A separator that no cell holds ends each one.
      const code = i < cell.length ? cell.charCodeAt(i) : 0xffff;
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}
