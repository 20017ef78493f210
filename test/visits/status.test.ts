import { describe, expect, it } from 'vitest';
import type { ShiftError } from '../../src/errors.ts';
import { unclaimed } from '../../src/tasks/claim.ts';
import type { Task } from '../../src/tasks/types.ts';
import { untouched } from '../../src/visits/booking.ts';
import { steps, stepVisit } from '../../src/visits/status.ts';
import { type Visit, type VisitStatus, visitStatuses } from '../../src/visits/types.ts';
import { at } from './schedule-desk.ts';

const visit = (changes: Partial<Visit> = {}): Visit => ({
  ...untouched,
  id: 118,
  clinicId: 1,
  patientId: 5,
  doctorId: 1,
  serviceId: 1,
  contactId: null,
  startsAt: at('11:20'),
  endsAt: at('11:50'),
  day: '2026-01-16',
  status: 'booked',
  bookedAt: at('12:00', 14),
  bookedDay: '2026-01-14',
  bookedBy: 'aigul',
  source: null,
  price: 500_000,
  note: null,
  version: 3,
  ...changes,
});
const task = (changes: Partial<Task>): Task => ({
  id: 1,
  clinicId: 1,
  kind: 'confirm',
  title: 'Перезвонить',
  dueAt: at('10:00'),
  ownerId: 1,
  state: 'open',
  phone: null,
  contactId: null,
  visitId: 118,
  complaintId: null,
  carriedFrom: null,
  reason: null,
  createdAt: at('09:00'),
  doneAt: null,
  result: null,
  ...unclaimed,
  version: 1,
  ...changes,
});
const step = (to: VisitStatus, when = at('12:00'), tasks: Task[] = []) => ({
  to,
  at: when,
  tasks,
  result: 'x',
});
const thrown = (work: () => unknown): Pick<ShiftError, 'code' | 'params' | 'field'> | null => {
  try {
    work();
    return null;
  } catch (error) {
    const { code, params, field } = error as ShiftError;
    return { code, params, field };
  }
};

describe('a visit’s steps', () => {
  it('are those of the table and no others', () => {
    const now = at('12:00');
    for (const from of visitStatuses) {
      for (const to of visitStatuses) {
        const when = to === 'confirmed' ? at('11:00') : now;
        const fault = thrown(() => stepVisit(visit({ status: from }), step(to, when), now));
        expect(fault?.code ?? 'taken', `${from} → ${to}`).toBe(
          steps[from].includes(to) ? 'taken' : 'status_step',
        );
      }
    }
  });

  it('say what is possible instead', () => {
    expect(thrown(() => stepVisit(visit({ status: 'in_room' }), step('no_show'), at('12:00')))).toEqual({
      code: 'status_step',
      params: { id: 118, from: 'in_room', to: 'no_show', choices: 'done' },
      field: null,
    });
    expect(
      thrown(() => stepVisit(visit({ status: 'moved' }), step('done'), at('12:00')))?.params.choices,
    ).toBe('book, undo');
  });

  it('change status and stamp, on the version that was seen', () => {
    expect(stepVisit(visit(), step('arrived', at('11:15')), at('12:00'))).toEqual({
      kind: 'visit.arrived',
      subject: { table: 'visit', id: 118 },
      changes: [
        {
          op: 'update',
          table: 'visit',
          id: 118,
          set: { status: 'arrived', arrivedAt: at('11:15') },
          expect: 3,
        },
      ],
    });
    const stamps = (['confirmed', 'in_room', 'done', 'no_show', 'cancelled'] as const).map((to) => {
      const [change] = stepVisit(
        visit(),
        step(to, at('11:20') - (to === 'confirmed' ? 1 : 0)),
        at('12:00'),
      ).changes;
      return change?.op === 'update' ? Object.keys(change.set) : [];
    });
    expect(stamps).toEqual([
      ['status', 'confirmedAt'],
      ['status', 'inRoomAt'],
      ['status', 'doneAt'],
      ['status'],
      ['status', 'cancelledAt'],
    ]);
  });

  it('finish the tasks that asked for them', () => {
    const tasks = [
      task({ id: 1 }),
      task({ id: 2, kind: 'visit' }),
      task({ id: 3, visitId: 119 }),
      task({ id: 4, kind: 'task' }),
    ];
    const finished = (to: VisitStatus): (number | undefined)[] =>
      stepVisit(visit(), step(to, at('11:20') - (to === 'confirmed' ? 1 : 0), tasks), at('12:00'))
        .changes.slice(1)
        .map((change) => (change.op === 'update' ? change.id : undefined));
    expect([finished('confirmed'), finished('arrived'), finished('done'), finished('no_show')]).toEqual([
      [1],
      [1],
      [1, 2],
      [1, 2],
    ]);
  });
});

describe('the time of a step', () => {
  const now = at('12:00');

  it('has come', () => {
    expect(thrown(() => stepVisit(visit(), step('arrived', at('12:01')), now))).toEqual({
      code: 'time_in_future',
      params: { flag: '--at', time: '16.01 12:01' },
      field: '--at',
    });
  });

  it('of a confirmation lies before the visit', () => {
    expect(thrown(() => stepVisit(visit(), step('confirmed', at('11:20')), now))).toEqual({
      code: 'carry_too_late',
      params: { flag: '--at', time: '16.01 11:20', latest: '16.01 11:20' },
      field: '--at',
    });
  });

  it('of an arrival lies on the visit’s day, of a no-show after its beginning', () => {
    const tomorrow = visit({ day: '2026-01-17', startsAt: at('11:20', 17), endsAt: at('11:50', 17) });
    for (const to of ['arrived', 'in_room', 'done', 'no_show'] as const) {
      expect(thrown(() => stepVisit(tomorrow, step(to), now))).toEqual({
        code: 'too_early',
        params: { id: 118, time: '17.01 11:20', to },
        field: '--at',
      });
    }
    expect(thrown(() => stepVisit(visit(), step('no_show', at('11:19')), now))?.code).toBe('too_early');
    expect(thrown(() => stepVisit(visit(), step('arrived', at('07:00')), now))).toBeNull();
  });

  it('follows the step before it', () => {
    const arrived = visit({ status: 'arrived', arrivedAt: at('11:15') });
    expect(thrown(() => stepVisit(arrived, step('in_room', at('11:14')), now))).toEqual({
      code: 'time_before',
      params: { flag: '--at', time: '16.01 11:14', before: '16.01 11:15' },
      field: '--at',
    });
    expect(thrown(() => stepVisit(arrived, step('in_room', at('11:15')), now))).toBeNull();
  });
});
