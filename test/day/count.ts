/** The figures of the scripted day, counted from the story by plain arithmetic: nothing of the program is asked. */
import { type doctors, price } from './clinic.ts';
import { came, methodOf } from './lines.ts';
import { missed, settlesAfter, talks, visitsToday } from './story.ts';

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const distinct = (values: readonly string[]): number => new Set(values).size;

const calls = talks.filter(({ channel }) => channel === 'call');
const wanting = talks.filter(({ purpose }) => purpose === 'booking');
const fates = (...these: string[]) => missed.filter(({ fate }) => these.includes(fate));
const misses = sum(missed.map(({ minutes }) => minutes.length));
const missesOf = (these: readonly { minutes: readonly number[] }[]): number =>
  sum(these.map(({ minutes }) => minutes.length));
const rangAgain = fates('rang again');
const outbound = sum(missed.map(({ fate }) => (fate === 'given up' ? 3 : fate === 'rang again' ? 0 : 1)));
const bookings = distinct([
  ...wanting.filter(({ outcome }) => outcome === 'booked').map(({ phone }) => phone),
  ...fates('booked').map(({ phone }) => phone),
]);
const requests = distinct([...wanting, ...missed].map(({ phone }) => phone));
const expected = visitsToday;
const gone = expected.filter(({ fate }) => fate === 'cancelled' || fate === 'moved');
const noShows = expected.filter(({ fate }) => fate === 'no-show');
const answerTimes = [...calls.map(({ answer }) => answer), ...rangAgain.map(() => 6)];

/** Numerators and denominators by the id of the figure; null where it has none. */
export const figures: Record<string, [number | null, number | null]> = {
  requests: [requests, null],
  bookings: [bookings, null],
  conversion: [bookings, requests],
  calls_in: [calls.length + misses + rangAgain.length, null],
  missed: [misses, null],
  missed_rate: [misses, calls.length + misses + rangAgain.length],
  // Who got through himself in time leaves both parts.
  callback_in_time: [misses - missesOf(rangAgain) - missesOf(fates('late')), misses - missesOf(rangAgain)],
  answer_time: [sum(answerTimes), answerTimes.length],
  service_level: [
    answerTimes.filter((seconds) => seconds <= 20).length,
    calls.length + misses + rangAgain.length,
  ],
  show_rate: [came.length, came.length + noShows.length],
  no_show_rate: [noShows.length, came.length + noShows.length],
  late_cancel_rate: [
    expected.filter(({ fate }) => fate === 'cancelled').length,
    expected.length - gone.length + 3,
  ],
};

export const contacts = talks.length + misses + rangAgain.length + outbound;
export const visitsOfDay = expected.length;
/** What was taken by each kind of payment, in the clinic's currency. */
export const takings = Object.fromEntries(
  ['cash', 'card', 'transfer', 'insurance'].map((method) => [
    method,
    came.filter((_, number) => methodOf(number) === method).length * price,
  ]),
);
/** Cash that each desk has taken. */
export const cashAt = (desk: number): number =>
  came.filter((coming, number) => methodOf(number) === 'cash' && coming.desk === desk).length * price;

/** Numbers whose calls were missed before that minute and are owed an answer then, and how many calls that were. */
export function owedAt(minute: number): { numbers: number; misses: number } {
  const owed = missed.filter(({ minutes, fate }) => (minutes.at(-1) ?? 0) + settlesAfter[fate] >= minute);
  const before = owed.map(({ minutes }) => minutes.filter((at) => at < minute).length).filter((n) => n > 0);
  return { numbers: before.length, misses: sum(before) };
}

/**
 * Visits of a doctor who is so many minutes late from `minute` on that begin later than booked by more than five minutes:
 * one after the other, and free time between them makes up for it.
 */
export function lateVisits(doctor: (typeof doctors)[number], minute: number, by: number): number {
  const theirs = expected.filter(
    ({ slot, fate }) => slot.doctor === doctor && fate !== 'cancelled' && fate !== 'moved',
  );
  const starts = theirs.map(({ slot }) => slot.minute).filter((start) => start >= minute);
  let free = Math.min(...starts) + by;
  let late = 0;
  for (const start of starts.sort((a, b) => a - b)) {
    const begins = Math.max(start, free);
    if (begins > start + 5) late += 1;
    free = begins + 30;
  }
  return late;
}
