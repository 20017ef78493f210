/** The waitlist: who wants an earlier time, and whom a freed time suits (S0.4, S0.9). */
import { minute } from '../clinic/time.ts';
import type { Doctor, Service } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import { type Decision, ref } from '../facts/types.ts';
import { doesService, type Interval } from './slots.ts';
import type { WaitlistEntry, WaitlistState } from './types.ts';

/** 1 is first. */
export const priorities = [1, 2, 3] as const;

/** Any time suits. */
export const noPreferences = {
  wanted: null,
  specialty: null,
  minutes: null,
  days: [],
  parts: [],
  fromDay: null,
  toDay: null,
  fromTime: null,
  toTime: null,
  visitId: null,
} satisfies Partial<WaitlistEntry>;

/** The decision `waitlist.added`; the entry is inserted as `wait`. */
export function addToWaitlist(
  entry: Omit<WaitlistEntry, 'id' | 'version' | 'state' | 'addedAt'>,
  now: number,
): Decision {
  return {
    kind: 'waitlist.added',
    subject: { table: 'waitlist', id: ref('wait') },
    changes: [
      { op: 'insert', table: 'waitlist', as: 'wait', row: { ...entry, state: 'waiting', addedAt: now } },
    ],
  };
}

/**
 * The decision `waitlist.STATE`: an offer was made, was answered, or the person waits no longer.
 * @throws ShiftError already_closed
 */
export function settleWait(entry: WaitlistEntry, state: WaitlistState, reason: string | null): Decision {
  requireWaiting(entry);
  return {
    kind: `waitlist.${state}`,
    subject: { table: 'waitlist', id: entry.id },
    ...(reason === null ? {} : { reason }),
    changes: [{ op: 'update', table: 'waitlist', id: entry.id, set: { state }, expect: entry.version }],
  };
}

/** @throws ShiftError already_closed */
export function requireWaiting({ id, state }: WaitlistEntry): void {
  if (state === 'waiting' || state === 'offered') return;
  throw new ShiftError('already_closed', { what: 'waitlist', id, list: 'smena wait list' });
}

/** A time that has become free. */
interface FreedTime extends Interval {
  doctor: Doctor;
}

/** Those who wait and whom the time suits, in the order of the list; a time that has begun suits nobody. */
export function suitable(
  waitlist: readonly WaitlistEntry[],
  freed: FreedTime,
  services: readonly Service[],
  now: number,
): WaitlistEntry[] {
  if (freed.from <= now) return [];
  return waitlist.filter(
    (entry) =>
      entry.state === 'waiting' &&
      (entry.doctorId === null || entry.doctorId === freed.doctor.id) &&
      suitsService(entry, freed, services),
  );
}

function suitsService({ serviceId }: WaitlistEntry, freed: FreedTime, services: readonly Service[]): boolean {
  const service = services.find((one) => one.id === serviceId);
  if (!service) return true;
  return doesService(freed.doctor, service) && service.minutes * minute <= freed.to - freed.from;
}
