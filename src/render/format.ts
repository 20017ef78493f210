/**
 * Cells as people read them, by language: `54,5 %`, `184 500 ₸`, `3:10`, `16.01.2026 20:14`. No Intl here: its
 * first formatter costs a third of the whole start-up, and these few shapes are stable over Node versions.
 */
import type { Currency, Language } from '../clinic/types.ts';
import type { Cell } from '../reports/cells.ts';
import { visible } from '../reports/visible-text.ts';
import { word } from './words.ts';

/** Keeps a figure and its unit on one line. */
const nbsp = '\u00a0';
const minus = '\u2212';
const dash = '—';

const currencySigns: Record<Currency, string> = { KZT: '₸', RUB: '₽' };
const separators: Record<Language, { group: string; decimal: string; percent: string }> = {
  ru: { group: nbsp, decimal: ',', percent: `${nbsp}%` },
  kk: { group: nbsp, decimal: ',', percent: `${nbsp}%` },
  en: { group: ',', decimal: '.', percent: '%' },
};
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const comparisons = { '>=': '≥', '<=': '≤', '=': '=' } as const;

export function showNumber(value: number, decimals: number, language: Language): string {
  const { group, decimal } = separators[language];
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  return value < 0 && /[1-9]/u.test(digits) ? `${minus}${digits}` : digits;
}

export function showRatio(value: number, language: Language, decimals = 1): string {
  return `${showNumber(value * 100, decimals, language)}${separators[language].percent}`;
}

/** Whole units without decimals, otherwise with two: `184 500 ₸`, `12,50 ₽`. */
export function showMoney(minor: number, currency: Currency, language: Language): string {
  const decimals = minor % 100 === 0 ? 0 : 2;
  return `${showNumber(minor / 100, decimals, language)}${nbsp}${currencySigns[currency]}`;
}

/** `m:ss`, from an hour on `h:mm:ss`. */
export function showDuration(seconds: number): string {
  const total = Math.round(Math.abs(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(total / 60);
  const clock =
    minutes < 60
      ? `${minutes}:${two(total % 60)}`
      : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(total % 60)}`;
  return seconds < 0 && total > 0 ? `${minus}${clock}` : clock;
}

/** `16.01.2026`; in English `16 Jan 2026`, which no reader takes for the other order. */
export function showDay(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language !== 'en') return `${date}.${month}.${year}`;
  return `${Number(date)}${nbsp}${englishMonths[Number(month) - 1] ?? month}${nbsp}${year}`;
}

/** The day without its year, for axes. */
export function showShortDay(day: string, language: Language): string {
  const [, month = '', date = ''] = day.split('-');
  return language === 'en' ? `${Number(date)}${nbsp}${englishMonths[Number(month) - 1]}` : `${date}.${month}`;
}

export function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function showTime(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** Kazakh and Russian numbers in the groups people say them in; any other as it is written. */
export function showPhone(phone: string): string {
  const groups = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u.exec(phone);
  return groups === null ? visible(phone) : ['+7', ...groups.slice(1)].join(nbsp);
}

export function showInstant(at: number, language: Language): string {
  return `${showDay(localDay(at), language)}${nbsp}${showTime(at)}`;
}

/** Without the decimals it does not have: `50 %`, `85`. For targets and axes. */
export function showRound(cell: Cell, language: Language): string {
  if (cell.kind === 'ratio') {
    const percent = Math.round(cell.value * 1000) / 10;
    return showRatio(cell.value, language, Number.isInteger(percent) ? 0 : 1);
  }
  if (cell.kind === 'score') return showNumber(cell.value, Number.isInteger(cell.value) ? 0 : 1, language);
  return showCell(cell, language);
}

/** A cell for people: "—" for none, marks beside the words so that colour is not needed. */
export function showCell(cell: Cell, language: Language): string {
  switch (cell.kind) {
    case 'none':
      return dash;
    case 'text':
      return visible(cell.text);
    case 'phone':
      return showPhone(cell.phone);
    case 'count':
      return showNumber(cell.value, 0, language);
    case 'score':
      return showNumber(cell.value, 1, language);
    case 'ratio':
      return showRatio(cell.value, language);
    case 'seconds':
      return showDuration(cell.value);
    case 'money':
      return showMoney(cell.minor, cell.currency, language);
    case 'instant':
      return showInstant(cell.at, language);
    case 'time':
      return showTime(cell.at);
    case 'day':
      return showDay(cell.day, language);
    case 'target':
      return `${comparisons[cell.op]}${nbsp}${showRound(cell.value, language)}`;
    case 'met':
      return cell.met
        ? `✓${nbsp}${word(language, 'reports.met')}`
        : `✗${nbsp}${word(language, 'reports.missed')}`;
    case 'parts':
      return word(language, 'reports.parts', {
        numerator: showNumber(cell.numerator, 0, language),
        denominator: showNumber(cell.denominator, 0, language),
      });
  }
}
