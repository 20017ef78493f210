/** `confirm`: whom to ring or write to so that he comes; on a terminal one visit after the other (S0.4). */
import * as z from 'zod/mini';
import { nextOpenDay } from '../clinic/opening-hours.ts';
import { type Day, dayOf, isoInstant, parseWhen } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { requireAhead, usualTime } from '../tasks/decisions.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { resultsBy, usualMeans } from '../visits/confirmation.ts';
import { confirmationMeans, confirmationResults } from '../visits/types.ts';
import { dayFrom } from './input/day-words.ts';
import { choice, flag, note, pickChoice, readFlags, text } from './input/options.ts';
import { afresh, confirmOne } from './visits/confirm-one.ts';
import { readToConfirm, type ToConfirm } from './visits/confirmation-facts.ts';
import { confirmationTable } from './visits/confirmation-table.ts';
import { stateJson } from './visits/confirmation-view.ts';
import { leaveBy } from './visits/leave-by.ts';
import { type Roster, readRoster } from './visits/roster.ts';
import { takeConfirmations } from './visits/take-confirmation.ts';
import { visitJson } from './visits/view.ts';

const schema = z.object({
  day: text('--day'),
  full: flag(),
  list: flag(),
  result: choice('--result', confirmationResults),
  means: choice('--means', confirmationMeans),
  due: text('--due'),
  to: text('--to'),
  reason: note('--reason'),
  at: text('--at'),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  if (input.args.length > 0) return byFlags(ctx, input.args, flags);
  const roster = await readRoster(ctx);
  const days = await daysAsked(ctx, flags.day);
  const visits = await readToConfirm(ctx, roster, days);
  if (ctx.options.json) {
    ctx.json({ days, visits: visits.map((one) => confirmJson(one, flags.full)) });
    return;
  }
  if (visits.length === 0) {
    ctx.print(ctx.t('confirming.none', { days: days.map((day) => ctx.format.day(day)).join(', ') }));
    return;
  }
  if (ctx.ask.available && !flags.list) return walk(ctx, roster, visits);
  await confirmationTable(ctx, days, visits, flags.full);
}

/** What one call or several came to, without being asked. */
async function byFlags(
  ctx: Context,
  ids: readonly string[],
  { result = 'confirmed', means = usualMeans(result), due, to, reason, at }: Flags,
): Promise<undefined> {
  pickChoice('--result', result, resultsBy[means]);
  if (result === 'moved' || result === 'cancelled') {
    const [id = '', another] = ids;
    if (another !== undefined) {
      const flag = `--result ${result}`;
      throw new ShiftError('one_visit_only', { flag }, '--result');
    }
    await leaveBy(ctx, id, means, result, { to, reason });
    return;
  }
  // Before any time is read: the clinic sets the zone that times are written in.
  await ctx.clinic();
  const againAt = due === undefined ? undefined : dueFrom(ctx, due);
  await takeConfirmations(ctx, ids, { means, result, at, againAt });
}

/** @throws ShiftError invalid_time, impossible_time, time_in_past */
function dueFrom(ctx: Context, due: string): number {
  const at = parseWhen(due, ctx.now(), '--due', 'future', usualTime);
  requireAhead(at, ctx.now(), '--due');
  return at;
}

/** The day of the flag, else the next working day and what is left of today. */
async function daysAsked(ctx: Context, day: string | undefined): Promise<Day[]> {
  if (day !== undefined) return [dayFrom(ctx, [day], '--day')];
  const today = dayOf(ctx.now());
  return [today, nextOpenDay(await ctx.calendar(), today)];
}

function confirmJson(one: ToConfirm, full: boolean): Record<string, unknown> {
  return {
    ...visitJson(one, full),
    highValue: one.service?.highValue === 1,
    ...stateJson(one.state),
    dueAt: isoInstant(one.dueAt),
    againAt: one.againAt === null ? null : isoInstant(one.againAt),
  };
}

/** Who did not pick up is not rung again before his time; what needs no call goes on. */
async function walk(ctx: Context, roster: Roster, visits: readonly ToConfirm[]): Promise<undefined> {
  const waits = ({ state, againAt }: ToConfirm): boolean =>
    state.means.length === 0 || (state.means[0] === 'call' && againAt !== null && againAt > ctx.now());
  const ready = visits.filter((one) => !waits(one));
  for (const [at, one] of ready.entries()) {
    ctx.tell(ctx.t('confirming.progress', { at: at + 1, n: ready.length }));
    const still = await afresh(ctx, roster, one);
    if (still === null) ctx.tell(ctx.t('confirming.meanwhile', { id: one.visit.id }));
    else if (!(await confirmOne(ctx, roster, still))) return;
  }
  const left = visits.length - ready.length;
  if (left > 0) ctx.tell(ctx.t('confirming.waiting', { n: left }));
}
