/** Visits (FHIR: Appointment): a booked time with a doctor, and who waits for one. */

export const visitStatuses = [
  'booked',
  'confirmed',
  'arrived',
  'in_room',
  'done',
  'no_show',
  'cancelled',
  'moved',
] as const;
export type VisitStatus = (typeof visitStatuses)[number];

/** Statuses that hold the doctor's time; the others free the slot. */
export const holdingStatuses: readonly VisitStatus[] = ['booked', 'confirmed', 'arrived', 'in_room', 'done'];
/** Nobody has told yet what came of the visit. */
export const undecidedStatuses: readonly VisitStatus[] = ['booked', 'confirmed', 'arrived', 'in_room'];

export const paymentMethods = ['cash', 'card', 'transfer', 'insurance'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** A visit as stored. Instants are epoch milliseconds, money integer minor units of the clinic's currency. */
export interface Visit {
  id: number;
  clinicId: number;
  patientId: number | null;
  doctorId: number | null;
  serviceId: number | null;
  /** The contact it was booked from. */
  contactId: number | null;
  startsAt: number;
  endsAt: number;
  /** The clinic's local day of `startsAt`. */
  day: string;
  status: VisitStatus;
  bookedAt: number;
  /** The clinic's local day of `bookedAt`. */
  bookedDay: string;
  bookedBy: string | null;
  source: string | null;
  confirmedAt: number | null;
  arrivedAt: number | null;
  inRoomAt: number | null;
  doneAt: number | null;
  cancelledAt: number | null;
  cancelReason: string | null;
  /** The visit that replaced this one when it was moved. */
  movedTo: number | null;
  price: number | null;
  paid: number | null;
  paymentMethod: PaymentMethod | null;
  /** The shift whose cash desk took the money. */
  paidShiftId: number | null;
  note: string | null;
  importId: number | null;
  importKey: string | null;
  version: number;
}

export const waitlistStates = ['waiting', 'offered', 'booked', 'gone'] as const;
export type WaitlistState = (typeof waitlistStates)[number];

/** Somebody who wants an earlier time; order: priority (1 first), then longest waiting. */
export interface WaitlistEntry {
  id: number;
  clinicId: number;
  patientId: number | null;
  phone: string | null;
  name: string | null;
  doctorId: number | null;
  serviceId: number | null;
  priority: number;
  wanted: string | null;
  addedAt: number;
  state: WaitlistState;
  note: string | null;
  version: number;
}
