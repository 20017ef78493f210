/** How a chart writes its values: money in thousands or millions, so that axis and labels stay narrow. */
import type { Translator } from '../../i18n/index.ts';
import { figure } from '../../reports/cells.ts';
import { targetOf } from '../../reports/points.ts';
import type { ChartSection } from '../../reports/report.ts';
import { showRound } from '../format.ts';

export interface Measure {
  /** A value as it stands at an axis or over a bar. */
  label(value: number): string;
  /** What the labels leave out, for the legend: "тыс. ₸". Null where they say it themselves. */
  name: string | null;
}

/** The greatest value that has to fit: points, targets and the compared period. */
export function topOf(section: ChartSection): number {
  const points = [...section.points, ...(section.before ?? [])].flatMap(({ value }) => value ?? []);
  const targets = section.points.flatMap((point) => targetOf(point, section)?.value ?? []);
  return Math.max(0, ...points, ...targets);
}

const scales = [
  { from: 100_000_000, factor: 100_000_000, word: 'render.millions' },
  { from: 1_000_000, factor: 100_000, word: 'render.thousands' },
] as const;

export function measureOf(section: ChartSection, i18n: Translator): Measure {
  const { unit, currency } = section;
  const scale = unit === 'money' ? scales.find(({ from }) => topOf(section) >= from) : undefined;
  if (!scale) return { label: (value) => showRound(figure(unit, value, currency), i18n), name: null };
  const { format, t } = i18n;
  // Three figures say what a bar can show.
  const digits = topOf(section) / scale.factor < 10 ? 2 : 1;
  const sign = format.money(0, currency).replace(/^0\s*/u, '');
  return {
    label: (value) => withoutZeros(format.number(value / scale.factor, digits)),
    name: t(scale.word, { currency: sign }),
  };
}

const withoutZeros = (shown: string): string => shown.replace(/(?<=[.,]\d*)0+$/u, '').replace(/[.,]$/u, '');
