/** Bars, lines and the compared period; what misses the target is hollow, so that no colour is needed. */
import type { ChartPoint } from '../../reports/report.ts';
import { pointName } from '../chart-words.ts';
import { type Canvas, colors, ink, type Stroke } from './canvas.ts';
import { isMet } from './chart-goals.ts';
import { isDense, type Plot } from './chart-plot.ts';

export const solid: Stroke = { color: colors.accent, width: 0.9 };
export const beforeStroke: Stroke = { color: colors.soft, width: 0.9, dash: [1.2, 1.6] };
/** Keeps a thin line apart from the bars that it crosses. */
const halo: Stroke = { color: colors.white, width: 2.6 };

export const fillOf = (met: boolean | null): string => (met === false ? colors.white : colors.accent);

/** Draws the mark of every point that has a value, under the point's name. */
function eachPoint(
  canvas: Canvas,
  plot: Plot,
  draw: (value: number, at: number, point: ChartPoint) => void,
  wanted: (at: number) => boolean = () => true,
): void {
  plot.section.points.forEach((point, at) => {
    const { value } = point;
    if (value === null || !wanted(at)) return;
    canvas.named(pointName(plot.section, at, plot.frame.i18n), () => draw(value, at, point));
  });
}

export function drawBars(canvas: Canvas, plot: Plot): void {
  const width = Math.min(plot.step * 0.68, 26 * plot.frame.scale);
  const stroke = width < 3 ? { ...solid, width: 0.4 } : solid;
  eachPoint(canvas, plot, (value, at, point) => {
    const y = plot.y(value);
    const fill = fillOf(isMet(point, plot.section));
    canvas.rect(plot.middle(at) - width / 2, y, width, plot.y(0) - y, fill, stroke);
  });
}

export function drawLine(canvas: Canvas, plot: Plot): void {
  for (const run of runs(plot.section.points, plot)) {
    if (run.length > 1) canvas.path(run, { ...solid, width: 1.4 });
  }
  const dense = isDense(plot.section, plot.frame);
  const radius = dense ? 0.8 * plot.frame.scale : Math.min(2.4 * plot.frame.scale, plot.step * 0.3);
  const draw = (value: number, at: number, point: ChartPoint) =>
    canvas.circle(plot.middle(at), plot.y(value), radius, fillOf(isMet(point, plot.section)), solid);
  // Among many points only those that no line reaches are marked.
  eachPoint(canvas, plot, draw, (at) => !dense || isAlone(plot.section.points, at));
}

/** The compared period: a thin dotted line that bridges no gap; a value between gaps is a short stroke. */
export function drawBefore(canvas: Canvas, plot: Plot): void {
  const half = Math.min(plot.step * 0.4, 12 * plot.frame.scale);
  for (const run of runs(plot.section.before ?? [], plot)) {
    const [x = 0, y = 0] = run[0] ?? [];
    const line: [number, number][] =
      run.length > 1
        ? run
        : [
            [x - half, y],
            [x + half, y],
          ];
    if (plot.section.mark === 'bars') canvas.path(line, halo);
    canvas.path(line, beforeStroke);
  }
}

/** Points next to each other that have values, as they stand on the plot. */
function runs(points: readonly ChartPoint[], plot: Plot): [number, number][][] {
  const found: [number, number][][] = [[]];
  points.slice(0, plot.section.points.length).forEach(({ value }, at) => {
    if (value === null) found.push([]);
    else found.at(-1)?.push([plot.middle(at), plot.y(value)]);
  });
  return found.filter((run) => run.length > 0);
}

const isAlone = (points: readonly ChartPoint[], at: number): boolean =>
  (points[at - 1]?.value ?? null) === null && (points[at + 1]?.value ?? null) === null;

/** Over every bar where all fit: labelling only the short ones would say nothing of the rest. */
export function drawBarLabels(canvas: Canvas, plot: Plot): void {
  const small = ink(plot.frame, 'tiny');
  const fits = ({ value }: ChartPoint) =>
    value === null || canvas.width(plot.measure.label(value), small) <= plot.step - 2;
  if (!plot.section.points.every(fits)) {
    drawChosenLabels(canvas, plot);
    return;
  }
  plot.section.points.forEach(({ value }, at) => {
    if (value !== null) drawLabel(canvas, plot, value, at);
  });
}

/** The last value, the highest and the lowest, as far as they do not meet. */
export function drawChosenLabels(canvas: Canvas, plot: Plot): void {
  const known = plot.section.points.flatMap(({ value }, at) => (value === null ? [] : [{ value, at }]));
  const last = known.at(-1);
  const highest = known.reduce((best, one) => (one.value > best.value ? one : best), known[0] ?? nothing);
  const lowest = known.reduce((best, one) => (one.value < best.value ? one : best), known[0] ?? nothing);
  const placed: { from: number; to: number }[] = [];
  for (const one of [last, highest, lowest]) {
    if (!one) continue;
    const width = canvas.width(plot.measure.label(one.value), ink(plot.frame, 'tiny'));
    const middle = labelMiddle(plot, one.at, width);
    const spot = { from: middle - width / 2 - 2, to: middle + width / 2 + 2 };
    if (placed.some(({ from, to }) => spot.from < to && from < spot.to)) continue;
    placed.push(spot);
    drawLabel(canvas, plot, one.value, one.at);
  }
}

const nothing = { value: 0, at: 0 };

/** Over its mark, but inside the plot: left of it stand the numbers of the axis. */
function labelMiddle({ middle, left, width: room }: Plot, at: number, width: number): number {
  return Math.max(left + width / 2 + 1, Math.min(middle(at), left + room - width / 2));
}

/** A value over its mark, on a white ground so that grid and target do not run through it. */
function drawLabel(canvas: Canvas, plot: Plot, value: number, at: number): void {
  const small = { ...ink(plot.frame, 'tiny'), color: colors.ink };
  const label = plot.measure.label(value);
  const width = canvas.width(label, small);
  const raised = plot.section.mark === 'lines' ? 5 : 2.5;
  const base = plot.y(value) - raised * plot.frame.scale;
  const middle = labelMiddle(plot, at, width);
  canvas.rect(middle - width / 2 - 1, base - small.size * 0.8, width + 2, small.size * 0.95, colors.white);
  canvas.text(label, middle, base, small, 'middle');
}
