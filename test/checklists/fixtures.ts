/** A quiet day at the desk; each test changes only what it is about. Friday 16 January 2026, Almaty. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Checklist, parseChecklist } from '../../src/checklists/definition.ts';
import type { ShiftFacts, VisitFact } from '../../src/checklists/facts.ts';
import type { ChecklistId } from '../../src/checklists/types.ts';
import { laterRules } from '../../src/clinic/later-rules.ts';
import { plainService } from '../../src/clinic/settings.ts';
import { minute } from '../../src/clinic/time.ts';
import type { Doctor, Service } from '../../src/clinic/types.ts';
import { untold } from '../../src/complaints/decisions.ts';
import type { Complaint } from '../../src/complaints/types.ts';
import type { Callback, Contact } from '../../src/contacts/types.ts';
import { drawerOf } from '../../src/shifts/drawer.ts';
import { unclaimed } from '../../src/tasks/claim.ts';
import type { Task } from '../../src/tasks/types.ts';
import { untouched } from '../../src/visits/booking.ts';
import type { Match } from '../../src/visits/gaps.ts';
import type { Confirmation, WaitlistEntry, WaitOffer } from '../../src/visits/types.ts';
import { noPreferences } from '../../src/visits/waitlist.ts';

export const day = '2026-01-16';
export const nextDay = '2026-01-17';
/** An instant by its local time on the day of the shift. */
export const at = (time: string, on = day): number => new Date(`${on}T${time}:00+05:00`).getTime();

/** Into which nothing went. */
const emptyDrawer = drawerOf({ openingCash: 0 }, [], []);

export const quiet: ShiftFacts = {
  shift: { id: 57, deskId: 1, administratorId: 1 },
  others: [],
  day,
  nextDay,
  nextOpensAt: at('09:00', nextDay),
  rules: {
    requiredFields: ['name', 'phone', 'source', 'purpose', 'outcome'],
    shortAbandonSeconds: 0,
    callbackMinutes: 15,
    callbackAttempts: 2,
    priceAgeDays: 30,
    scarceSlots: 3,
    ...laterRules,
  },
  callbacks: [],
  visits: [],
  confirmations: [],
  tasks: [],
  deferred: [],
  waitlist: [],
  gaps: [],
  offers: [],
  complaints: [],
  doctorDays: [],
  slots: [],
  services: [],
  cash: { expected: 0, counted: null, note: null, unpaid: [], drawer: emptyDrawer, entries: [], insured: [] },
  chats: [],
};

export const callback = (changes: Partial<Callback> = {}): Callback => ({
  id: 31,
  clinicId: 1,
  phone: '+77770000003',
  missedAt: at('10:31'),
  dueAt: at('10:46'),
  attempts: 2,
  messageLeft: 0,
  state: 'open',
  firstAttemptAt: at('10:40'),
  resolvedAt: null,
  ...unclaimed,
  version: 4,
  ...changes,
});

export const visit = (changes: Partial<VisitFact> = {}): VisitFact => ({
  ...untouched,
  id: 118,
  clinicId: 1,
  patientId: 5,
  doctorId: 2,
  serviceId: 3,
  contactId: null,
  startsAt: at('10:00'),
  endsAt: at('10:40'),
  day,
  status: 'booked',
  bookedAt: at('12:00', '2026-01-14'),
  bookedDay: '2026-01-14',
  bookedBy: 'aigul',
  source: null,
  confirmedAt: null,
  arrivedAt: null,
  inRoomAt: null,
  doneAt: null,
  cancelledAt: null,
  cancelReason: null,
  movedTo: null,
  price: 1_200_000,
  paid: null,
  paymentMethod: null,
  paidShiftId: null,
  note: null,
  importId: null,
  importKey: null,
  version: 2,
  patientName: 'Марат Касымов',
  patientPhone: '+77010000005',
  doctorName: 'Омарова',
  highValue: false,
  ...changes,
});

export const confirmation = (changes: Partial<Confirmation> = {}): Confirmation => ({
  id: 1,
  clinicId: 1,
  visitId: 118,
  at: at('08:30'),
  day,
  means: 'call',
  result: 'confirmed',
  deskId: 1,
  staffId: 1,
  version: 1,
  ...changes,
});

export const task = (changes: Partial<Task> = {}): Task => ({
  id: 12,
  clinicId: 1,
  kind: 'task',
  title: 'Заказать бахилы',
  dueAt: at('18:00'),
  ownerId: 1,
  state: 'open',
  phone: null,
  contactId: null,
  visitId: null,
  complaintId: null,
  carriedFrom: null,
  reason: null,
  createdAt: at('09:00', '2026-01-15'),
  doneAt: null,
  result: null,
  ...unclaimed,
  version: 1,
  ...changes,
});

export const contact = (changes: Partial<Contact> = {}): Contact => ({
  id: 214,
  clinicId: 1,
  deskId: 1,
  shiftId: 57,
  startedAt: at('11:05'),
  day,
  channel: 'whatsapp',
  direction: 'in',
  status: 'waiting',
  purpose: null,
  outcome: null,
  patientId: null,
  phone: '+77010000090',
  name: 'Досымжан',
  source: null,
  tags: [],
  answerSeconds: null,
  talkSeconds: null,
  holdSeconds: null,
  acwSeconds: null,
  objection: null,
  note: null,
  operator: null,
  missing: [],
  importId: null,
  importKey: null,
  version: 1,
  ...changes,
});

export const entry = (changes: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  ...noPreferences,
  id: 8,
  clinicId: 1,
  patientId: null,
  phone: '+77010000008',
  name: 'Сауле Ахметова',
  doctorId: 2,
  serviceId: null,
  priority: 1,
  wanted: null,
  addedAt: at('10:00', '2026-01-10'),
  state: 'waiting',
  note: null,
  version: 3,
  ...changes,
});

/** Half an hour of Омарова, and the entry that it is offered to first. */
export const match = (from: number, changes: Partial<WaitlistEntry> = {}): Match => {
  const to = from + 30 * minute;
  const gap = { doctor: omarova, from, to, until: to, freedBy: null };
  const why = {
    asked: 'doctor',
    priority: 1,
    waitingSince: 0,
    wished: false,
    earlierThan: null,
    leaves: 0,
  } as const;
  return { gap, first: { entry: entry(changes), from, to, why }, others: 0 };
};

/** Of tomorrow's 11:20, made at ten to eight in the evening. */
export const offer = (changes: Partial<WaitOffer> = {}): WaitOffer => ({
  id: 2,
  clinicId: 1,
  waitlistId: 8,
  person: '+77010000008',
  doctorId: 2,
  startsAt: at('11:20', nextDay),
  endsAt: at('11:50', nextDay),
  day: nextDay,
  offeredAt: at('19:50'),
  expiresAt: at('20:20'),
  state: 'open',
  answeredAt: null,
  visitId: null,
  deskId: 1,
  staffId: 1,
  reason: null,
  version: 1,
  ...changes,
});

const omarova: Doctor = {
  id: 2,
  clinicId: 1,
  code: 'omarova',
  name: 'Омарова Айгерим Нурлановна',
  specialty: 'терапевт',
  years: null,
  profile: null,
  room: null,
  hours: [],
  active: 1,
  version: 1,
};

export const complaint = (changes: Partial<Complaint> = {}): Complaint => ({
  ...untold,
  id: 4,
  clinicId: 1,
  shiftId: 57,
  class: 'B',
  text: 'Ждал сорок минут',
  phone: '+77010000044',
  name: null,
  contactId: 90,
  openedAt: at('12:10'),
  day,
  ownerId: null,
  measures: null,
  escalatedAt: null,
  state: 'open',
  resolvedAt: null,
  version: 1,
  ...changes,
});

export const service = (changes: Partial<Service> = {}): Service => ({
  ...plainService,
  id: 3,
  clinicId: 1,
  code: 'cleaning',
  name: 'Чистка',
  priceFrom: 1_500_000,
  minutes: 40,
  preparation: null,
  doctors: [],
  highValue: 0,
  active: 1,
  priceCheckedAt: at('09:00', '2026-01-10'),
  version: 1,
  ...changes,
});

/** A checklist as it ships. */
export function shipped(id: ChecklistId): Checklist {
  const path = `data/checklists/${id}.yaml`;
  return parseChecklist(parse(readFileSync(path, 'utf8')), { path });
}
