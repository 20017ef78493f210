/** Which figures were asked for: of a period, of one administrator in it, or of a shift. */
import * as z from 'zod/mini';
import { dayOf, isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Day } from '../../metrics/day.ts';
import { divide } from '../../metrics/groups.ts';
import { type Period, parsePeriod, periodBetween } from '../../metrics/period.ts';
import type { Shift } from '../../shifts/types.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { readFlags, text } from '../input/options.ts';
import { findOne } from '../records/find-one.ts';
import { findShift } from '../records/find-shift.ts';
import { dayChunks, daysOfShift } from './load.ts';

export interface Selection {
  /** For a shift its own days. */
  period: Period;
  shift: Shift | null;
  administrator: Staff | null;
}

const schema = z.object({
  from: text('--from'),
  to: text('--to'),
  shift: text('--shift'),
  administrator: text('--administrator'),
});

/**
 * Reads `[period]`, `--from`, `--to`, `--shift`, `--administrator`; today when nothing is given.
 * @throws ShiftError invalid_period, invalid_day, impossible_time, flags_clash, not_found
 */
export async function readSelection(
  ctx: Context,
  input: RawInput,
  word: string | undefined,
): Promise<Selection> {
  const given = readFlags(schema, input);
  // The clinic's zone is set with its first reading: no day may be named before.
  const clinic = await ctx.clinic();
  refuseClash('period', word, '--from', given.from);
  refuseClash('period', word, '--to', given.to);
  if (given.shift !== undefined) {
    for (const flag of ['from', 'to', 'administrator'] as const) {
      refuseClash('--shift', given.shift, `--${flag}`, given[flag]);
    }
    refuseClash('--shift', given.shift, 'period', word);
    return ofShift(ctx, given.shift);
  }
  const period = word ? parsePeriod(word, ctx.now()) : periodBetween(given.from, given.to, ctx.now());
  const store = await ctx.store();
  const administrator =
    given.administrator === undefined
      ? null
      : findOne(ctx, 'staff', await store.clinic.staff(clinic.id), given.administrator, '--administrator');
  return { period, shift: null, administrator };
}

function refuseClash(
  one: string,
  value: string | undefined,
  other: string,
  beside: string | undefined,
): void {
  if (value !== undefined && beside !== undefined) throw new ShiftError('flags_clash', { one, other }, other);
}

async function ofShift(ctx: Context, typed: string): Promise<Selection> {
  const shift = await findShift(ctx, typed, '--shift');
  const last = dayOf(shift.closedAt ?? ctx.now());
  return { period: { from: shift.day, to: last }, shift, administrator: null };
}

/** Which shift was asked for, as JSON has it. */
export function shiftJson(shift: Shift | null) {
  if (!shift) return {};
  return { shift: { id: shift.id, openedAt: isoInstant(shift.openedAt), state: shift.state } };
}

/** The days of a selection with only the rows that belong to it, some days at a time. */
export async function* chunksOfSelection(ctx: Context, selection: Selection): AsyncGenerator<Day[]> {
  const { period, shift, administrator } = selection;
  if (shift) {
    yield await daysOfShift(ctx, shift);
    return;
  }
  for await (const days of dayChunks(ctx, period)) {
    yield administrator
      ? days.flatMap((day) => divide(day, 'administrator').get(administrator.code) ?? [])
      : days;
  }
}
