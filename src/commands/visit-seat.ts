/** `visit seat ID…`: the patient has been led to the doctor; how long he waited (S0.5: five minutes at most, S1.13). */
import * as z from 'zod/mini';
import { minute } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { Visit } from '../visits/types.ts';
import { alreadyText, type FrontStep, frontStep } from './front/step.ts';
import { readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { stepLineOf } from './visits/step-away.ts';
import { stepLine } from './visits/take-steps.ts';
import { type NamedVisit, visitJson } from './visits/view.ts';

const schema = z.object({ at: text('--at') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { at } = readFlags(schema, input);
  const taken = await ctx.keepIfAway(
    () => frontStep(ctx, 'in_room', input.args, at),
    () => stepLineOf(ctx, 'in_room', input.args, { at }),
  );
  if (!taken) return;
  if (ctx.options.json) {
    ctx.json({ visits: taken.after.map((one) => seatedJson(one, taken)) });
    return;
  }
  for (const one of taken.after) await tell(ctx, taken, one);
}

/** Whole minutes from arrival to the doctor's door, as `desk_wait` counts them; null where the arrival is not known. */
function waited({ arrivedAt, inRoomAt }: Visit): number | null {
  if (arrivedAt === null || inRoomAt === null) return null;
  return Math.max(0, Math.round((inRoomAt - arrivedAt) / minute));
}

function seatedJson(named: NamedVisit, { already }: FrontStep): Record<string, unknown> {
  const { visit } = named;
  return { ...visitJson(named), already: already.has(visit.id), waitMinutes: waited(visit) };
}

async function tell(ctx: Context, { already, facts }: FrontStep, named: NamedVisit): Promise<void> {
  const { visit } = named;
  ctx.print(...ctx.wrap(stepLine(ctx, named)));
  if (already.has(visit.id)) ctx.print(`  ${await alreadyText(ctx, named)}`);
  ctx.print(`  ${waitText(ctx, visit, facts.roster.clinic.rules.waitMinutes)}`);
  if (visit.status !== 'in_room') return;
  printHints(ctx, [[ctx.t('visits.hint.done'), `visit done ${visit.id}`]]);
}

/** `ждал 6 мин, дольше нормы (5 мин)`. */
function waitText({ t, theme }: Context, visit: Visit, atMost: number): string {
  const n = waited(visit);
  if (n === null) return t('front.wait.unknown', { command: `smena visit arrive ${visit.id} --at …` });
  const text = t(n > atMost ? 'front.wait.long' : 'front.wait.good', { n, most: atMost });
  return n > atMost ? theme.warn(text) : text;
}
