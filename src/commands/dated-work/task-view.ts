/** A task as people and programs see it. */
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import { maskPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Task } from '../../tasks/types.ts';
import { codeOf } from '../records/people.ts';

/** `owner` is a staff code. */
export function taskJson(task: Task, staff: readonly Staff[], full = true): Record<string, unknown> {
  const { id, kind, title, state, reason, result, contactId, visitId, complaintId, carriedFrom } = task;
  return {
    id,
    kind,
    title,
    dueAt: isoInstant(task.dueAt),
    owner: codeOf(staff, task.ownerId),
    state,
    phone: task.phone !== null && !full ? maskPhone(task.phone) : task.phone,
    contactId,
    visitId,
    complaintId,
    carriedFrom,
    reason,
    createdAt: isoInstant(task.createdAt),
    doneAt: task.doneAt === null ? null : isoInstant(task.doneAt),
    result,
  };
}

/** The owner's name, or a dash. */
export function ownerText(staff: readonly Staff[], ownerId: number | null): string {
  const owner = staff.find((one) => one.id === ownerId);
  return owner ? visible(owner.name) : '—';
}

/** `№ 12 Заказать бахилы, завтра 09:00, Динара Ахметова` */
export function taskLine(ctx: Context, task: Task, staff: readonly Staff[]): string {
  const owner = task.ownerId === null ? '' : `, ${ownerText(staff, task.ownerId)}`;
  return ctx.t('tasks.line', {
    id: task.id,
    title: visible(task.title),
    when: ctx.format.moment(task.dueAt, ctx.now()) + owner,
  });
}
