/**
 * Clinic time. The program sets the process's zone to the clinic's before anything is computed, so local
 * calendar functions speak of the clinic's days.
 */
import dayjs, { type Dayjs } from 'dayjs';
import { ShiftError } from '../errors.ts';

/** A clinic-local day, `YYYY-MM-DD`. */
export type Day = string;

export const minute = 60_000;
export const hour = 60 * minute;

// Plain dates: these few are called for every row, and dayjs costs ten times as much.

export function dayOf(at: number): Day {
  return written(new Date(at));
}

/** First instant of a day, epoch milliseconds. */
export function startOfDay(day: Day): number {
  return localDate(day).getTime();
}

/** First instant of the day after. */
export function endOfDay(day: Day): number {
  return localDate(day, 1).getTime();
}

export function addDays(day: Day, days: number): Day {
  return written(localDate(day, days));
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (localDate(day).getDay() + 6) % 7;
}

/** The instant of a local `HH:MM` on a day. */
export function atTime(day: Day, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const date = localDate(day);
  date.setHours(hours, minutes);
  return date.getTime();
}

/** The first moment of a day, or of the day `plus` days later. */
function localDate(day: Day, plus = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + plus);
}

function written(date: Date): Day {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  const day = String(date.getDate()).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${day}`;
}

/** Which way an hour without a day is meant: what happened lies behind, what is planned lies ahead. */
export type Leaning = 'past' | 'future';

/**
 * Reads a time as people write it: `18:40`, `завтра 12:20`, `пт 10:00`, `15.01 10:00`, `15.01.2026 10:00`, `+2h`,
 * `-20m`, `now`, ISO 8601. A day without an hour is taken at `defaultTime`.
 * @throws ShiftError invalid_time, impossible_time (31 February, 25:00)
 */
export function parseWhen(
  text: string,
  now: number,
  flag: string,
  leaning: Leaning = 'future',
  defaultTime = '09:00',
): number {
  const typed = text.trim().toLowerCase();
  const at =
    fromOffset(typed, now) ?? fromIso(text.trim(), flag) ?? fromWords(typed, now, flag, leaning, defaultTime);
  if (at === null) throw new ShiftError('invalid_time', { flag, value: text }, flag);
  return at;
}

const today = new Set(['today', 'сегодня', 'бүгін']);
const tomorrow = new Set(['tomorrow', 'завтра', 'ертең']);
const afterTomorrow = new Set(['послезавтра', 'бүрсігүні']);
const yesterday = new Set(['yesterday', 'вчера', 'кеше']);
const weekdays = [
  ['mon', 'monday', 'пн', 'понедельник', 'дс', 'дүйсенбі'],
  ['tue', 'tuesday', 'вт', 'вторник', 'сс', 'сейсенбі'],
  ['wed', 'wednesday', 'ср', 'среда', 'среду', 'сәрсенбі'],
  ['thu', 'thursday', 'чт', 'четверг', 'бс', 'бейсенбі'],
  ['fri', 'friday', 'пт', 'пятница', 'пятницу', 'жм', 'жұма'],
  ['sat', 'saturday', 'сб', 'суббота', 'субботу', 'сн', 'сенбі'],
  ['sun', 'sunday', 'вс', 'воскресенье', 'жс', 'жексенбі'],
];

function fromOffset(text: string, now: number): number | null {
  if (['now', 'сейчас', 'қазір'].includes(text)) return now;
  const match = /^([+-])\s*(\d+)\s*(m|min|мин|м|h|hour|ч|час|сағ|d|day|д|дн|күн)$/.exec(text);
  if (!match) return null;
  const [, sign, amount, unit = ''] = match;
  const step = Number(amount) * (sign === '-' ? -1 : 1);
  if (/^(d|д|к)/.test(unit)) return dayjs(now).add(step, 'day').valueOf();
  return now + step * (/^(h|ч|с)/.test(unit) ? hour : minute);
}

function fromIso(text: string, flag: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(
    text,
  );
  if (!match) return null;
  const [, year, month, date, hours, minutes, , zone] = match;
  const local = calendar(Number(year), Number(month), Number(date), `${hours}:${minutes}`, text, flag);
  return zone ? new Date(text.replace(' ', 'T')).getTime() : local + Number(match[6] ?? 0) * 1000;
}

function fromWords(
  text: string,
  now: number,
  flag: string,
  leaning: Leaning,
  defaultTime: string,
): number | null {
  const clock = /(?:^|[\sв@])(\d{1,2}):(\d\d)$/.exec(text);
  const time = clock ? `${clock[1]}:${clock[2]}` : null;
  const dayText = (clock ? text.slice(0, clock.index) : text).replace(/\s+(в|at|сағат)$/, '').trim();
  if (dayText === '') return time ? nearestClock(time, now, text, flag, leaning) : null;
  const day = dayFromWords(dayText, now, flag, leaning);
  return day === null ? null : calendarOf(day, time ?? defaultTime, text, flag);
}

/** An hour alone means today; for what is planned it means tomorrow once it has passed. */
function nearestClock(time: string, now: number, text: string, flag: string, leaning: Leaning): number {
  const at = calendarOf(dayOf(now), time, text, flag);
  return leaning === 'future' && at < now ? calendarOf(addDays(dayOf(now), 1), time, text, flag) : at;
}

/**
 * Reads a day: `сегодня`, `завтра`, `пт`, `15.01`, `15.01.2026`, `2026-01-15`; null for anything else.
 * @throws ShiftError impossible_time for a day that no calendar has
 */
export function dayFromWords(
  text: string,
  now: number,
  flag: string,
  leaning: Leaning = 'future',
): Day | null {
  const base = dayOf(now);
  if (today.has(text)) return base;
  if (tomorrow.has(text)) return addDays(base, 1);
  if (afterTomorrow.has(text)) return addDays(base, 2);
  if (yesterday.has(text)) return addDays(base, -1);
  const weekday = weekdays.findIndex((names) => names.includes(text));
  if (weekday >= 0) return nextWeekday(base, weekday, leaning);
  return dayFromNumbers(text, base, flag, leaning);
}

function nextWeekday(base: Day, weekday: number, leaning: Leaning): Day {
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  return leaning === 'future' ? addDays(base, ahead) : addDays(base, ahead === 0 ? 0 : ahead - 7);
}

function dayFromNumbers(text: string, base: Day, flag: string, leaning: Leaning): Day | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return checkedDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), text, flag);
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d\d))?\.?$/.exec(text);
  if (!dotted) return null;
  const [, date, month, yearText] = dotted;
  const thisYear = Number(base.slice(0, 4));
  const year = yearText ? Number(yearText.length === 2 ? `20${yearText}` : yearText) : thisYear;
  const day = checkedDay(year, Number(month), Number(date), text, flag);
  // In December `05.01` planned means next January; in January `28.12` past means last December.
  if (!yearText && leaning === 'future' && day < addDays(base, -180)) {
    return checkedDay(thisYear + 1, Number(month), Number(date), text, flag);
  }
  if (!yearText && leaning === 'past' && day > addDays(base, 180)) {
    return checkedDay(thisYear - 1, Number(month), Number(date), text, flag);
  }
  return day;
}

function checkedDay(year: number, month: number, date: number, text: string, flag: string): Day {
  return dayOf(calendar(year, month, date, '12:00', text, flag));
}

function calendarOf(day: Day, time: string, text: string, flag: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return calendar(year, month, date, time, text, flag);
}

function calendar(
  year: number,
  month: number,
  date: number,
  time: string,
  text: string,
  flag: string,
): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at: Dayjs = dayjs(new Date(year, month - 1, date, hours, minutes));
  const real = at.month() === month - 1 && at.date() === date && hours < 24 && minutes < 60;
  if (!real) throw new ShiftError('impossible_time', { flag, value: text }, flag);
  return at.valueOf();
}

/**
 * Reads a length of time: `190` (seconds), `3:10`, `1:02:03`, `3m10s`, `3м10с`. Whole seconds.
 * @throws ShiftError invalid_duration
 */
export function parseDuration(text: string, flag: string): number {
  const typed = text.trim().toLowerCase();
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(typed);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const words =
    /^(?:(\d+)\s*(?:h|ч|сағ)\s*)?(?:(\d+)\s*(?:m|min|мин|м)\s*)?(?:(\d+)\s*(?:s|sec|сек|с)?)?$/.exec(typed);
  if (typed !== '' && words && (words[1] || words[2])) {
    return Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0);
  }
  if (/^\d+\s*(s|sec|сек|с)$/.test(typed)) return Number.parseInt(typed, 10);
  throw new ShiftError('invalid_duration', { flag, value: text }, flag);
}

/** `2026-01-16T08:47:00+05:00`: an instant as other programs read it, with the clinic's offset. */
export function isoInstant(at: number): string {
  return dayjs(at).format('YYYY-MM-DDTHH:mm:ssZ');
}
