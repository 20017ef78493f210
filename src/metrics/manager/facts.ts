/**
 * What the manager's figures need to know beside a day's own rows: what came before and after. It is read only when they
 * are asked for (`Day.manager`), and judged nowhere but in definitions/.
 */
import type { Day } from '../../clinic/time.ts';
import type { CarePlan, LossReason } from '../../visits/types.ts';

/** Of a patient's first arrived visit: what became of the patient. */
export interface FirstVisit {
  /** So soon after the data begins nobody can tell whether the patient had been there before (`newAfterDays`). */
  known: boolean;
  /** The next day on which the patient came; null where there is none. */
  secondDay: Day | null;
  /** All that the patient has paid until now, minor units; null where nothing was recorded. */
  paid: number | null;
}

/** Whether there is more of a treatment to come after a visit. */
export type Course = 'unfinished' | 'over';

/** A visit in the life of its patient. */
export interface VisitStory {
  /** The card that holds now, where cards were merged; null: nobody knows whose visit it was. */
  patientId: number | null;
  /** Until when the visit was booked, and when the patient left; epoch milliseconds. */
  endsAt: number;
  overAt: number;
  /** For the visit and, ahead, for the plan that was made at it, minor units; null where neither was recorded. */
  paid: number | null;
  first: FirstVisit | null;
  plan: Pick<CarePlan, 'state' | 'paid'> | null;
  /** It had been booked before the patient left an earlier one: the next step of one course. */
  continues: boolean;
  course: Course;
  /** Before the patient left, another visit had been booked. */
  nextDate: boolean;
  /** Its service is one after which the clinic asks how the patient is. */
  callsForCare: boolean;
  /** We spoke with the patient, or left a message, within 24 hours after the visit. */
  cared: boolean;
  /** Why the patient did not come, where somebody noted it. */
  lossReason: LossReason | null;
}

/** A plan made on the day; `id` is that of its visit. */
export interface PlanFact {
  id: number;
  doctorId: number | null;
  serviceId: number | null;
  source: string | null;
  presentedAt: number;
  state: CarePlan['state'];
  paid: number | null;
}

/** A doctor's day; minutes. `id` is the doctor's. */
export interface DoctorDayFact {
  id: number;
  /** The day's first moment, epoch milliseconds. */
  startsAt: number;
  /** By the hours as they are set now; null where visits took place outside of them: nobody knows how long he worked. */
  workingMinutes: number | null;
  /** He was noted as absent, and nobody came to him. */
  away: boolean;
  /** Held by visits that were neither cancelled nor moved; a minute counts once. */
  bookedMinutes: number;
  arrivedMinutes: number;
  /** A visit of the day has no outcome yet. */
  undecided: boolean;
}

/** A patient who was asked to come back, by the contact that asked. */
export interface RecallFact {
  /** `sent`: it reached somebody with a card; the others are left out. */
  state: 'sent' | 'again_today' | 'not_reached' | 'no_card';
  /** The first day after it on which the patient came; null where there is none. */
  cameDay: Day | null;
}

/** Points given, of the most that could be. */
export interface ScoreFact {
  points: number;
  most: number;
}

export interface ManagerFacts {
  /** The first day on which a patient came; null while none has. */
  dataFrom: Day | null;
  /** Whoever came for the first time from this day on is new. */
  newFrom: Day | null;
  /** Of every visit of the day, by id. */
  visits: ReadonlyMap<number, VisitStory>;
  plans: readonly PlanFact[];
  doctorDays: readonly DoctorDayFact[];
  /** Contacts that know who it was without a number or a card: a name, or a booking made from them for somebody. */
  named: ReadonlySet<number>;
  /** By contact id. */
  recalls: ReadonlyMap<number, RecallFact>;
  scores: ReadonlyMap<number, ScoreFact>;
}
