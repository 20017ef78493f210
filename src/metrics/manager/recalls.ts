/** Patients who were asked to come back, and whether they did. */
import type { Day } from '../../clinic/time.ts';
import { wasReached } from '../../contacts/status.ts';
import type { RecallFact } from './facts.ts';
import type { Life, Lives } from './lives.ts';
import type { ManagerRows, RecallContact } from './rows.ts';

/** By contact id. Attempts of one day at one person are one recall: the first that reached him. */
export function recallsOf({ recalls }: Pick<ManagerRows, 'recalls'>, lives: Lives): Map<number, RecallFact> {
  const facts = new Map<number, RecallFact>();
  const sent = new Set<string>();
  for (const recall of recalls.toSorted((a, b) => a.startedAt - b.startedAt || a.id - b.id)) {
    const people = peopleOf(recall, lives);
    const keys = people.map(({ patientId }) => `${recall.day} ${patientId}`);
    const again = keys.some((key) => sent.has(key));
    const state = stateOf(recall, people, again);
    facts.set(recall.id, { state, cameDay: state === 'sent' ? cameAfter(recall, people) : null });
    if (state === 'sent') for (const key of keys) sent.add(key);
  }
  return facts;
}

type Asked = Pick<Life, 'patientId' | 'came'>;

/** Whoever has the card; or everybody under the number. Who has never had a visit is somebody too. */
function peopleOf({ patientId, phone }: RecallContact, lives: Lives): readonly Asked[] {
  if (patientId === null) return lives.byPhone(phone);
  return [lives.byCard(patientId) ?? { patientId: lives.holding(patientId), came: [] }];
}

function stateOf(recall: RecallContact, people: readonly Asked[], again: boolean): RecallFact['state'] {
  if (!wasReached(recall)) return 'not_reached';
  if (people.length === 0) return 'no_card';
  return again ? 'again_today' : 'sent';
}

/** A visit that began after the recall. */
function cameAfter({ startedAt }: RecallContact, people: readonly Asked[]): Day | null {
  const days = people.flatMap(({ came }) => came.find((visit) => visit.startsAt > startedAt)?.day ?? []);
  return days.sort()[0] ?? null;
}
