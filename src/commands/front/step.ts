/**
 * Arriving and being led in, noted at whichever desk: what another desk has noted meanwhile counts as done, for it is
 * what both of them saw.
 */
import type { Context } from '../../context.ts';
import type { Decision, Fact } from '../../facts/types.ts';
import { visible } from '../../reports/visible-text.ts';
import type { VisitStatus } from '../../visits/types.ts';
import { untilWritten } from '../records/again.ts';
import { deskText } from '../records/desk-text.ts';
import { nameOf } from '../records/people.ts';
import { applySteps, decideStep, readStepFacts, type StepFacts } from '../visits/take-steps.ts';
import type { NamedVisit } from '../visits/view.ts';

/** A visit that has been so far already is told as done. */
const past: Partial<Record<VisitStatus, readonly VisitStatus[]>> = {
  arrived: ['arrived', 'in_room', 'done'],
  in_room: ['in_room', 'done'],
};

export interface FrontStep {
  facts: StepFacts;
  after: NamedVisit[];
  /** Visits that somebody had noted before. */
  already: ReadonlySet<number>;
}

/**
 * Takes the step for those visits that have not taken it; all of them or none.
 * @param more what is decided besides, of the visits as they are
 * @throws ShiftError what readStepFacts and stepVisit throw
 */
export function frontStep(
  ctx: Context,
  to: VisitStatus,
  ids: readonly string[],
  at: string | undefined,
  more: (facts: StepFacts) => Promise<Decision[]> = async () => [],
): Promise<FrontStep> {
  return untilWritten(async () => {
    const facts = await readStepFacts(ctx, ids, at);
    const isPast = ({ visit }: NamedVisit): boolean => past[to]?.includes(visit.status) ?? false;
    const already = new Set(facts.visits.filter(isPast).map(({ visit }) => visit.id));
    const steps = facts.visits.filter((one) => !isPast(one)).map((one) => decideStep(ctx, facts, one, to));
    const decisions = [...steps, ...(await more(facts))];
    if (decisions.length === 0) return { facts, already, after: facts.visits };
    const { after } = await applySteps(ctx, facts, decisions);
    return { facts, already, after };
  });
}

/** `пришёл, отмечено раньше: Динара Ахметова, стойка 2, 11:15`. */
export async function alreadyText(ctx: Context, named: NamedVisit): Promise<string> {
  const who = await ctx.unlessAway(() => noterText(ctx, named), null);
  const said = ctx.t('front.already', { status: ctx.t(`visitStatus.${named.visit.status}`) });
  return who === null ? said : `${said}: ${visible(who)}`;
}

/** Who noted the status that the visit has; null for an imported one. */
async function noterText(ctx: Context, { visit }: NamedVisit): Promise<string | null> {
  const store = await ctx.store();
  const { id: clinicId } = await ctx.clinic();
  const history = await store.facts.ofRecord(clinicId, 'visit', visit.id);
  const fact = history.findLast(({ kind }) => kind === `visit.${visit.status}`);
  return fact ? factText(ctx, fact, clinicId) : null;
}

async function factText(ctx: Context, { staffId, deskId, at }: Fact, clinicId: number): Promise<string> {
  const desks = deskId === null ? [] : await (await ctx.store()).clinic.desks(clinicId);
  return [
    ...(staffId === null ? [] : [nameOf(await ctx.staff(), staffId)]),
    ...(desks.length > 1 ? [deskText(ctx, desks, deskId)] : []),
    ctx.format.moment(at, ctx.now()),
  ].join(', ');
}
