/** When: as it was typed, else one of the next free slots. */
import { dayFromWords, dayOf, minute, parseWhen, startOfDay } from '../../clinic/time.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { nextSlots } from '../../visits/slots.ts';
import { twoTimes } from '../../visits/two-times.ts';
import type { Offer } from './choose-offer.ts';
import { readTimetable } from './roster.ts';

const slotsOffered = 6;
/** Enough to find another part of the day, or another day, among them. */
const slotsLookedAt = 60;

/**
 * The start of a visit, epoch milliseconds, a whole minute. A day without an hour narrows the slots that are offered.
 * @throws ShiftError invalid_time, impossible_time, missing_input
 */
export async function chooseTime(
  ctx: Context,
  clinic: Clinic,
  offer: Offer,
  typed: string | undefined,
  flag: string,
): Promise<number> {
  const now = ctx.now();
  const day = typed === undefined ? null : dayFromWords(typed.trim().toLowerCase(), now, flag);
  if (typed !== undefined && day === null) return wholeMinute(parseWhen(typed, now, flag, 'future'));
  return askSlot(ctx, clinic, offer, day === null ? now : Math.max(now, startOfDay(day)), flag);
}

/**
 * The start of a visit as it was typed, with its hour: where free times cannot be seen there is nothing to choose from.
 * @throws ShiftError missing_input, invalid_time, impossible_time
 */
export function typedTime(ctx: Context, typed: string | undefined, flag: string): number {
  const now = ctx.now();
  if (typed === undefined || dayFromWords(typed.trim().toLowerCase(), now, flag) !== null) {
    throw new ShiftError('missing_input', { what: ctx.t('visits.ask.time'), flag }, flag);
  }
  return wholeMinute(parseWhen(typed, now, flag, 'future'));
}

const wholeMinute = (at: number): number => at - (at % minute);

async function askSlot(
  ctx: Context,
  clinic: Clinic,
  { doctor, minutes, service, room }: Offer,
  from: number,
  flag: string,
): Promise<number> {
  const { t, format, ask } = ctx;
  const message = t('visits.ask.time');
  // Without a terminal the question itself says what is missing; reading slots for it would be in vain.
  const timetable = ask.available ? await readTimetable(ctx, clinic, from) : null;
  const needs = { service, room };
  const free = timetable ? nextSlots([doctor], timetable, minutes, from, slotsLookedAt, needs) : [];
  // The two that are said on the telephone first, then the nearest others.
  const pair = twoTimes(free, ctx.now());
  const slots = [...pair, ...free.filter((slot) => !pair.includes(slot))].slice(0, slotsOffered);
  const chosen = await ask.select<number | null>({
    message,
    flag,
    choices: [
      ...slots.map(({ at }) => ({ name: `${format.day(dayOf(at))} ${format.time(at)}`, value: at })),
      { name: t('visits.ask.otherTime'), value: null },
    ],
  });
  return chosen ?? askTime(ctx, flag);
}

/** Any time, as it is typed. */
export async function askTime(ctx: Context, flag: string): Promise<number> {
  const check = (answer: string): string | null => timeFault(ctx, answer);
  const typed = await ctx.ask.text({ message: ctx.t('visits.ask.time'), flag, check });
  return wholeMinute(parseWhen(typed, ctx.now(), flag, 'future'));
}

function timeFault({ i18n, now }: Context, typed: string): string | null {
  try {
    parseWhen(typed, now(), '', 'future');
    return null;
  } catch (error) {
    if (!(error instanceof ShiftError)) throw error;
    return i18n.error(error.code, error.params).hint;
  }
}
