/** Decisions about complaints (S0.9, S0.14): taken down, escalated, measures written, resolved. */
import { dayOf } from '../clinic/time.ts';
import type { ClinicRules, Staff } from '../clinic/types.ts';
import { missingFields } from '../contacts/required.ts';
import { allowsOutcome } from '../contacts/status.ts';
import type { Contact } from '../contacts/types.ts';
import { ShiftError } from '../errors.ts';
import { type Change, type Decision, ref } from '../facts/types.ts';
import { closeTasks, type TaskWish, taskInsert } from '../tasks/decisions.ts';
import type { Task } from '../tasks/types.ts';
import type { Complaint } from './types.ts';

export type ComplaintWish = Pick<
  Complaint,
  'clinicId' | 'shiftId' | 'class' | 'text' | 'phone' | 'name' | 'openedAt' | 'ownerId'
> & {
  /** The contact in which it was made. */
  contact: Contact | null;
};

/** Nobody has been told of it yet, nor has the patient had an answer. */
export const untold = {
  dueAt: null,
  level: 0,
  escalatedTo: null,
  told: null,
  toldAt: null,
} satisfies Partial<Complaint>;

type Rules = Pick<ClinicRules, 'requiredFields'>;

/** The task that keeps a complaint from being forgotten. */
export type ComplaintTask = Pick<TaskWish, 'title' | 'dueAt' | 'ownerId'>;

/**
 * The decision `complaint.opened`; rows are inserted as `complaint` and `task`. Class A escalates at once: its
 * `task` belongs to whom it was escalated to.
 */
export function openComplaint(wish: ComplaintWish, task: ComplaintTask, rules: Rules, now: number): Decision {
  const { contact, ...columns } = wish;
  return {
    kind: 'complaint.opened',
    subject: { table: 'complaint', id: ref('complaint') },
    changes: [
      {
        op: 'insert',
        table: 'complaint',
        as: 'complaint',
        row: {
          ...columns,
          contactId: contact?.id ?? null,
          day: dayOf(wish.openedAt),
          measures: null,
          escalatedAt: wish.class === 'A' ? now : null,
          state: 'open',
          resolvedAt: null,
          ...untold,
        },
      },
      taskInsert(
        {
          ...task,
          clinicId: wish.clinicId,
          kind: 'complaint',
          phone: wish.phone,
          contactId: contact?.id ?? null,
          complaintId: ref('complaint'),
        },
        now,
      ),
      ...contactChanges(contact, rules),
    ],
  };
}

/** The contact learns what it was about; what somebody has written there already stays. */
function contactChanges(contact: Contact | null, rules: Rules): Change[] {
  if (!contact || (contact.outcome !== null && contact.purpose !== null)) return [];
  const decided = contact.outcome === null && allowsOutcome(contact, 'complaint');
  const set = {
    outcome: decided ? ('complaint' as const) : contact.outcome,
    purpose: contact.purpose ?? ('complaint' as const),
  };
  const missing = missingFields({ ...contact, ...set }, rules.requiredFields);
  return [
    { op: 'update', table: 'contact', id: contact.id, set: { ...set, missing }, expect: contact.version },
  ];
}

/** Whom a complaint of class A goes to: the senior administrator, else the manager. */
export function escalatesTo(staff: readonly Staff[]): Staff | null {
  const working = staff.filter((person) => person.active === 1);
  return (
    working.find(({ role }) => role === 'senior') ?? working.find(({ role }) => role === 'manager') ?? null
  );
}

/** The decision `complaint.escalated`. @throws ShiftError already_closed */
export function escalateComplaint(complaint: Complaint, task: ComplaintTask, now: number): Decision {
  requireOpen(complaint);
  const { clinicId, id, phone, contactId } = complaint;
  return {
    kind: 'complaint.escalated',
    subject: { table: 'complaint', id },
    changes: [
      update(complaint, { escalatedAt: now }),
      taskInsert({ ...task, clinicId, kind: 'complaint', phone, contactId, complaintId: id }, now),
    ],
  };
}

/** The decision `complaint.measured`: later measures stand under earlier ones. @throws ShiftError already_closed */
export function writeMeasures(complaint: Complaint, measures: string): Decision {
  requireOpen(complaint);
  return {
    kind: 'complaint.measured',
    subject: { table: 'complaint', id: complaint.id },
    changes: [update(complaint, { measures: together(complaint.measures, measures) })],
  };
}

/**
 * The decision `complaint.resolved`; the tasks about it are finished.
 * @throws ShiftError already_closed, measures_missing
 */
export function resolveComplaint(
  complaint: Complaint,
  measures: string | null,
  tasks: readonly Task[],
  now: number,
): Decision {
  requireOpen(complaint);
  const written = measures === null ? complaint.measures : together(complaint.measures, measures);
  if (written === null) throw new ShiftError('measures_missing', { id: complaint.id }, '--measures');
  const about = tasks.filter((task) => task.complaintId === complaint.id && task.kind === 'complaint');
  return {
    kind: 'complaint.resolved',
    subject: { table: 'complaint', id: complaint.id },
    changes: [
      update(complaint, { measures: written, state: 'resolved', resolvedAt: now }),
      ...closeTasks(about, written, now),
    ],
  };
}

function together(earlier: string | null, later: string): string {
  return earlier === null ? later : `${earlier}\n${later}`;
}

function update(complaint: Complaint, set: Partial<Complaint>): Change {
  return { op: 'update', table: 'complaint', id: complaint.id, set, expect: complaint.version };
}

function requireOpen({ id, state }: Complaint): void {
  if (state === 'open') return;
  throw new ShiftError('already_closed', { what: 'complaint', id, list: 'smena complaint list' });
}
