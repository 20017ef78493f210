/** Figures inside sentences. */
import { addDays } from '../../clinic/time.ts';
import type { Target } from '../../clinic/types.ts';
import type { Translator } from '../../i18n/index.ts';
import { type Period, spanOf } from '../../metrics/period.ts';
import { type Cell, change, figure } from '../cells.ts';
import { nameOf, type ReportFigure } from '../figures.ts';
import type { ManagerHead, ToldBefore } from './told.ts';

/** The words and the clinic that a report is told with, in short. */
export interface Speaker extends Pick<ManagerHead, 'clinic'> {
  i18n: Translator;
}

export function figureName({ i18n, clinic }: Speaker, id: string, length: 'name' | 'short' = 'name'): string {
  return nameOf(id, { t: i18n.t, callbackMinutes: clinic.rules.callbackMinutes }, length);
}

export function valueText(
  { i18n: { format }, clinic }: Speaker,
  unit: ReportFigure['unit'],
  value: number | null,
): string {
  switch (unit) {
    case 'ratio':
      return format.percent(value);
    case 'seconds':
      return format.duration(value);
    case 'money':
      return format.money(wholeMoney(value), clinic.currency);
    case 'score':
      return format.number(value, 1);
    case 'count':
      return format.number(value);
  }
}

const signs = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/** A mean or an estimate to whole units of its currency: hundredths of it say nothing. */
export function wholeMoney(minor: number | null): number | null {
  return minor === null ? null : Math.round(minor / 100) * 100;
}

/** A figure as a report shows it. */
export function shownFigure(
  { clinic }: Pick<Speaker, 'clinic'>,
  unit: ReportFigure['unit'],
  value: number | null,
): Cell {
  return figure(unit, unit === 'money' ? wholeMoney(value) : value, clinic.currency);
}

/** A change in the figure's unit, as a report shows it. */
export function shownChange(
  { clinic }: Pick<Speaker, 'clinic'>,
  unit: ReportFigure['unit'],
  before: ToldBefore | undefined,
): Cell {
  const value = before?.change ?? null;
  return change(unit, unit === 'money' ? wholeMoney(value) : value, before?.better ?? null, clinic.currency);
}

/** `≥ 50 %`; a goal that nothing goes beyond is itself: `100 %`, `0`. */
export function targetText(speaker: Speaker, unit: ReportFigure['unit'], { op, value }: Target): string {
  const goal = valueText(speaker, unit, value).replace(/[.,]0(?=\D*$)/u, '');
  const most = op === '>=' && unit === 'ratio' && value === 1;
  return most || (op === '<=' && value === 0) ? goal : `${signs[op]}\u00a0${goal}`;
}

/** `пт 16 января`, `12.01.2026 – 18.01.2026`. */
export function periodText({ i18n: { format } }: Pick<Speaker, 'i18n'>, { from, to }: Period): string {
  return from === to
    ? `${format.day(from)} ${from.slice(0, 4)}`
    : `${format.date(from)} – ${format.date(to)}`;
}

/** A period as it is typed: `2026-01-16`, `2026-W03`, `2026-01`, or both ends. */
export function periodWord({ from, to }: Period): string {
  if (from === to) return from;
  const whole = (['week', 'month'] as const).find((span) => begins(from, to, span) && ends(to, span));
  return whole === undefined ? `${from}..${to}` : spanOf(from, whole);
}

/** The same in a file's name, where a week so far is that week: the next run of the day writes it anew. */
export function periodKey({ from, to }: Period): string {
  if (from === to) return from;
  const span = (['week', 'month'] as const).find((one) => begins(from, to, one));
  return span === undefined ? `${from}_${to}` : spanOf(from, span);
}

function begins(from: string, to: string, span: 'week' | 'month'): boolean {
  const name = spanOf(from, span);
  return spanOf(to, span) === name && spanOf(addDays(from, -1), span) !== name;
}

function ends(to: string, span: 'week' | 'month'): boolean {
  return spanOf(addDays(to, 1), span) !== spanOf(to, span);
}
