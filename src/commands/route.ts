/** `route [period]`: how far people came on their way with us (S1); `route PATIENT`: where one of them stands. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { type Period, parsePeriod, periodBetween } from '../metrics/period.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { parseRoute, type Route } from '../visits/route/definition.ts';
import { journeysOf, latestJourney } from '../visits/route/people.ts';
import { funnelOf, standOf } from '../visits/route.ts';
import { choice, flag, readFlags, text } from './input/options.ts';
import { findPatient } from './patients/find-patient.ts';
import { funnelJson, printFunnel } from './route/funnel-view.ts';
import { groupings, groupsOf, printGroups } from './route/groups.ts';
import { readPatient, readPeriod } from './route/read-rows.ts';
import { printStand, standJson } from './route/stand-view.ts';

const schema = z.object({
  from: text('--from'),
  to: text('--to'),
  by: choice('--by', groupings),
  patient: text('--patient'),
  steps: flag(),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const typed = input.args.join(' ').trim();
  // The clinic's zone is set with its first reading: no day may be named before.
  await ctx.clinic();
  const file = await ctx.data.read('data/route');
  const route = parseRoute(file.value, file);
  const period = flags.patient === undefined ? periodFrom(ctx, typed, flags) : null;
  if (period) await tellFunnel(ctx, route, period, flags);
  else await tellStand(ctx, route, flags.patient ?? typed);
}

/** Null where it is not a period that was typed: then it is a patient. `2026` is a year, `4578` the end of a number. */
function periodFrom(ctx: Context, typed: string, { from, to }: Flags): Period | null {
  if (typed === '') {
    return from === undefined && to === undefined
      ? parsePeriod('month', ctx.now())
      : periodBetween(from, to, ctx.now());
  }
  for (const [name, value] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (value !== undefined) throw new ShiftError('flags_clash', { one: 'period', other: name }, name);
  }
  if (/^\d+$/.test(typed) && !/^20\d\d$/.test(typed)) return null;
  try {
    return parsePeriod(typed, ctx.now());
  } catch (error) {
    if (error instanceof ShiftError && error.code === 'invalid_period') return null;
    throw error;
  }
}

async function tellFunnel(ctx: Context, route: Route, period: Period, { by, steps }: Flags): Promise<void> {
  const rows = await readPeriod(ctx, period);
  const journeys = journeysOf(rows, period.from, period.to, ctx.now());
  const { rules } = await ctx.clinic();
  const clock = { now: ctx.now(), rules };
  const funnel = funnelOf(route, journeys, clock);
  if (by !== undefined) {
    const groups = await groupsOf(ctx, by, route, journeys, clock);
    if (ctx.options.json) {
      const listed = groups.map(({ key, funnel: of }) => ({ key, ...funnelJson(of) }));
      ctx.json({ ...period, by, ...funnelJson(funnel), groups: listed });
    } else await printGroups(ctx, period, by, groups);
    return;
  }
  if (ctx.options.json) ctx.json({ ...period, ...funnelJson(funnel) });
  else await printFunnel(ctx, period, funnel, steps);
}

async function tellStand(ctx: Context, route: Route, typed: string): Promise<void> {
  const patient = await findPatient(ctx, typed, 'patient');
  const { rules } = await ctx.clinic();
  const journey = latestJourney(await readPatient(ctx, patient), patient.id, ctx.now());
  const stand = journey && standOf(route, journey, { now: ctx.now(), rules });
  if (ctx.options.json) ctx.json(standJson(patient, journey, stand));
  else printStand(ctx, patient, journey, stand);
}
