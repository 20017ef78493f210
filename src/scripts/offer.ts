/** Which doctor, which service and which free times a prompt speaks of. */
import type { Doctor, Service } from '../clinic/types.ts';
import { doesService, nextSlots, type Timetable, usualMinutes } from '../visits/slots.ts';
import { twoTimes } from '../visits/two-times.ts';

export interface Choices {
  doctors: readonly Doctor[];
  services: readonly Service[];
  timetable: Timetable;
}

/** What the administrator named; `null` leaves the choice to us. */
export interface Asked {
  doctor: Doctor | null;
  service: Service | null;
}

export interface Offer extends Asked {
  /** The doctor's next free slots, epoch milliseconds, earliest first. */
  slots: number[];
  /** The two of them to say on the telephone; fewer where there are no more. */
  pair: number[];
}

/** Enough to find an evening among them. */
const slotsAhead = 60;

/**
 * The clinic's first service, or the doctor's first; the doctor who is free for it soonest; that doctor's next free
 * slots of its length. `now` is epoch milliseconds.
 */
export function chooseOffer(asked: Asked, { doctors, services, timetable }: Choices, now: number): Offer {
  const offered = services.filter(({ active }) => active === 1);
  const service =
    asked.service ?? offered.find((one) => asked.doctor === null || doesService(asked.doctor, one)) ?? null;
  const able = doctors.filter(
    (doctor) => doctor.active === 1 && (service === null || doesService(doctor, service)),
  );
  const candidates = asked.doctor === null ? able : [asked.doctor];
  const minutes = service?.minutes ?? Math.min(...candidates.map((doctor) => usualMinutes(doctor, services)));
  const needs = { service };
  const [first] = nextSlots(candidates, timetable, minutes, now, 1, needs);
  const doctor = asked.doctor ?? first?.doctor ?? candidates[0] ?? null;
  if (doctor === null) return { doctor, service, slots: [], pair: [] };
  const free = nextSlots([doctor], timetable, minutes, now, slotsAhead, needs);
  const pair = twoTimes(free, now).map(({ at }) => at);
  return { doctor, service, slots: free.map(({ at }) => at), pair };
}
