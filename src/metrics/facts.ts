/** What a day's figures are made of: its rows, reduced to the columns that are judged, and what it needs from outside. */
import type { Calendar } from '../clinic/calendar.ts';
import type { ClinicRules } from '../clinic/types.ts';
import type { Complaint } from '../complaints/types.ts';
import type { Contact } from '../contacts/types.ts';
import type { Visit } from '../visits/types.ts';
import type { contactFactFields, visitFactFields } from './fact-fields.ts';
import type { ManagerFacts } from './manager/facts.ts';

export type ContactFact = Pick<Contact, 'id' | (typeof contactFactFields)[number]>;

/** Where a visit was booked: the desk at which the one who booked it had a shift then; null for one from a file. */
interface BookedAtDesk {
  deskId: number | null;
}

/** A visit as its day saw it. */
export type VisitFact = Pick<Visit, 'id' | (typeof visitFactFields)[number]> &
  BookedAtDesk & {
    /** When its row came with a file; null for a visit made here. */
    importedAt: number | null;
  };

/** A visit as it was made. */
export type BookingFact = Pick<
  Visit,
  'id' | 'patientId' | 'contactId' | 'doctorId' | 'serviceId' | 'bookedAt' | 'bookedBy' | 'source'
> &
  BookedAtDesk & {
    /** The patient's own number, E.164. */
    phone: string | null;
    /** It stands for another visit that was moved: a change, not a new booking. */
    replaces: boolean;
  };

/** Somebody booked after the day was over: by a visit made or by a contact with the outcome `booked`. */
export interface FollowFact {
  at: number;
  patientId: number | null;
  phone: string | null;
}

export type ComplaintFact = Pick<Complaint, 'id' | 'class' | 'shiftId' | 'openedAt'> & {
  /** The desk of its shift. */
  deskId: number | null;
};

/** All rows of one clinic-local day. Instants are epoch milliseconds. */
export interface DayFacts extends Calendar {
  /** `YYYY-MM-DD`. */
  day: string;
  /** What the clock says: some rows cannot be judged yet. */
  now: number;
  rules: Pick<ClinicRules, 'shortAbandonSeconds' | 'callbackMinutes'>;
  /** Contacts of the day, in order of time. */
  contacts: readonly ContactFact[];
  /** Contacts after the day that can still answer one missed on it: until the clock of its last moment has run out. */
  after: readonly ContactFact[];
  /** Visits that start on the day. */
  visits: readonly VisitFact[];
  /** Visits made on the day, for whatever day. */
  bookings: readonly BookingFact[];
  /** Bookings made within seven days after the day. */
  follow: readonly FollowFact[];
  complaints: readonly ComplaintFact[];
  /** Contacts of the day that have a dated task. */
  nextSteps: ReadonlySet<number>;
  /** Read only for the manager's figures. */
  manager?: ManagerFacts | null;
}
