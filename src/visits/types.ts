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

/** Why a patient did not come or cancelled at the last moment (S0.12: causes of no-shows). */
export const lossReasons = [
  'forgot',
  'ill',
  'plans',
  'price',
  'elsewhere',
  'afraid',
  'delay',
  'clinic',
  'unreachable',
  'other',
] as const;
export type LossReason = (typeof lossReasons)[number];

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
  /** The room or chair that it holds, where the clinic books them. */
  roomId: number | null;
  /** Why the patient did not come, or cancelled late. */
  lossReason: LossReason | null;
  /** When the patient was told of his doctor's delay, and of how many minutes. */
  delayToldAt: number | null;
  delayToldMinutes: number | null;
  note: string | null;
  importId: number | null;
  importKey: string | null;
  version: number;
}

const waitlistStates = ['waiting', 'offered', 'booked', 'gone'] as const;
export type WaitlistState = (typeof waitlistStates)[number];

export const dayParts = ['morning', 'day', 'evening'] as const;
/** Until 12:00, until 17:00, later. */
export type DayPart = (typeof dayParts)[number];

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
  /** When it suits, in the patient's words. */
  wanted: string | null;
  /** Any doctor of this specialty will do. */
  specialty: string | null;
  /** Length of the time that he needs; null: the service's. */
  minutes: number | null;
  /** Weekdays that suit, 0 Monday; empty: any. */
  days: number[];
  /** Parts of the day that suit; empty: any. */
  parts: DayPart[];
  /** The first and last days that suit, `YYYY-MM-DD`. */
  fromDay: string | null;
  toDay: string | null;
  /** Earliest start and latest end within a day, `HH:MM`. */
  fromTime: string | null;
  toTime: string | null;
  /** The later visit that he would give up for an earlier one. */
  visitId: number | null;
  addedAt: number;
  state: WaitlistState;
  note: string | null;
  version: number;
}

const offerStates = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

/** A free time offered to somebody of the waitlist, and what he said. Nothing books itself. */
export interface WaitOffer {
  id: number;
  clinicId: number;
  waitlistId: number;
  /** Who was asked, however many entries he has: `p12` a patient, `+7701…` a number, `w5` an entry without either. */
  person: string;
  doctorId: number;
  startsAt: number;
  endsAt: number;
  day: string;
  offeredAt: number;
  expiresAt: number;
  state: OfferState;
  answeredAt: number | null;
  /** The visit that came of it. */
  visitId: number | null;
  deskId: number | null;
  staffId: number | null;
  reason: string | null;
  version: number;
}

export const confirmationMeans = ['call', 'message'] as const;
export type ConfirmationMeans = (typeof confirmationMeans)[number];
export const confirmationResults = ['confirmed', 'sent', 'no_answer', 'busy', 'moved', 'cancelled'] as const;
export type ConfirmationResult = (typeof confirmationResults)[number];

/** One attempt to hear that the patient will come (S0.4): a call or a message, and what came of it. */
export interface Confirmation {
  id: number;
  clinicId: number;
  visitId: number;
  at: number;
  day: string;
  means: ConfirmationMeans;
  result: ConfirmationResult;
  deskId: number | null;
  staffId: number | null;
  version: number;
}

const paperStates = ['received', 'signed', 'handed', 'waived'] as const;
export type PaperState = (typeof paperStates)[number];

/** A document seen, a consent signed, a leaflet handed over (S0.5, S1.13). Its code is one of data/papers.yaml. */
export interface Paper {
  id: number;
  clinicId: number;
  patientId: number | null;
  visitId: number | null;
  code: string;
  state: PaperState;
  at: number;
  day: string;
  /** Why it is done without. */
  note: string | null;
  deskId: number | null;
  staffId: number | null;
  version: number;
}

export const planStates = ['presented', 'agreed', 'declined', 'not_needed'] as const;
export type PlanState = (typeof planStates)[number];

/** What follows the doctor's examination (S1.19-23): a plan of treatment as money and dates, never as a diagnosis. */
export interface CarePlan {
  id: number;
  clinicId: number;
  patientId: number | null;
  /** The visit at which it was made. */
  visitId: number;
  state: PlanState;
  /** Price of the whole course and what has been paid ahead for it, minor units. */
  total: number | null;
  paid: number | null;
  /** Visits that it will take. */
  sessions: number | null;
  /** The care manager to whom the patient was handed over, and when. */
  managerId: number | null;
  handedAt: number | null;
  presentedAt: number;
  day: string;
  decidedAt: number | null;
  note: string | null;
  version: number;
}
