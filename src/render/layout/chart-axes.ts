/** The lines to read a chart by, and what its points are called. */
import { pointLabel } from '../format.ts';
import { baseline, type Canvas, colors, type Ink, ink } from './canvas.ts';
import type { Plot } from './chart-plot.ts';
import { fitted } from './fitted.ts';

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
    const label = plot.measure.label(tick);
    canvas.text(label, plot.left - 5 * plot.frame.scale, y + small.size * 0.36, small, 'end');
  }
  drawNames(canvas, plot, small);
}

/** The narrowest place in which a category's cut name still says something. */
const leastName = 22;

/** As many names as fit without touching; the first is always said. Categories are cut rather than left out. */
function drawNames(canvas: Canvas, plot: Plot, small: Ink): void {
  const { section, frame } = plot;
  const space = (plot.step < leastName * frame.scale ? 6 : 3) * frame.scale;
  const room = Math.max(plot.step - space, leastName * frame.scale);
  const labels = section.points.map((point) => {
    const label = pointLabel(point, frame.i18n);
    return point.day === null ? fitted(label, room, canvas, small) : label;
  });
  const widest = Math.max(...labels.map((label) => canvas.width(label, small))) + space;
  const every = Math.max(1, Math.ceil(widest / plot.step - 1e-9));
  const y = plot.top + plot.height + 3 * frame.scale + baseline(small);
  let end = Number.NEGATIVE_INFINITY;
  labels.forEach((label, at) => {
    const half = canvas.width(label, small) / 2;
    const middle = Math.min(plot.middle(at), plot.left + plot.width - half);
    // The last name is moved inward and may meet the one before.
    if (at % every !== 0 || middle - half < end + space - 1e-9) return;
    canvas.text(label, middle, y, small, 'middle');
    end = middle + half;
  });
}
