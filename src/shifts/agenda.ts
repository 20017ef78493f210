/** `now`: everything that waits to be done, most urgent first, from facts alone. */
import { complaints } from './agenda/complaints.ts';
import { confirmations } from './agenda/confirmations.ts';
import { dated } from './agenda/dated.ts';
import { type AgendaEntry, entry, text } from './agenda/entry.ts';
import type { AgendaFacts } from './agenda/facts.ts';
import { people } from './agenda/people.ts';
import { waiting } from './agenda/waitlist.ts';
import { type Ranked, rank } from './queue/rank.ts';
import type { Weights } from './queue/weights.ts';

/** `now` is epoch milliseconds; data/queue.yaml says what comes before what. */
export function agenda(facts: AgendaFacts, weights: Weights, now: number): Ranked[] {
  const entries = [
    ...noShift(facts, now),
    ...people(facts, now),
    ...complaints(facts, now),
    ...confirmations(facts, now),
    ...dated(facts, now),
    ...waiting(facts, now),
  ];
  return rank(entries, weights, facts.deskId, now);
}

/** Nobody works at a desk without a shift: the figures would belong to no one. */
function noShift({ shift }: AgendaFacts, now: number): AgendaEntry[] {
  if (shift !== null) return [];
  return [entry({ kind: 'shift', dueAt: null, text: text('now.shift'), command: 'start' }, now)];
}
