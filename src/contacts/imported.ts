/**
 * What imported calls change in the callback list. A missed call of the current day is owed a callback like any
 * other; an older one is history: nobody is rung back for last month's file. Calls that the file brings also
 * settle what was owed before, and so does a file that knows that a call was answered after all.
 */
import type { Calendar } from '../clinic/calendar.ts';
import type { ClinicRules } from '../clinic/types.ts';
import type { Change } from '../facts/types.ts';
import { callbackUpdate, isUnsettled, newCallback, owesCallback, retold } from './callbacks.ts';
import { isMissedCall } from './status.ts';
import type { Callback, Contact } from './types.ts';

export interface ImportedCalls {
  /** Contacts of the current day that the import brought or completed. */
  imported: readonly Contact[];
  /** Contacts, of whatever day, that the import completed. */
  completed: ReadonlySet<number>;
  /** Callbacks that their numbers have left before. */
  callbacks: readonly Callback[];
  /** All contacts with these numbers, imported or not, since the first call missed. */
  contacts: readonly Contact[];
}

export function callbacksOfImport(
  { imported, completed, callbacks, contacts }: ImportedCalls,
  rules: ClinicRules,
  calendar: Calendar,
): Change[] {
  const byPhone = grouped(contacts);
  const withNumber = (phone: string | null): Contact[] => byPhone.get(phone) ?? [];
  const known = new Set(callbacks.map(({ id }) => id));
  const owed = imported.filter((contact) => !known.has(contact.id) && owesCallback(contact, rules));
  const inserts = owed.map((contact): Change => {
    const { version: _, ...row } = retold(
      { ...newCallback(contact, rules, calendar), id: contact.id, version: 1 },
      withNumber(contact.phone),
    );
    return { op: 'insert', table: 'callback', row };
  });
  const updates = callbacks.filter(isUnsettled).map((callback) => {
    const own = completed.has(callback.id)
      ? withNumber(callback.phone).find(({ id }) => id === callback.id)
      : undefined;
    const after = own ? ofCompleted(callback, own, rules, calendar) : callback;
    return callbackUpdate(callback, isUnsettled(after) ? retold(after, withNumber(callback.phone)) : after);
  });
  return [...inserts, ...updates.filter((update) => update !== null)];
}

/** The callback of a call that the file has told more of: its clock, and whether it is owed at all. */
function ofCompleted(callback: Callback, contact: Contact, rules: ClinicRules, calendar: Calendar): Callback {
  if (!owesCallback(contact, rules)) {
    const state = isMissedCall(contact) ? 'given_up' : 'self_reached';
    return { ...callback, state, resolvedAt: contact.startedAt };
  }
  const { missedAt, dueAt } = newCallback(contact, rules, calendar);
  return { ...callback, missedAt, dueAt };
}

function grouped(contacts: readonly Contact[]): Map<string | null, Contact[]> {
  const groups = new Map<string | null, Contact[]>();
  for (const contact of contacts) {
    const group = groups.get(contact.phone);
    if (group) group.push(contact);
    else groups.set(contact.phone, [contact]);
  }
  return groups;
}
