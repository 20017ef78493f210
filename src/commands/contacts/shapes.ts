/** Contacts, callbacks and tasks as other programs read them (docs: JSON shapes). Instants are ISO 8601 with offset. */
import { isoInstant } from '../../clinic/time.ts';
import type { CallbackLine } from '../../contacts/lines.ts';
import { maskPhone } from '../../contacts/phone.ts';
import { purposeOf } from '../../contacts/purpose.ts';
import type { Callback, Contact } from '../../contacts/types.ts';
import { shortName } from '../../patients/short-name.ts';

const instant = (at: number | null): string | null => (at === null ? null : isoInstant(at));

function personShape({ phone, name }: Pick<Contact, 'phone' | 'name'>, full: boolean) {
  if (full) return { phone, name };
  return { phone: phone && maskPhone(phone), name: name && shortName(name) };
}

/** In lists masked, unless they are asked for in full. */
export function contactShape(contact: Contact, full = true): Record<string, unknown> {
  return {
    id: contact.id,
    channel: contact.channel,
    direction: contact.direction,
    status: contact.status,
    purpose: purposeOf(contact),
    outcome: contact.outcome,
    ...personShape(contact, full),
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

/** What is owed to a number: its misses in one. */
export function lineShape(line: CallbackLine): Record<string, unknown> {
  return {
    callbacks: line.callbacks.map(({ id }) => id),
    misses: line.misses,
    firstMissedAt: isoInstant(line.firstMissedAt),
    lastMissedAt: isoInstant(line.lastMissedAt),
    dueAt: isoInstant(line.dueAt),
    late: line.late,
    attempts: line.attempts,
    messageLeft: line.messageLeft,
    mayGiveUp: line.mayGiveUp,
  };
}

export function callbackShape(callback: Callback, name: string | null, full = true): Record<string, unknown> {
  const { id, phone, state, attempts, messageLeft } = callback;
  return {
    id,
    ...personShape({ phone, name }, full),
    state,
    missedAt: isoInstant(callback.missedAt),
    dueAt: isoInstant(callback.dueAt),
    attempts,
    messageLeft: messageLeft === 1,
    firstAttemptAt: instant(callback.firstAttemptAt),
    resolvedAt: instant(callback.resolvedAt),
  };
}
