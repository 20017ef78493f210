/** `visit no-show ID…`: did not come and did not tell. A dated task asks why and offers another time. */
import * as z from 'zod/mini';
import { isoInstant, parseWhen } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../facts/types.ts';
import { requireAhead, type TaskWish, taskInsert, usualTime } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { followUpAt } from '../visits/follow-up.ts';
import { readFlags, text } from './input/options.ts';
import { applySteps, decideStep, readStepFacts, type StepFacts, stepLine } from './visits/take-steps.ts';
import { type NamedVisit, visitJson, whoText } from './visits/view.ts';

const schema = z.object({ at: text('--at'), due: text('--due') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { at, due } = readFlags(schema, input);
  const facts = await readStepFacts(ctx, input.args, at);
  const dueAt = dueFrom(ctx, facts, due);
  const actor = await ctx.actor();
  const tasks = facts.visits.map((named) => followUp(facts, named, dueAt, actor.staffId));
  const decisions = facts.visits.map((named, index): Decision => {
    const step = decideStep(ctx, facts, named, 'no_show');
    const task = tasks[index];
    return task ? { ...step, changes: [...step.changes, taskInsert(task, ctx.now())] } : step;
  });
  const { after } = await applySteps(ctx, facts, decisions);
  if (ctx.options.json) {
    const followUps = tasks.map(({ title }) => ({ title, dueAt: isoInstant(dueAt) }));
    ctx.json({ visits: after.map((named) => visitJson(named)), tasks: followUps });
    return;
  }
  for (const named of after) ctx.print(stepLine(ctx, named));
  const when = ctx.format.moment(dueAt, ctx.now());
  ctx.print(`  ${ctx.t('visits.noShow.followUp', { n: after.length, when })}`);
}

function dueFrom(ctx: Context, { roster }: StepFacts, due: string | undefined): number {
  const now = ctx.now();
  if (due === undefined) return followUpAt(roster.clinic.openingHours, now);
  const dueAt = parseWhen(due, now, '--due', 'future', usualTime);
  requireAhead(dueAt, now, '--due');
  return dueAt;
}

function followUp(
  { roster, kept }: StepFacts,
  { visit, patient }: NamedVisit,
  dueAt: number,
  ownerId: number | null,
): TaskWish {
  const title = kept.t('visits.noShow.task', {
    who: whoText(kept, patient),
    when: `${kept.format.day(visit.day)} ${kept.format.time(visit.startsAt)}`,
  });
  return {
    clinicId: roster.clinic.id,
    kind: 'visit',
    title,
    dueAt,
    ownerId,
    phone: patient?.phone ?? null,
    visitId: visit.id,
  };
}
