/** Bars, lines and the target; what misses the target is hollow, so that no colour is needed. */
import { targetOf } from '../../reports/points.ts';
import type { ChartPoint, ChartSection } from '../../reports/report.ts';
import { type Canvas, colors, ink, type Stroke } from './canvas.ts';
import { type Plot, tickLabel } from './chart-plot.ts';

export const solid: Stroke = { color: colors.accent, width: 0.9 };

function meets(point: ChartPoint, section: ChartSection): boolean {
  const goal = targetOf(point, section);
  if (point.value === null || goal === null) return true;
  const { op, value } = goal;
  if (op === '>=') return point.value >= value;
  return op === '<=' ? point.value <= value : point.value === value;
}

export function drawBars(canvas: Canvas, plot: Plot): void {
  const width = Math.min(plot.step * 0.68, 26 * plot.frame.scale);
  plot.section.points.forEach((point, at) => {
    if (point.value === null) return;
    const middle = plot.left + plot.step * (at + 0.5);
    const y = plot.y(point.value);
    const fill = meets(point, plot.section) ? colors.accent : colors.white;
    canvas.rect(
      middle - width / 2,
      y,
      width,
      plot.y(0) - y,
      fill,
      width < 3 ? { ...solid, width: 0.4 } : solid,
    );
  });
}

/** The value over its bar, on a white ground so that grid and target do not run through it. */
function drawBarLabel(canvas: Canvas, plot: Plot, value: number, middle: number): void {
  const small = { ...ink(plot.frame, 'tiny'), color: colors.ink };
  const label = tickLabel(plot.section, value, plot.frame);
  const width = canvas.width(label, small);
  const base = plot.y(value) - 2.5 * plot.frame.scale;
  canvas.rect(middle - width / 2 - 1, base - small.size * 0.8, width + 2, small.size * 0.95, colors.white);
  canvas.text(label, middle - width / 2, base, small);
}

/** Over every bar or over none: a chart that labels only what is short says nothing of the rest. */
export function drawBarLabels(canvas: Canvas, plot: Plot): void {
  const small = ink(plot.frame, 'tiny');
  const fits = ({ value }: ChartPoint) =>
    value === null || canvas.width(tickLabel(plot.section, value, plot.frame), small) <= plot.step - 2;
  if (!plot.section.points.every(fits)) return;
  plot.section.points.forEach((point, at) => {
    if (point.value !== null) drawBarLabel(canvas, plot, point.value, plot.left + plot.step * (at + 0.5));
  });
}

export function drawLine(canvas: Canvas, plot: Plot): void {
  let run: [number, number][] = [];
  const end = () => {
    if (run.length > 1) canvas.path(run, { ...solid, width: 1.4 });
    run = [];
  };
  plot.section.points.forEach((point, at) => {
    if (point.value === null) end();
    else run.push([plot.left + plot.step * (at + 0.5), plot.y(point.value)]);
  });
  end();
  const radius = Math.min(2.4 * plot.frame.scale, plot.step * 0.3);
  plot.section.points.forEach((point, at) => {
    if (point.value === null) return;
    const fill = meets(point, plot.section) ? colors.accent : colors.white;
    canvas.circle(plot.left + plot.step * (at + 0.5), plot.y(point.value), radius, fill, solid);
  });
}

export function drawTarget(canvas: Canvas, plot: Plot): void {
  if (plot.section.target === null) return;
  const y = plot.y(plot.section.target.value);
  canvas.path(
    [
      [plot.left, y],
      [plot.left + plot.width, y],
    ],
    { color: colors.ink, width: 1, dash: [4, 3] },
  );
}
