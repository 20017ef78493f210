/** Contacts, callbacks and tasks as other programs read them (docs: JSON shapes). Instants are ISO 8601 with offset. */
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import { purposeOf } from '../../contacts/purpose.ts';
import type { Callback, Contact } from '../../contacts/types.ts';
import type { Task } from '../../tasks/types.ts';

const instant = (at: number | null): string | null => (at === null ? null : isoInstant(at));

export function contactShape(contact: Contact): Record<string, unknown> {
  return {
    id: contact.id,
    channel: contact.channel,
    direction: contact.direction,
    status: contact.status,
    purpose: purposeOf(contact),
    outcome: contact.outcome,
    phone: contact.phone,
    name: contact.name,
    startedAt: isoInstant(contact.startedAt),
    answerSeconds: contact.answerSeconds,
    talkSeconds: contact.talkSeconds,
    holdSeconds: contact.holdSeconds,
    acwSeconds: contact.acwSeconds,
    source: contact.source,
    tags: contact.tags,
    objection: contact.objection,
    note: contact.note,
    operator: contact.operator,
    missing: contact.missing,
    patientId: contact.patientId,
    shiftId: contact.shiftId,
  };
}

export function callbackShape(callback: Callback): Record<string, unknown> {
  const { id, phone, state, attempts, messageLeft } = callback;
  return {
    id,
    phone,
    state,
    missedAt: isoInstant(callback.missedAt),
    dueAt: isoInstant(callback.dueAt),
    attempts,
    messageLeft: messageLeft === 1,
    firstAttemptAt: instant(callback.firstAttemptAt),
    resolvedAt: instant(callback.resolvedAt),
  };
}

/** `owner` is a staff code. */
export function taskShape(
  task: Pick<Task, 'id' | 'kind' | 'title' | 'dueAt' | 'ownerId' | 'state' | 'contactId'>,
  staff: readonly Staff[],
): Record<string, unknown> {
  const { id, kind, title, dueAt, ownerId, state, contactId } = task;
  const owner = staff.find((one) => one.id === ownerId)?.code ?? null;
  return { id, kind, title, dueAt: isoInstant(dueAt), owner, state, contactId };
}
