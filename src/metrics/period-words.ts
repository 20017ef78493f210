/** Spans of time by name: `week`, `last month`, `прошлая неделя`, `өткен апта`, `2026-W03`, `2026-01`, `2026-Q1`, `2026`. */
import { addDays, type Day, weekdayOf } from '../clinic/time.ts';
import type { NamedPeriod, Period } from './period.ts';

type Unit = 'week' | 'month' | 'quarter' | 'year';

const unitWords: Record<Unit, ReadonlySet<string>> = {
  week: new Set(['week', 'неделя', 'неделю', 'апта']),
  month: new Set(['month', 'месяц', 'ай']),
  quarter: new Set(['quarter', 'квартал', 'тоқсан']),
  year: new Set(['year', 'год', 'жыл']),
};
const lastWords = new Set(['last', 'previous', 'прошлый', 'прошлая', 'прошлую', 'өткен']);
const thisWords = new Set(['this', 'этот', 'эта', 'эту', 'осы']);
const monthsIn: Record<Exclude<Unit, 'week'>, number> = { month: 1, quarter: 3, year: 12 };

/** The span that a text names, `this` and a bare unit up to today; null where it names none. */
export function spanNamed(typed: string, today: Day): NamedPeriod | null {
  return byNumber(typed) ?? byWords(typed.split(/[\s_-]+/), today);
}

function byWords(words: readonly string[], today: Day): NamedPeriod | null {
  const [which, name] = words.length === 1 ? ['this', words[0]] : words;
  const unit = (Object.keys(unitWords) as Unit[]).find((one) => unitWords[one].has(name ?? ''));
  if (unit === undefined || words.length > 2) return null;
  const from = beginOf(unit, today);
  if (thisWords.has(which ?? '')) return { period: { from, to: today }, unit };
  if (!lastWords.has(which ?? '')) return null;
  const to = addDays(from, -1);
  return { period: { from: beginOf(unit, to), to }, unit };
}

function beginOf(unit: Unit, day: Day): Day {
  if (unit === 'week') return addDays(day, -weekdayOf(day));
  const months = monthsIn[unit];
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months;
  return firstOf(Number(day.slice(0, 4)), month);
}

function byNumber(typed: string): NamedPeriod | null {
  const [, yearText = '', letter, numberText = ''] = /^(\d{4})(?:-(w|q|к|н|)(\d{1,2}))?$/.exec(typed) ?? [];
  if (yearText === '') return null;
  const year = Number(yearText);
  const number = Number(numberText);
  if (letter === undefined) return { period: monthsFrom(year, 0, 12), unit: 'year' };
  if (letter === 'w' || letter === 'н') return week(year, number);
  if (letter === '') {
    const isMonth = /^(0[1-9]|1[0-2])$/.test(numberText);
    return isMonth ? { period: monthsFrom(year, number - 1, 1), unit: 'month' } : null;
  }
  return /^[1-4]$/.test(numberText)
    ? { period: monthsFrom(year, (number - 1) * 3, 3), unit: 'quarter' }
    : null;
}

/** ISO 8601: the first week of a year has its fourth of January. */
function week(year: number, number: number): NamedPeriod | null {
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, 7 * (number - 1) - weekdayOf(fourth));
  const thursday = addDays(from, 3);
  if (number < 1 || !thursday.startsWith(String(year))) return null;
  return { period: { from, to: addDays(from, 6) }, unit: 'week' };
}

function monthsFrom(year: number, month: number, months: number): Period {
  return { from: firstOf(year, month), to: addDays(firstOf(year, month + months), -1) };
}

/** @param month from 0, also beyond the year */
function firstOf(year: number, month: number): Day {
  const at = year * 12 + month;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}
