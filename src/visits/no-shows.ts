/**
 * Where patients stay away (S0.12): no-shows by what is known of the visit, each share over the visits of which it is
 * known whether the patient came. It counts; why it is so people judge.
 */
import { addDays, dayOf, weekdayOf } from '../clinic/time.ts';
import type { Visit } from './types.ts';

export type NoShowVisit = Pick<
  Visit,
  | 'id'
  | 'patientId'
  | 'doctorId'
  | 'serviceId'
  | 'startsAt'
  | 'day'
  | 'status'
  | 'bookedAt'
  | 'source'
  | 'confirmedAt'
  | 'lossReason'
  | 'importId'
>;

/** The visits of one value. `key` is null where it is not known. */
export interface Cut {
  key: string | null;
  noShows: number;
  /** Arrived and no-show. */
  judged: number;
}

/** How long before its start a visit was booked. */
export const leads = ['same_day', 'next_day', 'week', 'month', 'later'] as const;
export type Lead = (typeof leads)[number];

type CutName = 'doctor' | 'service' | 'source' | 'confirmation' | 'lead' | 'weekday' | 'hour';

export interface NoShowCuts {
  noShows: number;
  judged: number;
  /** Causes as they were noted (`lossReasons`); null where nobody did. The most frequent first. */
  causes: readonly { key: string | null; count: number }[];
  /** Doctors and services by id, sources by code, weekdays 0 Monday, hours 0 to 23. */
  by: Readonly<Record<CutName, readonly Cut[]>>;
}

export function cutNoShows(visits: readonly NoShowVisit[]): NoShowCuts {
  const judged = visits.filter(isJudged);
  const missed = judged.filter(isNoShow);
  return {
    noShows: missed.length,
    judged: judged.length,
    causes: causesOf(missed),
    by: {
      doctor: cutsBy('doctor', judged),
      service: cutsBy('service', judged),
      source: cutsBy('source', judged),
      confirmation: cutsBy('confirmation', judged),
      lead: cutsBy('lead', judged),
      weekday: cutsBy('weekday', judged),
      hour: cutsBy('hour', judged),
    },
  };
}

function isJudged({ status }: NoShowVisit): boolean {
  return status === 'arrived' || status === 'in_room' || status === 'done' || status === 'no_show';
}

const isNoShow = ({ status }: NoShowVisit): boolean => status === 'no_show';

function causesOf(missed: readonly NoShowVisit[]): NoShowCuts['causes'] {
  const counts = new Map<string | null, number>();
  for (const { lossReason } of missed) counts.set(lossReason, (counts.get(lossReason) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort(
      (a, b) => Number(a.key === null) - Number(b.key === null) || b.count - a.count || order(a.key, b.key),
    );
}

const keyOf: Readonly<Record<CutName, (visit: NoShowVisit) => string | null>> = {
  doctor: ({ doctorId }) => known(doctorId),
  service: ({ serviceId }) => known(serviceId),
  source: ({ source }) => source,
  // A file that tells nothing of confirmations does not tell that nobody was asked.
  confirmation: ({ confirmedAt, importId }) => {
    if (confirmedAt !== null) return 'confirmed';
    return importId === null ? 'unconfirmed' : null;
  },
  lead: leadOf,
  weekday: ({ day }) => String(weekdayOf(day)),
  hour: ({ startsAt }) => String(new Date(startsAt).getHours()),
};

const known = (id: number | null): string | null => (id === null ? null : String(id));

/** Null where it was noted down after it had begun: nobody knows when it was booked. */
export function leadOf({
  startsAt,
  bookedAt,
  day,
}: Pick<NoShowVisit, 'startsAt' | 'bookedAt' | 'day'>): Lead | null {
  if (bookedAt >= startsAt) return null;
  const booked = dayOf(bookedAt);
  if (booked >= day) return 'same_day';
  if (booked === addDays(day, -1)) return 'next_day';
  if (booked >= addDays(day, -7)) return 'week';
  return booked >= addDays(day, -30) ? 'month' : 'later';
}

function cutsBy(name: CutName, judged: readonly NoShowVisit[]): Cut[] {
  const cuts = new Map<string | null, Cut>();
  for (const visit of judged) {
    const key = keyOf[name](visit);
    const cut = cuts.get(key) ?? { key, noShows: 0, judged: 0 };
    cut.judged += 1;
    if (isNoShow(visit)) cut.noShows += 1;
    cuts.set(key, cut);
  }
  return [...cuts.values()].sort(inOrder[name] ?? byNumber);
}

type Compare = (a: Cut, b: Cut) => number;

const lastUnknown: Compare = (a, b) => Number(a.key === null) - Number(b.key === null);
/** Those who stay away most often by number first: that is where something can be done. */
const byNumber: Compare = (a, b) => lastUnknown(a, b) || b.noShows - a.noShows || order(a.key, b.key);
const byKey: Compare = (a, b) => lastUnknown(a, b) || Number(a.key) - Number(b.key);
const byLead: Compare = (a, b) => lastUnknown(a, b) || leadPlace(a) - leadPlace(b);
const leadKeys: readonly (string | null)[] = leads;
const leadPlace = ({ key }: Cut): number => leadKeys.indexOf(key);
const inOrder: Partial<Record<CutName, Compare>> = { weekday: byKey, hour: byKey, lead: byLead };

function order(a: string | null, b: string | null): number {
  const [one = '', other = ''] = [a ?? '', b ?? ''];
  return one < other ? -1 : Number(one > other);
}

/** A patient who stayed away more than once; name and number as lists show them. */
export interface RepeatedNoShow {
  patientId: number;
  name: string | null;
  phone: string | null;
  noShows: number;
  /** The last such day. */
  last: string;
}

/**
 * Patients with at least two no-shows, the most first.
 * @param holding the card that holds now: cards of one person that were merged are one
 */
export function repeatedNoShows(
  visits: readonly NoShowVisit[],
  holding: (cardId: number) => number,
): Pick<RepeatedNoShow, 'patientId' | 'noShows' | 'last'>[] {
  const found = new Map<number, { patientId: number; noShows: number; last: string }>();
  for (const { patientId: cardId, day } of visits.filter(isNoShow)) {
    if (cardId === null) continue;
    const patientId = holding(cardId);
    const one = found.get(patientId) ?? { patientId, noShows: 0, last: day };
    one.noShows += 1;
    if (day > one.last) one.last = day;
    found.set(patientId, one);
  }
  return [...found.values()]
    .filter(({ noShows }) => noShows > 1)
    .sort((a, b) => b.noShows - a.noShows || order(b.last, a.last) || a.patientId - b.patientId);
}
