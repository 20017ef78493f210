/** A figure by day or by category against its target, readable in black and white. */
import type { ChartSection } from '../../reports/report.ts';
import type { Block } from './block.ts';
import type { Canvas } from './canvas.ts';
import { type Frame, ink } from './canvas.ts';
import { drawAxes } from './chart-axes.ts';
import { drawGoals } from './chart-goals.ts';
import { drawLegend, legendOf } from './chart-legend.ts';
import { drawBarLabels, drawBars, drawBefore, drawChosenLabels, drawLine } from './chart-marks.ts';
import { type Plot, plotOf } from './chart-plot.ts';
import { rowsBlocks } from './chart-rows.ts';
import { heading } from './heading.ts';
import { lines, rowBlocks } from './row.ts';

export function chartBlocks(section: ChartSection, frame: Frame): Block[] {
  const gap = section.title === '' ? 10 * frame.scale : 0;
  const body = chartBody(section, frame);
  return [
    ...heading(frame, section.title),
    ...body.map((block, at) => (at === 0 && gap > 0 ? { ...block, gap } : block)),
  ];
}

export const hasValues = ({ points }: ChartSection): boolean => points.some(({ value }) => value !== null);

/** The chart without its title: what every page, of paper or of a screen, draws. */
export function chartBody(section: ChartSection, frame: Frame): Block[] {
  if (!hasValues(section)) {
    const text = frame.i18n.t('reports.no_data');
    const part = { x: 0, width: frame.width, lines: lines(frame, text, frame.width, ink(frame, 'soft')) };
    return rowBlocks([part], { width: frame.width });
  }
  return section.mark === 'rows' ? rowsBlocks(section, frame) : [plotBlock(section, frame)];
}

function plotBlock(section: ChartSection, frame: Frame): Block {
  const legend = legendOf(section, frame);
  const height = 118 * frame.scale;
  return {
    height: legend.height + height,
    draw(canvas, x, y) {
      drawLegend(canvas, legend, frame, x, y);
      drawPlot(canvas, plotOf(section, frame, x, y + legend.height, height));
    },
  };
}

function drawPlot(canvas: Canvas, plot: Plot): void {
  drawAxes(canvas, plot);
  if (plot.section.mark === 'lines') drawLine(canvas, plot);
  else drawBars(canvas, plot);
  drawBefore(canvas, plot);
  drawGoals(canvas, plot);
  if (plot.section.mark === 'lines') drawChosenLabels(canvas, plot);
  else drawBarLabels(canvas, plot);
}
