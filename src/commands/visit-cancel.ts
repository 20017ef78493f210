/** `visit cancel ID…`: the patient does not come and has told. The time is free, and somebody may wait for it (S0.9). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { needed } from './input/needed.ts';
import { note, readFlags, text } from './input/options.ts';
import { freedJson, offerFreed, readFreed } from './visits/freed.ts';
import { applySteps, decideStep, readStepFacts, stepLine } from './visits/take-steps.ts';
import { visitJson } from './visits/view.ts';

const schema = z.object({ reason: note('--reason'), at: text('--at') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const facts = await readStepFacts(ctx, input.args, flags.at);
  const reason = flags.reason ?? (await needed(ctx, 'visits.ask.reason', '--reason'));
  const decisions = facts.visits.map((named) =>
    decideStep(ctx, facts, named, 'cancelled', { set: { cancelReason: reason }, reason }),
  );
  const { after } = await applySteps(ctx, facts, decisions);
  const freed = await readFreed(ctx, facts.roster, after);
  if (ctx.options.json) {
    ctx.json({ visits: after.map((named) => visitJson(named)), freed: freed.map(freedJson) });
    return;
  }
  for (const one of freed) {
    ctx.print(stepLine(ctx, one.named));
    await offerFreed(ctx, one);
  }
}
