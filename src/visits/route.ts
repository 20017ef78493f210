/** The patient's route (S1): how many of those who could reached each step, and where one person stands. */
import type { Route, RouteStage, RouteStep } from './route/definition.ts';
import type { Journey } from './route/journey.ts';
import { proofs, type RouteClock, type Verdict } from './route/proofs.ts';

/** What became of the people of a period at one step. */
export interface Tally {
  reached: number;
  /** Could and did not. */
  stopped: number;
  pending: number;
  /** Left out, by the reason. */
  left: Partial<Record<Verdict, number>>;
}

export interface StepTally extends Tally {
  step: RouteStep;
  /** People for whom this was the end. */
  ended: number;
}

export interface StageTally {
  stage: RouteStage;
  /** The step that stands for it. */
  of: StepTally;
}

export interface Funnel {
  people: number;
  steps: StepTally[];
  stages: StageTally[];
}

/** A person at each step, in order. */
export interface Stand {
  steps: { step: RouteStep; verdict: Verdict | null }[];
  /** The last step reached. */
  at: RouteStep | null;
  /** The step to take now; null where all that can be shown was done. */
  next: RouteStep | null;
  /** The step beyond which he did not get. */
  ended: RouteStep | null;
}

export function standOf(route: Route, journey: Journey, clock: RouteClock): Stand {
  const steps = route.steps.map((step) => ({ step, verdict: proofs[step.proof](journey, clock) }));
  const lastReached = steps.findLastIndex(({ verdict }) => verdict === 'reached');
  const ended = steps.find(
    ({ step, verdict }, at) => step.stops && verdict === 'stopped' && at > lastReached,
  );
  const open = steps.find(
    ({ verdict }, at) =>
      at > lastReached && (verdict === 'pending' || verdict === 'stopped' || verdict === null),
  );
  return {
    steps,
    at: steps[lastReached]?.step ?? null,
    next: (ended ?? open)?.step ?? null,
    ended: ended?.step ?? null,
  };
}

/** The shares are those of people, pooled: whoever cannot be judged is in none of the two parts. */
export function funnelOf(route: Route, journeys: readonly Journey[], clock: RouteClock): Funnel {
  const stands = journeys.map((journey) => standOf(route, journey, clock));
  const steps = route.steps.map((step, at): StepTally => {
    const tally: StepTally = { step, reached: 0, stopped: 0, pending: 0, left: {}, ended: 0 };
    for (const stand of stands) {
      count(tally, stand.steps[at]?.verdict ?? null);
      if (stand.ended === step) tally.ended += 1;
    }
    return tally;
  });
  const stages = route.stages.flatMap((stage) => {
    const of = steps.find(({ step }) => step.step === stage.step);
    return of ? [{ stage, of }] : [];
  });
  return { people: journeys.length, steps, stages };
}

function count(tally: Tally, verdict: Verdict | null): void {
  if (verdict === null) return;
  if (verdict === 'reached' || verdict === 'stopped' || verdict === 'pending') tally[verdict] += 1;
  else tally.left[verdict] = (tally.left[verdict] ?? 0) + 1;
}

/** Null where nobody can be judged. */
export function shareOf({ reached, stopped }: Pick<Tally, 'reached' | 'stopped'>): number | null {
  return reached + stopped === 0 ? null : reached / (reached + stopped);
}
