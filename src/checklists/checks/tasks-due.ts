import { endOfDay } from '../../clinic/time.ts';
import { claimOn, isOthers } from '../../tasks/claim.ts';
import { line } from '../evidence.ts';
import { tail } from '../tail.ts';
import type { Check } from './check.ts';
import { left } from './left.ts';
import { taskLine } from './task-line.ts';

/**
 * Open tasks of the shift's day, and all that are overdue: each is finished or moved to a date (S0.10). A shift closed
 * after midnight answers for its own day, not for the next one, and for nothing that another desk is at.
 */
export const tasksDue: Check = (facts, now) => {
  const tails = facts.tasks
    .filter((task) => task.dueAt < endOfDay(facts.day) || task.dueAt <= now)
    .filter((task) => !isOthers(claimOn(task, now), facts.shift.deskId))
    .map((task) =>
      tail(facts, {
        table: 'task',
        id: task.id,
        version: task.version,
        check: 'tasks_due',
        kind: task.kind,
        title: taskLine(task, now),
        phone: task.phone,
        contactId: task.contactId,
        visitId: task.visitId,
        complaintId: task.complaintId,
        own: task.ownerId === facts.shift.administratorId,
      }),
    );
  return left(facts, tails, line('checklists.tasks.none'), 'checklists.tasks.left');
};
