/** Figures in words: their values, targets and notes as people read them. */
import { dayOf } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { Translator } from '../../i18n/index.ts';
import type { FigureId, Metric, Span } from '../../metrics/metric.ts';
import type { Period } from '../../metrics/period.ts';
import { type FigureWord, figureKey } from '../../metrics/word-keys.ts';
import type { ReportFigure } from '../../reports/figures.ts';

type Words = Pick<Translator, 't' | 'format'>;
type Callback = Pick<Clinic['rules'], 'callbackMinutes'>;

/** A name, short name, numerator or denominator of a metric; the clinic's callback clock is part of some. */
export function metricText(
  { t }: Pick<Translator, 't'>,
  kind: FigureWord,
  id: FigureId,
  { callbackMinutes }: Callback,
): string {
  return t(figureKey(kind, id), { minutes: callbackMinutes });
}

/** @param currency of money, which is told in whole units; only the manager's figures have some */
export function valueText(
  { format }: Words,
  unit: ReportFigure['unit'],
  value: number | null,
  currency = '',
): string {
  if (unit === 'ratio') return format.percent(value);
  if (unit === 'money') return format.money(value === null ? null : Math.round(value / 100) * 100, currency);
  return unit === 'seconds' ? format.duration(value) : format.number(value);
}

const signs = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/** `≥ 50 %`; a goal that nothing goes beyond is itself: `100 %`, `0`. Empty without a target. */
export function targetText(
  words: Words,
  { unit, target }: Pick<ReportFigure, 'unit' | 'target'>,
  currency = '',
): string {
  if (target === null) return '';
  // A goal is a round number: its decimals are shown only where it has some.
  const value = valueText(words, unit, target.value, currency).replace(/[.,]0(?=\D*$)/u, '');
  const most = target.op === '>=' && unit === 'ratio' && target.value === 1;
  const none = target.op === '<=' && target.value === 0;
  return most || none ? value : `${signs[target.op]}\u00a0${value}`;
}

/** What is counted over what, in one sentence. */
export function formulaText(words: Pick<Translator, 't'>, metric: Metric, rules: Callback): string {
  const num = metricText(words, 'num', metric.id, rules);
  const den = metricText(words, 'den', metric.id, rules);
  if (den === '') return num;
  return words.t(metric.form === 'median' ? 'metrics.formula.median' : 'metrics.formula', { num, den });
}

export function metText({ t }: Words, met: boolean | null): string {
  if (met === null) return '';
  return t(met ? 'metrics.met' : 'metrics.notMet');
}

/** `5 of 6`, `over 38`; empty for a count. */
export function partsText(
  { t, format }: Words,
  figure: Pick<ReportFigure, 'unit' | 'numerator' | 'denominator'>,
): string {
  const { unit, numerator, denominator } = figure;
  if (denominator === null) return '';
  const d = format.number(denominator);
  if (unit === 'ratio') return t('metrics.parts', { n: format.number(numerator), d });
  return t('metrics.over', { d });
}

/** From here on a share says more than two long numbers. */
const manyRows = 1000;

/** What is not judged yet, and over how many rows it stands where some were not recorded. */
export function noteText(
  { t, format }: Words,
  { pending, recorded }: Pick<ReportFigure, 'pending' | 'recorded'>,
): string {
  const notes: string[] = [];
  if (pending > 0) notes.push(t('metrics.note.pending', { n: format.number(pending) }));
  if (recorded && recorded.count < recorded.of) {
    const { count, of } = recorded;
    const part = of < manyRows ? `${count}/${of}` : format.percent(count / of);
    notes.push(t('metrics.note.recorded', { part }));
  }
  return notes.join(', ');
}

/** `пт 16 января`, or both ends of a longer period. */
export function periodText({ format }: Pick<Context, 'format'>, { from, to }: Period): string {
  return from === to ? format.day(from) : `${format.date(from)} – ${format.date(to)}`;
}

/** A group's name in a table: `пт 16 января`, `12.01–18.01`, `01.2026`; with the year where it is another one. */
export function spanText(
  { format, now }: Pick<Context, 'format' | 'now'>,
  span: Span,
  { from, to }: Period,
): string {
  const short = (day: string): string => format.date(day).replace(/[ .]\d{4}$/u, '');
  if (span === 'month') return format.date(from).replace(/^\d+[ .]/u, '');
  const thisYear = to.slice(0, 4) === dayOf(now()).slice(0, 4);
  if (span === 'day') return thisYear ? format.day(to) : format.date(to);
  return `${short(from)}–${thisYear ? short(to) : format.date(to)}`;
}
