/** One step of one or several visits: all of them or none. */
import { parseWhen } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Applied, Decision } from '../../facts/types.ts';
import type { Translator } from '../../i18n/index.ts';
import type { Task } from '../../tasks/types.ts';
import type { Wish } from '../../visits/fitting.ts';
import { type Step, stepVisit } from '../../visits/status.ts';
import type { VisitStatus } from '../../visits/types.ts';
import { findVisits } from '../records/find-record.ts';
import { applyHolding } from './apply.ts';
import { type Roster, readRoster } from './roster.ts';
import { doctorText, type NamedVisit, whoText, withNames } from './view.ts';

/** What a step is decided from, read once for all its visits. */
export interface StepFacts {
  roster: Roster;
  visits: NamedVisit[];
  tasks: Task[];
  /** The clinic's language: what is kept is said in it. */
  kept: Translator;
  /** When it happened. */
  at: number;
}

/** @throws ShiftError missing_word, invalid_number, not_found, invalid_time, impossible_time */
export async function readStepFacts(
  ctx: Context,
  ids: readonly string[],
  at: string | undefined,
): Promise<StepFacts> {
  const roster = await readRoster(ctx);
  const visits = await findVisits(ctx, ids);
  const store = await ctx.store();
  return {
    roster,
    visits: await withNames(ctx, roster, visits),
    tasks: await store.work.openTasks(roster.clinic.id),
    kept: await ctx.speak(roster.clinic.language),
    at: at === undefined ? ctx.now() : parseWhen(at, ctx.now(), '--at', 'past'),
  };
}

/** The step as its visit's decision; `more` is what this step brings besides. */
export function decideStep(
  ctx: Context,
  facts: StepFacts,
  { visit }: NamedVisit,
  to: VisitStatus,
  more: Pick<Step, 'set' | 'reason'> = {},
): Decision {
  const { at, tasks, kept } = facts;
  return stepVisit(visit, { to, at, tasks, result: kept.t(`visitStatus.${to}`), ...more }, ctx.now());
}

/** Applies the decisions as one; the visits as they are now, in the same order. */
export async function applySteps(
  ctx: Context,
  facts: StepFacts,
  decisions: readonly Decision[],
  wish: Wish | null = null,
): Promise<{ after: NamedVisit[]; applied: Applied[] }> {
  const applied = await applyHolding(ctx, decisions, wish ?? returningWish(facts));
  const { visits } = await ctx.store();
  const ids = facts.visits.map(({ visit }) => visit.id);
  const now = new Map((await visits.byIds(facts.roster.clinic.id, ids)).map((one) => [one.id, one]));
  const after = facts.visits.map((named) => ({ ...named, visit: now.get(named.visit.id) ?? named.visit }));
  return { after, applied };
}

/** A no-show who comes after all wants his time back, which may have been given away. */
function returningWish({ visits }: StepFacts): Wish | null {
  const [only] = visits;
  if (!only?.doctor || visits.length > 1) return null;
  const { doctor, service, visit, room } = only;
  return { doctor, service, room, from: visit.startsAt, to: visit.endsAt, field: 'id' };
}

/** `Визит 118: пришёл, Марат К., 11:20, Омарова А. Н., каб. 305` */
export function stepLine(ctx: Context, { visit, patient, doctor, room }: NamedVisit): string {
  return ctx.t('visits.step', {
    id: visit.id,
    status: ctx.t(`visitStatus.${visit.status}`),
    who: whoText(ctx, patient),
    at: ctx.format.moment(visit.startsAt, ctx.now()),
    doctor: doctorText(ctx, doctor, room),
  });
}
