/** Contacts and callbacks for tests of the domain; each test changes only what it is about. Friday 16 January 2026. */

import type { Calendar } from '../../src/clinic/calendar.ts';
import { laterRules } from '../../src/clinic/later-rules.ts';
import type { ClinicRules } from '../../src/clinic/types.ts';
import type { ContactFacts, NewContact } from '../../src/contacts/log.ts';
import type { Callback, Contact } from '../../src/contacts/types.ts';
import { blankCard } from '../../src/patients/blank-card.ts';
import type { Patient } from '../../src/patients/types.ts';
import { unclaimed } from '../../src/tasks/claim.ts';

/** An instant by its local time that day. */
export const at = (time: string): number => Date.parse(`2026-01-16T${time}:00+05:00`);

/** A clinic that has set no hours: its clocks never stop. */
export const alwaysOpen: Calendar = { openingHours: [], specialDays: [] };

export const rules: ClinicRules = {
  requiredFields: ['phone', 'name', 'purpose', 'outcome', 'source'],
  shortAbandonSeconds: 0,
  callbackMinutes: 15,
  callbackAttempts: 2,
  priceAgeDays: 30,
  scarceSlots: 3,
  ...laterRules,
};

/** An answered call that wants for nothing. */
export const said = (changes: Partial<NewContact> = {}): NewContact => ({
  channel: 'call',
  direction: 'in',
  status: 'answered',
  purpose: 'booking',
  outcome: 'informed',
  phone: '+77012345678',
  name: 'Айгерим',
  source: '2gis',
  tags: [],
  answerSeconds: null,
  talkSeconds: null,
  holdSeconds: null,
  acwSeconds: null,
  objection: null,
  note: null,
  operator: 'aigul',
  at: null,
  next: null,
  ...changes,
});

/** A call that nobody answered, as the desk says it. */
export const missedCall = (changes: Partial<NewContact> = {}): NewContact =>
  said({ status: 'missed', purpose: null, outcome: null, name: null, source: null, ...changes });

export const facts = (changes: Partial<ContactFacts> = {}): ContactFacts => ({
  clinicId: 1,
  deskId: 1,
  shiftId: 57,
  rules,
  calendar: alwaysOpen,
  patients: [],
  owed: [],
  tasks: [],
  later: [],
  ...changes,
});

export const contact = (changes: Partial<Contact> = {}): Contact => {
  const { at: _at, next: _next, ...fields } = said();
  return {
    id: 214,
    clinicId: 1,
    deskId: 1,
    shiftId: 57,
    startedAt: at('10:20'),
    day: '2026-01-16',
    ...fields,
    patientId: null,
    missing: [],
    importId: null,
    importKey: null,
    version: 1,
    ...changes,
  };
};

export const missedContact = (changes: Partial<Contact> = {}): Contact =>
  contact({
    id: 31,
    startedAt: at('10:31'),
    status: 'missed',
    purpose: null,
    outcome: null,
    phone: '+77770000003',
    name: null,
    source: null,
    ...changes,
  });

export const callback = (changes: Partial<Callback> = {}): Callback => ({
  id: 31,
  clinicId: 1,
  phone: '+77770000003',
  missedAt: at('10:31'),
  dueAt: at('10:46'),
  attempts: 0,
  messageLeft: 0,
  state: 'open',
  firstAttemptAt: null,
  resolvedAt: null,
  ...unclaimed,
  version: 1,
  ...changes,
});

export const patient = (id: number, name: string): Patient => ({
  id,
  clinicId: 1,
  name,
  phone: '+77012345678',
  ...blankCard,
  createdAt: at('08:00'),
  version: 1,
});
