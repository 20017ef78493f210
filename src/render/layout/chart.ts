/** A figure by day against its target, readable in black and white: what misses the target is hollow. */
import { figure, target } from '../../reports/cells.ts';
import type { ChartPoint, ChartSection } from '../../reports/report.ts';
import { showCell, showRound, showShortDay } from '../format.ts';
import { niceScale } from './axis.ts';
import type { Block } from './block.ts';
import {
  baseline,
  type Canvas,
  colors,
  type Frame,
  type Ink,
  ink,
  lineHeight,
  type Stroke,
} from './canvas.ts';
import { heading } from './heading.ts';
import { lines, rowBlocks } from './row.ts';

/** Where things stand inside the block, and how a value becomes a height. */
interface Plot {
  section: ChartSection;
  frame: Frame;
  left: number;
  top: number;
  width: number;
  height: number;
  step: number;
  ticks: number[];
  y(value: number): number;
}

const solid: Stroke = { color: colors.accent, width: 0.9 };

export function chartBlocks(section: ChartSection, frame: Frame): Block[] {
  const title = heading(frame, section.title);
  const known = section.points.filter((point) => point.value !== null);
  if (known.length === 0) {
    const text = frame.i18n.t('reports.no_data');
    const part = { x: 0, width: frame.width, lines: lines(frame, text, frame.width, ink(frame, 'soft')) };
    return [...title, ...rowBlocks([part], { width: frame.width })];
  }
  const height = 128 * frame.scale;
  return [
    ...title,
    {
      height,
      gap: section.title === '' ? 10 * frame.scale : 0,
      draw(canvas, x, y) {
        drawChart(canvas, plotOf(section, frame, x, y, height));
      },
    },
  ];
}

function plotOf(section: ChartSection, frame: Frame, x: number, y: number, height: number): Plot {
  const small = ink(frame, 'tiny');
  const values = section.points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const ticks = niceScale(Math.max(...values, section.target?.value ?? 0), section.unit);
  const top = ticks.at(-1) ?? 1;
  const labels = ticks.map((tick) => tickLabel(section, tick, frame));
  const margin = Math.max(...labels.map((label) => frame.ruler.width(label, small))) + 6 * frame.scale;
  const head = lineHeight(small) + 4 * frame.scale;
  const foot = lineHeight(small) + 3 * frame.scale;
  const plotHeight = height - head - foot;
  const width = frame.width - margin;
  return {
    section,
    frame,
    left: x + margin,
    top: y + head,
    width,
    height: plotHeight,
    step: width / section.points.length,
    ticks,
    y: (value) => y + head + plotHeight * (1 - value / top),
  };
}

const tickLabel = (section: ChartSection, tick: number, frame: Frame): string =>
  showRound(figure(section.unit, tick, section.currency), frame.i18n);

function drawChart(canvas: Canvas, plot: Plot): void {
  drawAxes(canvas, plot);
  if (plot.section.mark === 'lines') drawLine(canvas, plot);
  else drawBars(canvas, plot);
  drawTarget(canvas, plot);
  if (plot.section.mark === 'bars') drawBarLabels(canvas, plot);
  drawLegend(canvas, plot);
}

function drawAxes(canvas: Canvas, plot: Plot): void {
  const small = ink(plot.frame, 'tiny');
  for (const tick of plot.ticks) {
    const y = plot.y(tick);
    const color = tick === 0 ? colors.ink : colors.hair;
    canvas.path(
      [
        [plot.left, y],
        [plot.left + plot.width, y],
      ],
      { color, width: tick === 0 ? 0.7 : 0.4 },
    );
    const label = tickLabel(plot.section, tick, plot.frame);
    canvas.text(
      label,
      plot.left - 5 * plot.frame.scale - canvas.width(label, small),
      y + small.size * 0.36,
      small,
    );
  }
  drawDays(canvas, plot, small);
}

/** As many days as fit without touching; the first is always said. */
function drawDays(canvas: Canvas, plot: Plot, small: Ink): void {
  const labels = plot.section.points.map((point) => showShortDay(point.day, plot.frame.i18n));
  const space = 6 * plot.frame.scale;
  const widest = Math.max(...labels.map((label) => canvas.width(label, small))) + space;
  const every = Math.max(1, Math.ceil(widest / plot.step));
  let end = Number.NEGATIVE_INFINITY;
  labels.forEach((label, at) => {
    const width = canvas.width(label, small);
    const middle = plot.left + plot.step * (at + 0.5);
    const x = Math.min(middle - width / 2, plot.left + plot.width - width);
    // The last day is moved inward and may meet the one before.
    if (at % every !== 0 || x < end + space) return;
    canvas.text(label, x, plot.top + plot.height + 3 * plot.frame.scale + baseline(small), small);
    end = x + width;
  });
}

function meets(point: ChartPoint, section: ChartSection): boolean {
  if (point.value === null || section.target === null) return true;
  const { op, value } = section.target;
  if (op === '>=') return point.value >= value;
  return op === '<=' ? point.value <= value : point.value === value;
}

function drawBars(canvas: Canvas, plot: Plot): void {
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
  if (width > plot.step - 2) return;
  const base = plot.y(value) - 2.5 * plot.frame.scale;
  canvas.rect(middle - width / 2 - 1, base - small.size * 0.8, width + 2, small.size * 0.95, colors.white);
  canvas.text(label, middle - width / 2, base, small);
}

function drawBarLabels(canvas: Canvas, plot: Plot): void {
  plot.section.points.forEach((point, at) => {
    if (point.value !== null) drawBarLabel(canvas, plot, point.value, plot.left + plot.step * (at + 0.5));
  });
}

function drawLine(canvas: Canvas, plot: Plot): void {
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

function drawTarget(canvas: Canvas, plot: Plot): void {
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

/** Above the plot: what solid and hollow mean, and the target in figures. */
function drawLegend(canvas: Canvas, plot: Plot): void {
  const { section, frame } = plot;
  const small = ink(frame, 'tiny');
  const mark = 6 * frame.scale;
  const y = plot.top - 4 * frame.scale - lineHeight(small);
  let x = plot.left;
  const say = (label: string, drawMark: (left: number, middle: number) => void) => {
    drawMark(x, y + baseline(small) - small.size * 0.34);
    canvas.text(label, x + mark * 2.4, y + baseline(small), small);
    x += mark * 4.4 + canvas.width(label, small);
  };
  const square = (fill: string) => (left: number, middle: number) =>
    canvas.rect(left + mark, middle - mark / 2, mark, mark, fill, solid);
  if (section.target === null) {
    say(frame.i18n.t('reports.chart.value'), square(colors.accent));
    return;
  }
  say(frame.i18n.t('reports.chart.met'), square(colors.accent));
  say(frame.i18n.t('reports.chart.missed'), square(colors.white));
  const goal = showCell(target(section.unit, section.target, section.currency), frame.i18n);
  say(frame.i18n.t('reports.chart.target', { target: goal }), (left, middle) =>
    canvas.path(
      [
        [left, middle],
        [left + mark * 2, middle],
      ],
      { color: colors.ink, width: 1, dash: [3, 2] },
    ),
  );
}
