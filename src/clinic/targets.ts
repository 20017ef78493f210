/** Targets that change over time: which one a figure of a day is judged by. */
import { addDays, type Day } from './time.ts';
import { type Clinic, type Target, targetOps } from './types.ts';

/** By metric id; null: none, whatever the metric's own goal is. A metric that is not in it has its own goal. */
export type DayTargets = Readonly<Record<string, Target | null>>;

/** From a day on a figure has this target, or none. */
export interface TargetStep {
  metric: string;
  fromDay: Day;
  target: Target | null;
}

/** What targets a clinic has had and will have: those it began with, and every change since. */
export interface TargetHistory {
  first: DayTargets;
  steps: readonly TargetStep[];
}

/** A clinic whose `targets` are those in force. */
export interface DatedClinic extends Clinic {
  targetHistory: TargetHistory;
}

/** A change of a target inside a period: what held until the day before, and what holds from that day on. */
export interface TargetTurn {
  day: Day;
  before: Target | null;
  after: Target | null;
}

/** The clinic with the targets of a day in force. A clinic remembered by an older program has no history yet. */
export function clinicOn(clinic: Clinic & { targetHistory?: TargetHistory }, day: Day): DatedClinic {
  const targetHistory = clinic.targetHistory ?? { first: clinic.targets, steps: [] };
  return { ...clinic, targetHistory, targets: targetsOn(targetHistory, day) };
}

/** The targets in force on a day; before the first step the clinic's first ones hold. */
export function targetsOn({ first, steps }: TargetHistory, day: Day): Record<string, Target | null> {
  const due = inOrder(steps.filter(({ fromDay }) => fromDay <= day));
  return { ...first, ...Object.fromEntries(due.map((one) => [one.metric, one.target])) };
}

/** Where a metric's target turned after the first day of a period and not later than its last, in order. */
export function targetTurns(
  history: TargetHistory,
  metric: { id: string; target: Target | null },
  period: { from: Day; to: Day },
): TargetTurn[] {
  const goal = (day: Day): Target | null => goalOn(targetsOn(history, day), metric);
  return inOrder(history.steps)
    .filter(({ metric: id, fromDay }) => id === metric.id && fromDay > period.from && fromDay <= period.to)
    .map(({ fromDay }) => ({ day: fromDay, before: goal(addDays(fromDay, -1)), after: goal(fromDay) }))
    .filter(({ before, after }) => !sameTarget(before, after));
}

/** Reads steps from one text: `conversion 2026-12-01 >= 0.6;show_rate 2026-12-01 -`. */
export function stepsIn(text: string | null): TargetStep[] {
  return (text ?? '')
    .split(';')
    .filter((one) => one !== '')
    .map((one): TargetStep => {
      const [metric = '', fromDay = '', written, value] = one.split(' ');
      const op = targetOps.find((known) => known === written);
      return { metric, fromDay, target: op === undefined ? null : { op, value: Number(value) } };
    });
}

/** A metric's target among those of a day. */
export function goalOn(targets: DayTargets, metric: { id: string; target: Target | null }): Target | null {
  const set = targets[metric.id];
  return set === undefined ? metric.target : set;
}

export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a?.op === b?.op && a?.value === b?.value;
}

function inOrder(steps: readonly TargetStep[]): TargetStep[] {
  return [...steps].sort((a, b) => (a.fromDay < b.fromDay ? -1 : Number(a.fromDay > b.fromDay)));
}
