/** Dated work. There is no task without a time: "later" is not a date (S0.7). */

export const taskKinds = [
  'task',
  'deferred',
  'callback',
  'confirm',
  'complaint',
  'visit',
  'waitlist',
  /** Against no-shows, decided in a weekly review (S0.12). */
  'measure',
] as const;
export type TaskKind = (typeof taskKinds)[number];

const taskStates = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

export interface Task {
  id: number;
  clinicId: number;
  kind: TaskKind;
  title: string;
  dueAt: number;
  ownerId: number | null;
  state: TaskState;
  phone: string | null;
  contactId: number | null;
  visitId: number | null;
  complaintId: number | null;
  /** The shift that left it behind as a tail; the next shift sees it first. */
  carriedFrom: number | null;
  /** Why it was carried or moved. */
  reason: string | null;
  createdAt: number;
  doneAt: number | null;
  result: string | null;
  /** The desk that is at it, and until when it keeps others from it (claim.ts). */
  claimedBy: number | null;
  claimedUntil: number | null;
  claimedAt: number | null;
  claimedStaffId: number | null;
  version: number;
}
