/** Decisions about complaints (S0.9, S0.14): taken down, told upwards, measures written, answered, resolved. */
import { dayOf } from '../clinic/time.ts';
import type { ClinicRules, Staff } from '../clinic/types.ts';
import { missingFields } from '../contacts/required.ts';
import { allowsOutcome } from '../contacts/status.ts';
import type { Contact } from '../contacts/types.ts';
import { ShiftError } from '../errors.ts';
import { type Change, type Decision, ref } from '../facts/types.ts';
import { closeTasks, type TaskWish, taskInsert } from '../tasks/decisions.ts';
import type { Task } from '../tasks/types.ts';
import { type Chains, dueStep, isUnescalated, levelOf } from './chain.ts';
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

/** Somebody who has been told of it: a word, a call, face to face. Writing it down here tells nobody. */
export type ToldTo = Pick<Staff, 'id' | 'role'>;

/**
 * The decision `complaint.opened`; rows are inserted as `complaint` and `task`. It is escalated only where somebody
 * has been told in the same breath (`to`): a class is no messenger (S0.9).
 */
export function openComplaint(
  wish: ComplaintWish,
  to: ToldTo | null,
  task: ComplaintTask,
  facts: { rules: Rules; chains: Chains },
  now: number,
): Decision {
  const { contact, ...columns } = wish;
  const row = { ...columns, contactId: contact?.id ?? null, day: dayOf(wish.openedAt), ...unanswered };
  const complaint = to === null ? row : { ...row, ...oneUp(row, to, facts.chains, now) };
  return {
    kind: 'complaint.opened',
    subject: { table: 'complaint', id: ref('complaint') },
    changes: [
      {
        op: 'insert',
        table: 'complaint',
        as: 'complaint',
        row: { ...complaint, dueAt: nextDueAt(complaint, facts.chains, now) },
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
      ...contactChanges(contact, facts.rules),
    ],
  };
}

const unanswered = { measures: null, escalatedAt: null, state: 'open', resolvedAt: null, ...untold } as const;

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

/** Whom the desk calls when it cannot manage alone: the senior administrator, else the manager. */
export function escalatesTo(staff: readonly Staff[]): Staff | null {
  const working = staff.filter((person) => person.active === 1);
  return (
    working.find(({ role }) => role === 'senior') ?? working.find(({ role }) => role === 'manager') ?? null
  );
}

/**
 * Who may be told next: those of the role that the chain names; where nobody has it, of the one above.
 * @throws ShiftError complaint_top when everybody on the chain has been told
 */
export function whomToTell(
  complaint: Pick<Complaint, 'id' | 'class' | 'level' | 'escalatedAt'>,
  { classes }: Pick<Chains, 'classes'>,
  staff: readonly Staff[],
): Staff[] {
  const above = classes[complaint.class].chain.slice(levelOf(complaint));
  if (above.length === 0) throw new ShiftError('complaint_top', { id: complaint.id }, '--to');
  const having = above.map(({ to }) => staff.filter(({ role, active }) => role === to && active === 1));
  return having.find((people) => people.length > 0) ?? [];
}

/**
 * The decision `complaint.escalated`: one step up. What was to be done about it so far is done by whoever has it now.
 * @param tasks open ones
 * @throws ShiftError already_closed
 */
export function escalateComplaint(
  complaint: Complaint,
  to: Pick<Staff, 'id' | 'role' | 'name'>,
  task: ComplaintTask,
  facts: { chains: Chains; tasks: readonly Task[] },
  now: number,
): Decision {
  requireOpen(complaint);
  const { clinicId, id, phone, contactId } = complaint;
  const set = oneUp(complaint, to, facts.chains, now);
  return {
    kind: 'complaint.escalated',
    subject: { table: 'complaint', id },
    changes: [
      update(complaint, set, facts.chains, now),
      ...closeTasks(tasksAbout(complaint, facts.tasks), `→ ${to.name}`, now),
      taskInsert({ ...task, clinicId, kind: 'complaint', phone, contactId, complaintId: id }, now),
    ],
  };
}

type Step = Pick<Complaint, 'escalatedAt' | 'level' | 'escalatedTo'>;

/**
 * Who stands higher on the chain spares those below; who does not stand there at all counts as the next step. To tell
 * those once more whose step was taken is no step: who comes after them still has to hear of it.
 */
function oneUp(
  complaint: Pick<Complaint, 'class' | 'level' | 'escalatedAt'>,
  to: ToldTo,
  { classes }: Chains,
  now: number,
): Step {
  const { chain } = classes[complaint.class];
  const level = levelOf(complaint);
  const step = chain.findIndex((one, at) => at >= level && one.to === to.role);
  const again = step < 0 && chain.slice(0, level).some((one) => one.to === to.role);
  const reached = again ? level : step < 0 ? level + 1 : step + 1;
  return { escalatedAt: now, escalatedTo: to.id, level: Math.min(reached, chain.length) };
}

/** The decision `complaint.measured`: later measures stand under earlier ones. @throws ShiftError already_closed */
export function writeMeasures(complaint: Complaint, measures: string, chains: Chains, now: number): Decision {
  requireOpen(complaint);
  const set = { measures: together(complaint.measures, measures) };
  return {
    kind: 'complaint.measured',
    subject: { table: 'complaint', id: complaint.id },
    changes: [update(complaint, set, chains, now)],
  };
}

/** The decision `complaint.told`: what the patient has been told of it. @throws ShiftError already_closed */
export function tellPatient(complaint: Complaint, words: string, chains: Chains, now: number): Decision {
  requireOpen(complaint);
  const set = { told: together(complaint.told, words), toldAt: now };
  return {
    kind: 'complaint.told',
    subject: { table: 'complaint', id: complaint.id },
    changes: [update(complaint, set, chains, now)],
  };
}

/** What is said with the closing; `untold` is why the patient was not told. */
export interface Closing {
  measures: string | null;
  told: string | null;
  untold: string | null;
}

/**
 * The decision `complaint.resolved`; the tasks about it are finished.
 * @throws ShiftError already_closed, complaint_not_escalated, measures_missing, complaint_untold
 */
export function resolveComplaint(
  complaint: Complaint,
  said: Closing,
  facts: { chains: Chains; tasks: readonly Task[] },
  now: number,
): Decision {
  requireOpen(complaint);
  const { id } = complaint;
  if (isUnescalated(complaint)) throw new ShiftError('complaint_not_escalated', { id });
  const measures = said.measures === null ? complaint.measures : together(complaint.measures, said.measures);
  if (measures === null) throw new ShiftError('measures_missing', { id }, '--measures');
  const told = said.told === null ? complaint.told : together(complaint.told, said.told);
  const { mustAnswer } = facts.chains.classes[complaint.class];
  if (mustAnswer && told === null && said.untold === null) {
    throw new ShiftError('complaint_untold', { id }, '--told');
  }
  const answered = said.told === null ? {} : { told, toldAt: now };
  const set = { measures, ...answered, state: 'resolved', resolvedAt: now } as const;
  return {
    kind: 'complaint.resolved',
    subject: { table: 'complaint', id },
    ...(told === null && said.untold !== null ? { reason: said.untold } : {}),
    changes: [
      update(complaint, set, facts.chains, now),
      ...closeTasks(tasksAbout(complaint, facts.tasks), measures, now),
    ],
  };
}

function tasksAbout({ id }: Complaint, tasks: readonly Task[]): Task[] {
  return tasks.filter((task) => task.complaintId === id && task.kind === 'complaint');
}

function together(earlier: string | null, later: string): string {
  return earlier === null ? later : `${earlier}\n${later}`;
}

/** The change, with the time of the step that is due after it. */
function update(complaint: Complaint, set: Partial<Complaint>, chains: Chains, now: number): Change {
  const dueAt = nextDueAt({ ...complaint, ...set }, chains, now);
  const { id, version } = complaint;
  return { op: 'update', table: 'complaint', id, set: { ...set, dueAt }, expect: version };
}

function nextDueAt(complaint: Parameters<typeof dueStep>[0], chains: Chains, now: number): number | null {
  return dueStep(complaint, chains, now)?.dueAt ?? null;
}

function requireOpen({ id, state }: Complaint): void {
  if (state === 'open') return;
  throw new ShiftError('already_closed', { what: 'complaint', id, list: 'smena complaint list' });
}
