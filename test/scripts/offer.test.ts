import { describe, expect, it } from 'vitest';
import { plainService } from '../../src/clinic/settings.ts';
import type { Doctor, Service } from '../../src/clinic/types.ts';
import { chooseOffer } from '../../src/scripts/offer.ts';
import { at, now } from './fixtures.ts';

const day = { from: '09:00', to: '11:00' };
const week = [day, day, day, day, day, null, null];
const doctor = (id: number, code: string, changes: Partial<Doctor> = {}): Doctor => ({
  id,
  clinicId: 1,
  code,
  name: code,
  specialty: 'терапевт',
  years: null,
  profile: null,
  room: null,
  hours: [],
  active: 1,
  version: 1,
  ...changes,
});
const service = (id: number, code: string, minutes: number, doctors: string[] = [], active = 1): Service => ({
  ...plainService,
  id,
  clinicId: 1,
  code,
  name: code,
  priceFrom: 500_000,
  minutes,
  preparation: null,
  doctors,
  highValue: 0,
  active,
  priceCheckedAt: 0,
  version: 1,
});

const omarova = doctor(1, 'omarova');
const kim = doctor(2, 'kim');
const away = doctor(3, 'li', { active: 0 });
const cleaning = service(1, 'cleaning', 60, ['omarova', 'kim']);
const implant = service(2, 'implant', 90, ['kim']);
const retired = service(3, 'retired', 30, [], 0);
const held = [
  { id: 1, doctorId: 1, roomId: null, startsAt: at('2026-01-16T09:00'), endsAt: at('2026-01-16T10:00') },
];
const choices = {
  doctors: [away, omarova, kim],
  services: [retired, cleaning, implant],
  timetable: { openingHours: week, specialDays: [], rooms: [], offers: [], doctorDays: [], held, late: [] },
};

function offered(asked: { doctor?: Doctor; service?: Service }, from = now): unknown[] {
  const offer = chooseOffer({ doctor: asked.doctor ?? null, service: asked.service ?? null }, choices, from);
  return [offer.doctor?.code, offer.service?.code, offer.slots.slice(0, 2)];
}

describe('the offer of a prompt', () => {
  it('is the first service and whoever is free for it soonest', () => {
    expect(offered({})).toEqual(['kim', 'cleaning', [at('2026-01-16T09:00'), at('2026-01-16T10:00')]]);
  });

  it('keeps to the doctor that was named, with the first service of his', () => {
    expect(offered({ doctor: omarova })).toEqual([
      'omarova',
      'cleaning',
      [at('2026-01-16T10:00'), at('2026-01-19T09:00')],
    ]);
  });

  it('keeps to the service that was named, in its length', () => {
    expect(offered({ service: implant })).toEqual([
      'kim',
      'implant',
      [at('2026-01-16T09:00'), at('2026-01-19T09:00')],
    ]);
  });

  it('takes both as they were named, though the doctor does not offer it', () => {
    expect(offered({ doctor: omarova, service: implant })).toEqual([
      'omarova',
      'implant',
      [at('2026-01-19T09:00'), at('2026-01-20T09:00')],
    ]);
  });

  it('has no times in a clinic without doctors', () => {
    const empty = { ...choices, doctors: [] };
    expect(chooseOffer({ doctor: null, service: null }, empty, now)).toEqual({
      doctor: null,
      service: cleaning,
      slots: [],
      pair: [],
    });
  });

  it('has a doctor and no times where nobody works in the days ahead', () => {
    const closed = { ...choices, timetable: { ...choices.timetable, openingHours: week.map(() => null) } };
    expect(chooseOffer({ doctor: null, service: null }, closed, now)).toEqual({
      doctor: omarova,
      service: cleaning,
      slots: [],
      pair: [],
    });
  });
});
