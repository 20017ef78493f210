/** What the automatic checks of both checklists need, as domain values. The store reads it in one go; the checks only judge. */
import type { ClinicRules, DoctorDay, Service } from '../clinic/types.ts';
import type { Complaint } from '../complaints/types.ts';
import type { Callback, Contact } from '../contacts/types.ts';
import type { Drawer, DrawerEntry } from '../shifts/drawer.ts';
import type { Shift } from '../shifts/types.ts';
import type { Task } from '../tasks/types.ts';
import type { Match } from '../visits/gaps.ts';
import type { Confirmation, Visit, WaitlistEntry, WaitOffer } from '../visits/types.ts';
import type { OnShift } from './evidence.ts';

/** A visit with what a person needs to recognise it. */
export interface VisitFact extends Visit {
  patientName: string | null;
  patientPhone: string | null;
  doctorName: string | null;
  /** Its service is an expensive one: confirmed by call and by SMS (S0.4). */
  highValue: boolean;
}

/** A doctor's free time over today and the next working day. */
export interface DoctorSlots {
  doctorId: number;
  name: string;
  /** Starts of the free slots, epoch ms, earliest first. */
  free: readonly number[];
  /** The first free start on any later day; `null` when none was found in the days looked at. */
  nextFree: number | null;
}

/** The drawer: all sums in minor units of the clinic's currency. */
export interface CashFact {
  /** What should lie there (shifts/drawer.ts). */
  expected: number;
  /** What that is made of. */
  drawer: Drawer;
  entries: readonly DrawerEntry[];
  /** `null` until somebody has counted. */
  counted: number | null;
  /** The reason for a difference. */
  note: string | null;
  /** Visits done in this shift with a price and no payment recorded. */
  unpaid: readonly VisitFact[];
  /** Visits that insurance pays for in this shift and whose papers are not complete. */
  insured: readonly InsuredFact[];
}

/** A visit that insurance pays for. */
export interface InsuredFact {
  visitId: number;
  name: string | null;
  phone: string | null;
  startsAt: number;
  /** Codes of the papers that it lacks. */
  lacking: readonly string[];
}

/** A shift that goes on at another desk of the clinic. */
export interface OpenElsewhere extends OnShift {
  shiftId: number;
}

export interface ShiftFacts {
  /** The shift that is judged: what another desk has taken is not left behind by this one. */
  shift: Pick<Shift, 'id' | 'deskId' | 'administratorId'>;
  /** Whoever goes on when this shift closes: what is the clinic's own work stays with them. */
  others: readonly OpenElsewhere[];
  /** The clinic's local day of the shift, `YYYY-MM-DD`. */
  day: string;
  /** The next day on which the clinic is open (see clinic/opening-hours.ts). */
  nextDay: string;
  /** When the clinic opens on `nextDay`, epoch ms: the default time for what is carried. */
  nextOpensAt: number;
  rules: ClinicRules;
  /** Every callback that is still open, whatever its day. */
  callbacks: readonly Callback[];
  /** Visits of `day` and `nextDay`, and older ones that still have no outcome. */
  visits: readonly VisitFact[];
  /** Attempts to hear from the patients of those visits, the earliest first. */
  confirmations: readonly Confirmation[];
  /** Every open task, whatever its date. */
  tasks: readonly Task[];
  /** "Let me think" contacts of `day` with the time of their next step (a task or a visit), if there is one. */
  deferred: readonly { contact: Contact; nextAt: number | null }[];
  /** Entries `waiting` or `offered`, in their order: priority, then longest waiting. */
  waitlist: readonly WaitlistEntry[];
  /** Free times, each with the person of the waitlist who is asked first. */
  gaps: readonly Match[];
  /** Offers from the waitlist that nobody has answered, past their time or not. */
  offers: readonly WaitOffer[];
  /** Open complaints, whatever their day. */
  complaints: readonly Complaint[];
  /** What is unusual about doctors on `day` and `nextDay`. */
  doctorDays: readonly (DoctorDay & { doctorName: string })[];
  slots: readonly DoctorSlots[];
  /** Active services. */
  services: readonly Service[];
  cash: CashFact;
  /** Chats whose last word is the patient's: contacts with status `waiting`. */
  chats: readonly Contact[];
}
