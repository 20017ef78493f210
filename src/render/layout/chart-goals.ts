/** What points are held against: met or not, and the line of the target with its steps. */
import type { Target } from '../../clinic/types.ts';
import { targetOf } from '../../reports/points.ts';
import type { ChartPoint, ChartSection } from '../../reports/report.ts';
import { type Canvas, colors, type Stroke } from './canvas.ts';
import type { Plot } from './chart-plot.ts';

export const goalStroke: Stroke = { color: colors.ink, width: 1, dash: [4, 3] };

/** Null without a value or without a target. */
export function isMet(point: ChartPoint, section: Pick<ChartSection, 'target'>): boolean | null {
  const goal = targetOf(point, section);
  if (point.value === null || goal === null) return null;
  const { op, value } = goal;
  if (op === '>=') return point.value >= value;
  return op === '<=' ? point.value <= value : point.value === value;
}

/** Points next to each other that share one target. */
export interface GoalRun {
  goal: Target | null;
  from: number;
  /** The last point of the run. */
  to: number;
}

export function goalRuns(section: ChartSection): GoalRun[] {
  const runs: GoalRun[] = [];
  section.points.forEach((point, at) => {
    const goal = targetOf(point, section);
    const last = runs.at(-1);
    if (last && last.goal?.op === goal?.op && last.goal?.value === goal?.value) last.to = at;
    else runs.push({ goal, from: at, to: at });
  });
  return runs;
}

/** A dashed line over the points it holds for; where the target changed, a step. */
export function drawGoals(canvas: Canvas, plot: Plot): void {
  let line: [number, number][] = [];
  const end = () => {
    if (line.length > 0) canvas.path(line, goalStroke);
    line = [];
  };
  for (const { goal, from, to } of goalRuns(plot.section)) {
    if (goal === null) {
      end();
      continue;
    }
    const y = plot.y(goal.value);
    line.push([plot.left + plot.step * from, y], [plot.left + plot.step * (to + 1), y]);
  }
  end();
}
