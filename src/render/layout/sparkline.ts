/** A line without axes: how a figure went, beside the figure itself. */
import { type Canvas, colors, type Stroke } from './canvas.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Fewer known values than two have no course. */
export const hasCourse = (values: readonly (number | null)[]): boolean =>
  values.filter((value) => value !== null).length > 1;

/** Gaps stay gaps; the last known value has a dot. The lowest value stands at the foot of the box. */
export function drawSparkline(canvas: Canvas, values: readonly (number | null)[], box: Box): void {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low || 1;
  const radius = Math.min(1.8, box.height * 0.14);
  const step = (box.width - radius * 2) / Math.max(1, values.length - 1);
  const stroke: Stroke = { color: colors.accent, width: 1 };
  let run: [number, number][] = [];
  const runs = [run];
  values.forEach((value, at) => {
    if (value === null) {
      run = [];
      runs.push(run);
      return;
    }
    const y = box.y + radius + (box.height - radius * 2) * (1 - (value - low) / range);
    run.push([box.x + radius + step * at, y]);
  });
  for (const one of runs) if (one.length > 1) canvas.path(one, stroke);
  const [x = 0, y = 0] = runs.flat().at(-1) ?? [];
  canvas.circle(x, y, radius, colors.accent, stroke);
}
