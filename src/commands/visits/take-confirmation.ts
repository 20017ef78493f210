/** Confirmations told of at the command line: what was said, a call in vain, a message sent (S0.4). */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Decision } from '../../facts/types.ts';
import { type Attempted, confirmVisit, noteAttempt } from '../../visits/confirmation.ts';
import type { ConfirmationState } from '../../visits/confirmation-state.ts';
import { nextCallAt, repeatCall } from '../../visits/follow-up.ts';
import type { ConfirmationMeans, ConfirmationResult } from '../../visits/types.ts';
import { readStates } from './confirmation-facts.ts';
import { againText, type Heard, heardJson, printLeft } from './confirmation-view.ts';
import { stepLineOf } from './step-away.ts';
import { applySteps, readStepFacts, type StepFacts, stepLine } from './take-steps.ts';
import { doctorText, type NamedVisit, visitJson, whoText } from './view.ts';

export interface Told {
  means: ConfirmationMeans;
  result: Exclude<ConfirmationResult, 'moved' | 'cancelled'>;
  /** When it was, as typed. */
  at?: string | undefined;
  /** When to ring again, epoch milliseconds. */
  againAt?: number | undefined;
}

/** Writes what was told of these visits and says what remains to be done; all of them or none. */
export async function takeConfirmations(ctx: Context, ids: readonly string[], told: Told): Promise<void> {
  const heard = await ctx.keepIfAway(
    () => hear(ctx, ids, told),
    () => lineOf(ctx, ids, told),
  );
  if (!heard) return;
  if (ctx.options.json) ctx.json(asJson(heard, told));
  else for (const one of heard) await report(ctx, one, told);
}

async function lineOf(ctx: Context, ids: readonly string[], { means, result, at, againAt }: Told) {
  const line = await stepLineOf(ctx, 'confirmed', ids, { at });
  if (result === 'confirmed') return { ...line, flags: { ...line.flags, means } };
  const due = againAt === undefined ? undefined : isoInstant(againAt);
  return { command: 'confirm', args: line.args, flags: { result, means, due } };
}

interface HeardVisit extends Heard {
  named: NamedVisit;
}

async function hear(ctx: Context, ids: readonly string[], told: Told): Promise<HeardVisit[]> {
  const facts = await readStepFacts(ctx, ids, told.at);
  const before = await readStates(ctx, facts.roster, facts.visits);
  const again = new Map<number, number>();
  const decisions: Decision[] = [];
  for (const named of facts.visits) {
    const state = before.get(named.visit.id);
    const againAt = await nextCall(ctx, named, state, told);
    if (againAt !== null) again.set(named.visit.id, againAt);
    decisions.push(await decide(ctx, facts, named, state, told, againAt));
  }
  const { after } = await applySteps(ctx, facts, decisions);
  const states = await readStates(ctx, facts.roster, after);
  return after.map((named) => ({
    named,
    visit: named.visit,
    state: states.get(named.visit.id),
    againAt: again.get(named.visit.id) ?? null,
  }));
}

/** A call in vain is repeated where a call is owed at all. */
async function nextCall(
  ctx: Context,
  { visit }: NamedVisit,
  state: ConfirmationState | undefined,
  { result, againAt }: Told,
): Promise<number | null> {
  if (result !== 'no_answer' && result !== 'busy') return null;
  if (!state || (state.confirmed && !state.means.includes('call'))) return null;
  return againAt ?? nextCallAt(visit, state, await ctx.calendar(), ctx.now());
}

async function decide(
  ctx: Context,
  facts: StepFacts,
  named: NamedVisit,
  state: ConfirmationState | undefined,
  { means, result }: Told,
  againAt: number | null,
): Promise<Decision> {
  const { visit, patient, doctor } = named;
  const { roster, tasks, kept, at } = facts;
  const { deskId, staffId } = await ctx.actor();
  const attempted: Attempted = { means, result, at, deskId, staffId };
  if (result === 'confirmed') {
    const settled = { tasks, result: kept.t('visitStatus.confirmed') };
    return confirmVisit(visit, state, attempted, settled, ctx.now());
  }
  if (againAt === null) return noteAttempt(visit, attempted, [], ctx.now());
  const title = kept.t('confirming.task', {
    who: whoText(kept, patient),
    when: `${kept.format.day(visit.day)} ${kept.format.time(visit.startsAt)}`,
    doctor: doctorText(kept, doctor),
  });
  const clinicId = roster.clinic.id;
  const task = { clinicId, title, dueAt: againAt, ownerId: staffId, phone: patient?.phone ?? null };
  return noteAttempt(visit, attempted, [repeatCall(visit, task, tasks, ctx.now())], ctx.now());
}

async function report(ctx: Context, heard: HeardVisit, { result }: Told): Promise<void> {
  if (result === 'confirmed') ctx.print(stepLine(ctx, heard.named));
  else ctx.print(ctx.t(`confirming.noted.${result}`, { id: heard.visit.id }) + againText(ctx, heard));
  await printLeft(ctx, heard);
}

function asJson(heard: readonly HeardVisit[], { result }: Told): Record<string, unknown> {
  const calls = heard.map(heardJson);
  return result === 'confirmed' ? { visits: heard.map(({ named }) => visitJson(named)), calls } : { calls };
}
