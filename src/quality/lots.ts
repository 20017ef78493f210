/**
 * Lots: a number for every contact, from the seed and its id and from nothing else. Who draws the lowest is drawn, so
 * the order in which contacts are read cannot matter, and one contact more moves nobody else's lot.
 *
 * FNV-1a over `seed:id` (32 bits), then the finalizer of MurmurHash3, which spreads what FNV leaves close together:
 * ids that follow each other get lots that have nothing to do with each other. It draws fairly; it keeps no secret.
 */
export function lotOf(seed: string, id: number): number {
  let hash = 0x811c9dc5;
  for (const unit of `${seed}:${id}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In the order of their lots; two of one lot go by id. */
export function byLot<T extends { id: number }>(seed: string, all: readonly T[]): T[] {
  const lots = new Map(all.map(({ id }) => [id, lotOf(seed, id)]));
  return [...all].sort((a, b) => (lots.get(a.id) ?? 0) - (lots.get(b.id) ?? 0) || a.id - b.id);
}

/** A seed that nobody chose: the moment of the draw, short enough to be typed. */
export function seedAt(now: number): string {
  return now.toString(36);
}
