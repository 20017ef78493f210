/** Figures for commands: kept days are taken as they are, the others are made from their rows. */
import { type DayTargets, targetsOn } from '../../clinic/targets.ts';
import { addDays, dayOf } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { type Day, prepareDay } from '../../metrics/day.ts';
import type { DayFacts } from '../../metrics/facts.ts';
import { type Figure, toFigures } from '../../metrics/figures.ts';
import { cutMonths, definitionsKey, isKept, isSettled, monthPeriod } from '../../metrics/keeping.ts';
import { type DayParts, dayParts, poolDays } from '../../metrics/parts.ts';
import { daysOf, type Period } from '../../metrics/period.ts';
import { type ShiftWindow, shiftDay, shiftWindow } from '../../metrics/shift.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Store } from '../../store/store.ts';
import { progress } from '../output/progress.ts';
import { codeOf } from '../records/people.ts';
import { refusing } from './refusing.ts';

/** A chunk is read under the right to write, so other desks wait for it; and its rows lie in memory. */
const chunkDays = 14;

/** The figures of a period, against the targets in force at its end, as far as what was imported supports them. */
export async function figuresOfPeriod(ctx: Context, period: Period): Promise<Figure[]> {
  const refused = await refusing(ctx, period);
  return refused(toFigures(await partsOfPeriod(ctx, period), await targetsAtEnd(ctx, period)), period);
}

/** The first day that any row belongs to; null in an empty clinic. */
export async function firstDayOf(ctx: Context): Promise<string | null> {
  const { metrics } = await ctx.store();
  return metrics.firstDay((await ctx.clinic()).id);
}

/** The targets by which a period is judged: those of its last day, of today where that is still to come. */
export async function targetsAtEnd(ctx: Context, period: Period): Promise<DayTargets> {
  return targetsOn((await ctx.clinic()).targetHistory, untilToday(ctx, period).to);
}

/** The parts of a whole period: settled months are kept as one. */
export async function partsOfPeriod(ctx: Context, period: Period): Promise<DayParts> {
  const source = await sourceOf(ctx);
  const { months, rest } = cutMonths(period, source.now);
  const parts = await monthParts(ctx, source, months);
  for (const part of rest) parts.push(...(await partsOfDays(ctx, part)).values());
  return poolDays(parts);
}

/** The parts of each of these months, or of the days of it that are meant; those that are kept are asked for at once. */
export async function partsOfMonths(ctx: Context, periods: readonly Period[]): Promise<DayParts[]> {
  const source = await sourceOf(ctx);
  const months = periods.flatMap((one) => cutMonths(one, source.now).months);
  const made = await monthParts(ctx, source, months);
  const parts: DayParts[] = [];
  for (const one of periods) {
    const [month, more] = cutMonths(one, source.now).months;
    const whole = month !== undefined && more === undefined ? made[months.indexOf(month)] : undefined;
    parts.push(whole ?? (await partsOfPeriod(ctx, one)));
  }
  return parts;
}

async function monthParts(ctx: Context, source: Source, months: readonly string[]): Promise<DayParts[]> {
  const { store, clinic, definitions } = source;
  const rows = await store.metrics.keptMonths(clinic.id, months, definitions);
  const kept = new Map(rows.map(({ day, payload }) => [day, JSON.parse(payload) as DayParts]));
  const show = progress(ctx, ctx.t('metrics.counting'), months.length - kept.size);
  const parts: DayParts[] = [];
  for (const month of months) {
    const known = kept.get(month);
    parts.push(known ?? (await makeMonth(ctx, source, month)));
    if (!known) show.step();
  }
  show.end();
  return parts;
}

async function makeMonth(
  ctx: Context,
  { store, clinic, definitions }: Source,
  month: string,
): Promise<DayParts> {
  const period = monthPeriod(month);
  const days = await partsOfDays(ctx, period);
  const pooled = (payloads: readonly string[]): DayParts =>
    poolDays(payloads.map((payload) => JSON.parse(payload) as DayParts));
  const whole = { month, ...period, days: days.size, definitions };
  await store.metrics.keepMonth(clinic.id, whole, pooled);
  return poolDays([...days.values()]);
}

/** The figures of one shift as they stand now; those of a closed one were frozen when it closed. */
export async function figuresOfShift(ctx: Context, shift: Shift): Promise<Figure[]> {
  const targets = targetsOn((await ctx.clinic()).targetHistory, shift.day);
  const days = await daysOfShift(ctx, shift);
  return toFigures(poolDays(days.map(dayParts)), targets);
}

/** A period without the days to come, which have no figures yet; one that lies all ahead stays as it is. */
export function untilToday(ctx: Context, { from, to }: Period): Period {
  const today = dayOf(ctx.now());
  return from <= today && to > today ? { from, to: today } : { from, to };
}

/** The days of a period made ready for judgement, from their rows. */
async function daysOfPeriod(ctx: Context, { from, to }: Period): Promise<Day[]> {
  const store = await ctx.store();
  const facts = await store.metrics.facts(await ctx.clinic(), from, to, ctx.now());
  return facts.map(prepareDay);
}

/** The same, some days at a time: a year of a busy clinic is a million rows. */
export async function* dayChunks(ctx: Context, period: Period): AsyncGenerator<Day[]> {
  const days = daysOf(period);
  const show = progress(ctx, ctx.t('metrics.counting'), Math.ceil(days.length / chunkDays));
  for (let at = 0; at < days.length; at += chunkDays) {
    const chunk = days.slice(at, at + chunkDays);
    yield await daysOfPeriod(ctx, { from: chunk[0] ?? period.from, to: chunk.at(-1) ?? period.to });
    show.step();
  }
  show.end();
}

/** The part of its days that belongs to a shift; a shift over midnight has two. */
export async function daysOfShift(ctx: Context, shift: Shift): Promise<Day[]> {
  const window = await windowOfShift(ctx, shift);
  const days = await daysOfPeriod(ctx, { from: shift.day, to: dayOf(window.to) });
  return days.map((day) => shiftDay(day, window));
}

/** The time a shift answers for. */
export async function windowOfShift(ctx: Context, shift: Shift): Promise<ShiftWindow> {
  const store = await ctx.store();
  const clinic = await ctx.clinic();
  const staff = await store.clinic.staff(clinic.id);
  const administrator = codeOf(staff, shift.administratorId);
  const others = (await store.shifts.ofDay(clinic.id, shift.day)).filter(
    (one) => one.deskId === shift.deskId,
  );
  return shiftWindow(shift, others, administrator, ctx.now());
}

/** The parts of every day of a period, in order; days before the clinic's first row are empty. */
export async function partsOfDays(ctx: Context, period: Period): Promise<Map<string, DayParts>> {
  const source = await sourceOf(ctx);
  const { store, clinic } = source;
  const days = daysOf(period);
  const parts = await keptParts(source, period);
  const begin = parts.size === days.length ? null : await store.metrics.firstDay(clinic.id);
  const missing = days.filter((day) => !parts.has(day) && begin !== null && day >= begin);
  const chunks = inChunks(missing, await keptDays(source, period));
  const show = progress(ctx, ctx.t('metrics.counting'), chunks.length);
  for (const chunk of chunks) {
    for (const [day, made] of await makeParts(source, chunk)) parts.set(day, made);
    show.step();
  }
  show.end();
  const empty = dayParts(prepareDay(emptyDay(source, period.from)));
  return new Map(days.map((day) => [day, parts.get(day) ?? empty]));
}

interface Source {
  store: Store;
  clinic: Clinic;
  now: number;
  definitions: string;
}

async function sourceOf(ctx: Context): Promise<Source> {
  const clinic = await ctx.clinic();
  const definitions = definitionsKey(clinic.rules, clinic.openingHours);
  return { store: await ctx.store(), clinic, now: ctx.now(), definitions };
}

async function keptParts(source: Source, { from, to }: Period): Promise<Map<string, DayParts>> {
  if (!isSettled(from, source.now)) return new Map();
  const rows = await source.store.metrics.kept(source.clinic.id, from, to, source.definitions);
  return new Map(rows.map(({ day, payload }) => [day, JSON.parse(payload) as DayParts]));
}

interface Chunk extends Period {
  settled: boolean;
}

/** Which days' parts are kept: no clock can change them, and every row that can will find them. */
async function keptDays(
  { store, clinic, now }: Source,
  { from, to }: Period,
): Promise<(day: string) => boolean> {
  const calendar = await store.schedule.calendar(clinic, from, to);
  return (day) => isSettled(day, now) && isKept(day, calendar, clinic.rules.callbackMinutes);
}

/** Days that lie side by side, settled ones apart from those that a clock can still change. */
function inChunks(days: readonly string[], isSettledDay: (day: string) => boolean): Chunk[] {
  const chunks: (Chunk & { length: number })[] = [];
  for (const day of days) {
    const settled = isSettledDay(day);
    const last = chunks.at(-1);
    const joins = last && last.settled === settled && addDays(last.to, 1) === day && last.length < chunkDays;
    if (!joins) chunks.push({ from: day, to: day, settled, length: 1 });
    else {
      last.to = day;
      last.length += 1;
    }
  }
  return chunks;
}

const make = (facts: DayFacts): DayParts => dayParts(prepareDay(facts));

async function makeParts(source: Source, chunk: Chunk): Promise<[string, DayParts][]> {
  const { store, clinic, now, definitions } = source;
  if (chunk.settled) {
    const kept = await store.metrics.keep(clinic, { ...chunk, now, definitions }, make);
    return kept.map(({ day, made }) => [day, made]);
  }
  const facts = await store.metrics.facts(clinic, chunk.from, chunk.to, now);
  return facts.map((one) => [one.day, make(one)]);
}

function emptyDay({ now, clinic: { rules, openingHours } }: Source, day: string): DayFacts {
  return {
    ...{ day, now, rules, openingHours, contacts: [], after: [], visits: [], bookings: [], follow: [] },
    ...{ specialDays: [], complaints: [], nextSteps: new Set<number>() },
  };
}
