/** Decisions about dated work: added, moved, done, cancelled. */
import dayjs from 'dayjs';
import type { Complaint } from '../complaints/types.ts';
import type { Contact } from '../contacts/types.ts';
import { ShiftError } from '../errors.ts';
import { type Change, type Decision, type NewRow, ref } from '../facts/types.ts';
import type { Visit } from '../visits/types.ts';
import { type ClaimFacts, letGo, requireFree, unclaimed } from './claim.ts';
import type { Task, TaskKind } from './types.ts';

/** A task to be made; what is left out is nothing. */
export type TaskWish = Pick<Task, 'clinicId' | 'title' | 'dueAt' | 'ownerId'> &
  Partial<Pick<NewRow<Task>, 'kind' | 'phone' | 'contactId' | 'visitId' | 'complaintId' | 'reason'>>;

/** The desk that tells of a task, what is claimed together with it, and whether another's claim is to stop it. */
export type Doer = Omit<ClaimFacts, 'subject'>;

/** The row of a new task, for decisions that make one beside something else. Inserted as `task`. */
export function taskInsert(wish: TaskWish, now: number): Change & { op: 'insert'; table: 'task' } {
  return {
    op: 'insert',
    table: 'task',
    as: 'task',
    row: {
      kind: 'task',
      phone: null,
      contactId: null,
      visitId: null,
      complaintId: null,
      reason: null,
      ...wish,
      state: 'open',
      carriedFrom: null,
      createdAt: now,
      doneAt: null,
      result: null,
      ...unclaimed,
    },
  };
}

/**
 * The decision `task.added`.
 * @throws ShiftError time_in_past
 */
export function addTask(wish: TaskWish, now: number): Decision {
  requireAhead(wish.dueAt, now, '--due');
  return {
    kind: 'task.added',
    subject: { table: 'task', id: ref('task') },
    changes: [taskInsert(wish, now)],
  };
}

/**
 * The decision `task.moved`.
 * @throws ShiftError already_closed, claim_taken, time_in_past
 */
export function moveTask(task: Task, dueAt: number, reason: string | null, by: Doer, now: number): Decision {
  requireAhead(dueAt, now, 'when');
  const set = { dueAt, ...(reason === null ? {} : { reason }) };
  return { ...about('task.moved', task, set, by, now), ...(reason === null ? {} : { reason }) };
}

/** The decision `task.done`. @throws ShiftError already_closed, claim_taken */
export function finishTask(task: Task, result: string | null, by: Doer, at: number): Decision {
  return about('task.done', task, { state: 'done', doneAt: at, result }, by, at);
}

/** The decision `task.cancelled`. @throws ShiftError already_closed, claim_taken */
export function cancelTask(task: Task, reason: string, by: Doer, at: number): Decision {
  return { ...about('task.cancelled', task, { state: 'cancelled', doneAt: at, reason }, by, at), reason };
}

/**
 * Open tasks that something else has answered. One that a colleague moves or takes in the same second is answered all
 * the same; one that he finishes keeps his words.
 */
export function closeTasks(tasks: readonly Task[], result: string, now: number): Change[] {
  return tasks
    .filter((task) => task.state === 'open')
    .map((task) => ({
      op: 'update',
      table: 'task',
      id: task.id,
      set: { state: 'done', doneAt: now, result },
      only: { state: 'open' },
    }));
}

/** A task for a day without an hour is due at ten: past the morning's rush, and early enough to act. */
export const usualTime = '10:00';

/** The records that a task may be about. */
export interface TaskLinks {
  contact: Contact | null;
  visit: Visit | null;
  complaint: Complaint | null;
}

/** The kind that follows from what a task is about; who thinks it over is kept apart and called on his day (S0.4). */
export function kindFor({ contact, visit, complaint }: TaskLinks): TaskKind {
  if (contact?.outcome === 'deferred') return 'deferred';
  if (complaint) return 'complaint';
  return visit ? 'visit' : 'task';
}

/** Whatever comes of a task ends its claim: nobody is at it any more. */
function about(kind: Decision['kind'], task: Task, set: Partial<Task>, by: Doer, now: number): Decision {
  requireOpen(task);
  const subject = { table: 'task', id: task.id } as const;
  requireFree({ subject, ...by }, now);
  const { callbacks, tasks } = by.work;
  const others = tasks.filter(({ id }) => id !== task.id);
  const ended = task.claimedBy === null ? {} : unclaimed;
  return {
    kind,
    subject,
    changes: [
      { op: 'update', table: 'task', id: task.id, set: { ...set, ...ended }, expect: task.version },
      ...letGo({ callbacks, tasks: others }),
    ],
  };
}

/** @throws ShiftError already_closed */
export function requireOpen(task: Task): void {
  if (task.state !== 'open') {
    throw new ShiftError('already_closed', { what: 'task', id: task.id, list: 'smena task list' });
  }
}

export function requireAhead(dueAt: number, now: number, flag: string): void {
  if (dueAt < now) {
    throw new ShiftError('time_in_past', { flag, time: dayjs(dueAt).format('DD.MM HH:mm') }, flag);
  }
}
