/** Where a chart's parts stand, and how a value becomes a height. */
import { figure } from '../../reports/cells.ts';
import type { ChartSection } from '../../reports/report.ts';
import { showRound } from '../format.ts';
import { niceScale } from './axis.ts';
import { type Frame, ink, lineHeight } from './canvas.ts';

export interface Plot {
  section: ChartSection;
  frame: Frame;
  left: number;
  /** Where the legend stands. */
  head: number;
  top: number;
  width: number;
  height: number;
  step: number;
  ticks: number[];
  y(value: number): number;
}

export function plotOf(section: ChartSection, frame: Frame, x: number, y: number, height: number): Plot {
  const small = ink(frame, 'tiny');
  const values = section.points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const ticks = niceScale(Math.max(...values, section.target?.value ?? 0), section.unit);
  const top = ticks.at(-1) ?? 1;
  const labels = ticks.map((tick) => tickLabel(section, tick, frame));
  const margin = Math.max(...labels.map((label) => frame.ruler.width(label, small))) + 6 * frame.scale;
  // The highest bar may reach the top of the plot, and its value stands over it.
  const overBars = section.mark === 'bars' ? lineHeight(small) : 0;
  const head = lineHeight(small) + 4 * frame.scale + overBars;
  const foot = lineHeight(small) + 3 * frame.scale;
  const plotHeight = height - head - foot;
  const width = frame.width - margin;
  return {
    section,
    frame,
    left: x + margin,
    head: y,
    top: y + head,
    width,
    height: plotHeight,
    step: width / section.points.length,
    ticks,
    y: (value) => y + head + plotHeight * (1 - value / top),
  };
}

export const tickLabel = (section: ChartSection, tick: number, frame: Frame): string =>
  showRound(figure(section.unit, tick, section.currency), frame.i18n);
