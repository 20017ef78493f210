/** Rows that the manager's figures are made of, reduced to the columns that are judged. Instants are epoch milliseconds. */
import type { Calendar } from '../../clinic/calendar.ts';
import type { Day } from '../../clinic/time.ts';
import type { Doctor, DoctorDay } from '../../clinic/types.ts';
import type { Contact } from '../../contacts/types.ts';
import type { CarePlan, Visit } from '../../visits/types.ts';

/** A visit as far as its patient's life goes. */
export type LifeVisit = Pick<
  Visit,
  | 'id'
  | 'patientId'
  | 'doctorId'
  | 'serviceId'
  | 'source'
  | 'startsAt'
  | 'endsAt'
  | 'day'
  | 'bookedDay'
  | 'status'
  | 'doneAt'
  | 'paid'
  | 'movedTo'
  | 'lossReason'
>;

export type LifePlan = Pick<CarePlan, 'visitId' | 'state' | 'paid' | 'sessions' | 'presentedAt' | 'day'>;

/** A doctor with the days of his first and his last visit; null where he has none. */
export type LoadDoctor = Pick<Doctor, 'id' | 'hours' | 'active'> & {
  firstDay: Day | null;
  lastDay: Day | null;
};

/** An outbound contact that somebody was reached by: a talk or a message left. */
export type CareContact = Pick<Contact, 'startedAt' | 'patientId' | 'phone'>;

/** An outbound contact with a recall's tag. */
export type RecallContact = Pick<Contact, 'id' | 'startedAt' | 'day' | 'status' | 'patientId' | 'phone'>;

/** What is the same for every day of a clinic. */
export interface ManagerBase {
  /** The first day on which a patient came; null while none has. */
  dataFrom: Day | null;
  /** Cards that turned out to be duplicates, and of which. */
  merged: ReadonlyMap<number, number>;
  doctors: readonly LoadDoctor[];
  /** Services after which the clinic asks how the patient is. */
  careServices: ReadonlySet<number>;
}

/** The rows of some days in a row. */
export interface ManagerRows {
  from: Day;
  to: Day;
  calendar: Calendar;
  /** Visits of the days, and all others of the patients whom the days are about. */
  visits: readonly LifeVisit[];
  /** Plans made on the days, and those of these patients' visits. */
  plans: readonly (LifePlan & Pick<Visit, 'doctorId' | 'serviceId' | 'source'>)[];
  /** Numbers by card. */
  phones: ReadonlyMap<number, string>;
  care: readonly CareContact[];
  recalls: readonly RecallContact[];
  scores: readonly { contactId: number; day: Day; points: number; most: number }[];
  /** Contacts of nobody's card and number that know a name, or somebody who was booked from them. */
  named: ReadonlySet<number>;
  doctorDays: readonly Pick<DoctorDay, 'doctorId' | 'day' | 'state'>[];
}
