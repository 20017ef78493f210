/** One order of everything that waits: total, and the same whatever order it came in. */
import { type Claim, isOthers } from '../../tasks/claim.ts';
import { type AgendaEntry, agendaKinds } from '../agenda/entry.ts';
import { type Score, scoreOf } from './score.ts';
import type { Weights } from './weights.ts';

/** A line of the queue with its points; `also` is what else concerns the same person, the most urgent first. */
export interface Ranked extends AgendaEntry, Score {
  also: readonly AgendaEntry[];
}

/**
 * The most points first; what other desks hold comes after everything that is free. What concerns one person is one line.
 * @param deskId whose queue it is; null for a reader at no desk, to whom every claim is another's
 */
export function rank(
  entries: readonly AgendaEntry[],
  weights: Weights,
  deskId: number | null,
  now: number,
): Ranked[] {
  const held = ({ claim }: { claim: Claim | null }): number => (isOthers(claim, deskId) ? 1 : 0);
  const scored = entries.map((entry) => ({ ...entry, ...scoreOf(entry, weights, now), also: [] }));
  scored.sort((a, b) => held(a) - held(b) || b.score - a.score || byNature(a, b));
  return onePerPerson(scored, (entry) => `${held(entry)} ${entry.person}`);
}

/** What does not change as time goes by: the kind, the time, the record. */
function byNature(a: AgendaEntry, b: AgendaEntry): number {
  return (
    agendaKinds.indexOf(a.kind) - agendaKinds.indexOf(b.kind) ||
    (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
    (a.about?.id ?? 0) - (b.about?.id ?? 0) ||
    (a.key < b.key ? -1 : 1)
  );
}

/** The first line of each person takes the others along. */
function onePerPerson(ranked: readonly Ranked[], personOf: (entry: AgendaEntry) => string): Ranked[] {
  const lines: (Ranked & { also: AgendaEntry[] })[] = [];
  const first = new Map<string, { also: AgendaEntry[] }>();
  for (const entry of ranked) {
    const line = { ...entry, also: [] };
    const known = entry.person === null ? undefined : first.get(personOf(entry));
    if (known) {
      known.also.push(plain(entry));
      continue;
    }
    if (entry.person !== null) first.set(personOf(entry), line);
    lines.push(line);
  }
  return lines;
}

function plain({ score: _score, why: _why, also: _also, ...entry }: Ranked): AgendaEntry {
  return entry;
}
