/** `metrics check`: the frozen figures of closed shifts reckoned once more, with what is behind every difference. */
import { addDays, dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { exits } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { explainShifts, unexplained } from './metrics/check/journal.ts';
import { type CheckedShift, checkShifts } from './metrics/check/reckon.ts';
import { checkJson, checkLines } from './metrics/check/telling.ts';
import { readSelection, type Selection } from './metrics/selection.ts';
import { shiftsOf } from './metrics/shift-groups.ts';

/** What is looked at when no period is named. */
const usualDays = 31;

/** Ends with 1 where a difference has no cause that the journal knows: then rows were changed past the program. */
export async function run(ctx: Context, input: RawInput): Promise<number | undefined> {
  const selection = await readChecked(ctx, input);
  const closed = (await shiftsOf(ctx, selection)).filter(({ state }) => state !== 'open');
  const differing: CheckedShift[] = [];
  for await (const one of checkShifts(ctx, closed)) if (one.differences.length > 0) differing.push(one);
  const explained = await explainShifts(ctx, differing);
  const found = { selection, checked: closed.length, explained };
  if (ctx.options.json) ctx.json(checkJson(found));
  else ctx.print(...(await checkLines(ctx, found)));
  return explained.some((one) => unexplained(one).length > 0) ? exits.fault : undefined;
}

async function readChecked(ctx: Context, input: RawInput): Promise<Selection> {
  const selection = await readSelection(ctx, input, input.args.join(' '));
  const isNamed = input.args.length > 0 || input.flags.from !== undefined || input.flags.to !== undefined;
  if (selection.shift || isNamed) return selection;
  const to = dayOf(ctx.now());
  return { ...selection, period: { from: addDays(to, 1 - usualDays), to }, unit: null };
}
