/** A figure by day against its target, readable in black and white. */
import { target } from '../../reports/cells.ts';
import type { ChartSection } from '../../reports/report.ts';
import { showCell } from '../format.ts';
import type { Block } from './block.ts';
import { baseline, type Canvas, colors, type Frame, ink } from './canvas.ts';
import { drawAxes } from './chart-axes.ts';
import { drawBarLabels, drawBars, drawLine, drawTarget, solid } from './chart-marks.ts';
import { type Plot, plotOf } from './chart-plot.ts';
import { heading } from './heading.ts';
import { lines, rowBlocks } from './row.ts';

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

function drawChart(canvas: Canvas, plot: Plot): void {
  drawAxes(canvas, plot);
  if (plot.section.mark === 'lines') drawLine(canvas, plot);
  else drawBars(canvas, plot);
  drawTarget(canvas, plot);
  if (plot.section.mark === 'bars') drawBarLabels(canvas, plot);
  drawLegend(canvas, plot);
}

/** Above the plot: what solid and hollow mean, and the target in figures. */
function drawLegend(canvas: Canvas, plot: Plot): void {
  const { section, frame } = plot;
  const small = ink(frame, 'tiny');
  const mark = 6 * frame.scale;
  const y = plot.head;
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
