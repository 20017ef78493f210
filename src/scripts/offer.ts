/** Which doctor, which service and which free times a prompt speaks of. */
import type { Doctor, Service } from '../clinic/types.ts';
import { doesService, nextSlots, type Timetable, usualMinutes } from '../visits/slots.ts';

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
  const [first] = nextSlots(candidates, timetable, minutes, now, 1);
  const doctor = asked.doctor ?? first?.doctor ?? candidates[0] ?? null;
  if (doctor === null) return { doctor, service, slots: [] };
  const slots = nextSlots([doctor], timetable, minutes, now, slotsAhead).map(({ at }) => at);
  return { doctor, service, slots };
}
