/** Figures in words: their values, targets and notes as people read them. */
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { Translator } from '../../i18n/index.ts';
import type { MetricId } from '../../metrics/metric.ts';
import type { Period } from '../../metrics/period.ts';
import type { ReportFigure } from '../../reports/figures.ts';

type Words = Pick<Translator, 't' | 'format'>;
type Callback = Pick<Clinic['rules'], 'callbackMinutes'>;

/** A name, short name, numerator or denominator of a metric; the clinic's callback clock is part of some. */
export function metricText(
  { t }: Pick<Translator, 't'>,
  kind: 'name' | 'short' | 'counted' | 'num' | 'den',
  id: MetricId,
  { callbackMinutes }: Callback,
): string {
  return t(`metrics.${kind}.${id}`, { minutes: callbackMinutes });
}

export function valueText({ format }: Words, unit: ReportFigure['unit'], value: number | null): string {
  if (unit === 'ratio') return format.percent(value);
  return unit === 'seconds' ? format.duration(value) : format.number(value);
}

const signs = { '>=': '≥', '<=': '≤', '=': '=' } as const;

/** `≥ 50 %`; empty without a target. */
export function targetText(words: Words, { unit, target }: Pick<ReportFigure, 'unit' | 'target'>): string {
  if (target === null) return '';
  // A goal is a round number: its decimals are shown only where it has some.
  return `${signs[target.op]}\u00a0${valueText(words, unit, target.value).replace(/[.,]0(?=\D*$)/u, '')}`;
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

/** What is not judged yet, and over how many rows it stands where some were not recorded. */
export function noteText(
  { t, format }: Words,
  { pending, recorded }: Pick<ReportFigure, 'pending' | 'recorded'>,
): string {
  const notes: string[] = [];
  if (pending > 0) notes.push(t('metrics.pending', { n: format.number(pending) }));
  if (recorded && recorded.count < recorded.of) {
    const [count, of] = [format.number(recorded.count), format.number(recorded.of)];
    notes.push(t('metrics.recorded', { count, of }));
  }
  return notes.join(', ');
}

/** `пт 16 января`, or both ends of a longer period. */
export function periodText({ format }: Pick<Context, 'format'>, { from, to }: Period): string {
  return from === to ? format.day(from) : `${format.date(from)} – ${format.date(to)}`;
}
