import { describe, expect, it } from 'vitest';
import { type CardFacts, cardOf } from '../../src/patients/card.ts';
import { untouched } from '../../src/visits/booking.ts';
import type { Visit, VisitStatus } from '../../src/visits/types.ts';
import { plan } from '../visits/route/fixtures.ts';
import { card, related } from './card-fixtures.ts';

const hour = 3_600_000;
const visit = (id: number, status: VisitStatus, more: Partial<Visit> = {}): Visit => ({
  id,
  clinicId: 1,
  patientId: 1,
  doctorId: 1,
  serviceId: null,
  contactId: null,
  startsAt: id * 100 * hour,
  endsAt: id * 100 * hour + hour,
  day: '2026-01-16',
  status,
  bookedAt: 0,
  bookedDay: '2026-01-16',
  bookedBy: null,
  source: null,
  ...untouched,
  price: null,
  note: null,
  version: 1,
  ...more,
});
const facts = (more: Partial<CardFacts>): CardFacts => ({
  patient: card(1, 'Марат Касымов', { phone: '+77012345678' }),
  rules: { lateCancelHours: 24 },
  visits: [],
  contacts: [],
  callbacks: [],
  tasks: [],
  complaints: [],
  waitlist: [],
  plans: [],
  kin: [],
  others: [],
  ...more,
});

describe('a card', () => {
  it('counts who came, who did not, and who cancelled late', () => {
    const visits = [
      visit(1, 'done', { paid: 500_00 }),
      visit(2, 'no_show'),
      visit(3, 'cancelled', { cancelledAt: 300 * hour - 2 * hour }),
      visit(4, 'cancelled', { cancelledAt: 400 * hour - 24 * hour }),
      visit(5, 'moved', { cancelledAt: 500 * hour }),
      visit(6, 'booked'),
      visit(7, 'confirmed'),
    ];
    const { came, noShows, lateCancels, paid, next, past } = cardOf(facts({ visits }));
    expect([came, noShows, lateCancels, paid]).toEqual([1, 1, 1, 500_00]);
    expect([next.map(({ id }) => id), past.map(({ id }) => id)]).toEqual([
      [6, 7],
      [4, 3, 2, 1],
    ]);
  });

  it('adds what was paid ahead for a plan', () => {
    const plans = [plan(1, { state: 'agreed', total: 90_00, paid: 30_00 })];
    expect(cardOf(facts({ visits: [visit(1, 'done', { paid: 10_00 })], plans })).paid).toBe(40_00);
  });

  it('names relatives from either side, and who shares the number', () => {
    const others = [
      card(1, 'Марат Касымов', { phone: '+77012345678' }),
      card(2, 'Алёна Касымова'),
      card(3, 'Тимур', { phone: '+77012345678' }),
    ];
    const { relatives } = cardOf(facts({ others, kin: [related(2, 1, 'father')] }));
    expect(relatives.map(({ patient, relation }) => [patient.id, relation])).toEqual([
      [2, 'child'],
      [3, null],
    ]);
  });

  it('has of a shared number only what is this patient’s', () => {
    const entry = {
      id: 1,
      clinicId: 1,
      patientId: 2,
      phone: '+77012345678',
    };
    const task = { id: 1, visitId: 99, phone: '+77012345678' };
    // Only what the card asks of them.
    const waitlist = [entry, { ...entry, id: 2, patientId: null }] as unknown as CardFacts['waitlist'];
    const tasks = [task, { ...task, id: 2, visitId: null }] as unknown as CardFacts['tasks'];
    const his = cardOf(facts({ waitlist, tasks }));
    expect([his.waitlist.map(({ id }) => id), his.tasks.map(({ id }) => id)]).toEqual([[2], [2]]);
  });
});
