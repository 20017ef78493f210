/** Periods as people name them, and the weeks and months that days belong to. */
import dayjs from 'dayjs';
import { addDays, type Day, dayFromWords, dayOf, weekdayOf } from '../clinic/time.ts';
import { ShiftError } from '../errors.ts';
import type { Span } from './metric.ts';
import { spanNamed } from './period-words.ts';

/** Clinic-local days, both included. */
export interface Period {
  from: Day;
  to: Day;
}

/** What a period is to people: it decides what it is compared with (compare.ts). `days`: some days in a row. */
const periodUnits = ['day', 'week', 'month', 'quarter', 'year', 'days'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A period with what it was called; null where only its days were named. */
export interface NamedPeriod {
  period: Period;
  unit: PeriodUnit | null;
}

const dayLength = 24 * 60 * 60 * 1000;
/** Ten years: more is a slip of the finger. */
const longestDays = 3660;

/**
 * Reads `today`, `yesterday`, `вчера`, `15.01`, `2026-01-15`, `week`, `month`, `quarter`, `year` (each up to today),
 * `last week`, `прошлый месяц`, `өткен апта`, `2026-W03`, `2026-01`, `2026-Q1`, `2026`, `2026-01-01..2026-01-31`.
 * @throws ShiftError invalid_period, impossible_time (31 February)
 */
export function parsePeriod(text: string, now: number): Period {
  return namePeriod(text, now).period;
}

/** The same with what it was called. @throws ShiftError invalid_period, impossible_time */
export function namePeriod(text: string, now: number): NamedPeriod {
  const typed = text.trim().toLowerCase();
  const [first = '', last, ...more] = typed.split('..');
  if (last === undefined) {
    return spanNamed(typed, dayOf(now)) ?? { period: oneDay(typed, now, text), unit: 'day' };
  }
  if (more.length > 0) throw new ShiftError('invalid_period', { value: text }, 'period');
  const days = { from: oneDay(first, now, text).from, to: oneDay(last, now, text).to };
  return { period: checked(days, text), unit: null };
}

/**
 * A period from the values of `--from` and `--to`; without an end it lasts until today, without a beginning it
 * is the last day alone.
 */
export function periodBetween(from: string | undefined, to: string | undefined, now: number): Period {
  const end = to === undefined ? dayOf(now) : namedDay(to, now, '--to');
  const begin = from === undefined ? end : namedDay(from, now, '--from');
  return checked({ from: begin, to: end }, `${begin}..${end}`);
}

export function daysOf({ from, to }: Period): Day[] {
  const days: Day[] = [];
  // Counted in UTC, where every day has 24 hours: years of days, and no zone is asked.
  const last = Date.parse(`${to}T00:00:00Z`);
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= last; at += dayLength) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** `2026-01-16`, `2026-W03` (ISO 8601: weeks begin on Monday), `2026-01`. */
export function spanOf(day: Day, span: Span): string {
  if (span === 'day') return day;
  return span === 'month' ? day.slice(0, 7) : isoWeek(day);
}

/** A week belongs to the year of its Thursday. */
function isoWeek(day: Day): string {
  const thursday = dayjs(addDays(day, 3 - weekdayOf(day)));
  const newYear = thursday.startOf('year');
  const week = 1 + Math.floor(thursday.diff(newYear, 'day', true) / 7 + 1e-6);
  return `${thursday.year()}-W${String(week).padStart(2, '0')}`;
}

function oneDay(typed: string, now: number, text: string): Period {
  const day = dayFromWords(typed.trim().toLowerCase(), now, 'period', 'past');
  if (day === null) throw new ShiftError('invalid_period', { value: text }, 'period');
  return { from: day, to: day };
}

function namedDay(typed: string, now: number, flag: string): Day {
  const day = dayFromWords(typed.trim().toLowerCase(), now, flag, 'past');
  if (day === null) throw new ShiftError('invalid_day', { flag, value: typed }, flag);
  return day;
}

function checked(period: Period, text: string): Period {
  const days = dayjs(period.to).diff(period.from, 'day');
  if (period.from > period.to || days >= longestDays)
    throw new ShiftError('invalid_period', { value: text }, 'period');
  return period;
}
