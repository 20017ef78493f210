/** A desk with a small clinic and an open shift: Айгуль at the desk, Friday 16 January 2026. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../src/clinic/time.ts';
import type { Decision } from '../../src/facts/types.ts';
import { openShift } from '../../src/shifts/open-shift.ts';
import { preparedDesk } from './prepared-desk.ts';
import { type Desk, newDesk } from './run-cli.ts';

const clinic = `
clinic:
  name: Жайлы
  address: Алматы, ул. Абая, 52
  timezone: Asia/Almaty
  currency: KZT
  language: ru
openingHours:
  mon-sat: 09:00-20:00
staff:
  - { code: aigul, name: Айгуль Сапарова, role: administrator }
  - { code: dinara, name: Динара Ахметова, role: administrator }
doctors:
  - { code: omarova, name: Омарова Айгерим, specialty: терапевт }
services:
  - { code: hygiene, name: Профгигиена, price: 15000, minutes: 40 }
sources:
  - { code: 2gis, name: 2GIS }
  - { code: friend, name: Рекомендация }
`;

export interface ClinicDesk extends Desk {
  /** Applies a decision as the administrator. */
  apply(decision: Decision, at?: string): Promise<Record<string, number>>;
  /** Opens a shift at that time, as `start` would. */
  openShift(at: string): Promise<void>;
}

export async function clinicDesk(lang = 'en', opened = '2026-01-16T08:47:00+05:00'): Promise<ClinicDesk> {
  const desk = await preparedDesk(`clinic ${lang} ${opened}`, () => setUp(lang, opened), opened, lang);
  const apply: ClinicDesk['apply'] = async (decision, at = opened) => {
    const instant = Date.parse(at);
    const actor = { clinicId: 1, deskId: 1, staffId: 1, at: instant, day: dayOf(instant) };
    return desk.withStore(async (store) => (await store.apply(decision, actor)).ids);
  };
  const open: ClinicDesk['openShift'] = async (at) => {
    const shift = { clinicId: 1, deskId: 1, administratorId: 1, openingCash: 0, checklistVersion: 1 };
    await apply(openShift(shift, Date.parse(at)), at);
  };
  await open(opened);
  return { ...desk, apply, openShift: open };
}

async function setUp(lang: string, opened: string): Promise<Desk> {
  const desk = newDesk(opened, lang);
  const file = join(desk.folder, 'clinic.yaml');
  writeFileSync(file, clinic);
  const ran = await desk.run(['init', '--file', file]);
  if (ran.code !== 0) throw new Error(ran.err);
  return desk;
}

/** Closes the open shift at that time, as `close` would. */
export function closing(shiftId: number, at: string): Decision {
  return {
    kind: 'shift.closed',
    subject: { table: 'shift', id: shiftId },
    changes: [
      { op: 'update', table: 'shift', id: shiftId, set: { state: 'closed', closedAt: Date.parse(at) } },
    ],
  };
}
