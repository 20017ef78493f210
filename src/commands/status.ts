/** `status`: the day's figures against their targets, what waits, and the shift; `--watch` keeps it on the screen. */
import * as z from 'zod/mini';
import { dayOf, isoInstant } from '../clinic/time.ts';
import type { Clinic } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { roundFigure } from '../metrics/figures.ts';
import { filteredFigures, isFiltered } from '../metrics/filter.ts';
import { poolDays } from '../metrics/parts.ts';
import { type ReportFigure, thaw } from '../reports/figures.ts';
import type { Shift } from '../shifts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { dayFrom } from './input/day-words.ts';
import { parseCount, readFlags, text } from './input/options.ts';
import { figuresOfPeriod, figuresOfShift, targetsAtEnd } from './metrics/load.ts';
import { ownParts } from './metrics/own-days.ts';
import { filterOf, readWhose, type Whose, whoseJson } from './metrics/selection.ts';
import { findShift } from './records/find-shift.ts';
import { type AtWork, atWork, atWorkJson } from './shift/at-work.ts';
import { type Counts, countDesk } from './shift/counts.ts';
import { readDesk } from './shift/read-facts.ts';
import { shiftJson } from './shift/shapes.ts';
import { type Status, statusLines } from './shift/status-view.ts';

const schema = z.object({
  watch: z.optional(z.union([z.literal(true), z.string()])),
  day: text('--day'),
  shift: text('--shift'),
  administrator: text('--administrator'),
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
function refuseClash(ctx: Context, { watch, day, shift, administrator }: Flags): void {
  const clash = (one: string, other: string) => new ShiftError('flags_clash', { one, other }, one);
  if (watch !== undefined && ctx.options.json) throw clash('--watch', '--json');
  if (shift === undefined) return;
  if (day !== undefined) throw clash('--day', '--shift');
  if (ctx.options.desk) throw clash('--desk', '--shift');
  if (administrator !== undefined) throw clash('--administrator', '--shift');
}

async function tell(ctx: Context, clinic: Clinic, flags: Flags): Promise<void> {
  const status = await readStatus(ctx, clinic, flags);
  if (!ctx.options.json) {
    ctx.print(...(await statusLines(ctx, clinic, status)));
    return;
  }
  const staff = await ctx.staff();
  const deskOf = (shift: Shift) => status.desks.find(({ id }) => id === shift.deskId)?.code ?? null;
  const json = (shift: Shift) => ({ ...shiftJson(shift, staff), desk: deskOf(shift) });
  ctx.json({
    day: status.day,
    at: isoInstant(ctx.now()),
    timezone: clinic.timezone,
    ...(await whoseJson(ctx, status.whose)),
    open: status.open && json(status.open),
    shifts: status.shifts.map((shift) => ({ ...json(shift), state: shift.state })),
    counts: status.counts,
    claims: await atWorkJson(ctx, status.atWork),
    metrics: status.figures.map(roundFigure),
  });
}

async function readStatus(ctx: Context, clinic: Clinic, flags: Flags): Promise<Status> {
  const store = await ctx.store();
  const now = ctx.now();
  const today = dayOf(now);
  const whose = await readWhose(ctx, flags.administrator);
  const desks = await store.clinic.desks(clinic.id);
  const open = (await store.shifts.openOf(clinic.id)).filter((shift) => isWhose(shift, whose));
  const here = await openHere(ctx, whose, open);
  if (flags.shift !== undefined) {
    const shift = await findShift(ctx, flags.shift, '--shift');
    const figures = await figuresKept(ctx, shift);
    return { day: shift.day, whose, desks, figures, counts: null, atWork: [], shifts: [shift], open: here };
  }
  const day = flags.day === undefined ? today : dayFrom(ctx, [flags.day], '--day', 'past');
  const ofDay = (await store.shifts.ofDay(clinic.id, day)).filter((shift) => isWhose(shift, whose));
  // A shift that nobody closed belongs to an earlier day and is open all the same.
  const left = day === today ? open.filter((shift) => shift.day !== day) : [];
  return {
    day,
    whose,
    desks,
    figures: await figuresOfDay(ctx, day, whose),
    ...(day === today ? await queuesOf(ctx, clinic, whose, day) : { counts: null, atWork: [] }),
    shifts: [...left, ...ofDay],
    open: here,
  };
}

/** The open shift of the administrator asked for, otherwise the one open at this desk. */
async function openHere(
  ctx: Context,
  { administrator }: Whose,
  open: readonly Shift[],
): Promise<Shift | null> {
  return administrator ? (open[0] ?? null) : ctx.shift();
}

function isWhose({ deskId, administratorId }: Shift, { desk, administrator }: Whose): boolean {
  return (!desk || deskId === desk.id) && (!administrator || administratorId === administrator.id);
}

/** Queues are the clinic's, whoever takes them; a task is its owner's. */
async function queuesOf(
  ctx: Context,
  clinic: Clinic,
  { administrator }: Whose,
  day: string,
): Promise<{ counts: Counts; atWork: AtWork[] }> {
  const now = ctx.now();
  const facts = await readDesk(await ctx.store(), clinic, day);
  const tasks = administrator
    ? facts.tasks.filter(({ ownerId }) => ownerId === administrator.id)
    : facts.tasks;
  return { counts: countDesk({ ...facts, tasks }, now), atWork: atWork(facts, now) };
}

async function figuresOfDay(ctx: Context, day: string, whose: Whose): Promise<readonly ReportFigure[]> {
  const period = { from: day, to: day };
  const filter = filterOf(whose);
  if (!isFiltered(filter)) return figuresOfPeriod(ctx, period);
  const { days } = await ownParts(ctx, { ...whose, period, unit: 'day', shift: null });
  return filteredFigures(poolDays([...days.values()]), await targetsAtEnd(ctx, period), filter);
}

/** A closed shift's figures were frozen with it. */
async function figuresKept(ctx: Context, shift: Shift): Promise<readonly ReportFigure[]> {
  if (shift.state === 'open') return figuresOfShift(ctx, shift);
  return (await (await ctx.store()).shifts.figures(shift.id)).map(thaw);
}
