/** Numbers of a workbook as text: what is shown as a date or a time is one, a telephone number keeps its digits. */

/** How a number is shown, as far as reading it depends on that. */
export type NumberKind =
  | { kind: 'plain' }
  | { kind: 'date'; clock: boolean }
  | { kind: 'clock' }
  /** Hours that go on past a day: `[h]:mm:ss`. */
  | { kind: 'elapsed' }
  /** Leading zeros up to a width: an extension `001`. */
  | { kind: 'padded'; width: number };

const plain: NumberKind = { kind: 'plain' };
const secondsOfDay = 86_400;
/** Of the last half second of a day: rounded up it would be a time that no clock shows. */
const lastSecond = (secondsOfDay - 1) / secondsOfDay;
/** Days from the first of January 1970 back to the day zero of either date system. */
const epoch1900 = 25_569;
const epoch1904 = 24_107;
/** Excel takes 1900 for a leap year: serials before its 29th of February are one day further on. */
const leapMistake = 60;

/** Formats that a workbook names by number alone (ECMA-376 18.8.30; 27–36 and 50–58 are dates of East Asia). */
const builtIn: Readonly<Record<number, string>> = {
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** @param code the format's own text, where the workbook has one */
export function numberKind(id: number, code: string | undefined): NumberKind {
  const text = code ?? builtIn[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'd/m/yyyy' : '');
  // Only the part for positive numbers; literal texts, escaped letters, colours and conditions are no fields.
  const bare = (text.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (/\[[hms]+\]/.test(bare)) return { kind: 'elapsed' };
  if (/^0{2,}$/.test(bare)) return { kind: 'padded', width: bare.length };
  if (/general|основной/.test(bare)) return plain;
  const clock = /[hs]/.test(bare);
  // A lone m beside hours or seconds is minutes.
  const date = /[yd]/.test(bare) || (/m/.test(bare) && !clock);
  if (date) return { kind: 'date', clock };
  return clock ? { kind: 'clock' } : plain;
}

/** The text of a number: ISO for dates (`2026-01-15 10:00:00`), `h:mm:ss` for times, plain digits otherwise. */
export function numberText(written: string, shown: NumberKind, is1904: boolean): string {
  const value = Number(written);
  if (!Number.isFinite(value) || written === '') return written;
  switch (shown.kind) {
    case 'date':
      return value < 1 ? clockText(value) : dateText(value, is1904);
    case 'clock':
      return clockText(Math.min(value - Math.floor(value), lastSecond));
    case 'elapsed':
      return clockText(value);
    case 'padded':
      return digitsOf(value).padStart(shown.width, '0');
    case 'plain':
      return digitsOf(value);
  }
}

/** Without an exponent, whatever the size: 7.7011234567E10 is a telephone number. */
function digitsOf(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : BigInt(value).toString();
  // Fifteen digits are what a spreadsheet keeps: 0.1 + 0.2 is 0.3 there.
  return Number(value.toPrecision(15)).toString();
}

function dateText(serial: number, is1904: boolean): string {
  const seconds = Math.round(serial * secondsOfDay);
  const shift = !is1904 && serial < leapMistake ? 1 : 0;
  const days = Math.floor(seconds / secondsOfDay) + shift - (is1904 ? epoch1904 : epoch1900);
  const clock = seconds % secondsOfDay;
  const day = new Date(days * secondsOfDay * 1000);
  if (Number.isNaN(day.getTime())) return String(serial);
  const date = day.toISOString().slice(0, 10);
  return clock === 0 ? date : `${date} ${clockText(clock / secondsOfDay)}`;
}

function clockText(days: number): string {
  const seconds = Math.round(Math.abs(days) * secondsOfDay);
  const two = (number: number) => String(number).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days < 0 ? `-${text}` : text;
}
