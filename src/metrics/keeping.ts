/** Which days' parts may be kept, and under which name they stay true. */
import { addDays, endOfDay } from '../clinic/time.ts';
import type { ClinicRules, WeekHours } from '../clinic/types.ts';
import { allMetrics } from './index.ts';

/** A request is open for seven days, a missed call for minutes; one day more covers both. */
const settleDays = 8;

/** Whether no clock can change the day's parts any more; only a changed row can. */
export function isSettled(day: string, now: number): boolean {
  return endOfDay(addDays(day, settleDays)) <= now;
}

/** Everything besides rows and clock that parts depend on: definitions, rules, opening hours. */
export function definitionsKey(
  rules: Pick<ClinicRules, 'shortAbandonSeconds' | 'callbackMinutes'>,
  openingHours: WeekHours,
): string {
  const versions = allMetrics.map(({ id, version }) => `${id}.${version}`);
  const hours = openingHours.map((day) => (day ? `${day.from}-${day.to}` : '-'));
  return [...versions, rules.shortAbandonSeconds, rules.callbackMinutes, ...hours].join(' ');
}
