/** People who wait, gaps and offers; each test changes only what it is about. Friday 16 January 2026. */
import { laterRules } from '../../src/clinic/later-rules.ts';
import { minute } from '../../src/clinic/time.ts';
import type { Gap, GapFacts } from '../../src/visits/gaps.ts';
import type { WaitlistEntry, WaitOffer } from '../../src/visits/types.ts';
import { noPreferences } from '../../src/visits/waitlist.ts';
import { at, doctor, timetable } from './schedule-desk.ts';

export const rules = laterRules;

export const entry = (id: number, changes: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  ...noPreferences,
  id,
  clinicId: 1,
  patientId: null,
  phone: `+7701555${String(id).padStart(4, '0')}`,
  name: `Ждущий ${id}`,
  doctorId: null,
  serviceId: null,
  priority: 2,
  addedAt: at('10:00', 10) + id * minute,
  state: 'waiting',
  note: null,
  version: 1,
  ...changes,
});

/** With Омарова from eleven twenty to twelve, and nobody before half past twelve. */
export const gap = (changes: Partial<Gap> = {}): Gap => ({
  doctor: doctor(),
  from: at('11:20'),
  to: at('12:00'),
  until: at('12:30'),
  freedBy: { id: 7, patientId: 70 },
  ...changes,
});

export const offer = (changes: Partial<WaitOffer> = {}): WaitOffer => ({
  id: 1,
  clinicId: 1,
  waitlistId: 1,
  person: '+77015550001',
  doctorId: 1,
  startsAt: at('11:20'),
  endsAt: at('11:50'),
  day: '2026-01-16',
  offeredAt: at('09:00'),
  expiresAt: at('09:30'),
  state: 'open',
  answeredAt: null,
  visitId: null,
  deskId: 1,
  staffId: 1,
  reason: null,
  version: 1,
  ...changes,
});

export const facts = (entries: readonly WaitlistEntry[], changes: Partial<GapFacts> = {}): GapFacts => ({
  entries,
  offers: [],
  visits: [],
  services: [],
  doctors: [doctor()],
  timetable: timetable(),
  freed: [],
  ...changes,
});
