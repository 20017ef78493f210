/** Which figures were asked for: of a period, of a desk or an administrator in it, or of a shift. */
import * as z from 'zod/mini';
import { dayOf, isoInstant } from '../../clinic/time.ts';
import type { Desk, Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Filter } from '../../metrics/filter.ts';
import { namePeriod, type Period, type PeriodUnit, periodBetween } from '../../metrics/period.ts';
import type { Shift } from '../../shifts/types.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { readFlags, text } from '../input/options.ts';
import { findOne } from '../records/find-one.ts';
import { findShift } from '../records/find-shift.ts';
import type { OneOf } from './one-of.ts';

/** Whose figures: those of one desk, of one administrator, of one at the other; of the clinic where both are null. */
export interface Whose {
  desk: Desk | null;
  administrator: Staff | null;
  /** Of one doctor, service, source or channel, where one was asked for. */
  one?: OneOf;
}

export interface Selection extends Whose {
  /** For a shift its own days. */
  period: Period;
  /** What the period was called; null where only its days were named. */
  unit: PeriodUnit | null;
  shift: Shift | null;
}

const schema = z.object({
  from: text('--from'),
  to: text('--to'),
  shift: text('--shift'),
  administrator: text('--administrator'),
});

/**
 * Reads `[period]`, `--from`, `--to`, `--shift`, `--desk`, `--administrator`; today when nothing is given.
 * @throws ShiftError invalid_period, invalid_day, impossible_time, flags_clash, not_found, ambiguous, invalid_choice
 */
export async function readSelection(
  ctx: Context,
  input: RawInput,
  typed: string | undefined,
): Promise<Selection> {
  const word = typed === '' ? undefined : typed;
  const given = readFlags(schema, input);
  // The clinic's zone is set with its first reading: no day may be named before.
  await ctx.clinic();
  refuseClash('period', word, '--from', given.from);
  refuseClash('period', word, '--to', given.to);
  if (given.shift !== undefined) {
    for (const flag of ['from', 'to', 'administrator'] as const) {
      refuseClash('--shift', given.shift, `--${flag}`, given[flag]);
    }
    refuseClash('--shift', given.shift, '--desk', ctx.options.desk);
    refuseClash('--shift', given.shift, 'period', word);
    return ofShift(ctx, given.shift);
  }
  const named = word
    ? namePeriod(word, ctx.now())
    : { period: periodBetween(given.from, given.to, ctx.now()), unit: null };
  return { ...named, shift: null, ...(await readWhose(ctx, given.administrator)) };
}

/**
 * A desk named on the command line, and nothing else, asks for its figures: SHIFT_DESK and the machine's settings
 * only say where one sits.
 * @throws ShiftError not_found, ambiguous, invalid_choice
 */
export async function readWhose(ctx: Context, administrator: string | undefined): Promise<Whose> {
  return {
    desk: ctx.options.desk ? await ctx.desk() : null,
    administrator:
      administrator === undefined
        ? null
        : findOne(ctx, 'staff', await ctx.staff(), administrator, '--administrator'),
  };
}

export function filterOf({ desk, administrator, one }: Whose): Filter {
  return { desk: desk?.id ?? null, administrator: administrator?.code ?? null, ...one?.filter };
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
  return { period: { from: shift.day, to: last }, unit: 'day', shift, desk: null, administrator: null };
}

/** Which shift was asked for, as JSON has it. */
export function shiftJson(shift: Shift | null) {
  if (!shift) return {};
  return { shift: { id: shift.id, openedAt: isoInstant(shift.openedAt), state: shift.state } };
}

/** Whose figures, as JSON has it: codes. */
export async function whoseJson(ctx: Context, { desk, administrator, one }: Whose) {
  const { code } = await ctx.clinic();
  return { clinic: code, desk: desk?.code ?? null, administrator: administrator?.code ?? null, ...one?.json };
}
