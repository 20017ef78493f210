/**
 * The days of a selection with the rows that are its own. Made from rows every time: what is kept of days is the
 * clinic's.
 */
import type { Context } from '../../context.ts';
import type { Day } from '../../metrics/day.ts';
import { type Elsewhere, type Filter, filterDay } from '../../metrics/filter.ts';
import { type DayParts, dayParts } from '../../metrics/parts.ts';
import { dayChunks, daysOfShift, untilToday } from './load.ts';
import { filterOf, type Selection } from './selection.ts';

export interface OwnDay {
  own: Day;
  /** What the desk or the administrator asked for has no part in. */
  elsewhere: readonly Elsewhere[];
}

/** Some days at a time: a year of a busy clinic is a million rows. */
export async function* ownDays(
  ctx: Context,
  selection: Selection,
  filter: Filter = filterOf(selection),
): AsyncGenerator<OwnDay[]> {
  const { period, shift } = selection;
  if (shift) {
    yield (await daysOfShift(ctx, shift)).map((own) => ({ own, elsewhere: [] }));
    return;
  }
  for await (const days of dayChunks(ctx, period)) yield days.map((day) => filterDay(day, filter));
}

export interface OwnParts {
  /** In order. */
  days: Map<string, DayParts>;
  /** Contacts and visits of the period that belong to no desk, where one was asked for. */
  deskless: number;
}

export async function ownParts(ctx: Context, selection: Selection): Promise<OwnParts> {
  const days = new Map<string, DayParts>();
  let deskless = 0;
  const sofar = { ...selection, period: untilToday(ctx, selection.period) };
  for await (const chunk of ownDays(ctx, sofar)) {
    for (const { own, elsewhere } of chunk) {
      days.set(own.day, dayParts(own));
      for (const { reason, day } of elsewhere) {
        if (reason === 'no_desk') deskless += day.contacts.length + day.visits.length;
      }
    }
  }
  return { days, deskless };
}
