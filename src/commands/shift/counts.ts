/** The desk in numbers: visits of the day by status, and what waits. */

import { dayOf } from '../../clinic/time.ts';
import type { DeskFacts } from '../../shifts/agenda/facts.ts';
import { isBookedForToday } from '../../visits/confirmation-state.ts';
import { undecidedStatuses } from '../../visits/types.ts';

export interface Counts {
  visits: {
    /** Not cancelled and not moved. */
    planned: number;
    toConfirm: number;
    arrived: number;
    inRoom: number;
    done: number;
    noShow: number;
    cancelled: number;
    /** Their time is over and nobody has told the outcome. */
    unresolved: number;
  };
  callbacks: number;
  chats: number;
  tasks: number;
  overdueTasks: number;
  /** Left by earlier shifts; they are not among the tasks. */
  carried: number;
  deferred: number;
  waitlist: number;
  complaints: number;
}

/** `now` is epoch milliseconds. */
export function countDesk(facts: DeskFacts, now: number): Counts {
  const { day } = facts;
  const today = facts.visits.filter((visit) => visit.day === day);
  const having = (...statuses: readonly string[]): number =>
    today.filter(({ status }) => statuses.includes(status)).length;
  const due = facts.tasks.filter(({ dueAt }) => dayOf(dueAt) <= day);
  const own = due.filter(({ carriedFrom }) => carriedFrom === null);
  return {
    visits: {
      planned: today.length - having('cancelled', 'moved'),
      toConfirm: today.filter(
        (visit) => visit.status === 'booked' && visit.startsAt > now && !isBookedForToday(visit),
      ).length,
      arrived: having('arrived'),
      inRoom: having('in_room'),
      done: having('done'),
      noShow: having('no_show'),
      cancelled: having('cancelled'),
      unresolved: facts.visits.filter(
        ({ status, endsAt }) => endsAt <= now && undecidedStatuses.includes(status),
      ).length,
    },
    callbacks: facts.callbacks.length,
    chats: facts.chats.length,
    tasks: own.filter(({ kind }) => kind !== 'deferred').length,
    overdueTasks: due.filter(({ dueAt }) => dueAt < now).length,
    carried: facts.tasks.filter(({ carriedFrom }) => carriedFrom !== null).length,
    deferred: own.filter(({ kind }) => kind === 'deferred').length,
    waitlist: facts.waitlist.filter(({ state }) => state === 'waiting').length,
    complaints: facts.complaints.length,
  };
}
