/** The hours of one day as people write them: `09:00-18:00 break 13:00-14:00`, `9:00–18:00 перерыв 13:00–14:00`, `выходной`. */
import type { ClockSpan, DayHours } from './types.ts';

const closed = new Set(['closed', 'off', 'выходной', 'закрыто', 'демалыс', 'жабық', '-']);

/** Why a text is not the hours of a day; `value` is the piece at fault. */
export interface HoursFault {
  kind: 'unreadable' | 'impossible' | 'break_outside' | 'breaks_overlap';
  value: string;
  /** The hours in which the break would have to lie. */
  hours?: string;
}

export function isHoursFault(read: DayHours | HoursFault): read is HoursFault {
  return read !== null && 'kind' in read;
}

const spanPattern = /(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)/g;
/** Words that may stand between the stretches; the first stretch is the day's, the others are its breaks. */
const filling = /^(?:[\s,;()]|and|и|және|break|lunch|from|to|перерыв|обед|түскі|үзіліс)*$/u;

/** Hours with their breaks, a word for a day off as null, or what is wrong. */
export function hoursFrom(text: string): DayHours | HoursFault {
  const typed = text.trim().toLowerCase();
  if (closed.has(typed)) return null;
  const written = [...typed.matchAll(spanPattern)].map(([piece]) => piece);
  const [first, ...rest] = written;
  if (first === undefined || !typed.startsWith(first) || !filling.test(typed.replace(spanPattern, ' '))) {
    return { kind: 'unreadable', value: text.trim() };
  }
  const spans = written.map(spanFrom);
  const impossible = spans.indexOf(null);
  if (impossible >= 0) return { kind: 'impossible', value: written[impossible] ?? '' };
  const [hours, ...breaks] = spans.filter((one) => one !== null);
  if (!hours) return { kind: 'unreadable', value: text.trim() };
  if (rest.length === 0) return hours;
  breaks.sort((a, b) => (a.from < b.from ? -1 : 1));
  return breakFault(hours, breaks) ?? { ...hours, breaks };
}

/** `9:00-20:00` in `HH:MM`; null where no clock shows such a time, or the end is not after the beginning. */
function spanFrom(piece: string): ClockSpan | null {
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] =
    new RegExp(spanPattern.source).exec(piece) ?? [];
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const to = `${toHour.padStart(2, '0')}:${toMinute}`;
  const real = fromMinute < '60' && toMinute < '60' && from < '24:00' && to <= '24:00';
  return real && from < to ? { from, to } : null;
}

/** A break lies inside the hours, and not at their edge: then it would be no break. */
function breakFault(hours: ClockSpan, breaks: readonly ClockSpan[]): HoursFault | null {
  const outside = breaks.find(({ from, to }) => from <= hours.from || to >= hours.to);
  if (outside) return { kind: 'break_outside', value: text(outside), hours: text(hours) };
  const late = breaks.find(({ from }, at) => at > 0 && from < (breaks[at - 1]?.to ?? ''));
  return late ? { kind: 'breaks_overlap', value: text(late) } : null;
}

const text = ({ from, to }: ClockSpan): string => `${from}-${to}`;
