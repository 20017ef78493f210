/** The lines to read a chart by, and its days. */
import { pointLabel } from '../format.ts';
import { baseline, type Canvas, colors, type Ink, ink } from './canvas.ts';
import { type Plot, tickLabel } from './chart-plot.ts';

export function drawAxes(canvas: Canvas, plot: Plot): void {
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
  const labels = plot.section.points.map((point) => pointLabel(point, plot.frame.i18n));
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
