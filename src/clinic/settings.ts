/** Decisions that change the clinic's standing facts: one fact each. */
import { type Change, type Decision, ref } from '../facts/types.ts';
import type { Clinic, Desk, Doctor, Room, Service, Staff } from './types.ts';

type Fields<T> = Partial<Omit<T, 'id' | 'version' | 'clinicId'>>;
type New<T> = Omit<T, 'id' | 'version' | 'clinicId' | 'active'>;

export function changeClinic(clinic: Clinic, set: Fields<Clinic>): Decision {
  return {
    kind: 'clinic.changed',
    subject: { table: 'clinic', id: clinic.id },
    changes: [{ op: 'update', table: 'clinic', id: clinic.id, set, expect: clinic.version }],
  };
}

export function addDesk(clinicId: number, desk: New<Desk>): Decision {
  return {
    kind: 'desk.added',
    subject: { table: 'desk', id: ref('new') },
    changes: [{ op: 'insert', table: 'desk', as: 'new', row: { ...desk, clinicId } }],
  };
}

export function changeDesk(desk: Desk, set: Fields<Desk>): Decision {
  return {
    kind: 'desk.changed',
    subject: { table: 'desk', id: desk.id },
    changes: [{ op: 'update', table: 'desk', id: desk.id, set, expect: desk.version }],
  };
}

export function addStaff(clinicId: number, person: New<Staff>): Decision {
  return {
    kind: 'staff.added',
    subject: { table: 'staff', id: ref('new') },
    changes: [{ op: 'insert', table: 'staff', as: 'new', row: { ...person, clinicId, active: 1 } }],
  };
}

export function changeStaff(person: Staff, set: Fields<Staff>): Decision {
  return {
    kind: 'staff.changed',
    subject: { table: 'staff', id: person.id },
    changes: [{ op: 'update', table: 'staff', id: person.id, set, expect: person.version }],
  };
}

export function addDoctor(clinicId: number, doctor: New<Doctor>): Decision {
  return {
    kind: 'doctor.added',
    subject: { table: 'doctor', id: ref('new') },
    changes: [{ op: 'insert', table: 'doctor', as: 'new', row: { ...doctor, clinicId, active: 1 } }],
  };
}

/** @param moved coming visits that follow the doctor into another room */
export function changeDoctor(doctor: Doctor, set: Fields<Doctor>, moved: readonly Change[] = []): Decision {
  return {
    kind: 'doctor.changed',
    subject: { table: 'doctor', id: doctor.id },
    changes: [{ op: 'update', table: 'doctor', id: doctor.id, set, expect: doctor.version }, ...moved],
  };
}

/**
 * The room is inserted as `new`.
 * @param given coming visits that get it
 */
export function addRoom(clinicId: number, room: New<Room>, given: readonly Change[]): Decision {
  return {
    kind: 'room.added',
    subject: { table: 'room', id: ref('new') },
    changes: [{ op: 'insert', table: 'room', as: 'new', row: { ...room, clinicId, active: 1 } }, ...given],
  };
}

/** @param given coming visits that get it, where it is used again */
export function changeRoom(room: Room, set: Fields<Room>, given: readonly Change[] = []): Decision {
  return {
    kind: 'room.changed',
    subject: { table: 'room', id: room.id },
    changes: [{ op: 'update', table: 'room', id: room.id, set, expect: room.version }, ...given],
  };
}

/** A service that needs nothing special. */
export const plainService = {
  rooms: [],
  papers: [],
  leaflet: null,
} satisfies Partial<Service>;

export function addService(clinicId: number, service: New<Service>): Decision {
  return {
    kind: 'service.added',
    subject: { table: 'service', id: ref('new') },
    changes: [{ op: 'insert', table: 'service', as: 'new', row: { ...service, clinicId, active: 1 } }],
  };
}

export function changeService(service: Service, set: Fields<Service>): Decision {
  return {
    kind: 'service.changed',
    subject: { table: 'service', id: service.id },
    changes: [{ op: 'update', table: 'service', id: service.id, set, expect: service.version }],
  };
}

/** Somebody looked the prices over today (S0.1): their age starts anew. */
export function checkPrices(services: readonly Service[], now: number): Decision | null {
  const first = services[0];
  if (!first) return null;
  return {
    kind: 'service.price_checked',
    subject: { table: 'service', id: first.id },
    changes: services.map((service) => ({
      op: 'update',
      table: 'service',
      id: service.id,
      set: { priceCheckedAt: now },
      expect: service.version,
    })),
  };
}
