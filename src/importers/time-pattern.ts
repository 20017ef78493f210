/** Times as a map describes them: `DD.MM.YYYY HH:mm:ss`. Read by position, for a million rows have a million of them. */

/** A reading, in the file's zone unless `offset` says which. */
export interface TimeParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of UTC, where the text says so itself. */
  offset: number | null;
  /** Epoch milliseconds, where the text is a count of seconds. */
  instant: number | null;
}

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
const noon = 12;
type Token =
  | { kind: 'digits'; field: Field; min: number; max: number }
  | { kind: 'text'; text: string }
  | { kind: 'offset' }
  | { kind: 'epoch' }
  | { kind: 'fraction' }
  /** Before or after noon; it follows an hour of twelve. */
  | { kind: 'half' };

const digits = (field: Field, min: number, max: number): Token => ({ kind: 'digits', field, min, max });
const tokens: Record<string, Token> = {
  YYYY: digits('year', 4, 4),
  YY: digits('year', 2, 2),
  MM: digits('month', 2, 2),
  M: digits('month', 1, 2),
  DD: digits('day', 2, 2),
  D: digits('day', 1, 2),
  HH: digits('hour', 2, 2),
  H: digits('hour', 1, 2),
  hh: digits('hour', 2, 2),
  h: digits('hour', 1, 2),
  A: { kind: 'half' },
  mm: digits('minute', 2, 2),
  ss: digits('second', 2, 2),
  SSS: { kind: 'fraction' },
  Z: { kind: 'offset' },
  X: { kind: 'epoch' },
};
const tokenText = /\[([^\]]*)\]|YYYY|YY|MM?|DD?|HH?|hh?|A|mm|ss|SSS|Z|X|./g;

/** Reads a text into `into`; false when it does not have this pattern or there is no such time. */
export type TimeReader = (text: string, into: TimeParts) => boolean;

/** True for a pattern that names a day: year, month and day, or seconds since 1970 (`X`). */
export function isTimePattern(pattern: string): boolean {
  const fields = tokensOf(pattern).map((token) => (token.kind === 'digits' ? token.field : token.kind));
  return (
    fields.includes('epoch') || ['year', 'month', 'day'].every((field) => fields.includes(field as Field))
  );
}

function tokensOf(pattern: string): Token[] {
  return [...pattern.matchAll(tokenText)].map(
    ([found, literal]) => tokens[found] ?? { kind: 'text', text: literal ?? found },
  );
}

export const emptyTime = (): TimeParts => ({
  year: 0,
  month: 0,
  day: 0,
  hour: 0,
  minute: 0,
  second: 0,
  offset: null,
  instant: null,
});

/** A reader that tries the patterns in order, the one that fitted last time first. */
export function timeReader(patterns: readonly string[]): TimeReader {
  const readers = patterns.map((pattern) => readerOf(tokensOf(pattern)));
  let last = readers[0];
  return (text, into) => {
    if (!last?.(text, into)) {
      const fitting = readers.find((read) => read(text, into));
      if (!fitting) return false;
      last = fitting;
    }
    return into.instant !== null || exists(into);
  };
}

function readerOf(pattern: readonly Token[]): TimeReader {
  return fixedReader(pattern) ?? freeReader(pattern);
}

/** Most patterns have every part at a place of its own: then nothing is looked for. */
function fixedReader(pattern: readonly Token[]): TimeReader | null {
  const parts: { field: Field; at: number; length: number }[] = [];
  const literals: { code: number; at: number }[] = [];
  let width = 0;
  for (const token of pattern) {
    if (token.kind === 'digits' && token.min === token.max && token.field !== 'year') {
      parts.push({ field: token.field, at: width, length: token.max });
      width += token.max;
    } else if (token.kind === 'digits' && token.min === 4) {
      parts.push({ field: 'year', at: width, length: 4 });
      width += 4;
    } else if (token.kind === 'text') {
      for (const letter of token.text) literals.push({ code: letter.charCodeAt(0), at: width++ });
    } else return null;
  }
  return (text, into) => {
    if (text.length !== width) return false;
    for (const { code, at } of literals) if (text.charCodeAt(at) !== code) return false;
    clear(into);
    for (const { field, at, length } of parts) {
      let value = 0;
      for (let i = at; i < at + length; i++) {
        const code = text.charCodeAt(i);
        if (!isDigit(code)) return false;
        value = value * 10 + code - 48;
      }
      into[field] = value;
    }
    return true;
  };
}

function clear(into: TimeParts): void {
  into.hour = 0;
  into.minute = 0;
  into.second = 0;
  into.offset = null;
  into.instant = null;
}

function freeReader(pattern: readonly Token[]): TimeReader {
  return (text, into) => {
    let at = 0;
    clear(into);
    for (const token of pattern) {
      const next = readToken(token, text, at, into);
      if (next < 0) return false;
      at = next;
    }
    return at === text.length;
  };
}

function readToken(token: Token, text: string, at: number, into: TimeParts): number {
  switch (token.kind) {
    case 'digits':
      return readDigits(token, text, at, into);
    case 'text':
      return text.startsWith(token.text, at) ? at + token.text.length : -1;
    case 'fraction': {
      let end = at;
      while (isDigit(text.charCodeAt(end))) end++;
      return end > at ? end : -1;
    }
    case 'half':
      return readHalf(text, at, into);
    case 'offset':
      return readOffset(text, at, into);
    case 'epoch': {
      const found = /^\d{9,10}(\.\d+)?$/.exec(text.slice(at));
      if (!found) return -1;
      into.instant = Math.floor(Number(found[0])) * 1000;
      return text.length;
    }
  }
}

function readDigits(token: Token & { kind: 'digits' }, text: string, at: number, into: TimeParts): number {
  let value = 0;
  let count = 0;
  for (
    let code = text.charCodeAt(at);
    count < token.max && isDigit(code);
    code = text.charCodeAt(at + count)
  ) {
    value = value * 10 + code - 48;
    count++;
  }
  if (count < token.min) return -1;
  into[token.field] = token.field === 'year' && token.max === 2 ? 2000 + value : value;
  return at + count;
}

function readOffset(text: string, at: number, into: TimeParts): number {
  if (text[at] === 'Z') {
    into.offset = 0;
    return at + 1;
  }
  const found = /^([+-])(\d\d):?(\d\d)/.exec(text.slice(at, at + 6));
  if (!found) return -1;
  into.offset = (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
  return at + found[0].length;
}

/** Twelve at night is 12 AM, at noon 12 PM. */
function readHalf(text: string, at: number, into: TimeParts): number {
  const half = text.slice(at, at + 2).toUpperCase();
  if ((half !== 'AM' && half !== 'PM') || into.hour < 1 || into.hour > noon) return -1;
  into.hour = (into.hour % noon) + (half === 'PM' ? noon : 0);
  return at + 2;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function exists({ year, month, day, hour, minute, second }: TimeParts): boolean {
  if (year < 1970 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
