/** Booking a visit: one decision that holds the patient's card, the visit, and what it means for contact and waitlist. */
import { dayOf, minute } from '../clinic/time.ts';
import type { ClinicRules, Doctor, Room, Service } from '../clinic/types.ts';
import { missingFields } from '../contacts/required.ts';
import { allowsOutcome } from '../contacts/status.ts';
import type { Contact } from '../contacts/types.ts';
import { type Change, type Decision, type NewRow, type Ref, ref } from '../facts/types.ts';
import { blankCard } from '../patients/blank-card.ts';
import { stillCurrent } from '../patients/current.ts';
import type { Patient } from '../patients/types.ts';
import { requireFitting, requireFree, requireRoom, type Wish } from './fitting.ts';
import { type Booker, notOfferedSince, requireNotOffered, settledOffers } from './offer-claims.ts';
import type { Timetable } from './slots.ts';
import type { Visit, WaitlistEntry } from './types.ts';
import { requireWaiting } from './waitlist.ts';

/** Somebody the clinic does not know yet. */
export interface NewPatient {
  name: string;
  phone: string | null;
}

export interface Booking {
  clinicId: number;
  rules: Pick<ClinicRules, 'requiredFields'>;
  doctor: Doctor;
  service: Service | null;
  /** Epoch milliseconds. */
  startsAt: number;
  minutes: number;
  /** The room that was asked for; else the first one that fits and is free. */
  room?: Room | null | undefined;
  patient: Patient | NewPatient;
  /** The contact it is booked from. */
  contact: Contact | null;
  /** The waitlist entry that it fulfils. */
  wait: WaitlistEntry | null;
  /** Minor units. */
  price: number | null;
  source: string | null;
  note: string | null;
  /** Staff code. */
  bookedBy: string | null;
  /** Agreed with the doctor: outside the hours, in the past, another one's service. */
  force: boolean;
  /** The flag that asked for the time. */
  field: string;
}

/**
 * The decision `visit.booked`; its visit is inserted as `visit`, a new patient as `patient`.
 * @throws ShiftError as requireFitting does, slot_taken, room_taken, offer_open, already_closed for the waitlist entry
 */
export function bookVisit(booking: Booking, timetable: Timetable, now: number): Decision {
  const wish = wishOf(booking);
  if (!booking.force) requireFitting(wish, timetable, now);
  requireFree(wish, timetable, now);
  const room = requireRoom(wish, timetable, now);
  const booker = bookerOf(booking);
  requireNotOffered(wish, timetable, booker, now);
  const patientId = 'id' in booking.patient ? booking.patient.id : ref('patient');
  return {
    kind: 'visit.booked',
    subject: { table: 'visit', id: ref('visit') },
    standsOn: stillCurrent('id' in booking.patient ? booking.patient.id : null),
    free: notOfferedSince(wish, timetable),
    changes: [
      ...('id' in booking.patient ? [] : [newPatient(booking.clinicId, booking.patient, now)]),
      { op: 'insert', table: 'visit', as: 'visit', row: newVisit(booking, patientId, room, now) },
      ...contactChanges(booking, patientId),
      ...waitChanges(booking.wait, patientId),
      ...settledOffers(wish, timetable, booker, now),
    ],
  };
}

function bookerOf({ force, wait, patient }: Booking): Booker {
  return { force, waitId: wait?.id ?? null, patientId: 'id' in patient ? patient.id : null };
}

/** The time that the booking asks for. */
export function wishOf({
  doctor,
  service,
  startsAt,
  minutes,
  room,
  field,
}: Pick<Booking, 'doctor' | 'service' | 'startsAt' | 'minutes' | 'room' | 'field'>): Wish {
  return { doctor, service, room, from: startsAt, to: startsAt + minutes * minute, field };
}

function newPatient(clinicId: number, { name, phone }: NewPatient, now: number): Change {
  const row = {
    clinicId,
    name,
    phone,
    ...blankCard,
    createdAt: now,
  };
  return { op: 'insert', table: 'patient', as: 'patient', row };
}

function newVisit(booking: Booking, patientId: number | Ref, room: Room | null, now: number): NewRow<Visit> {
  const { startsAt } = booking;
  return {
    clinicId: booking.clinicId,
    patientId,
    doctorId: booking.doctor.id,
    serviceId: booking.service?.id ?? null,
    contactId: booking.contact?.id ?? null,
    startsAt,
    endsAt: startsAt + booking.minutes * minute,
    day: dayOf(startsAt),
    status: 'booked',
    bookedAt: now,
    bookedDay: dayOf(now),
    bookedBy: booking.bookedBy,
    source: booking.source,
    ...untouched,
    roomId: room?.id ?? null,
    price: booking.price,
    note: booking.note,
  };
}

/** What a visit that nobody has come to yet does not have. */
export const untouched = {
  confirmedAt: null,
  arrivedAt: null,
  inRoomAt: null,
  doneAt: null,
  cancelledAt: null,
  cancelReason: null,
  movedTo: null,
  paid: null,
  paymentMethod: null,
  paidShiftId: null,
  lossReason: null,
  delayToldAt: null,
  delayToldMinutes: null,
  roomId: null,
  importId: null,
  importKey: null,
} satisfies Partial<Visit>;

/**
 * The contact learns what came of it, and whose it was when it was the patient's own: a mother may book a child. A
 * missed call has no outcome; the conversation that led to the visit is another contact.
 */
function contactChanges({ contact, patient, rules }: Booking, patientId: number | Ref): Change[] {
  if (!contact) return [];
  const own = contact.name === null || contact.name === patient.name;
  const decided = allowsOutcome(contact, 'booked');
  const said = {
    ...contact,
    outcome: decided ? ('booked' as const) : contact.outcome,
    purpose: contact.purpose ?? 'booking',
    name: contact.name ?? patient.name,
    phone: contact.phone ?? patient.phone,
  };
  const set = {
    outcome: said.outcome,
    purpose: said.purpose,
    name: said.name,
    phone: said.phone,
    ...(contact.patientId === null && own ? { patientId } : {}),
    missing: missingFields(said, rules.requiredFields),
  };
  const known: Partial<Contact> = contact;
  const news = Object.entries(set).some(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(known[field as keyof Contact]),
  );
  if (!news) return [];
  return [{ op: 'update', table: 'contact', id: contact.id, set, expect: contact.version }];
}

/** The entry has got what it waited for. @throws ShiftError already_closed */
export function waitChanges(wait: WaitlistEntry | null, patientId: number | Ref | null): Change[] {
  if (!wait) return [];
  requireWaiting(wait);
  const set = { state: 'booked' as const, patientId };
  return [{ op: 'update', table: 'waitlist', id: wait.id, set, expect: wait.version }];
}
