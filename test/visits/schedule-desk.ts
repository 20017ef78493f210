/** A desk with three doctors, four services and an open shift: Айгуль at the desk, Friday 16 January 2026, 08:47. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainService } from '../../src/clinic/settings.ts';
import type { Doctor, DoctorDay, Service } from '../../src/clinic/types.ts';
import { openShift } from '../../src/shifts/open-shift.ts';
import type { Timetable } from '../../src/visits/slots.ts';
import { preparedDesk } from '../cli/prepared-desk.ts';
import { type Desk, newDesk } from '../cli/run-cli.ts';

const clinic = `
clinic:
  code: zhaily
  name: Жайлы
  address: Алматы, ул. Абая, 52
  directions: вход со двора, 3 этаж
  phone: +7 700 555 00 00
  timezone: Asia/Almaty
  currency: KZT
  language: ru
openingHours:
  mon-sat: 09:00-20:00
staff:
  - { code: aigul, name: Айгуль Сапарова, role: administrator }
  - { code: dinara, name: Динара Ахметова, role: administrator }
  - { code: svetlana, name: Светлана Ким, role: senior }
  - { code: yerzhan, name: Ержан Касымов, role: manager }
doctors:
  - { code: omarova, name: Омарова Айгерим Нурлановна, specialty: терапевт, room: 305 }
  - { code: kim, name: Ким Сергей Викторович, specialty: ортодонт, room: 302, hours: { mon-fri: 10:00-18:00 } }
  - { code: akhmetova, name: Ахметова Жанна Бериковна, specialty: гигиенист, room: 301 }
services:
  - { code: consult, name: Консультация, price: 5000, minutes: 30, doctors: [omarova], preparation: возьмите снимки }
  - { code: filling, name: Лечение кариеса, price: 18000, minutes: 60, doctors: [omarova] }
  - { code: braces, name: Брекеты, price: 280000, minutes: 90, doctors: [kim], highValue: true }
  - { code: hygiene, name: Профгигиена, price: 15000, minutes: 40, doctors: [akhmetova] }
sources:
  - { code: 2gis, name: 2GIS }
  - { code: friend, name: Рекомендация }
`;

export type ScheduleDesk = Desk;

const opened = '2026-01-16T08:47:00+05:00';

export function scheduleDesk(lang = 'en', withShift = true): Promise<ScheduleDesk> {
  return preparedDesk(`schedule ${withShift}`, () => setUp(withShift), opened, lang);
}

async function setUp(withShift: boolean): Promise<Desk> {
  const desk = newDesk(opened);
  const file = join(desk.folder, 'clinic.yaml');
  writeFileSync(file, clinic);
  const ran = await desk.run(['init', '--file', file]);
  if (ran.code !== 0) throw new Error(ran.err);
  if (!withShift) return desk;
  const shift = { clinicId: 1, deskId: 1, administratorId: 1, openingCash: 0, checklistVersion: 1 };
  const actor = { clinicId: 1, deskId: 1, staffId: 1, at: Date.parse(opened), day: '2026-01-16' };
  await desk.withStore((store) => store.apply(openShift(shift, Date.parse(opened)), actor));
  return desk;
}

/** An instant by its local time on Friday 16 January 2026, or on another day of that month. */
export const at = (time: string, date = 16): number =>
  Date.parse(`2026-01-${String(date).padStart(2, '0')}T${time}:00+05:00`);

export const doctor = (changes: Partial<Doctor> = {}): Doctor => ({
  id: 1,
  clinicId: 1,
  code: 'omarova',
  name: 'Омарова Айгерим',
  specialty: 'терапевт',
  years: null,
  profile: null,
  room: null,
  hours: [],
  active: 1,
  version: 1,
  ...changes,
});

export const service = (changes: Partial<Service> = {}): Service => ({
  ...plainService,
  id: 1,
  clinicId: 1,
  code: 'consult',
  name: 'Консультация',
  priceFrom: 500_000,
  minutes: 30,
  preparation: null,
  doctors: [],
  highValue: 0,
  active: 1,
  priceCheckedAt: 0,
  version: 1,
  ...changes,
});

export const doctorDay = (changes: Partial<DoctorDay> = {}): DoctorDay => ({
  id: 1,
  clinicId: 1,
  doctorId: 1,
  day: '2026-01-16',
  state: 'absent',
  delayMinutes: null,
  note: null,
  toldAt: null,
  recordedAt: at('08:30'),
  version: 1,
  ...changes,
});

const open = { from: '09:00', to: '20:00' };
/** Monday to Saturday from nine to eight, with nothing booked. */
export const timetable = (changes: Partial<Timetable> = {}): Timetable => ({
  openingHours: [open, open, open, open, open, open, null],
  specialDays: [],
  rooms: [],
  offers: [],
  doctorDays: [],
  held: [],
  late: [],
  ...changes,
});
