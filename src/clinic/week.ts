/** Opening hours as people write them: `mon-fri: 09:00-20:00`, `сб: 10:00-16:00`, `вс: выходной`. */
import type { DayHours, WeekHours } from './types.ts';

const names: readonly (readonly string[])[] = [
  ['mon', 'пн', 'дс'],
  ['tue', 'вт', 'сс'],
  ['wed', 'ср'],
  ['thu', 'чт', 'бс'],
  ['fri', 'пт', 'жм'],
  ['sat', 'сб', 'сн'],
  ['sun', 'вс', 'жс'],
];
const closed = new Set(['closed', 'off', 'выходной', 'закрыто', 'демалыс', 'жабық', '-']);

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

/** `09:00-20:00` or a word for a day off; undefined when it is neither. */
export function hoursFrom(text: string): DayHours | undefined {
  const typed = text.trim().toLowerCase();
  if (closed.has(typed)) return null;
  const match = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)$/.exec(typed);
  if (!match) return undefined;
  const from = `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`;
  const to = `${(match[3] ?? '').padStart(2, '0')}:${match[4]}`;
  return from < to ? { from, to } : undefined;
}

/** A week from its lines; days that no line names are off. Returns the line at fault instead when there is one. */
export function weekFrom(lines: readonly (readonly [string, string])[]): WeekHours | { fault: string } {
  const week: WeekHours = Array.from({ length: 7 }, () => null);
  for (const [days, hours] of lines) {
    const which = weekdaysOf(days.trim());
    const when = hoursFrom(hours);
    if (!which || when === undefined) return { fault: `${days}: ${hours}` };
    for (const day of which) week[day] = when;
  }
  return week;
}

/**
 * The lines of `mon-fri 09:00-20:00, sat 10:00-16:00`. A comma parts lines only after hours:
 * `mon,wed 10:00-18:00` is one line. A text with no line in it comes back as one line that cannot be read.
 */
export function weekLines(text: string): [string, string][] {
  const found = [
    ...text.matchAll(
      /([^\d\s][^\d:]*?)[\s:]+(\d{1,2}:\d\d\s*[-–]\s*\d{1,2}:\d\d|closed|выходной|демалыс)/giu,
    ),
  ];
  if (found.length === 0) return [[text, '']];
  return found.map(([, days = '', hours = '']) => [days.replace(/^[,;\s]+|[,;\s]+$/g, ''), hours]);
}

/** A week from one line of text, or null when it cannot be read. */
export function weekFromText(text: string): WeekHours | null {
  const read = weekFrom(weekLines(text));
  return 'fault' in read ? null : read;
}

/** `mon-fri 09:00-20:00, sat 10:00-16:00`: the short way back, days off left out. */
export function weekText(week: WeekHours, dayNames: readonly string[]): string {
  const parts: string[] = [];
  for (let from = 0; from < week.length; ) {
    const hours = week[from];
    let to = from;
    while (to + 1 < week.length && sameHours(week[to + 1] ?? null, hours ?? null)) to += 1;
    if (hours) {
      const days = from === to ? dayNames[from] : `${dayNames[from]}-${dayNames[to]}`;
      parts.push(`${days} ${hours.from}-${hours.to}`);
    }
    from = to + 1;
  }
  return parts.join(', ');
}

function sameHours(a: DayHours, b: DayHours): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to);
}
