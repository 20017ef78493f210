/**
 * What happens on the scripted day, as plain values: from them come both the command lines that the desks type and the
 * figures that must come out, so that neither is computed by the program under test. Times are minutes after midnight.
 */
import { doctors } from './clinic.ts';

export type Purpose = 'booking' | 'visit' | 'care' | 'other';
export type Outcome = 'booked' | 'deferred' | 'informed' | 'declined';

/** Somebody who rings or writes and is answered at once. */
export interface Talk {
  minute: number;
  desk: number;
  channel: 'call' | 'whatsapp';
  phone: string;
  purpose: Purpose;
  outcome: Outcome;
  /** Seconds until somebody answered. */
  answer: number;
  talk: number;
  acw: number;
  /** Where the visit is booked to. */
  slot: Slot | null;
}

/** A free time of a doctor: `day` 0 is today. */
export interface Slot {
  day: number;
  minute: number;
  doctor: string;
}

/** What becomes of somebody whose call was missed. */
export type MissedFate = 'reached' | 'booked' | 'rang again' | 'late' | 'given up';
export interface Missed {
  minutes: number[];
  desk: number;
  phone: string;
  fate: MissedFate;
  slot: Slot | null;
}

export type VisitFate = 'done' | 'waits long' | 'no-show' | 'cancelled' | 'moved';
export interface Coming {
  slot: Slot;
  phone: string;
  fate: VisitFate;
  desk: number;
  confirmed: boolean;
}

const phoneOf = (group: number, number: number): string => `+7701${group}${String(number).padStart(6, '0')}`;
const deskOf = (number: number): number => number % 3;
/** When the first doctor begins, and how long a visit takes. */
const [opening, length] = [9 * 60 + 30, 30];
const slotAt = (day: number, number: number): Slot => ({
  day,
  minute: opening + length * Math.floor(number / doctors.length),
  doctor: doctors[number % doctors.length] ?? '',
});

/** Sixty visits booked the day before: every doctor's every other half hour. */
export const bookedBefore: Coming[] = Array.from({ length: 60 }, (_, number) => {
  const row = Math.floor(number / doctors.length);
  return {
    slot: slotAt(0, 2 * row * doctors.length + (number % doctors.length)),
    phone: phoneOf(1, number),
    fate: fateOf(number),
    desk: deskOf(number),
    confirmed: number % 10 !== 9,
  };
});

function fateOf(number: number): VisitFate {
  if (number >= 12 && number < 16) return 'no-show';
  if (number === 41 || number === 47 || number === 53) return 'cancelled';
  if (number === 44 || number === 50) return 'moved';
  return number % 12 === 7 ? 'waits long' : 'done';
}

const zhukova = doctors.length - 1;
/** Three patients of hers cancel in the morning: what becomes of these times is up to the waitlist. */
const givenUp = [41, 47, 53].map((number) => bookedBefore[number]?.slot ?? slotAt(0, 0));
const [forWaiting = slotAt(0, zhukova), forLate = slotAt(0, zhukova)] = givenUp;

/** Nineteen visits that somebody rings for in the morning and comes to in the afternoon; the last in a time given up. */
export const bookedToday: Coming[] = Array.from({ length: 19 }, (_, number) => ({
  slot:
    number === 18 ? forLate : slotAt(0, (11 + 2 * Math.floor(number / 5)) * doctors.length + (number % 5)),
  phone: phoneOf(2, number),
  fate: 'done',
  desk: deskOf(number),
  confirmed: false,
}));

/** Who waits for Zhukova, in the order in which they are put on the list. */
export interface Waiting {
  name: string;
  phone: string;
  priority: number;
}
export const waiting: Waiting[] = [
  { name: 'Вторая', phone: '+77030000001', priority: 2 },
  { name: 'Первая', phone: '+77030000002', priority: 1 },
  { name: 'Третья', phone: '+77030000003', priority: 2 },
];
/** The eightieth visit: the first of the waitlist takes a time that was given up. */
export const fromWaitlist: Coming = {
  ...{ slot: forWaiting, phone: '+77030000002', fate: 'done', desk: 1, confirmed: false },
};
/** The time that is offered to two, answered too late, and booked by somebody else meanwhile. */
export const contested = forLate;

export const visitsToday: Coming[] = [...bookedBefore, ...bookedToday, fromWaitlist];

/** Times from Monday on, each given once: who is booked for tomorrow would have to be confirmed tonight. */
const later = (function* (): Generator<Slot, never> {
  for (let number = 0; ; number += 1) yield slotAt(3 + Math.floor(number / 120), number % 120);
})();
const nextLater = (): Slot => later.next().value;

/** Talks of the day in groups: [how many, channel, purpose, outcome, group of numbers]. */
const groups: readonly (readonly [number, Talk['channel'], Purpose, Outcome, number])[] = [
  [35, 'call', 'booking', 'booked', 3],
  [15, 'call', 'booking', 'deferred', 4],
  [20, 'call', 'booking', 'informed', 5],
  [10, 'call', 'booking', 'declined', 6],
  [15, 'whatsapp', 'booking', 'booked', 7],
  [25, 'whatsapp', 'booking', 'informed', 8],
  [60, 'call', 'visit', 'informed', 1],
  [35, 'call', 'care', 'informed', 9],
  [19, 'call', 'other', 'informed', 0],
];

/** Who rings for a visit of today: before one o'clock. */
const forToday: Talk[] = bookedToday.map(({ phone, slot, desk }, number) => ({
  ...{
    minute: 9 * 60 + 6 + number * 11,
    desk,
    channel: 'call',
    phone,
    purpose: 'booking',
    outcome: 'booked',
  },
  ...{ answer: 8, talk: 150, acw: 30, slot },
}));

const others: Talk[] = groups
  .flatMap(([count, channel, purpose, outcome, group]) =>
    Array.from({ length: count }, (_, number) => ({
      channel,
      purpose,
      outcome,
      phone: phoneOf(group, number),
    })),
  )
  .map((talk, number, all) => ({
    ...talk,
    // In an order that mixes the groups: a step that shares no factor with their number.
    minute: 9 * 60 + 5 + Math.floor((((number * 37) % all.length) * 640) / all.length),
    desk: deskOf(number),
    answer: 4 + ((number * 7) % 24),
    talk: 60 + ((number * 13) % 240),
    acw: 10 + ((number * 5) % 50),
    slot: talk.outcome === 'booked' ? nextLater() : null,
  }));

export const talks: Talk[] = [...forToday, ...others];

/** Twenty-five missed calls of twenty numbers. */
export const missed: Missed[] = Array.from({ length: 20 }, (_, number) => {
  // Four at once before three o'clock are more than one person can ring back.
  const together = number >= 12 && number <= 15;
  const first = together ? 14 * 60 + 55 + (number - 12) : 9 * 60 + 20 + number * 29;
  const fate = missedFate(number);
  return {
    minutes: number % 4 === 1 ? [first, first + 3] : [first],
    desk: deskOf(number),
    phone: `+7702${String(number).padStart(7, '0')}`,
    fate,
    slot: fate === 'booked' ? nextLater() : null,
  };
});

/** Minutes from the last miss until nothing more is owed. */
export const settlesAfter: Readonly<Record<MissedFate, number>> = {
  'rang again': 4,
  reached: 6,
  booked: 7,
  late: 25,
  'given up': 17,
};

function missedFate(number: number): MissedFate {
  if (number === 3 || number === 11) return 'rang again';
  if (number === 6) return 'late';
  if (number === 9) return 'given up';
  return number % 2 === 0 ? 'booked' : 'reached';
}
