/** Inbound calls by the hour at which they came, and how many of them nobody answered. */
import { isMissedCall } from '../contacts/status.ts';
import { isInboundCall, isShortAbandon } from './calls.ts';
import type { Day } from './day.ts';

export interface HourOfCalls {
  /** 0 to 23, of the clinic's clock. */
  hour: number;
  calls: number;
  missed: number;
}

/** Adds the days' calls to hours; an hour without a call is not there. */
export function callsByHour(days: readonly Pick<Day, 'contacts' | 'rules'>[]): HourOfCalls[] {
  const hours = new Map<number, HourOfCalls>();
  for (const { contacts, rules } of days) {
    for (const contact of contacts) {
      if (!isInboundCall(contact) || isShortAbandon(contact, rules.shortAbandonSeconds)) continue;
      const hour = new Date(contact.startedAt).getHours();
      const one = hours.get(hour) ?? { hour, calls: 0, missed: 0 };
      one.calls += 1;
      if (isMissedCall(contact)) one.missed += 1;
      hours.set(hour, one);
    }
  }
  return [...hours.values()].sort((a, b) => a.hour - b.hour);
}

/** The same of two parts of a period together. */
export function joinHours(a: readonly HourOfCalls[], b: readonly HourOfCalls[]): HourOfCalls[] {
  const hours = new Map(a.map((one) => [one.hour, { ...one }]));
  for (const { hour, calls, missed } of b) {
    const one = hours.get(hour) ?? { hour, calls: 0, missed: 0 };
    hours.set(hour, { hour, calls: one.calls + calls, missed: one.missed + missed });
  }
  return [...hours.values()].sort((x, y) => x.hour - y.hour);
}
