/** A visit's way from booked to done: the steps there are, and the decision that takes one. */
import { dayOf } from '../clinic/time.ts';
import { ShiftError } from '../errors.ts';
import type { Change, Decision } from '../facts/types.ts';
import { closeTasks } from '../tasks/decisions.ts';
import type { Task, TaskKind } from '../tasks/types.ts';
import { shownDay, shownMoment } from './shown.ts';
import type { Visit, VisitStatus } from './types.ts';

/**
 * What each status may turn into. A step may be left out, for a busy desk notes the outcome alone; a no-show may
 * come after all, and who books again after one gets a new visit: the no-show stays one. What was noted by mistake
 * is taken back (`undo`).
 */
export const steps: Readonly<Record<VisitStatus, readonly VisitStatus[]>> = {
  booked: ['confirmed', 'arrived', 'in_room', 'done', 'no_show', 'cancelled', 'moved'],
  confirmed: ['arrived', 'in_room', 'done', 'no_show', 'cancelled', 'moved'],
  arrived: ['in_room', 'done', 'cancelled', 'moved'],
  in_room: ['done'],
  no_show: ['arrived', 'in_room', 'done'],
  done: [],
  cancelled: [],
  moved: [],
};

/** The word of the command line for each step. */
export const verbs: Readonly<Partial<Record<VisitStatus, string>>> = {
  confirmed: 'confirm',
  arrived: 'arrive',
  in_room: 'seat',
  done: 'done',
  no_show: 'no-show',
  cancelled: 'cancel',
  moved: 'move',
};

/** Statuses that a visit gets on its day, not before. */
const onTheDay: readonly VisitStatus[] = ['arrived', 'in_room', 'done'];
/** Statuses after which a task about the visit's outcome has nothing left to ask. */
const outcomes: readonly VisitStatus[] = ['done', 'no_show', 'cancelled', 'moved'];

/** Whether a step can be meant at `now`: nobody comes before the day, nobody confirms after the beginning. */
export function isTimely({ day, startsAt }: Visit, to: VisitStatus, now: number): boolean {
  if (to === 'confirmed') return now < startsAt;
  if (to === 'no_show') return now >= startsAt;
  return !onTheDay.includes(to) || dayOf(now) >= day;
}

/** What a step makes of the tasks about its visit. */
export interface Settled {
  to: VisitStatus;
  /** Open tasks of the clinic; those that the step answers are finished. */
  tasks: readonly Task[];
  /** The result noted on those tasks, in words. */
  result: string;
}

export interface Step extends Settled {
  /** When it happened, epoch milliseconds. */
  at: number;
  /** Columns that come with it: a payment, a reason. */
  set?: Partial<Visit>;
  reason?: string;
}

/**
 * The decision `visit.STATUS`.
 * @throws ShiftError status_step, too_early, other_day, carry_too_late (confirmed after it began), time_in_future, time_before
 */
export function stepVisit(visit: Visit, step: Step, now: number): Decision {
  requireStep(visit, step.to);
  requireTime(visit, step, now);
  return {
    kind: `visit.${step.to}`,
    subject: { table: 'visit', id: visit.id },
    ...(step.reason === undefined ? {} : { reason: step.reason }),
    changes: [
      {
        op: 'update',
        table: 'visit',
        id: visit.id,
        set: { status: step.to, ...stamp(step), ...step.set },
        expect: visit.version,
      },
      ...settledTasks(visit, step, now),
    ],
  };
}

/** @throws ShiftError status_step with the steps there are */
export function requireStep(visit: Visit, to: VisitStatus): void {
  const possible = steps[visit.status];
  if (possible.includes(to)) return;
  // What is over stays so, unless it was a slip; the patient may still have another visit.
  const ways = possible.length > 0 ? possible.map((status) => verbs[status] ?? status) : ['book', 'undo'];
  const choices = ways.join(', ');
  throw new ShiftError('status_step', { id: visit.id, from: visit.status, to, choices });
}

/** @throws ShiftError time_in_future, carry_too_late (confirmed after it began), too_early, other_day, time_before */
export function requireTime(visit: Visit, { to, at }: Pick<Step, 'to' | 'at'>, now: number): void {
  const flag = '--at';
  if (at > now) throw new ShiftError('time_in_future', { flag, time: shownMoment(at) }, flag);
  if (to === 'confirmed' && at >= visit.startsAt) {
    const latest = shownMoment(visit.startsAt);
    throw new ShiftError('carry_too_late', { flag, time: shownMoment(at), latest }, flag);
  }
  const early = (onTheDay.includes(to) && dayOf(at) < visit.day) || (to === 'no_show' && at < visit.startsAt);
  if (early) {
    throw new ShiftError('too_early', { id: visit.id, time: shownMoment(visit.startsAt), to }, flag);
  }
  // Who comes a day late has missed his visit: another time is found for him first.
  if ((to === 'arrived' || to === 'in_room') && dayOf(at) > visit.day && at >= visit.endsAt) {
    throw new ShiftError('other_day', { id: visit.id, day: shownDay(visit.startsAt), to }, flag);
  }
  const before = to === 'in_room' || to === 'done' ? (visit.inRoomAt ?? visit.arrivedAt) : null;
  if (before !== null && at < before) {
    throw new ShiftError('time_before', { flag, time: shownMoment(at), before: shownMoment(before) }, flag);
  }
}

function stamp({ to, at }: Step): Partial<Visit> {
  switch (to) {
    case 'confirmed':
      return { confirmedAt: at };
    case 'arrived':
      return { arrivedAt: at };
    case 'in_room':
      return { inRoomAt: at };
    case 'done':
      return { doneAt: at };
    case 'cancelled':
    case 'moved':
      return { cancelledAt: at };
    default:
      return {};
  }
}

/** The changes that finish the tasks which asked for this step. */
export function settledTasks(visit: Visit, { to, tasks, result }: Settled, now: number): Change[] {
  const kinds: TaskKind[] = outcomes.includes(to) ? ['confirm', 'visit'] : ['confirm'];
  const answered = tasks.filter((task) => task.visitId === visit.id && kinds.includes(task.kind));
  return closeTasks(answered, result, now);
}
