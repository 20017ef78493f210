/** `visit no-show ID…`: did not come and did not tell. A dated task asks why and offers another time. */
import * as z from 'zod/mini';
import type { Calendar } from '../clinic/calendar.ts';
import { isoInstant, parseWhen } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../facts/types.ts';
import { requireAhead, type TaskWish, taskInsert, usualTime } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { followUpAt } from '../visits/follow-up.ts';
import { readFlags, text } from './input/options.ts';
import { stepLineOf } from './visits/step-away.ts';
import { applySteps, decideStep, readStepFacts, type StepFacts, stepLine } from './visits/take-steps.ts';
import { type NamedVisit, visitJson, whoText } from './visits/view.ts';

const schema = z.object({ at: text('--at'), due: text('--due') });
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const taken = await ctx.keepIfAway(
    () => takeNoShow(ctx, input.args, flags),
    async () => {
      const { openingHours } = await ctx.clinic();
      dueFrom(ctx, { openingHours, specialDays: [] }, flags.due);
      return stepLineOf(ctx, 'no_show', input.args, flags);
    },
  );
  if (!taken) return;
  const { after, tasks, dueAt } = taken;
  if (ctx.options.json) {
    const followUps = tasks.map(({ title }) => ({ title, dueAt: isoInstant(dueAt) }));
    ctx.json({ visits: after.map((named) => visitJson(named)), tasks: followUps });
    return;
  }
  for (const named of after) ctx.print(stepLine(ctx, named));
  const when = ctx.format.moment(dueAt, ctx.now());
  ctx.print(`  ${ctx.t('visits.noShow.followUp', { n: after.length, when })}`);
}

interface NoShow {
  after: NamedVisit[];
  tasks: TaskWish[];
  /** When it is to be asked why, epoch milliseconds. */
  dueAt: number;
}

async function takeNoShow(ctx: Context, ids: readonly string[], { at, due }: Flags): Promise<NoShow> {
  const facts = await readStepFacts(ctx, ids, at);
  const dueAt = dueFrom(ctx, await ctx.calendar(), due);
  const actor = await ctx.actor();
  const tasks = facts.visits.map((named) => followUp(facts, named, dueAt, actor.staffId));
  const decisions = facts.visits.map((named, index): Decision => {
    const step = decideStep(ctx, facts, named, 'no_show');
    const task = tasks[index];
    return task ? { ...step, changes: [...step.changes, taskInsert(task, ctx.now())] } : step;
  });
  const { after } = await applySteps(ctx, facts, decisions);
  return { after, tasks, dueAt };
}

function dueFrom(ctx: Context, calendar: Calendar, due: string | undefined): number {
  const now = ctx.now();
  if (due === undefined) return followUpAt(calendar, now);
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
