/** Taking a task so that no other desk begins it, and letting it go. */
import { isUnsettled } from '../../contacts/callbacks.ts';
import type { Context } from '../../context.ts';
import type { Decision } from '../../facts/types.ts';
import { type ClaimFacts, releaseWork, takeWork, type Work } from '../../tasks/claim.ts';
import { type Doer, requireOpen } from '../../tasks/decisions.ts';
import type { Task } from '../../tasks/types.ts';
import { workOfCallback } from '../contacts/claiming.ts';
import { untilWritten } from '../records/again.ts';
import { namingTheHolder } from '../records/claims.ts';
import { findRecord } from '../records/find-record.ts';

/** What is taken together with a task: one that speaks for a callback stands for the person to be rung. */
export async function workOfTask(ctx: Context, task: Task): Promise<Work> {
  const alone = { callbacks: [], tasks: [task] };
  if (task.kind !== 'callback' || task.contactId === null) return alone;
  const callback = await (await ctx.store()).contacts.callback(task.clinicId, task.contactId);
  if (!callback || !isUnsettled(callback)) return alone;
  const { callbacks, tasks } = await workOfCallback(ctx, callback);
  return { callbacks, tasks: [task, ...tasks.filter(({ id }) => id !== task.id)] };
}

/** Who tells of a task, as the decisions about it want to know. */
export async function doerOf(ctx: Context, task: Task, anyway: boolean): Promise<Doer> {
  return { deskId: (await ctx.desk()).id, work: await workOfTask(ctx, task), anyway };
}

/**
 * Takes a task for this desk, or prolongs its claim; the task as it is then.
 * @throws ShiftError no_shift, not_found, already_closed, claim_taken with the holder
 */
export async function takeTask(ctx: Context, id: number, anyway: boolean): Promise<Task> {
  const { deskId, administratorId: staffId } = await ctx.openShift();
  const { callbackClaimMinutes, taskClaimMinutes } = (await ctx.clinic()).rules;
  return writeClaim(ctx, id, anyway, (facts) => {
    const minutes = facts.work.callbacks.length > 0 ? callbackClaimMinutes : taskClaimMinutes;
    return takeWork(facts, { deskId, staffId }, minutes, ctx.now());
  });
}

/** Lets a task go; null where nobody held it. @throws ShiftError claim_taken with the holder */
export async function releaseTask(ctx: Context, id: number, anyway: boolean): Promise<Task | null> {
  let held = false;
  const task = await writeClaim(ctx, id, anyway, (facts) => {
    const decision = releaseWork(facts, ctx.now());
    held = decision !== null;
    return decision;
  });
  return held ? task : null;
}

/** Reads, decides and writes a claim; the task as it is then. */
function writeClaim(
  ctx: Context,
  id: number,
  anyway: boolean,
  decide: (facts: ClaimFacts) => Decision | null,
): Promise<Task> {
  const read = (): Promise<Task> => findRecord(ctx, 'task', String(id), 'id');
  const write = async (): Promise<Task> => {
    const task = await read();
    requireOpen(task);
    const decision = decide({ subject: { table: 'task', id }, ...(await doerOf(ctx, task, anyway)) });
    if (decision === null) return task;
    await (await ctx.store()).apply(decision, await ctx.actor());
    return read();
  };
  const wanted = { what: 'task', id, read: async () => workOfTask(ctx, await read()) } as const;
  return namingTheHolder(ctx, wanted, () => untilWritten(write));
}
