/** `status`: the day's figures against their targets, what waits, and the shift; `--watch` keeps it on the screen. */
import * as z from 'zod/mini';
import { dayOf, isoInstant } from '../clinic/time.ts';
import type { Clinic } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { roundFigure } from '../metrics/figures.ts';
import { type ReportFigure, thaw } from '../reports/figures.ts';
import type { Shift } from '../shifts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { dayFrom } from './input/day-words.ts';
import { parseCount, readFlags, text } from './input/options.ts';
import { figuresOfPeriod, figuresOfShift } from './metrics/load.ts';
import { findShift } from './records/find-shift.ts';
import { countDesk } from './shift/counts.ts';
import { readDesk } from './shift/read-facts.ts';
import { shiftJson } from './shift/shapes.ts';
import { type Status, statusLines } from './shift/status-view.ts';

const schema = z.object({
  watch: z.optional(z.union([z.literal(true), z.string()])),
  day: text('--day'),
  shift: text('--shift'),
});
type Flags = z.infer<typeof schema>;

/** Often enough to see a clock move, seldom enough to leave the machine alone. */
const usualSeconds = 10;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  refuseClash(ctx, flags);
  const clinic = await ctx.clinic();
  if (flags.watch === undefined) {
    await tell(ctx, clinic, flags);
    return;
  }
  const seconds = flags.watch === true ? usualSeconds : parseCount(flags.watch, '--watch', 1, 3600);
  await ctx.watch(seconds, async () => {
    ctx.forget();
    const status = await readStatus(ctx, clinic, flags);
    const [title = '', ...rest] = await statusLines(ctx, clinic, status);
    const watching = ctx.t('status.watching', { time: ctx.format.time(ctx.now()), seconds });
    return [title, ctx.theme.quiet(watching), ...rest].join('\n');
  });
}

/** @throws ShiftError flags_clash */
function refuseClash(ctx: Context, { watch, day, shift }: Flags): void {
  const clash = (one: string, other: string) => new ShiftError('flags_clash', { one, other }, one);
  if (watch !== undefined && ctx.options.json) throw clash('--watch', '--json');
  if (day !== undefined && shift !== undefined) throw clash('--day', '--shift');
}

async function tell(ctx: Context, clinic: Clinic, flags: Flags): Promise<void> {
  const status = await readStatus(ctx, clinic, flags);
  if (!ctx.options.json) {
    ctx.print(...(await statusLines(ctx, clinic, status)));
    return;
  }
  const staff = await (await ctx.store()).clinic.staff(clinic.id);
  ctx.json({
    day: status.day,
    at: isoInstant(ctx.now()),
    timezone: clinic.timezone,
    open: status.open && shiftJson(status.open, staff),
    shifts: status.shifts.map((shift) => ({ ...shiftJson(shift, staff), state: shift.state })),
    counts: status.counts,
    metrics: status.figures.map(roundFigure),
  });
}

async function readStatus(ctx: Context, clinic: Clinic, flags: Flags): Promise<Status> {
  const store = await ctx.store();
  const now = ctx.now();
  const today = dayOf(now);
  const open = await ctx.shift();
  if (flags.shift !== undefined) {
    const shift = await findShift(ctx, flags.shift, '--shift');
    return { day: shift.day, figures: await figuresKept(ctx, shift), counts: null, shifts: [shift], open };
  }
  const day = flags.day === undefined ? today : dayFrom(ctx, [flags.day], '--day', 'past');
  return {
    day,
    figures: await figuresOfPeriod(ctx, { from: day, to: day }),
    counts: day === today ? countDesk(await readDesk(store, clinic, day, now), now) : null,
    shifts: await store.shifts.ofDay(clinic.id, day),
    open,
  };
}

/** A closed shift's figures were frozen with it. */
async function figuresKept(ctx: Context, shift: Shift): Promise<readonly ReportFigure[]> {
  if (shift.state === 'open') return figuresOfShift(ctx, shift);
  return (await (await ctx.store()).shifts.figures(shift.id)).map(thaw);
}
