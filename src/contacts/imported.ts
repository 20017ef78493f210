/**
 * What imported calls change in the callback list. A missed call of the current day is owed a callback like any
 * other; an older one is history: nobody is rung back for last month's file. Calls that the file brings also
 * settle what was owed before.
 */
import type { Calendar } from '../clinic/calendar.ts';
import type { ClinicRules } from '../clinic/types.ts';
import type { Change } from '../facts/types.ts';
import { callbackUpdate, isUnsettled, newCallback, owesCallback, retold } from './callbacks.ts';
import type { Callback, Contact } from './types.ts';

export interface ImportedCalls {
  /** Imported contacts of the current day. */
  imported: readonly Contact[];
  /** Callbacks that their numbers have left before. */
  callbacks: readonly Callback[];
  /** All contacts with these numbers, imported or not, since the first call missed. */
  contacts: readonly Contact[];
}

export function callbacksOfImport(
  { imported, callbacks, contacts }: ImportedCalls,
  rules: ClinicRules,
  calendar: Calendar,
): Change[] {
  const byPhone = grouped(contacts);
  const withNumber = (phone: string | null): Contact[] => byPhone.get(phone) ?? [];
  const owed = imported.filter((contact) => owesCallback(contact, rules));
  const inserts = owed.map((contact): Change => {
    const { version: _, ...row } = retold(
      { ...newCallback(contact, rules, calendar), id: contact.id, version: 1 },
      withNumber(contact.phone),
    );
    return { op: 'insert', table: 'callback', row };
  });
  const updates = callbacks
    .filter(isUnsettled)
    .map((callback) => callbackUpdate(callback, retold(callback, withNumber(callback.phone))));
  return [...inserts, ...updates.filter((update) => update !== null)];
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
