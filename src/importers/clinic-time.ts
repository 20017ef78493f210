/** Times of a file to instants and clinic days, each day worked out once. */
import { addDays, dayOf, startOfDay } from '../clinic/time.ts';
import { emptyTime, type TimeParts, timeReader } from './time-pattern.ts';

export interface Moment {
  /** Epoch milliseconds. */
  at: number;
  /** The clinic's local day. */
  day: string;
}

export type MomentReader = (text: string) => Moment | null;

interface LocalDay {
  day: string;
  start: number;
  /** 24 hours long: the seconds of the day can be added. */
  regular: boolean;
}

const dayLength = 86_400_000;
/** Offsets of time zones are multiples of a quarter of an hour. */
const quarter = 900_000;
const manyDays = 20_000;

/**
 * @param patterns see time-pattern.ts
 * @param timezone the file's zone; null is the clinic's
 */
export function momentReader(patterns: readonly string[], timezone: string | null): MomentReader {
  const read = timeReader(patterns);
  const parts = emptyTime();
  const toLocal = timezone === null ? localMoments() : null;
  const toZoned = timezone === null ? null : zonedMoments(timezone);
  const days = instantDays();
  const moment = (at: number): Moment => ({ at, day: days(at) });
  return (text) => {
    if (!read(text, parts)) return null;
    if (parts.instant !== null) return moment(parts.instant);
    if (parts.offset !== null) return moment(utc(parts) - parts.offset * 60_000);
    return toLocal ? toLocal(parts) : moment(toZoned?.(parts) ?? utc(parts));
  };
}

/** The clinic's day of an instant. */
function instantDays(): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const key = Math.floor(at / quarter);
    let day = known.get(key);
    if (day === undefined) {
      if (known.size > manyDays) known.clear();
      day = dayOf(at);
      known.set(key, day);
    }
    return day;
  };
}

function localMoments(): (parts: TimeParts) => Moment {
  const known = new Map<number, LocalDay>();
  return (parts) => {
    const key = (parts.year * 100 + parts.month) * 100 + parts.day;
    let local = known.get(key);
    if (!local) {
      if (known.size > manyDays) known.clear();
      local = localDay(parts);
      known.set(key, local);
    }
    if (local.regular) return { at: local.start + secondsOf(parts) * 1000, day: local.day };
    const { year, month, day, hour, minute, second } = parts;
    return { at: new Date(year, month - 1, day, hour, minute, second).getTime(), day: local.day };
  };
}

function localDay({ year, month, day }: TimeParts): LocalDay {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const start = startOfDay(text);
  return { day: text, start, regular: startOfDay(addDays(text, 1)) - start === dayLength };
}

/** Instants of wall-clock times in a named zone; the zone's offset is asked once per hour of the calendar. */
function zonedMoments(timezone: string): (parts: TimeParts) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  const known = new Map<number, number>();
  const offsetAt = (at: number): number => {
    const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const found = /([+-])(\d\d):(\d\d)/.exec(name);
    return found ? (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000 : 0;
  };
  return (parts) => {
    const wall = utc(parts);
    const key = Math.floor(wall / 3_600_000);
    let offset = known.get(key);
    if (offset === undefined) {
      if (known.size > manyDays) known.clear();
      // The offset at the instant that the first guess names: right on both sides of a change of clocks.
      offset = offsetAt(wall - offsetAt(wall));
      known.set(key, offset);
    }
    return wall - offset;
  };
}

function utc({ year, month, day, hour, minute, second }: TimeParts): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function secondsOf({ hour, minute, second }: TimeParts): number {
  return hour * 3600 + minute * 60 + second;
}
