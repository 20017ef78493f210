/** `doctor late CODE TIME`: he runs late, and those who wait have to know (S0.5); without a time, what is known. */
import * as z from 'zod/mini';
import { minutesFrom } from '../clinic/minutes.ts';
import { dayFromWords, dayOf, startOfDay } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { isLate } from '../visits/delay.ts';
import { noteDelay, noteHere } from '../visits/doctor-day.ts';
import { shownDay } from '../visits/shown.ts';
import { flag, note, readFlags } from './input/options.ts';
import { tellLate } from './visits/delay-view.ts';
import { readToday, type Today } from './visits/delayed-day.ts';
import { readRoster } from './visits/roster.ts';

const schema = z.object({ note: note('--note'), full: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [code, ...time] = input.args;
  if (code === undefined) return everybody(ctx, flags.full);
  const before = await readToday(ctx, code);
  if (time.length === 0) return tellLate(ctx, [before], flags.full);
  const minutes = readDelay(ctx, before, time);
  const now = ctx.now();
  const decision =
    minutes === 0 ? noteHere(before, now) : noteDelay(before, minutes, flags.note ?? null, now);
  await (await ctx.store()).apply(decision, await ctx.actor());
  await tellLate(ctx, [await readToday(ctx, before.doctor.code)], flags.full);
}

/** Everybody who is late today. */
async function everybody(ctx: Context, full: boolean): Promise<undefined> {
  const day = dayOf(ctx.now());
  const { clinic, doctors } = await readRoster(ctx);
  const late = (await (await ctx.store()).clinic.doctorDays(clinic.id, day, day)).filter(isLate);
  const named = doctors.filter(({ id }) => late.some(({ doctorId }) => doctorId === id));
  const days: Today[] = [];
  for (const { code } of named) days.push(await readToday(ctx, code));
  await tellLate(ctx, days, full);
}

/** Minutes; a day after them may only be today. @throws ShiftError delay_invalid, delay_other_day */
function readDelay(ctx: Context, { doctor, day: today }: Today, typed: readonly string[]): number {
  const whole = minutesFrom(typed.join(' '));
  if (whole !== null) return whole;
  const day = dayFromWords((typed.at(-1) ?? '').toLowerCase(), ctx.now(), 'time');
  const minutes = day === null ? null : minutesFrom(typed.slice(0, -1).join(' '));
  if (day === null || minutes === null) {
    throw new ShiftError('delay_invalid', { value: typed.join(' ') }, 'time');
  }
  if (day === today) return minutes;
  throw new ShiftError('delay_other_day', { code: doctor.code, day: shownDay(startOfDay(day)) }, 'time');
}
