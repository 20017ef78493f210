/** Cells as people read them, by language: `54,5 %`, `184 500 ₸`, `3:10`, `16.01.2026 20:14`. */

import { dayOf } from '../clinic/time.ts';
import type { Translator } from '../i18n/index.ts';
import { type Cell, figure } from '../reports/cells.ts';
import type { ChartPoint } from '../reports/report.ts';
import { visible } from '../reports/visible-text.ts';

/** Keeps a figure and its unit on one line. */
const noBreak = '\u00a0';
const comparisons = { '>=': '≥', '<=': '≤' } as const;

/** Kazakh and Russian numbers in the groups people say them in; any other as it is written. */
export function showPhone(phone: string): string {
  const groups = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u.exec(phone);
  return groups === null ? visible(phone) : ['+7', ...groups.slice(1)].join(noBreak);
}

function showInstant(at: number, i18n: Translator): string {
  return `${i18n.format.date(dayOf(at))} ${i18n.format.time(at)}`.replaceAll(' ', noBreak);
}

/** The day without its year, for axes: `16.01`, `16 Jan`. */
export function showShortDay(day: string, i18n: Translator): string {
  return i18n.format.date(day).replace(/[ .]\d{4}$/u, '');
}

/** What stands at a point of a chart: the day, or the category's own words. */
export function pointLabel({ day, label }: ChartPoint, i18n: Translator): string {
  return day === null ? visible(label ?? '') : showShortDay(day, i18n);
}

/** Without the decimals it does not have: `50 %`, `85`. For targets and axes. */
export function showRound(cell: Cell, i18n: Translator): string {
  return showCell(cell, i18n).replace(/[.,]0(?=\D*$)/u, '');
}

/** A goal with its sign; beyond 100 % and below nothing there is nothing, so the sign is left out. */
function showTarget({ op, value }: Extract<Cell, { kind: 'target' }>, i18n: Translator): string {
  const goal = showRound(value, i18n);
  const isAll = value.kind === 'ratio' && value.value === 1;
  const isNone = (value.kind === 'ratio' || value.kind === 'count') && value.value === 0;
  if (op === '=' || (op === '>=' && isAll) || (op === '<=' && isNone)) return goal;
  return `${comparisons[op]}${noBreak}${goal}`;
}

/** `+3,2 п. п., лучше`: points of percent, not percent of percent, and in words which way it went. */
function showChange(cell: Extract<Cell, { kind: 'change' }>, i18n: Translator): string {
  const { unit, value, currency, better } = cell;
  // Money is told in whole units, as the figure itself is.
  const size = unit === 'money' ? Math.round(Math.abs(value) / 100) * 100 : Math.abs(value);
  const shown =
    unit === 'ratio'
      ? `${i18n.format.number(size * 100, 1)}${noBreak}${i18n.t('render.points')}`
      : showCell(figure(unit, size, currency), i18n);
  if (!/[1-9]/u.test(shown)) return i18n.t('render.same');
  const signed = `${value > 0 ? '+' : '−'}${shown}`;
  if (better === null) return signed;
  return `${signed}, ${i18n.t(better ? 'render.better' : 'render.worse')}`;
}

/** A cell for people: "—" for none, marks beside the words so that colour is not needed. */
export function showCell(cell: Cell, i18n: Translator): string {
  const { format, t } = i18n;
  switch (cell.kind) {
    case 'none':
      return '—';
    case 'text':
      return visible(cell.text);
    case 'phone':
      return showPhone(cell.phone);
    case 'count':
      return format.number(cell.value);
    case 'id':
      return String(cell.value);
    case 'score':
      return format.number(cell.value, 1);
    case 'ratio':
      return format.percent(cell.value);
    case 'seconds':
      return format.duration(cell.value);
    case 'money':
      return format.money(cell.minor, cell.currency);
    case 'instant':
      return showInstant(cell.at, i18n);
    case 'time':
      return format.time(cell.at);
    case 'day':
      return format.date(cell.day);
    case 'target':
      return showTarget(cell, i18n);
    case 'met':
      return cell.met ? `✓${noBreak}${t('reports.met')}` : `✗${noBreak}${t('reports.missed')}`;
    case 'parts':
      return t('reports.parts', {
        numerator: format.number(cell.numerator),
        denominator: format.number(cell.denominator),
      });
    case 'change':
      return showChange(cell, i18n);
  }
}
