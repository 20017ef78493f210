/** Cancelling visits: another time is offered first, then why, what follows, and who gets the time (S0.9). */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Decision, Insert } from '../../facts/types.ts';
import type { Line } from '../../terminal/command-words.ts';
import type { Alternative } from '../../visits/instead.ts';
import { isLateCancel, type Loss, lossColumns } from '../../visits/losing.ts';
import { requireStep } from '../../visits/status.ts';
import type { Visit } from '../../visits/types.ts';
import {
  bookingOf,
  type Chosen,
  chooseSequel,
  type Followed,
  followedJson,
  printFollowed,
  readFollowed,
  type SequelFlags,
  sequelChanges,
  sequelFlag,
} from './after-loss.ts';
import { type FreedVisit, freedJson, offerFreed, readFreed } from './freed.ts';
import { cancelReason } from './loss-reason.ts';
import { type Moved, moveTo, newOffer, reportMove } from './move-visit.ts';
import { askInstead, insteadJson, printInstead, readInstead } from './offer-instead.ts';
import { stepLineOf } from './step-away.ts';
import { applySteps, decideStep, readStepFacts, type StepFacts, stepLine } from './take-steps.ts';
import { type NamedVisit, visitJson } from './view.ts';

export interface CancelFlags extends SequelFlags {
  /** A cause that is counted, or the patient's own words. */
  reason?: string | undefined;
  note?: string | undefined;
  at?: string | undefined;
}

/** The row of the talk in which it was told, where `confirm` led to it. */
export type Beside = (visit: Visit, result: 'moved' | 'cancelled') => Insert;

/** What was answered, so that it is not asked again when the server goes away over it. */
interface Answers {
  instead?: Alternative;
  loss?: Loss;
}

/** What came of it: the visit was moved after all, or these are cancelled. */
type Outcome = Moved | Cancelled;
interface Cancelled {
  freed: FreedVisit[];
  /** What each of them could have had instead; null where the administrator has seen it before. */
  instead: Alternative[][] | null;
  followed: Followed;
}

/**
 * The whole of a cancellation, up to what is said of it.
 * @param beside what is noted beside: the confirmation call in which the patient told it
 */
export async function cancelVisits(
  ctx: Context,
  ids: readonly string[],
  flags: CancelFlags,
  beside?: Beside,
): Promise<void> {
  const answers: Answers = {};
  const done = await ctx.keepIfAway(
    () => cancelNow(ctx, ids, flags, answers, beside),
    () => lineOf(ctx, ids, flags, answers),
  );
  if (!done) return;
  if ('moved' in done) return reportMove(ctx, done);
  if (ctx.options.json) ctx.json(asJson(done));
  else await report(ctx, done);
}

async function cancelNow(
  ctx: Context,
  ids: readonly string[],
  flags: CancelFlags,
  answers: Answers,
  beside?: Beside,
): Promise<Outcome> {
  const facts = await readStepFacts(ctx, ids, flags.at);
  for (const { visit } of facts.visits) requireStep(visit, 'cancelled');
  const instead = await readInstead(ctx, facts.roster, facts.visits);
  const [first, another] = facts.visits;
  // Who has a reason at hand has spoken with the patient; several at once are a doctor's lost day.
  const asks = ctx.ask.available && flags.reason === undefined && first !== undefined && !another;
  if (asks) {
    const chosen = await askInstead(ctx, first, instead[0] ?? [], '--reason', true);
    if (chosen) {
      answers.instead = chosen;
      return moveInstead(ctx, facts, first, chosen, beside?.(first.visit, 'moved'));
    }
  }
  const late = facts.visits.some(({ visit }) => isLateCancel(visit, facts.roster.clinic.rules, facts.at));
  const loss = await cancelReason(ctx, facts.kept, flags, late);
  answers.loss = loss;
  const chosen = await chooseSequel(ctx, facts, flags, asks && late ? 'task' : 'none', late);
  return apply(ctx, facts, loss, chosen, asks ? null : instead, beside);
}

async function moveInstead(
  ctx: Context,
  facts: StepFacts,
  named: NamedVisit,
  { doctor, at }: Alternative,
  beside: Insert | undefined,
): Promise<Moved> {
  const offer = await newOffer(ctx, facts, named, { doctor: doctor.code });
  return moveTo(ctx, facts, named, {
    offer,
    startsAt: at,
    reason: null,
    force: false,
    field: 'when',
    beside,
  });
}

async function apply(
  ctx: Context,
  facts: StepFacts,
  loss: Loss,
  chosen: Chosen,
  instead: Alternative[][] | null,
  beside?: Beside,
): Promise<Cancelled> {
  const decisions: Decision[] = [];
  for (const named of facts.visits) {
    const more = await sequelChanges(ctx, facts, named, chosen, 'losses.task');
    const told = beside ? [beside(named.visit, 'cancelled')] : [];
    const reason = loss.note ?? '';
    const step = decideStep(ctx, facts, named, 'cancelled', { set: lossColumns(loss), reason });
    decisions.push({ ...step, changes: [...step.changes, ...told, ...more] });
  }
  const booking = await bookingOf(ctx, facts, chosen);
  const { after, applied } = await applySteps(ctx, facts, [...decisions, ...booking.decisions], booking.wish);
  const followed = await readFollowed(ctx, facts, chosen, applied);
  return { freed: await readFreed(ctx, facts.roster, after), instead, followed };
}

async function lineOf(
  ctx: Context,
  ids: readonly string[],
  flags: CancelFlags,
  { instead, loss }: Answers,
): Promise<Line> {
  if (instead) {
    const { command, args } = await stepLineOf(ctx, 'moved', ids, {});
    return { command, args: [...args, isoInstant(instead.at)], flags: { doctor: instead.doctor.code } };
  }
  const said = loss ?? (await cancelReason(ctx, ctx.i18n, flags, false));
  const { at, to, due, sequel } = flags;
  const reason = said.reason ?? said.note ?? undefined;
  const note = said.reason === null ? undefined : flags.note;
  return stepLineOf(ctx, 'cancelled', ids, { at, reason, note, to, due, ...sequelFlag(sequel) });
}

async function report(ctx: Context, { freed, instead, followed }: Cancelled): Promise<void> {
  for (const [at, one] of freed.entries()) {
    ctx.print(stepLine(ctx, one.named));
    if (followed.chosen.sequel === 'none') printInstead(ctx, one.named, instead?.[at] ?? []);
  }
  printFollowed(ctx, followed, freed.length);
  for (const one of freed) await offerFreed(ctx, one);
}

function asJson({ freed, instead, followed }: Cancelled): Record<string, unknown> {
  return {
    visits: freed.map(({ named }) => visitJson(named)),
    freed: freed.map(freedJson),
    instead: (instead ?? []).map((found) => found.map(insteadJson)),
    ...followedJson(followed),
  };
}
