/** Charts of a manager's report: each with its target line, its numbers and the period before it where there is one. */
import type { Target } from '../../clinic/types.ts';
import type { Unit } from '../cells.ts';
import { dayPoint, labelPoint } from '../points.ts';
import type { ChartPoint, ChartSection } from '../report.ts';
import { figureName, type Speaker } from './say.ts';
import type { ToldDay } from './told.ts';

/** More days than this are lines: bars would be too thin to tell apart. */
const mostBars = 35;
/** Fewer points than this are better read as numbers. */
const leastPoints = 2;

/** One figure by day. @param before the days of the period before, in the same order */
export function dayCharts(
  ids: readonly string[],
  days: readonly ToldDay[],
  before: readonly ToldDay[],
  speaker: Speaker,
): ChartSection[] {
  return ids.flatMap((id) => {
    const points = pointsOf(id, days);
    const sample = days.flatMap(({ figures }) => figures.filter((one) => one.id === id))[0];
    if (!sample || points.filter(({ value }) => value !== null).length < leastPoints) return [];
    const earlier = pointsOf(id, before.slice(0, days.length));
    const comparable = earlier.length === points.length && earlier.some(({ value }) => value !== null);
    return [
      {
        kind: 'chart' as const,
        id: `chart_${id}`,
        title: figureName(speaker, id),
        mark: days.length > mostBars ? ('lines' as const) : ('bars' as const),
        half: true,
        unit: sample.unit,
        currency: speaker.clinic.currency,
        points,
        target: sample.target,
        ...(comparable ? { before: earlier, beforeLabel: speaker.i18n.t('managers.before') } : {}),
      },
    ];
  });
}

/** Days with their own targets: a target that changed is drawn as a step. */
function pointsOf(id: string, days: readonly ToldDay[]): ChartPoint[] {
  return days.map(({ day, figures }) => {
    const one = figures.find((of) => of.id === id);
    return dayPoint(day, one?.value ?? null, one?.target);
  });
}

export interface Category {
  label: string;
  value: number | null;
}

export interface CategoryChart {
  id: string;
  title: string;
  unit: Unit;
  target?: Target | null;
  mark?: ChartSection['mark'];
  half?: boolean;
}

/** One figure by something else than days. Nothing where there are hardly two to compare. */
export function categoryChart(
  { id, title, unit, target = null, mark = 'rows', half = false }: CategoryChart,
  categories: readonly Category[],
  speaker: Speaker,
): ChartSection[] {
  if (categories.filter(({ value }) => value !== null).length < leastPoints) return [];
  return [
    {
      kind: 'chart',
      id,
      title,
      mark,
      ...(half ? { half } : {}),
      unit,
      currency: speaker.clinic.currency,
      points: categories.map(({ label, value }) => labelPoint(label, value)),
      target,
    },
  ];
}
