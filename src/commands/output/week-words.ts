/** Working hours in the reader's words. */
import type { ClockSpan, WeekHours } from '../../clinic/types.ts';
import { hoursText, type WeekWords, weekText } from '../../clinic/week.ts';
import type { Context } from '../../context.ts';

type Words = Pick<Context, 't' | 'format'>;

/** `пн-пт 09:00-18:00 перерыв 13:00-14:00, сб 10:00-16:00` */
export function weekIn(words: Words, week: WeekHours): string {
  return weekText(week, weekWords(words));
}

/** `10:00-14:00 перерыв 12:00-12:30` */
export function hoursIn(words: Words, hours: ClockSpan & { breaks?: ClockSpan[] }): string {
  return hoursText(hours, weekWords(words));
}

function weekWords({ t, format }: Words): WeekWords {
  return { weekdays: format.weekdays, break: t('setup.break') };
}
