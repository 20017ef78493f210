/**
 * Whom a gap in the schedule is offered to, and which gaps there are (S0.4, S0.9). The order of the waitlist is the
 * source's: the band of priority, then who waits longest. How closely somebody's wish meets the gap is told beside his
 * name and does not move him. Nothing here books anything.
 */
import { nextOpenDay } from '../clinic/opening-hours.ts';
import { type Day, dayOf, minute } from '../clinic/time.ts';
import type { Doctor } from '../clinic/types.ts';
import { without } from '../clinic/working-time.ts';
import { samePerson } from './person.ts';
import { freeGaps, type Interval, type Timetable } from './slots.ts';
import type { Visit, WaitlistEntry } from './types.ts';
import { fitOf, type Gap, isLive, type Misfit, type WaitFacts, type Waiting, waitingAt } from './wait-fit.ts';

export type { Gap, Misfit, WaitFacts } from './wait-fit.ts';

/** What brought somebody to his place: shown beside it. */
export interface Why {
  /** Whom he asked for. */
  asked: 'doctor' | 'specialty' | 'anybody';
  priority: number;
  /** Epoch milliseconds. */
  waitingSince: number;
  /** Whether he said when it suits him, and this does. */
  wished: boolean;
  /** When the visit begins that he would give up for it; null where he has none. */
  earlierThan: number | null;
  /** Whole minutes of the gap that stay free after him. */
  leaves: number;
}

/** Somebody whom a gap suits, and the part of it that would be his. */
export interface Ranked extends Interval {
  entry: WaitlistEntry;
  why: Why;
}

/** Those whom a gap suits, the first to be asked first: priority, longest waiting, the number in the list. */
export function rank(gap: Gap, facts: WaitFacts, now: number): Ranked[] {
  return ranked(gap, waitingAt(facts, now));
}

function ranked(gap: Gap, waiting: Waiting): Ranked[] {
  return inLine(waiting.facts).flatMap((entry): Ranked[] => {
    const fit = fitOf(gap, entry, waiting);
    return typeof fit === 'string' ? [] : [{ ...fit, entry, why: whyOf(gap, fit, entry, waiting.facts) }];
  });
}

/** Somebody whom a gap does not suit, and the first thing that keeps it from him. */
export interface Unfit {
  entry: WaitlistEntry;
  misfit: Misfit;
}

/** Those whom it does not suit, in the same order. */
export function unfit(gap: Gap, facts: WaitFacts, now: number): Unfit[] {
  const waiting = waitingAt(facts, now);
  return inLine(facts).flatMap((entry): Unfit[] => {
    const misfit = fitOf(gap, entry, waiting);
    return typeof misfit === 'string' ? [{ entry, misfit }] : [];
  });
}

function inLine({ entries }: WaitFacts): WaitlistEntry[] {
  return entries.filter(({ state }) => state === 'waiting' || state === 'offered').sort(inOrder);
}

/** Priority, longest waiting, number: no two entries are equal. */
export function inOrder(a: WaitlistEntry, b: WaitlistEntry): number {
  return a.priority - b.priority || a.addedAt - b.addedAt || a.id - b.id;
}

function whyOf(gap: Gap, fit: Interval, entry: WaitlistEntry, facts: WaitFacts): Why {
  const { doctorId, specialty, days, parts, fromDay, toDay, fromTime, toTime } = entry;
  const said = [fromDay, toDay, fromTime, toTime].some((one) => one !== null);
  return {
    asked: doctorId !== null ? 'doctor' : specialty !== null ? 'specialty' : 'anybody',
    priority: entry.priority,
    waitingSince: entry.addedAt,
    wished: said || days.length > 0 || parts.length > 0,
    earlierThan: facts.visits.find(({ id }) => id === entry.visitId)?.startsAt ?? null,
    leaves: Math.max(0, Math.round((gap.to - gap.from - (fit.to - fit.from)) / minute)),
  };
}

/** A visit that gave its time back. */
export type FreedTime = Pick<Visit, 'id' | 'patientId' | 'doctorId' | 'startsAt' | 'endsAt'>;

/** Where gaps are looked for. */
export interface GapFacts extends WaitFacts {
  doctors: readonly Doctor[];
  timetable: Timetable;
  /** Visits that were cancelled or moved away, of today and later. */
  freed: readonly FreedTime[];
}

/** A gap with those whom it suits: somebody, always. */
export interface OpenGap {
  gap: Gap;
  ranked: Ranked[];
}

/**
 * What is free and suits somebody who waits: times that cancelled and moved visits gave back, on any day, and what
 * nobody has booked today and on the next working day. In order of time. A time that is being offered is no gap.
 */
export function openGaps(facts: GapFacts, now: number): OpenGap[] {
  if (facts.entries.length === 0) return [];
  const waiting = waitingAt(facts, now);
  return gapsOf(facts, now)
    .map((gap) => ({ gap, ranked: ranked(gap, waiting) }))
    .filter((one) => one.ranked.length > 0);
}

/** Every gap, whether it suits anybody or not, in order of time. */
export function gapsOf(facts: GapFacts, now: number): Gap[] {
  return facts.doctors
    .filter(({ active }) => active === 1)
    .flatMap((doctor) => gapsOfDoctor(doctor, facts, now))
    .filter(({ to }) => to > now)
    .sort((a, b) => a.from - b.from || a.doctor.id - b.doctor.id);
}

function gapsOfDoctor(doctor: Doctor, facts: GapFacts, now: number): Gap[] {
  const today = dayOf(now);
  const near = [today, nextOpenDay(facts.timetable, today)];
  const freed = facts.freed.filter(({ doctorId, endsAt }) => doctorId === doctor.id && endsAt > now);
  const days = [...new Set([...near, ...freed.map(({ startsAt }) => dayOf(startsAt))])];
  return days.flatMap((day) =>
    freeOn(doctor, facts, day, now).flatMap((stretch) => pieces(doctor, stretch, freed, near.includes(day))),
  );
}

/** Stretches without a visit and without an open offer. */
function freeOn(doctor: Doctor, { timetable, offers }: GapFacts, day: Day, now: number): Interval[] {
  const offered = offers
    .filter((offer) => offer.doctorId === doctor.id && isLive(offer, now))
    .map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));
  return freeGaps(doctor, timetable, day, null).flatMap((stretch) => without(stretch, offered));
}

/** A stretch laid out in the times that were given back and, where `all`, what lies between them. */
function pieces(doctor: Doctor, stretch: Interval, freed: GapFacts['freed'], all: boolean): Gap[] {
  const back: Gap[] = [];
  let since = stretch.from;
  for (const { id, patientId, startsAt, endsAt } of [...freed].sort(
    (a, b) => a.startsAt - b.startsAt || a.id - b.id,
  )) {
    const from = Math.max(since, startsAt);
    const to = Math.min(stretch.to, endsAt);
    if (from >= to) continue;
    back.push({ doctor, from, to, until: stretch.to, freedBy: { id, patientId } });
    since = to;
  }
  if (!all) return back;
  const rest = without(stretch, back);
  return [...back, ...rest.map((one) => ({ doctor, ...one, until: stretch.to, freedBy: null }))];
}

/** Whom to ring about which gap first. */
export interface Match {
  gap: Gap;
  first: Ranked;
  /** Others whom it suits too. */
  others: number;
}

/** One person for each gap, and no one twice: the first in order who has not been named for an earlier gap. */
export function matches(gaps: readonly OpenGap[]): Match[] {
  const named: WaitlistEntry[] = [];
  const found: Match[] = [];
  for (const { gap, ranked } of gaps) {
    const first = ranked.find(({ entry }) => !named.some((one) => samePerson(one, entry)));
    if (!first) continue;
    named.push(first.entry);
    found.push({ gap, first, others: ranked.length - 1 });
  }
  return found;
}
