/** Who has to be told of a doctor's delay, of how many minutes, and when (S0.5). Instants are epoch milliseconds. */
import { dayOf, minute } from '../clinic/time.ts';
import type { ClinicRules, DoctorDay } from '../clinic/types.ts';
import { type DelayVisit, expectedStarts, inOrder, newsMinutes, ofDay } from './delay.ts';

/** `over`: told of a delay, and he is awaited at the booked time after all. */
export type NoticeKind = 'first' | 'changed' | 'again' | 'over';

/** A patient who has to be told. */
export interface DelayNotice<V extends DelayVisit = DelayVisit, D extends DoctorDay = DoctorDay> {
  visit: V;
  doctorDay: D;
  kind: NoticeKind;
  /** How much later than booked his visit will begin; 0 when it is over. */
  minutes: number;
  expectedAt: number;
  /** When he has to hear of it at the latest. */
  dueAt: number;
}

/**
 * Who has to be told of a delay of today, the most urgent first. Who is not here yet hears of it once, and again when
 * it changes by more than `newsMinutes`; who sits here hears of it every `rules.noticeMinutes` until he is with the doctor.
 */
export function toTell<V extends DelayVisit, D extends DoctorDay>(
  visits: readonly V[],
  doctorDays: readonly D[],
  rules: Pick<ClinicRules, 'noticeMinutes'>,
  now: number,
): DelayNotice<V, D>[] {
  const expected = expectedStarts(visits, doctorDays);
  const notices = doctorDays
    .filter(({ state, day }) => state === 'delayed' && day === dayOf(now))
    .flatMap((doctorDay) =>
      ofDay(visits, doctorDay).flatMap((visit) => {
        const expectedAt = expected.get(visit.id) ?? visit.startsAt;
        return noticeOf({ visit, doctorDay, expectedAt }, rules.noticeMinutes, now) ?? [];
      }),
    );
  return notices.sort((a, b) => a.dueAt - b.dueAt || inOrder(a.visit, b.visit));
}

function noticeOf<V extends DelayVisit, D extends DoctorDay>(
  about: { visit: V; doctorDay: D; expectedAt: number },
  noticeMinutes: number,
  now: number,
): DelayNotice<V, D> | null {
  const { visit, doctorDay, expectedAt } = about;
  const minutes = Math.round((expectedAt - visit.startsAt) / minute);
  const kind = kindOf(visit, minutes, expectedAt, now);
  if (kind === null) return null;
  return { ...about, kind, minutes, dueAt: dueAt(visit, doctorDay, kind, noticeMinutes) };
}

function kindOf(visit: DelayVisit, minutes: number, expectedAt: number, now: number): NoticeKind | null {
  const { status, startsAt, endsAt, delayToldAt, delayToldMinutes } = visit;
  const sits = status === 'arrived';
  const comes = (status === 'booked' || status === 'confirmed') && expectedAt + (endsAt - startsAt) > now;
  if (!sits && !comes) return null;
  const isNews = Math.abs(minutes - (delayToldMinutes ?? 0)) > newsMinutes;
  if (minutes <= newsMinutes) return isNews && comes && startsAt > now ? 'over' : null;
  if (delayToldAt === null) return 'first';
  if (isNews) return 'changed';
  return sits ? 'again' : null;
}

/** What the desk has heard since the last word is due at once; what crept by itself, with the next round. */
function dueAt(
  visit: DelayVisit,
  { recordedAt }: DoctorDay,
  kind: NoticeKind,
  noticeMinutes: number,
): number {
  const { delayToldAt, arrivedAt, bookedAt } = visit;
  if (delayToldAt === null) return Math.max(recordedAt, bookedAt);
  if (kind !== 'again' && recordedAt > delayToldAt) return recordedAt;
  return Math.max(delayToldAt + noticeMinutes * minute, arrivedAt ?? 0);
}
