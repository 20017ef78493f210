/**
 * Facts and decisions. A command reads, a pure function decides, the store applies the decision whole or
 * not at all. Each decision becomes one fact in an append-only journal whose entries hash-chain; an undo or a
 * correction is another fact that names the first.
 */
import type { ChecklistAnswer, ChecklistRun } from '../checklists/types.ts';
import type {
  Clinic,
  Desk,
  Doctor,
  DoctorDay,
  Room,
  Service,
  SpecialDay,
  Staff,
  TargetChange,
} from '../clinic/types.ts';
import type { Complaint } from '../complaints/types.ts';
import type { Callback, Contact } from '../contacts/types.ts';
import type { Kin, Patient } from '../patients/types.ts';
import type { Review, ReviewContact, Score } from '../quality/types.ts';
import type { ShiftReport } from '../shifts/story.ts';
import type { CashEntry, Shift, ShiftFigure } from '../shifts/types.ts';
import type { Task } from '../tasks/types.ts';
import type { CarePlan, Confirmation, Paper, Visit, WaitlistEntry, WaitOffer } from '../visits/types.ts';
import type { ImportChange, ImportRun } from './import-run.ts';

/** The tables a decision may change. */
export interface Records {
  clinic: Clinic;
  desk: Desk;
  staff: Staff;
  doctor: Doctor;
  doctorDay: DoctorDay;
  service: Service;
  patient: Patient;
  contact: Contact;
  callback: Callback;
  visit: Visit;
  waitlist: WaitlistEntry;
  task: Task;
  complaint: Complaint;
  shift: Shift;
  shiftFigure: ShiftFigure;
  shiftReport: ShiftReport;
  checklistRun: ChecklistRun;
  checklistAnswer: ChecklistAnswer;
  importRun: ImportRun;
  room: Room;
  specialDay: SpecialDay;
  kin: Kin;
  waitOffer: WaitOffer;
  confirmation: Confirmation;
  paper: Paper;
  carePlan: CarePlan;
  cashEntry: CashEntry;
  targetChange: TargetChange;
  review: Review;
  reviewContact: ReviewContact;
  score: Score;
  importChange: ImportChange;
}
export type RecordName = keyof Records;

/** Stands for the id that an earlier insert of the same decision will get. */
export interface Ref {
  ref: string;
}
export const ref = (name: string): Ref => ({ ref: name });

type Given<T> = { [K in keyof T]: T[K] | (T[K] extends number | null ? Ref : never) };
/** A row to be inserted: `id` and `version` may be left to the store. */
export type NewRow<T> = Given<Omit<T, 'id' | 'version'>> & { id?: number | Ref };

export type Insert = {
  [N in RecordName]: { op: 'insert'; table: N; row: NewRow<Records[N]>; as?: string };
}[RecordName];

/**
 * `expect` is the version the decision was made on; another version means somebody changed it meanwhile. `only` is for
 * what merely follows from something else: a row that is otherwise by now is left as it is.
 */
export type Update = {
  [N in RecordName]: {
    op: 'update';
    table: N;
    id: number;
    set: Partial<Given<Omit<Records[N], 'id' | 'version'>>>;
    expect?: number;
    only?: Partial<Records[N]>;
  };
}[RecordName];

export type Change = Insert | Update;

/** What a row must say. */
export type Condition = {
  [N in RecordName]: { table: N; id: number; is: Partial<Records[N]> };
}[RecordName];

/** A doctor's time that nobody else may have got hold of. Epoch milliseconds. */
export interface FreeTime {
  doctorId: number;
  startsAt: number;
  endsAt: number;
  /** What would be in the way: a visit that holds it, or an open offer whose time is not over. */
  of: 'visit' | 'waitOffer';
  /** Those that the decision has seen. */
  known: readonly number[];
}

/** What should lie in a shift's drawer, minor units: a payment or an entry made since makes it untrue. */
export interface ReckonedDrawer {
  shiftId: number;
  expected: number;
}

/** What a decision is called in the journal, e.g. `contact.logged`, `visit.moved`. */
export type FactKind = `${string}.${string}`;

export interface Decision {
  kind: FactKind;
  /** The record it is about; a name given by `as` for one that is about to be made. */
  subject: { table: RecordName; id: number | Ref };
  changes: Change[];
  /** Rows that it does not change and that must still be so when it is applied. */
  standsOn?: readonly Condition[];
  /** Time that it promises or takes, where the schema cannot see that two do so at once. */
  free?: FreeTime;
  /** The drawer that it freezes. */
  drawer?: ReckonedDrawer;
  /** Why, where a reason was asked for. */
  reason?: string;
}

/** Who does it, where and when. `at` is epoch milliseconds. */
export interface Actor {
  clinicId: number;
  deskId: number | null;
  staffId: number | null;
  at: number;
  /** The clinic's local day of `at`. */
  day: string;
}

/** One entry of the journal. */
export interface Fact {
  seq: number;
  clinicId: number;
  deskId: number | null;
  staffId: number | null;
  at: number;
  day: string;
  kind: FactKind;
  subject: RecordName;
  subjectId: number;
  /** The entry that this one takes back. */
  undoes: number | null;
  reason: string | null;
  /** The delivery it came with, where it may have been sent twice (docs/architecture.md: the spool). */
  receipt: string | null;
  /** The changes as applied, with the row before and after each. */
  payload: AppliedChange[];
  prevHash: string;
  hash: string;
}

export interface AppliedChange {
  table: RecordName;
  id: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What the store answers once a decision is durable. */
export interface Applied {
  seq: number;
  /** Ids of the inserted rows by their `as` names. */
  ids: Record<string, number>;
}
