/** Which contacts are heard this week (S0.12): drawn by lot, spread over what came of them and over who spoke. */
import { byLot } from './lots.ts';
import type { Stratum } from './types.ts';

/** A contact that is worth hearing. */
export interface Candidate {
  id: number;
  /** The request it belongs to: of one only one is drawn. */
  request: number;
  stratum: Stratum;
  /** Staff code of whoever spoke, or as the exchange calls him; null where nobody knows. */
  operator: string | null;
}

export interface Drawn {
  contactId: number;
  /** What its place was meant for: `any` where it fills up for others. */
  stratum: Stratum;
  /** From 1, in the order of the draw. */
  position: number;
}

/** What there was too little of. */
export interface Shortfall {
  stratum: Stratum;
  wanted: number;
  found: number;
}
export interface Draw {
  drawn: Drawn[];
  short: Shortfall[];
}

export const fewest = 5;
export const most = 10;
export const usual = 7;

/** A quarter, at least one, for those who complained; of the rest one half lost and one half booked. */
export function quotas(count: number): Record<Exclude<Stratum, 'any'>, number> {
  const complaint = Math.max(1, Math.floor(count / 4));
  const lost = Math.ceil((count - complaint) / 2);
  return { complaint, lost, booked: count - complaint - lost };
}

/**
 * Draws `count` contacts. The same seed over the same candidates draws the same, in whatever order they are given.
 * Within a stratum whoever has been drawn least speaks next, then the lower lot; where a stratum has too few, all
 * that is left fills up.
 */
export function draw(
  candidates: readonly Candidate[],
  { count, seed }: { count: number; seed: string },
): Draw {
  const hat: Hat = { left: byLot(seed, candidates), taken: [] };
  const wanted = quotas(count);
  const short: Shortfall[] = [];
  for (const stratum of ['complaint', 'lost', 'booked'] as const) {
    const found = takeSome(hat, stratum, wanted[stratum]);
    if (found < wanted[stratum]) short.push({ stratum, wanted: wanted[stratum], found });
  }
  const missing = count - hat.taken.length;
  const found = takeSome(hat, 'any', missing);
  if (found < missing) short.push({ stratum: 'any', wanted: missing, found });
  const drawn = hat.taken.map(({ id, place }, at) => ({ contactId: id, stratum: place, position: at + 1 }));
  return { drawn, short };
}

interface Hat {
  /** In the order of their lots. */
  left: Candidate[];
  taken: (Candidate & { place: Stratum })[];
}

function takeSome(hat: Hat, place: Stratum, wanted: number): number {
  for (let found = 0; found < wanted; found += 1) {
    const next = leastHeard(hat, place);
    if (next === undefined) return found;
    hat.taken.push({ ...next, place });
    hat.left = hat.left.filter(({ request }) => request !== next.request);
  }
  return wanted;
}

function leastHeard({ left, taken }: Hat, place: Stratum): Candidate | undefined {
  const heard = (operator: string | null): number => taken.filter((one) => one.operator === operator).length;
  return left
    .filter(({ stratum }) => place === 'any' || stratum === place)
    .reduce<Candidate | undefined>(
      (best, one) => (best === undefined || heard(one.operator) < heard(best.operator) ? one : best),
      undefined,
    );
}
