/** Above a chart: what solid, hollow and thin mean, and the target in figures. */
import { target } from '../../reports/cells.ts';
import type { ChartSection } from '../../reports/report.ts';
import { beforeName } from '../chart-words.ts';
import { pointLabel, showCell } from '../format.ts';
import { baseline, type Canvas, colors, type Frame, ink, lineHeight } from './canvas.ts';
import { type GoalRun, goalRuns, goalStroke, isMet } from './chart-goals.ts';
import { beforeStroke, solid } from './chart-marks.ts';
import { measureOf } from './chart-measure.ts';
import { isDense } from './chart-plot.ts';
import { fitted } from './fitted.ts';

interface Item {
  label: string;
  /** Where the label begins, right of the mark. */
  inset: number;
  width: number;
  draw(canvas: Canvas, left: number, middle: number): void;
}

export interface Legend {
  lines: Item[][];
  height: number;
}

/** More changes of a target than this are told by their first and last. */
const mostSteps = 3;

export function legendOf(section: ChartSection, frame: Frame): Legend {
  const lines: Item[][] = [];
  let used = 0;
  for (const item of items(section, frame)) {
    if (lines.length === 0 || used + item.width > frame.width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(item);
    used += item.width;
  }
  return { lines, height: lines.length * lineHeight(ink(frame, 'tiny')) };
}

export function drawLegend(canvas: Canvas, legend: Legend, frame: Frame, x: number, y: number): void {
  const small = ink(frame, 'tiny');
  legend.lines.forEach((line, at) => {
    const base = y + at * lineHeight(small) + baseline(small);
    let left = x;
    for (const item of line) {
      item.draw(canvas, left, base - small.size * 0.34);
      canvas.text(item.label, left + item.inset, base, small);
      left += item.width;
    }
  });
}

const size = (frame: Frame): number => 6 * frame.scale;
const markWidth = (frame: Frame): number => size(frame) * 2.4;

function items(section: ChartSection, frame: Frame): Item[] {
  const { t } = frame.i18n;
  const small = ink(frame, 'tiny');
  const item = (words: string, draw: Item['draw']): Item => {
    const label = fitted(words, frame.width - markWidth(frame), frame.ruler, small);
    const inset = markWidth(frame);
    return { label, inset, draw, width: inset + frame.ruler.width(label, small) + size(frame) * 2 };
  };
  const marked = section.mark !== 'lines' || !isDense(section, frame);
  const judged = marked && section.points.some((point) => isMet(point, section) !== null);
  const goals = goalRuns(section).filter(({ goal }) => goal !== null);
  const { name } = measureOf(section, frame.i18n);
  return [
    ...(name === null || section.mark === 'rows' ? [] : [unitItem(name, frame)]),
    ...(judged
      ? [
          item(t('reports.chart.met'), square(frame, colors.accent)),
          item(t('reports.chart.missed'), square(frame, colors.white)),
        ]
      : [item(valueWords(section, frame), square(frame, colors.accent))]),
    ...(goals.length > 0 ? [item(goalsWords(goals, section, frame), stroke(frame, goalStroke))] : []),
    ...(section.before ? [item(beforeName(section, frame.i18n), stroke(frame, beforeStroke))] : []),
  ];
}

/** What the figures of the axis are in; it has no mark. */
function unitItem(label: string, frame: Frame): Item {
  const width = frame.ruler.width(label, ink(frame, 'tiny')) + size(frame) * 2;
  return { label, inset: 0, width, draw: () => {} };
}

const valueWords = ({ points }: ChartSection, { i18n }: Frame): string =>
  i18n.t(points.every(({ day }) => day !== null) ? 'reports.chart.value' : 'render.chart.value');

const square =
  (frame: Frame, fill: string): Item['draw'] =>
  (canvas, left, middle) => {
    const side = size(frame);
    canvas.rect(left + side, middle - side / 2, side, side, fill, solid);
  };

const stroke =
  (frame: Frame, how: typeof goalStroke): Item['draw'] =>
  (canvas, left, middle) =>
    canvas.path(
      [
        [left, middle],
        [left + size(frame) * 2, middle],
      ],
      how,
    );

/** "target ≥ 50 %", and where it changed "from 16.01 ≥ 60 %". */
function goalsWords(runs: readonly GoalRun[], section: ChartSection, frame: Frame): string {
  const { i18n } = frame;
  const shown = runs.length > mostSteps ? [runs[0], runs.at(-1)] : runs;
  const words = shown.map((run, at) => {
    const goal = showCell(target(section.unit, run?.goal ?? null, section.currency), i18n);
    const point = section.points[run?.from ?? 0];
    if (at === 0 || !point) return i18n.t('reports.chart.target', { target: goal });
    return i18n.t('render.chart.from', { point: pointLabel(point, i18n), target: goal });
  });
  return words.join(runs.length > mostSteps ? ' … ' : ', ');
}
