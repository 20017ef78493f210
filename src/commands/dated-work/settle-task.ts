/** Changing one task and saying what it is now: moving, finishing and cancelling have this in common. */
import type { Context } from '../../context.ts';
import type { Decision } from '../../facts/types.ts';
import type { MessageKey } from '../../i18n/index.ts';
import { claimOn } from '../../tasks/claim.ts';
import type { Doer } from '../../tasks/decisions.ts';
import type { Task } from '../../tasks/types.ts';
import { printHints } from '../output/hints.ts';
import { claimWords, namingTheHolder } from '../records/claims.ts';
import { findRecord } from '../records/find-record.ts';
import { doerOf, workOfTask } from './claiming.ts';
import { taskJson, taskLine } from './task-view.ts';

/**
 * Applies what is decided about the task and prints the task after it under a heading. The decision stands on the
 * task as it was shown: one that was changed meanwhile is a conflict for the person at the desk to judge.
 * @throws ShiftError claim_taken with the holder, changed_meanwhile, and what the decision throws
 */
export async function settleTask(
  ctx: Context,
  task: Task,
  anyway: boolean,
  decide: (by: Doer) => Decision,
  heading: MessageKey,
): Promise<void> {
  const store = await ctx.store();
  const read = async () => workOfTask(ctx, task);
  await namingTheHolder(ctx, { what: 'task', id: task.id, read }, async () =>
    store.apply(decide(await doerOf(ctx, task, anyway)), await ctx.actor()),
  );
  await tellTask(ctx, await findRecord(ctx, 'task', String(task.id), 'id'), heading);
}

/** Prints a task under a heading, and who is at it. */
export async function tellTask(ctx: Context, task: Task, heading: MessageKey): Promise<void> {
  const staff = await ctx.staff();
  const claim = claimOn(task, ctx.now());
  const words = await claimWords(ctx, claim !== null);
  if (ctx.options.json) {
    ctx.json({ task: { ...taskJson(task, staff), claim: words.json(claim) } });
    return;
  }
  ctx.print(...ctx.wrap(`${ctx.t(heading)}: ${taskLine(ctx, task, staff)}`));
  if (claim !== null) printHints(ctx, [[ctx.t('claims.at', { who: words.text(claim) }), null]]);
}
