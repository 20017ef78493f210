/** Entries about work that has a time: tasks, absences, visits past their end, a checklist. */
import { time, who } from '../../checklists/evidence.ts';
import { spokenFor } from '../../checklists/tail.ts';
import { atTime, type Day, endOfDay, hour } from '../../clinic/time.ts';
import { claimOn } from '../../tasks/claim.ts';
import type { Task } from '../../tasks/types.ts';
import { undecidedStatuses } from '../../visits/types.ts';
import type { AgendaEntry, AgendaKind } from './entry.ts';
import { entry, text } from './entry.ts';
import type { AgendaFacts, AgendaVisit } from './facts.ts';
import { patientKey } from './people.ts';

/** Who would come in vain is told this long before. */
const tellBefore = 2 * hour;

export function dated(facts: AgendaFacts, now: number): AgendaEntry[] {
  return [...tasks(facts, now), ...absences(facts, now), ...outcomes(facts, now), ...checklist(facts, now)];
}

/** Tasks up to the end of the day, what an earlier shift left and deferred callers among them. */
function tasks({ tasks: open, day, visits, complaints }: AgendaFacts, now: number): AgendaEntry[] {
  const begun = begunVisits(visits, now);
  const gravest = new Set(complaints.filter((one) => one.class === 'A').map((one) => one.id));
  return open
    .filter((task) => task.dueAt < endOfDay(day))
    .map((task) =>
      entry(
        {
          kind: taskKind(task),
          // Quality and safety do not wait behind last week's bills (S0.9).
          weighs: gravest.has(task.complaintId ?? 0) ? 'grave' : null,
          dueAt: task.dueAt,
          about: { record: 'task', id: task.id },
          person: task.phone,
          ownerId: task.ownerId,
          claim: claimOn(task, now),
          text: taskText(task),
          // Who is to be rung has his number on the contact's page, and what finishes the task beside it.
          command: isCallBack(task) ? `log show ${task.contactId}` : taskCommand(task, begun),
        },
        now,
      ),
    );
}

/** Somebody who wanted to think, and whose contact tells how to reach him (S0.4). */
function isCallBack({ kind, contactId }: Task): boolean {
  return kind === 'deferred' && contactId !== null;
}

function taskText(task: Task): AgendaEntry['text'] {
  const { id, title, phone } = task;
  return isCallBack(task) && phone !== null
    ? text('now.deferred', { id, title, who: who(null, phone) })
    : text('now.task', { id, title });
}

/** Visits that have begun and whose outcome nobody has told. */
export function begunVisits(
  visits: readonly Pick<AgendaVisit, 'id' | 'status' | 'startsAt'>[],
  now: number,
): ReadonlySet<number> {
  return new Set(
    visits
      .filter(({ status, startsAt }) => startsAt <= now && undecidedStatuses.includes(status))
      .map(({ id }) => id),
  );
}

/**
 * What finishes a task: where it asks for a confirmation, a call or an outcome, doing that finishes it too. A visit
 * among `begun` cannot be confirmed any more: its page says what can be done.
 */
export function taskCommand({ id, kind, visitId, contactId }: Task, begun: ReadonlySet<number>): string {
  const isAboutVisit = kind === 'confirm' || kind === 'visit';
  if (isAboutVisit && visitId !== null && begun.has(visitId)) return `visit ${visitId}`;
  if (kind === 'confirm' && visitId !== null) return `visit confirm ${visitId}`;
  if (kind === 'callback' && contactId !== null) return `callback ${contactId}`;
  return `task done ${id}`;
}

function taskKind(task: Task): AgendaKind {
  if (task.carriedFrom !== null) return 'carried';
  return task.kind === 'deferred' ? 'deferred' : 'task';
}

/** Patients who are booked with a doctor who will not be there (S0.1, S0.9: offer another time at once). */
function absences({ doctorDays, visits, day: today }: AgendaFacts, now: number): AgendaEntry[] {
  return doctorDays.flatMap((risk) => {
    if (risk.state === 'delayed') return [];
    const theirs = visits.filter(
      ({ doctorId, day: of, status, endsAt }) =>
        doctorId === risk.doctorId &&
        of === risk.day &&
        endsAt > now &&
        (status === 'booked' || status === 'confirmed'),
    );
    const first = earliest(theirs.map((visit) => visit.startsAt));
    if (first === null) return [];
    const given = {
      kind: 'absent',
      dueAt: risk.day === today ? first - tellBefore : tomorrowsBy(today, risk.recordedAt),
      about: { record: 'doctorDay', id: risk.id },
      text: text('now.absent', { doctor: risk.doctorName, n: theirs.length, at: time(first) }),
      command: `visit list${risk.day === today ? '' : ` ${shownDate(risk.day)}`} --doctor ${risk.doctorCode}`,
    } as const;
    return [entry(given, now)];
  });
}

/** Tomorrow's patients are told by noon, or at once when it became known later. */
function tomorrowsBy(today: Day, knownAt: number): number {
  return Math.max(atTime(today, '12:00'), knownAt);
}

/** `17.01`: how a day is typed in every language. */
function shownDate(day: Day): string {
  const [, month, date] = day.split('-');
  return `${date}.${month}`;
}

/** Visits whose time has ended and whose outcome nobody has told; many are one line (metrics: no_show_rate). */
function outcomes({ visits, tasks: open, day }: AgendaFacts, now: number): AgendaEntry[] {
  const spoken = spokenFor(open, 'visit', 'visitId');
  // Who has arrived today still waits and stands among the people.
  const past = visits.filter(
    ({ id, status, endsAt, day: of }) =>
      endsAt <= now &&
      undecidedStatuses.includes(status) &&
      (status !== 'arrived' || of !== day) &&
      !spoken.has(id),
  );
  const dueAt = earliest(past.map((visit) => visit.endsAt));
  const [only] = past;
  if (dueAt === null || only === undefined) return [];
  if (past.length === 1) return [entry({ ...oneOutcome(only), dueAt }, now)];
  const words = text('now.outcomes', { n: past.length, at: time(dueAt) });
  return [entry({ kind: 'outcome', dueAt, text: words, command: 'visit list --status unresolved' }, now)];
}

function oneOutcome(visit: AgendaVisit) {
  const params = {
    who: who(visit.patientName, visit.patientPhone),
    doctor: visit.doctorName ?? '—',
    at: time(visit.startsAt),
  };
  return {
    kind: 'outcome',
    about: { record: 'visit', id: visit.id },
    person: patientKey(visit),
    text: text('now.outcome', params),
    command: `visit done ${visit.id}`,
  } as const;
}

function checklist({ checklist: walk }: AgendaFacts, now: number): AgendaEntry[] {
  if (walk === null || walk.left === 0) return [];
  const words = text(`now.checklist.${walk.id}`, { n: walk.left });
  const command = walk.id === 'open' ? 'start' : 'close';
  return [entry({ kind: 'checklist', dueAt: walk.dueAt, text: words, command }, now)];
}

function earliest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.min(...times);
}
