/** Where the parts of a chart with standing bars or lines stand, and how a value becomes a height. */
import type { ChartSection } from '../../reports/report.ts';
import { niceScale } from './axis.ts';
import { type Frame, ink, lineHeight } from './canvas.ts';
import { type Measure, measureOf, topOf } from './chart-measure.ts';

export interface Plot {
  section: ChartSection;
  frame: Frame;
  measure: Measure;
  left: number;
  top: number;
  width: number;
  height: number;
  /** From one point to the next. */
  step: number;
  ticks: number[];
  y(value: number): number;
  /** The middle of a point's place. */
  middle(at: number): number;
}

/** Lays the plot out under a legend that ends at `y`, in a box of `height`. */
export function plotOf(section: ChartSection, frame: Frame, x: number, y: number, height: number): Plot {
  const small = ink(frame, 'tiny');
  const measure = measureOf(section, frame.i18n);
  const ticks = niceScale(topOf(section), section.unit);
  const top = ticks.at(-1) ?? 1;
  const widths = ticks.map((tick) => frame.ruler.width(measure.label(tick), small));
  const margin = Math.max(...widths) + 6 * frame.scale;
  // The highest mark may reach the top of the plot, and its value stands over it.
  const head = lineHeight(small) + 4 * frame.scale;
  const foot = lineHeight(small) + 3 * frame.scale;
  const plotHeight = height - head - foot;
  const width = frame.width - margin;
  const step = width / section.points.length;
  return {
    ...{ section, frame, measure, ticks, width, step },
    left: x + margin,
    top: y + head,
    height: plotHeight,
    y: (value) => y + head + plotHeight * (1 - Math.max(0, value) / top),
    middle: (at) => x + margin + step * (at + 0.5),
  };
}

/** So many points that a mark of its own for each would be a smear. */
export const isDense = ({ points }: ChartSection, { width, scale }: Frame): boolean =>
  width / points.length < 3.4 * scale;
