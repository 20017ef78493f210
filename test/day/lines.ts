/** The story as what three desks type, each line at its minute. */

import { administrators, desks, price, today } from './clinic.ts';
import { clock, instant } from './clock.ts';
import {
  bookedBefore,
  type Coming,
  type Missed,
  missed,
  type Slot,
  settlesAfter,
  type Talk,
  talks,
  visitsToday,
} from './story.ts';

/** Ids that earlier lines were given, by the names under which they asked to keep them. */
export type Ids = ReadonlyMap<string, number>;

export interface Line {
  minute: number;
  /** Index of the desk. */
  desk: number;
  argv: (ids: Ids) => string[];
  /** Keeps the id that `--json` shows under this path as that name. */
  keep?: { name: string; path: readonly [string, string] };
  /** The exit code that is right; 0 unless said. */
  code?: number;
}

/** What the desks are opened with, in the drawer. */
export const openingCash = 20_000;
export const methods = ['cash', 'card', 'transfer', 'insurance'] as const;
/** How a visit is paid for, by its place among those that took place. */
export const methodOf = (number: number): (typeof methods)[number] =>
  methods[number % methods.length] ?? 'cash';

const whenText = (slot: Slot): string => instant(slot.day, slot.minute);

export const visitName = (coming: Coming): string => `visit ${coming.phone}`;

/** The evening before: whoever is booked already. */
export const eveningBefore: Line[] = bookedBefore.map((coming, number) => ({
  ...{ minute: 18 * 60 + number, desk: 0 },
  argv: () => book(coming.slot, coming.phone),
  keep: { name: visitName(coming), path: ['visit', 'id'] },
}));

function book(slot: Slot, phone: string, contact?: number): string[] {
  const from =
    contact === undefined
      ? ['--name', `Пациент ${phone.slice(-6)}`, '--phone', phone]
      : ['--contact', String(contact)];
  return ['book', '--doctor', slot.doctor, '--service', 'visit', '--at', whenText(slot), ...from];
}

export const opening: Line[] = desks.map((_, desk) => ({
  minute: 8 * 60 + 45,
  desk,
  argv: () => [
    'start',
    '--administrator',
    administrators[desk] ?? '',
    '--cash',
    String(openingCash),
    '--all-done',
  ],
}));

const mmss = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function talkLines(talk: Talk, number: number): Line[] {
  const contact = `talk ${number}`;
  const due = talk.outcome === 'deferred' ? ['--due', instant(1, 11 * 60)] : [];
  const spoken = talk.channel === 'call' ? ['--talk', mmss(talk.talk), '--acw', mmss(talk.acw)] : [];
  const said: Line = {
    ...{ minute: talk.minute, desk: talk.desk, keep: { name: contact, path: ['contact', 'id'] } },
    argv: () => [
      ...['log', talk.channel, '--phone', talk.phone, '--name', `Пациент ${talk.phone.slice(-6)}`],
      ...['--answer', mmss(talk.answer), ...spoken],
      ...['--purpose', talk.purpose, '--outcome', talk.outcome, '--source', '2gis', ...due],
    ],
  };
  const { slot } = talk;
  return slot === null ? [said] : [said, bookFrom(contact, slot, talk)];
}

function bookFrom(
  contact: string,
  slot: Slot,
  { minute, desk, phone }: Pick<Talk, 'minute' | 'desk' | 'phone'>,
): Line {
  return {
    ...{ minute: minute + 1, desk, keep: { name: `visit ${phone}`, path: ['visit', 'id'] as const } },
    argv: (ids) => book(slot, phone, ids.get(contact)),
  };
}

function missedLines(one: Missed): Line[] {
  const { minutes, desk, phone, fate } = one;
  const name = `missed ${phone}`;
  const misses = minutes.map(
    (minute, at): Line => ({
      ...{ minute, desk, argv: () => ['log', 'call', '--missed', '--phone', phone] },
      ...(at === 0 ? { keep: { name, path: ['contact', 'id'] as const } } : {}),
    }),
  );
  const last = minutes.at(-1) ?? 0;
  const settled = settlesAfter[fate];
  const ring = (after: number, ...said: string[]): Line => ({
    ...{ minute: last + after, desk, keep: { name: `rung ${phone}`, path: ['contact', 'id'] as const } },
    argv: (ids) => ['callback', String(ids.get(name)), ...said],
  });
  switch (fate) {
    case 'rang again':
      return [
        ...misses,
        {
          ...{ minute: last + settled, desk },
          argv: () => [
            ...['log', 'call', '--phone', phone, '--name', 'Сам', '--answer', '0:06', '--talk', '1:00'],
            ...['--purpose', 'booking', '--outcome', 'informed', '--source', 'friend'],
          ],
        },
      ];
    case 'given up':
      return [
        ...misses,
        ring(5, 'no_answer'),
        // Nobody is given up after one attempt, nor without a message (S0.3).
        { ...ring(6, 'no_answer', '--give-up'), code: 4 },
        ring(15, 'no_answer'),
        ring(settled, 'message_left', '--give-up'),
      ];
    case 'late':
      return [
        ...misses,
        ring(settled, 'reached', '--talk', '1:30', '--purpose', 'booking', '--outcome', 'informed'),
      ];
    case 'reached':
      return [
        ...misses,
        ring(settled, 'reached', '--talk', '1:30', '--purpose', 'booking', '--outcome', 'informed'),
      ];
    case 'booked': {
      const reached = ring(
        settled,
        'reached',
        '--talk',
        '2:00',
        '--purpose',
        'booking',
        '--outcome',
        'booked',
        '--name',
        'Пациент',
      );
      return one.slot === null
        ? [...misses, reached]
        : [
            ...misses,
            reached,
            bookFrom(`rung ${phone}`, one.slot, { minute: last + settled + 1, desk, phone }),
          ];
    }
  }
}

/** Who came, in the order in which they are paid for. */
export const came: Coming[] = visitsToday.filter(({ fate }) => fate === 'done' || fate === 'waits long');

function comingLines(coming: Coming): Line[] {
  const { slot, desk, fate } = coming;
  const id = (ids: Ids): string => String(ids.get(visitName(coming)));
  const at = (minute: number, ...words: string[]): Line => ({
    ...{ minute, desk },
    argv: (ids) => ['visit', words[0] ?? '', id(ids), ...words.slice(1)],
  });
  switch (fate) {
    case 'no-show':
      return [at(slot.minute + 35, 'no-show', '--reason', 'forgot', '--due', instant(1, 11 * 60))];
    case 'cancelled':
      return [at(10 * 60 + 2, 'cancel', '--reason', 'ill')];
    case 'moved':
      return [at(10 * 60 + 7, 'move', instant(4, slot.minute), '--reason', 'plans')];
    default: {
      const arrives = slot.minute - 9;
      const waits = fate === 'waits long' ? 9 : 4;
      const method = methodOf(came.indexOf(coming));
      return [
        at(arrives, 'arrive'),
        at(arrives + waits, 'seat'),
        at(slot.minute + 25, 'done', '--paid', String(price), '--method', method),
      ];
    }
  }
}

/** The confirmations of the morning, as many visits in a line as one desk has reached. */
const confirming: Line[] = desks.map((_, desk) => ({
  ...{ minute: 8 * 60 + 50, desk },
  argv: (ids) => [
    ...['visit', 'confirm'],
    ...bookedBefore
      .filter((one) => one.confirmed && one.desk === desk)
      .map((one) => String(ids.get(visitName(one)))),
  ],
}));

/** Everything between opening and closing, in order of time. */
export const day: Line[] = [
  ...confirming,
  ...talks.flatMap(talkLines),
  ...missed.flatMap(missedLines),
  ...visitsToday.flatMap(comingLines),
].sort((a, b) => a.minute - b.minute);

export const nowAt = (minute: number, date = today): string => `${date}T${clock(minute)}:00+05:00`;
