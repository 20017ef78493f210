/** `slots`: free times, by doctor and day; `--two` of them for the telephone. */
import { dayOf, startOfDay } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readFlags } from './input/options.ts';
import { daysAsked, slotFlags, whomAsked } from './slots/asked.ts';
import { printTimes } from './slots/table.ts';
import { timesJson, timesOf } from './slots/times.ts';
import { readRoster, readTimetable } from './visits/roster.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(slotFlags, input);
  const roster = await readRoster(ctx);
  const { clinic, services } = roster;
  const days = daysAsked(ctx, await ctx.calendar(), flags);
  const whom = whomAsked(ctx, roster, flags);
  const timetable = await readTimetable(ctx, clinic, startOfDay(days.at(-1) ?? dayOf(ctx.now())));
  if (flags.two) {
    const { chooseTwo, printTwo } = await import('./slots/two.ts');
    const two = chooseTwo(whom, roster, flags, days, timetable, ctx.now());
    await printTwo(ctx, clinic, whom.service, flags, two);
    return;
  }
  const { minutes, part } = flags;
  const times = timesOf({ ...whom, days, minutes, part }, services, timetable, ctx.now());
  const judged = [flags.day, flags.days, flags.until, part].every((given) => given === undefined);
  if (ctx.options.json) ctx.json({ slots: times.map((one) => timesJson(one, clinic, judged)) });
  else await printTimes(ctx, times, clinic, judged);
}
