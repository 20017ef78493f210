/** `visit done ID…`: it took place; what was paid, and when the patient comes next (S0.5). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { paymentMethods } from '../visits/types.ts';
import { report } from './front/done-report.ts';
import { type DoneAnswers, type DoneFlags, finishOne } from './front/finish-one.ts';
import { choice, money, note, readFlags, text } from './input/options.ts';
import { visitIds } from './records/find-record.ts';
import { applySteps, decideStep, readStepFacts, stepLine } from './visits/take-steps.ts';
import { type NamedVisit, visitJson } from './visits/view.ts';

const schema = z.object({
  paid: money('--paid'),
  method: choice('--method', paymentMethods),
  next: text('--next'),
  noNext: note('--no-next'),
  checkIn: choice('--check-in', ['yes', 'no']),
  at: text('--at'),
});
export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const ids = visitIds(input.args).map(String);
  const several = ids.length > 1;
  requireOne(several, flags);
  const answers: DoneAnswers = {};
  const line = async () => (await import('./visits/done-away.ts')).doneLine(ctx, ids, flags, answers);
  if (several) {
    const after = await ctx.keepIfAway(() => finishAll(ctx, ids, flags), line);
    if (after) reportAll(ctx, after);
    return;
  }
  const done = await ctx.keepIfAway(() => finishOne(ctx, ids, flags, answers), line);
  if (done) await report(ctx, done);
}

/** @throws ShiftError one_visit_only, flags_clash */
function requireOne(several: boolean, { paid, next, noNext }: DoneFlags): void {
  if (next !== undefined && noNext !== undefined) {
    throw new ShiftError('flags_clash', { one: '--next', other: '--no-next' }, '--no-next');
  }
  const said = { '--paid': paid, '--next': next, '--no-next': noNext };
  const word = Object.entries(said).find(([, value]) => value !== undefined)?.[0];
  if (several && word !== undefined) throw new ShiftError('one_visit_only', { flag: word }, word);
}

async function finishAll(ctx: Context, ids: readonly string[], { at }: DoneFlags): Promise<NamedVisit[]> {
  const facts = await readStepFacts(ctx, ids, at);
  const decisions = facts.visits.map((named) => decideStep(ctx, facts, named, 'done'));
  const { after } = await applySteps(ctx, facts, decisions);
  return after;
}

function reportAll(ctx: Context, after: readonly NamedVisit[]): void {
  if (ctx.options.json) ctx.json({ visits: after.map((named) => visitJson(named)) });
  else for (const named of after) ctx.print(stepLine(ctx, named));
}
