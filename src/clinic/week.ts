/**
 * Opening hours as people write them: `mon-fri: 09:00-20:00 break 13:00-14:00`, `сб: 10:00-16:00`, `вс: выходной`.
 */
import { type HoursFault, hoursFrom, isHoursFault } from './day-hours.ts';
import type { ClockSpan, DayHours, WeekHours } from './types.ts';

const names: readonly (readonly string[])[] = [
  ['mon', 'пн', 'дс'],
  ['tue', 'вт', 'сс'],
  ['wed', 'ср'],
  ['thu', 'чт', 'бс'],
  ['fri', 'пт', 'жм'],
  ['sat', 'сб', 'сн'],
  ['sun', 'вс', 'жс'],
];

/** Weekday numbers of `mon`, `mon-fri`, `пн-пт`, `mon,wed`; null when it is none. */
export function weekdaysOf(text: string): number[] | null {
  const days: number[] = [];
  for (const piece of text.toLowerCase().split(/[,\s]+/)) {
    const [from, to = from] = piece.split(/[-–]/).map((name) => names.findIndex((all) => all.includes(name)));
    if (from === undefined || to === undefined || from < 0 || to < from) return null;
    for (let day = from; day <= to; day += 1) days.push(day);
  }
  return days.length > 0 ? days : null;
}

/** What is wrong with a week, and the line at fault as it was written. */
export interface WeekFault {
  fault: string;
  why: HoursFault;
}

/** A week from its lines; days that no line names are off. Returns the line at fault instead when there is one. */
export function weekFrom(lines: readonly (readonly [string, string])[]): WeekHours | WeekFault {
  const week: WeekHours = Array.from({ length: 7 }, () => null);
  for (const [days, hours] of lines) {
    const fault = `${days}: ${hours}`;
    const which = weekdaysOf(days.trim());
    if (!which) return { fault, why: { kind: 'unreadable', value: fault } };
    const when = hoursFrom(hours);
    if (isHoursFault(when)) return { fault, why: when };
    for (const day of which) week[day] = when;
  }
  return week;
}

const span = String.raw`\d{1,2}:\d\d\s*[-–]\s*\d{1,2}:\d\d`;
const pauses = String.raw`(?:[\s,;]*\(?(?:break|lunch|перерыв|обед|үзіліс|түскі)[^\d]*${span}(?:\s*(?:,|and|и|және)?\s*${span})*\)?)*`;
const line = new RegExp(
  String.raw`([^\d\s][^\d:]*?)[\s:]+(${span}${pauses}|closed|off|выходной|закрыто|демалыс|жабық)`,
  'giu',
);

/**
 * The lines of `mon-fri 09:00-20:00 break 13:00-14:00, sat 10:00-16:00`. A comma parts lines only after hours:
 * `mon,wed 10:00-18:00` is one line. A text with no line in it comes back as one line that cannot be read.
 */
export function weekLines(text: string): [string, string][] {
  const found = [...text.matchAll(line)];
  const lines = found.map(([, days = '', hours = '']): [string, string] => [
    days.replace(/^[,;)\s]+|[,;\s]+$/g, ''),
    hours,
  ]);
  // What follows the last line is at fault as well: it would be lost without a word.
  const rest = text.slice(found.at(-1) ? (found.at(-1)?.index ?? 0) + (found.at(-1)?.[0].length ?? 0) : 0);
  return /[\p{L}\p{N}]/u.test(rest) ? [...lines, [rest.trim(), '']] : lines;
}

/** A week from one line of text, or what is wrong with it. */
export function weekFromText(text: string): WeekHours | WeekFault {
  return weekFrom(weekLines(text));
}

/** How a week is said: the names of its days, Monday first, and the word before a break. */
export interface WeekWords {
  weekdays: readonly string[];
  break: string;
}

/** `mon-fri 09:00-20:00 break 13:00-14:00, sat 10:00-16:00`: the short way back, days off left out. */
export function weekText(week: WeekHours, words: WeekWords): string {
  const parts: string[] = [];
  for (let from = 0; from < week.length; ) {
    const hours = week[from] ?? null;
    let to = from;
    while (to + 1 < week.length && sameHours(week[to + 1] ?? null, hours)) to += 1;
    if (hours) {
      const days = from === to ? words.weekdays[from] : `${words.weekdays[from]}-${words.weekdays[to]}`;
      parts.push(`${days} ${hoursText(hours, words)}`);
    }
    from = to + 1;
  }
  return parts.join(', ');
}

/** `09:00-18:00 break 13:00-14:00 break 16:00-16:15`: a word before each, for a comma begins the next day. */
export function hoursText(
  hours: ClockSpan & { breaks?: ClockSpan[] },
  words: Pick<WeekWords, 'break'>,
): string {
  const pauses = (hours.breaks ?? []).map((pause) => ` ${words.break} ${spanText(pause)}`);
  return spanText(hours) + pauses.join('');
}

const spanText = ({ from, to }: ClockSpan): string => `${from}-${to}`;

function sameHours(a: DayHours, b: DayHours): boolean {
  if (a === null || b === null) return a === b;
  const words = { break: '' };
  return hoursText(a, words) === hoursText(b, words);
}
