/** `visit cancel ID…`: the patient does not come and has told. The time is free, and somebody may wait for it (S0.9). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { needed } from './input/needed.ts';
import { note, readFlags, text } from './input/options.ts';
import { type FreedVisit, freedJson, offerFreed, readFreed } from './visits/freed.ts';
import { stepLineOf } from './visits/step-away.ts';
import { applySteps, decideStep, readStepFacts, stepLine } from './visits/take-steps.ts';
import { visitJson } from './visits/view.ts';

const schema = z.object({ reason: note('--reason'), at: text('--at') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  let { reason } = flags;
  const asked = async (): Promise<string> => {
    reason ??= await needed(ctx, 'visits.ask.reason', '--reason');
    return reason;
  };
  const freed = await ctx.keepIfAway(
    () => cancel(ctx, input.args, flags.at, asked),
    async () => stepLineOf(ctx, 'cancelled', input.args, { at: flags.at, reason: await asked() }),
  );
  if (!freed) return;
  if (ctx.options.json) {
    ctx.json({ visits: freed.map(({ named }) => visitJson(named)), freed: freed.map(freedJson) });
    return;
  }
  for (const one of freed) {
    ctx.print(stepLine(ctx, one.named));
    await offerFreed(ctx, one);
  }
}

async function cancel(
  ctx: Context,
  ids: readonly string[],
  at: string | undefined,
  asked: () => Promise<string>,
): Promise<FreedVisit[]> {
  const facts = await readStepFacts(ctx, ids, at);
  const reason = await asked();
  const decisions = facts.visits.map((named) =>
    decideStep(ctx, facts, named, 'cancelled', { set: { cancelReason: reason }, reason }),
  );
  const { after } = await applySteps(ctx, facts, decisions);
  return readFreed(ctx, facts.roster, after);
}
