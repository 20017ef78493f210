/**
 * When a missed call has to be rung back (S0.3). The clock runs in opening hours only: what is missed at lunch, after
 * closing or on a holiday is due when the desk has been open long enough again. Instants are epoch milliseconds.
 */
import type { Calendar } from '../clinic/calendar.ts';
import type { ClinicRules } from '../clinic/types.ts';
import { addOpenMinutes } from '../clinic/working-time.ts';
import type { Callback } from './types.ts';

type Rules = Pick<ClinicRules, 'callbackMinutes'>;

/** Until when the first attempt at a call missed at that moment is in time. */
export function callbackDueAt(missedAt: number, rules: Rules, calendar: Calendar): number {
  return addOpenMinutes(calendar, missedAt, rules.callbackMinutes);
}

/** When it is due next: each attempt in vain gives as long again, counted from the first. */
export function dueNext(
  { missedAt, attempts, firstAttemptAt }: Pick<Callback, 'missedAt' | 'attempts' | 'firstAttemptAt'>,
  rules: Rules,
  calendar: Calendar,
): number {
  const first = callbackDueAt(missedAt, rules, calendar);
  if (firstAttemptAt === null) return first;
  const next = addOpenMinutes(calendar, firstAttemptAt, rules.callbackMinutes * Math.max(1, attempts));
  return Math.max(first, next);
}

/**
 * Callbacks with the time at which each is due next in `dueAt`, by the hours as they are known now: a holiday that was
 * told of after the call was missed moves it.
 */
export function timed<C extends Callback>(callbacks: readonly C[], rules: Rules, calendar: Calendar): C[] {
  return callbacks.map((one) => ({ ...one, dueAt: dueNext(one, rules, calendar) }));
}
