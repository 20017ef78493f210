/** Categories as horizontal bars: name, bar, value; the target and the compared period cross the bars. */
import { targetOf } from '../../reports/points.ts';
import type { ChartSection } from '../../reports/report.ts';
import { pointName, showValue } from '../chart-words.ts';
import { pointLabel } from '../format.ts';
import type { Block } from './block.ts';
import { baseline, type Canvas, colors, type Frame, type Ink, ink, lineHeight } from './canvas.ts';
import { goalStroke, isMet } from './chart-goals.ts';
import { drawLegend, legendOf } from './chart-legend.ts';
import { beforeStroke, fillOf, solid } from './chart-marks.ts';
import { topOf } from './chart-measure.ts';
import { fitted } from './fitted.ts';
import { wrap } from './wrap.ts';

/** Of the width of the page. */
const widestName = 0.4;
/** A longer name is cut; the whole of it is in the table beside or behind the chart. */
const mostLines = 2;

interface Bars {
  section: ChartSection;
  frame: Frame;
  /** Where bars begin, from the left edge. */
  left: number;
  width: number;
  name: Ink;
  x(value: number): number;
}

/** The legend, then a block a category: a long list goes on on the next page. */
export function rowsBlocks(section: ChartSection, frame: Frame): Block[] {
  const bars = barsOf(section, frame);
  const legend = legendOf(section, frame);
  const head: Block = {
    height: legend.height + 3 * frame.scale,
    keep: true,
    draw: (canvas, x, y) => drawLegend(canvas, legend, frame, x, y),
  };
  return [head, ...section.points.map((_, at) => rowBlock(bars, at))];
}

function barsOf(section: ChartSection, frame: Frame): Bars {
  const name = { ...ink(frame, 'small'), color: colors.ink };
  const { ruler, scale, i18n } = frame;
  const names = section.points.map((point) => ruler.width(pointLabel(point, i18n), name));
  const values = section.points.map(({ value }) => ruler.width(showValue(section, value, i18n), name));
  const left = Math.min(Math.max(...names), frame.width * widestName) + 8 * scale;
  const width = Math.max(10, frame.width - left - Math.max(...values) - 10 * scale);
  const top = topOf(section) || 1;
  return { section, frame, left, width, name, x: (value) => (width * Math.max(0, value)) / top };
}

function nameLines(bars: Bars, label: string): string[] {
  const room = bars.left - 8 * bars.frame.scale;
  const all = wrap(label, room + 0.01, bars.name, bars.frame.ruler);
  if (all.length <= mostLines) return all;
  const rest = all.slice(mostLines - 1).join(' ');
  return [...all.slice(0, mostLines - 1), fitted(rest, room, bars.frame.ruler, bars.name)];
}

function rowBlock(bars: Bars, at: number): Block {
  const { section, frame, name } = bars;
  const point = section.points[at];
  const label = point ? nameLines(bars, pointLabel(point, frame.i18n)) : [];
  const pad = 2.6 * frame.scale;
  const height = label.length * lineHeight(name) + 2 * pad;
  return {
    height,
    draw(canvas, x, y) {
      label.forEach((line, index) => {
        canvas.text(line, x, y + pad + index * lineHeight(name) + baseline(name), name);
      });
      canvas.named(pointName(section, at, frame.i18n), () =>
        drawBar(canvas, bars, at, x + bars.left, y, height),
      );
    },
  };
}

function drawBar(canvas: Canvas, bars: Bars, at: number, x: number, y: number, height: number): void {
  const { section, frame, name } = bars;
  const point = section.points[at];
  if (!point) return;
  const thick = 8.5 * frame.scale;
  const top = y + (height - thick) / 2;
  const end = point.value === null ? 0 : bars.x(point.value);
  if (point.value !== null) canvas.rect(x, top, end, thick, fillOf(isMet(point, section)), solid);
  upright(canvas, x, y, height, { color: colors.ink, width: 0.7 });
  const goal = targetOf(point, section);
  if (goal) upright(canvas, x + bars.x(goal.value), y, height, goalStroke);
  const before = section.before?.[at]?.value ?? null;
  if (before !== null) drawTick(canvas, x + bars.x(before), top - 1.5 * frame.scale, thick + 3 * frame.scale);
  const said = showValue(section, point.value, frame.i18n);
  const left = x + valueStart(bars, end, before === null ? null : bars.x(before), canvas.width(said, name));
  const base = y + height / 2 + name.size * 0.36;
  canvas.rect(left - 1, base - name.size * 0.8, canvas.width(said, name) + 2, name.size * 0.98, colors.white);
  canvas.text(said, left, base, name);
}

/** Right of the bar, or of the tick that stands where the value would. */
function valueStart({ frame }: Bars, end: number, tick: number | null, width: number): number {
  const space = 4 * frame.scale;
  const covered = tick !== null && tick > end - space && tick < end + space * 2 + width;
  return (covered ? tick : end) + space;
}

/** Dotted on a white ground, so that it is seen on a bar and beside it. */
function drawTick(canvas: Canvas, x: number, y: number, height: number): void {
  upright(canvas, x, y, height, { color: colors.white, width: 3 });
  upright(canvas, x, y, height, { ...beforeStroke, width: 1.4 });
}

function upright(canvas: Canvas, x: number, y: number, height: number, stroke: typeof solid): void {
  canvas.path(
    [
      [x, y],
      [x, y + height],
    ],
    stroke,
  );
}
