/** Cells as a spreadsheet keeps them: numbers that can be reckoned with, shown as people write them. */
import { dayOf } from '../../clinic/time.ts';
import type { Translator } from '../../i18n/index.ts';
import type { Cell, Unit } from '../../reports/cells.ts';
import { visibleLines } from '../../reports/visible-text.ts';
import { showCell, showPhone } from '../format.ts';
import type { SheetCell } from './book.ts';

const secondsOfDay = 86_400;
/** 1 January 1970 in the days that spreadsheets count. */
const firstDay = 25_569;
/** No cell holds more characters. */
const longest = 32_767;

export const textCell = (text: string): SheetCell => ({ value: sheetText(text), format: '@' });

/** Characters that XML leaves out, and the sign of a lost one, which the library takes for such. */
const unwritable = /\p{Noncharacter_Code_Point}|\ufffd/gu;

/**
 * Text as it is: what cannot be written is spelt out, and what a spreadsheet would take for a code of a character
 * (`_x0041_`) keeps its letters.
 */
export function sheetText(text: string): string {
  const kept = visibleLines(text)
    .join('\n')
    .replace(unwritable, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  const short = kept.length <= longest ? kept : `${kept.slice(0, longest - 1)}…`;
  return short in Object.prototype ? codedStart(short) : short;
}

/** The library looks texts up in a plain object, which has some names of its own (`constructor`). */
const codedStart = (text: string): string =>
  `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`;

export function sheetCell(cell: Cell, i18n: Translator): SheetCell {
  const kept = typedCell(cell, i18n);
  return typeof kept.value === 'number' ? { ...kept, value: withoutNoise(kept.value) } : kept;
}

/** Differences and quotients without the last digits that binary fractions leave. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12));

function typedCell(cell: Cell, i18n: Translator): SheetCell {
  switch (cell.kind) {
    case 'none':
      return { value: null };
    case 'text':
      return textCell(cell.text);
    case 'phone':
      return textCell(showPhone(cell.phone));
    case 'day':
      return { value: dayNumber(cell.day), format: dayFormat(i18n) };
    case 'instant':
      return { value: dayNumber(dayOf(cell.at)) + clock(cell.at), format: `${dayFormat(i18n)} hh:mm` };
    case 'time':
      return { value: clock(cell.at), format: 'hh:mm' };
    case 'met':
      return textCell(i18n.t(cell.met ? 'reports.met' : 'reports.missed'));
    case 'parts':
      return textCell(showCell(cell, i18n));
    case 'target':
      return goalCell(cell, i18n);
    case 'change':
      return { value: changeNumber(cell), format: changeFormat(cell, i18n) };
    case 'money':
      return {
        value: unitNumber('money', cell.minor),
        format: unitFormat('money', i18n, cell.currency, cell.minor % 100 !== 0),
      };
    case 'seconds':
      return { value: unitNumber('seconds', cell.value), format: unitFormat('seconds', i18n) };
    case 'id':
      return { value: cell.value, format: '0' };
    default:
      return { value: cell.value, format: unitFormat(cell.kind, i18n) };
  }
}

/** How a spreadsheet shows a figure of the unit: durations as `[m]:ss`, so that an hour is 60:00. */
export function unitFormat(unit: Unit, i18n: Translator, currency = 'KZT', cents = false): string {
  switch (unit) {
    case 'ratio':
      return '0.0%';
    case 'seconds':
      return '[m]:ss';
    case 'score':
      return '#,##0.0';
    case 'money':
      return `#,##0${cents ? '.00' : ''}\\ "${currencySign(currency, i18n)}"`;
    case 'count':
      return '#,##0';
  }
}

/** A value of the unit as the number that a spreadsheet keeps: money whole, durations in days. */
export function unitNumber(unit: Unit, value: number): number {
  if (unit === 'money') return value / 100;
  // A whole second, as everywhere else: a spreadsheet would cut the rest of it off.
  return unit === 'seconds' ? Math.round(value) / secondsOfDay : value;
}

const currencySign = (currency: string, { format }: Translator): string =>
  format.money(0, currency).replace(/^0\s*/u, '');

const dayFormat = ({ lang }: Translator): string => (lang === 'en' ? 'd mmm yyyy' : 'dd.mm.yyyy');

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000 / secondsOfDay + firstDay;
}

/** The clinic's time of day as a part of a day, to the second. */
function clock(at: number): number {
  const date = new Date(at);
  return (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / secondsOfDay;
}

/** A goal is its number; the sign before it is a matter of format. */
function goalCell({ op, value }: Extract<Cell, { kind: 'target' }>, i18n: Translator): SheetCell {
  const goal = sheetCell(value, i18n);
  if (op === '=') return goal;
  return { ...goal, format: `"${op === '>=' ? '≥' : '≤'}"\\ ${goal.format ?? 'General'}` };
}

/** Seconds stay seconds: a spreadsheet shows no duration below nothing. */
const changeNumber = ({ unit, value }: Extract<Cell, { kind: 'change' }>): number =>
  unit === 'money' ? value / 100 : value;

function changeFormat({ unit, currency }: Extract<Cell, { kind: 'change' }>, i18n: Translator): string {
  const plain =
    unit === 'seconds' ? `#,##0.0\\ "${i18n.t('render.seconds')}"` : unitFormat(unit, i18n, currency);
  return `+${plain};−${plain};${plain}`;
}
