/** Which days' parts may be kept, and under which name they stay true. */
import type { Calendar } from '../clinic/calendar.ts';
import { addDays, endOfDay } from '../clinic/time.ts';
import type { ClinicRules, ClockSpan, WeekHours } from '../clinic/types.ts';
import { addOpenMinutes } from '../clinic/working-time.ts';
import { allMetrics } from './index.ts';
import type { Period } from './period.ts';
import { reachBackDays } from './reach.ts';

/** A request is open for seven days; a missed call is answered on the next open day, which `isKept` looks at. */
const settleDays = 8;

/** Whether no clock can change the day's parts any more; only a changed row can. */
export function isSettled(day: string, now: number): boolean {
  return endOfDay(addDays(day, settleDays)) <= now;
}

/**
 * Whether the day's parts are kept once it is settled. Calls missed before a long closure may be answered so late that
 * no row written then would find the day's kept parts (store/stale-days.ts): such a day is made anew whenever it is asked for.
 */
export function isKept(day: string, calendar: Calendar, callbackMinutes: number): boolean {
  const answeredBy = addOpenMinutes(calendar, endOfDay(day), callbackMinutes);
  return answeredBy < endOfDay(addDays(day, reachBackDays));
}

/** A period cut into whole months that are settled, kept as one, and the periods before and after them. */
export interface MonthCut {
  /** `YYYY-MM`, in order. */
  months: string[];
  rest: Period[];
}

export function cutMonths(period: Period, now: number): MonthCut {
  const months = monthsOf(period).filter((month) => {
    const { from, to } = monthPeriod(month);
    return from >= period.from && to <= period.to && isSettled(to, now);
  });
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return { months, rest: [period] };
  const before = { from: period.from, to: addDays(monthPeriod(first).from, -1) };
  const after = { from: addDays(monthPeriod(last).to, 1), to: period.to };
  return { months, rest: [before, after].filter(({ from, to }) => from <= to) };
}

/** All days of `YYYY-MM`. */
export function monthPeriod(month: string): Period {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${last}` };
}

function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  return addDays(monthPeriod(month).to, 1).slice(0, 7);
}

const spanText = ({ from, to }: ClockSpan): string => `${from}-${to}`;

/** Everything besides rows and clock that parts depend on: definitions, rules, opening hours. */
export function definitionsKey(
  rules: Pick<ClinicRules, 'shortAbandonSeconds' | 'callbackMinutes'>,
  openingHours: WeekHours,
): string {
  const versions = allMetrics.map(({ id, version }) => `${id}.${version}`);
  const hours = openingHours.map((day) => (day ? [day, ...(day.breaks ?? [])].map(spanText).join('/') : '-'));
  return [...versions, rules.shortAbandonSeconds, rules.callbackMinutes, ...hours].join(' ');
}
