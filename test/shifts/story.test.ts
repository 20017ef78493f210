import { describe, expect, it } from 'vitest';
import type { ChecklistAnswer } from '../../src/checklists/types.ts';
import type { Clinic, Staff } from '../../src/clinic/types.ts';
import { type TellShift, tellShift } from '../../src/shifts/story.ts';
import type { Shift } from '../../src/shifts/types.ts';
import { at, complaint, day, nextDay, quiet, shipped, visit } from '../checklists/fixtures.ts';

const clinic: Clinic = {
  id: 1,
  code: 'zhaily',
  name: 'Жайлы',
  address: 'Абая, 52',
  directions: null,
  phone: null,
  years: null,
  timezone: 'Asia/Almaty',
  currency: 'KZT',
  language: 'ru',
  openingHours: [],
  sources: [],
  targets: {},
  rules: quiet.rules,
  practice: 0,
  createdAt: 0,
  version: 1,
};
const person = (id: number, name: string): Staff => ({
  id,
  clinicId: 1,
  code: String(id),
  name,
  role: 'administrator',
  active: 1,
  version: 1,
});
const shift: Shift = {
  id: 57,
  clinicId: 1,
  deskId: 1,
  administratorId: 1,
  day,
  openedAt: at('08:47'),
  closedAt: at('20:14'),
  state: 'closed',
  openingCash: 2_000_000,
  countedCash: 18_400_000,
  expectedCash: 18_450_000,
  cashNote: 'размен',
  openingNotes: null,
  countedNotes: null,
  forcedReason: null,
  version: 3,
};
const told: TellShift = {
  clinic,
  desk: { name: 'Ресепшн' },
  staff: [person(1, 'Айгуль'), person(2, 'Динара')],
  shift,
  walks: [],
  figures: [],
  carried: [],
  left: [],
  complaints: [],
  window: { from: at('00:00'), to: at('20:14') },
  facts: quiet,
  nextDoctorDays: [],
};
const now = at('23:00');

describe('tellShift', () => {
  it('tells a quiet shift', () => {
    expect(tellShift(told, now)).toEqual({
      version: 2,
      at: at('20:14'),
      clinic: { name: 'Жайлы', address: 'Абая, 52', currency: 'KZT', practice: false, callbackMinutes: 15 },
      desk: 'Ресепшн',
      shift: {
        id: 57,
        day,
        administrator: 'Айгуль',
        openedAt: at('08:47'),
        closedAt: at('20:14'),
        state: 'closed',
        forcedReason: null,
      },
      checklists: [],
      figures: [],
      tails: [],
      left: [],
      complaints: [],
      cash: {
        ...{ opening: 2_000_000, expected: 18_450_000, counted: 18_400_000, note: 'размен' },
        ...{ drawer: quiet.cash.drawer, notes: null, movements: [] },
      },
      visits: [],
      risks: {
        day: nextDay,
        visits: 0,
        unconfirmed: 0,
        unconfirmedHighValue: 0,
        waitlist: 0,
        doctors: [],
        scarce: [],
      },
    });
  });

  it('tells an open shift as of now', () => {
    const open: Shift = { ...shift, state: 'open', closedAt: null };
    expect(tellShift({ ...told, shift: open }, now).at).toBe(now);
  });

  it('gives every tail its owner by name', () => {
    const carried = [{ title: 'Перезвонить', ownerId: 2, dueAt: at('09:00', nextDay), reason: 'не берёт' }];
    expect(tellShift({ ...told, carried }, now).tails).toEqual([
      { title: 'Перезвонить', owner: 'Динара', dueAt: at('09:00', nextDay), reason: 'не берёт' },
    ]);
  });

  it('shows no more of a patient than a list does', () => {
    const visits = [visit({ status: 'done', paid: 1_200_000, paymentMethod: 'cash' })];
    const [shown] = tellShift({ ...told, facts: { ...quiet, visits } }, now).visits;
    expect(shown).toEqual({
      startsAt: at('10:00'),
      patient: 'Марат К.',
      phone: '+7 701 *** ** 05',
      doctor: 'Омарова',
      service: null,
      status: 'done',
      paid: 1_200_000,
      payment: 'cash',
    });
  });

  it('takes the visits of its own hours, moved ones left out, in order of time', () => {
    const visits = [
      visit({ id: 3, startsAt: at('15:00') }),
      visit({ id: 1, startsAt: at('09:00') }),
      visit({ id: 2, startsAt: at('11:00'), status: 'moved' }),
      visit({ id: 4, startsAt: at('20:14') }),
      visit({ id: 5, startsAt: at('10:00', nextDay), day: nextDay }),
    ];
    const story = tellShift({ ...told, facts: { ...quiet, visits } }, now);
    expect(story.visits.map(({ startsAt }) => startsAt)).toEqual([at('09:00'), at('15:00')]);
  });

  it('counts what tomorrow may bring', () => {
    const next = { day: nextDay, startsAt: at('10:00', nextDay) };
    const facts = {
      ...quiet,
      visits: [
        visit({ ...next, id: 1 }),
        visit({ ...next, id: 2, highValue: true }),
        visit({ ...next, id: 3, status: 'confirmed', confirmedAt: at('12:00') }),
        visit({ ...next, id: 4, status: 'cancelled' }),
      ],
      slots: [
        { doctorId: 1, name: 'Ким', free: [1, 2, 3], nextFree: null },
        { doctorId: 2, name: 'Омарова', free: [1], nextFree: at('11:20', nextDay) },
      ],
    };
    const late = {
      id: 1,
      clinicId: 1,
      doctorId: 1,
      day: nextDay,
      state: 'absent',
      delayMinutes: null,
      note: 'семинар',
      toldAt: null,
      recordedAt: 0,
      version: 1,
      doctorName: 'Ким',
    } as const;
    expect(tellShift({ ...told, facts, nextDoctorDays: [late] }, now).risks).toEqual({
      day: nextDay,
      visits: 3,
      unconfirmed: 2,
      unconfirmedHighValue: 1,
      waitlist: 0,
      doctors: [{ name: 'Ким', state: 'absent', minutes: null, note: 'семинар' }],
      scarce: [{ name: 'Омарова', free: 1, nextFree: at('11:20', nextDay) }],
    });
  });

  it('tells the last word on every item of a walk, and which nobody touched', () => {
    const definition = shipped('open');
    const [first, second] = definition.items;
    if (!first || !second) throw new Error('the opening checklist has items');
    const run = {
      id: 9,
      shiftId: 57,
      checklist: 'open',
      checklistVersion: 1,
      startedAt: at('08:47'),
      finishedAt: at('08:58'),
    } as const;
    const answer = {
      id: 1,
      runId: 9,
      item: first.id,
      by: 'person',
      reason: null,
      state: 'done',
      at: at('08:55'),
    } as const;
    const answers: ChecklistAnswer[] = [
      { ...answer, evidence: [], state: 'problem', reason: 'нет связи', at: at('08:50') },
      { ...answer, evidence: [] },
    ];
    const [walk] = tellShift({ ...told, walks: [{ definition, run, answers }] }, now).checklists;
    expect(walk?.items.slice(0, 2)).toEqual([
      {
        id: first.id,
        title: first.title,
        state: 'done',
        by: 'person',
        at: at('08:55'),
        reason: null,
        evidence: [],
      },
      {
        id: second.id,
        title: second.title,
        state: 'open',
        by: second.by,
        at: null,
        reason: null,
        evidence: [],
      },
    ]);
  });

  it('names who deals with a complaint', () => {
    const complaints = [complaint({ ownerId: 2 })];
    expect(tellShift({ ...told, complaints }, now).complaints[0]?.owner).toBe('Динара');
  });
});
