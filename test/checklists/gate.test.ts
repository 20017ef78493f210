import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checklists/checks/index.ts';
import type { ShiftFacts } from '../../src/checklists/facts.ts';
import { type Carry, type Gate, gate } from '../../src/checklists/gate.ts';
import { type Answer, checksOf, progress } from '../../src/checklists/progress.ts';
import { ShiftError } from '../../src/errors.ts';
import { translator } from '../../src/i18n/index.ts';
import { unclaimed } from '../../src/tasks/claim.ts';
import {
  at,
  callback,
  complaint,
  contact,
  entry,
  nextDay,
  offer,
  quiet,
  shipped,
  task,
  visit,
} from './fixtures.ts';

const definition = shipped('close');
const now = at('20:00');
const morning = at('09:00', nextDay);
const answered: Answer[] = ['documents', 'risks_tomorrow'].map((item) => ({
  item,
  state: 'done',
  reason: null,
}));
const counted = { cash: { ...quiet.cash, counted: 0 } };

function atGate(facts: Partial<ShiftFacts>, carries: Carry[], answers = answered): Gate {
  const results = runChecks(checksOf(definition), { ...quiet, ...counted, ...facts }, now);
  return gate(
    {
      progress: progress({ definition, results, answers, startedAt: at('19:44'), endedAt: now }),
      carries,
      shift: { id: 57, clinicId: 1 },
      titleOf: ({ title }) => title.key,
    },
    now,
  );
}

const carry = (tail: string, changes: Partial<Carry> = {}): Carry => ({
  tail,
  dueAt: morning,
  ownerId: 3,
  reason: 'не берёт трубку',
  ...changes,
});

const everything: Partial<ShiftFacts> = {
  callbacks: [callback()],
  chats: [contact()],
  visits: [
    visit(),
    visit({ id: 119, day: nextDay, startsAt: at('12:00', nextDay), endsAt: at('12:40', nextDay) }),
  ],
  deferred: [{ contact: contact({ id: 215, outcome: 'deferred', status: 'answered' }), nextAt: null }],
  tasks: [task()],
  complaints: [complaint()],
  waitlist: [entry()],
  offers: [offer()],
};
const allTails = [
  'callback:31',
  'contact:214',
  'visit:119',
  'visit:118',
  'contact:215',
  'task:12',
  'complaint:4',
  'waitlist:8',
];

describe('the gate', () => {
  it('opens when nothing is left', () => {
    expect(atGate({}, [])).toEqual({ passed: true, undone: [], left: [], carried: [], changes: [] });
  });

  it('stays shut while a person has not answered or the cash is not counted', () => {
    const shut = atGate({ cash: quiet.cash }, [], []);
    expect(shut.passed).toBe(false);
    expect(shut.undone.map(({ id }) => id)).toEqual(['cash', 'documents', 'risks_tomorrow']);
  });

  it('names every tail that is left', () => {
    const shut = atGate(everything, []);
    expect(shut.passed).toBe(false);
    expect(shut.left.map(({ key }) => key)).toEqual(allTails);
    expect(shut.changes).toEqual([]);
  });

  it('opens when every tail is carried, each as one task', () => {
    const open = atGate(
      everything,
      allTails.map((key) => carry(key)),
    );
    expect(open.passed).toBe(true);
    expect(open.changes.map((change) => `${change.op} ${change.table}`)).toEqual([
      'insert task',
      'update callback',
      'insert task',
      'insert task',
      'insert task',
      'insert task',
      'update task',
      'insert task',
      'insert task',
      'update waitOffer',
    ]);
  });

  it('makes a dated task of a callback, and stops its clock', () => {
    const { carried, changes } = atGate({ callbacks: [callback()] }, [carry('callback:31')]);
    expect(carried).toEqual([
      {
        tail: 'callback:31',
        title: 'checklists.callbacks.tail',
        dueAt: morning,
        ownerId: 3,
        reason: 'не берёт трубку',
      },
    ]);
    expect(changes).toEqual([
      {
        op: 'insert',
        table: 'task',
        row: {
          clinicId: 1,
          kind: 'callback',
          title: 'checklists.callbacks.tail',
          dueAt: morning,
          ownerId: 3,
          state: 'open',
          phone: '+77770000003',
          contactId: 31,
          visitId: null,
          complaintId: null,
          carriedFrom: 57,
          reason: 'не берёт трубку',
          createdAt: now,
          doneAt: null,
          result: null,
          ...unclaimed,
        },
      },
      { op: 'update', table: 'callback', id: 31, set: { state: 'carried' }, expect: 4 },
    ]);
  });

  it('asks for the answer to an offer tomorrow, and keeps the time for nobody meanwhile', () => {
    const { changes } = atGate({ waitlist: [entry()], offers: [offer()] }, [carry('waitlist:8')]);
    const set = { state: 'expired', answeredAt: now };
    expect(changes.slice(1)).toEqual([{ op: 'update', table: 'waitOffer', id: 2, set, expect: 1 }]);
  });

  it('moves a task instead of making a second one', () => {
    expect(atGate({ tasks: [task()] }, [carry('task:12')]).changes).toEqual([
      {
        op: 'update',
        table: 'task',
        id: 12,
        set: { dueAt: morning, ownerId: 3, reason: 'не берёт трубку', carriedFrom: 57 },
        expect: 1,
      },
    ]);
  });

  it('takes the last word on a tail', () => {
    const { carried } = atGate({ tasks: [task()] }, [
      carry('task:12'),
      carry('task:12', { reason: 'нет накладной' }),
    ]);
    expect(carried.map(({ reason }) => reason)).toEqual(['нет накладной']);
  });

  it('opens exactly when each tail is carried', () => {
    fc.assert(
      fc.property(fc.subarray(allTails), (chosen) => {
        const { passed, left, carried } = atGate(
          everything,
          chosen.map((key) => carry(key)),
        );
        expect(passed).toBe(chosen.length === allTails.length);
        expect([...left.map(({ key }) => key), ...carried.map(({ tail }) => tail)].sort()).toEqual(
          [...allTails].sort(),
        );
      }),
    );
  });

  it('leaves nothing for the same gate once the carried tasks stand', () => {
    const { changes } = atGate(
      everything,
      allTails.map((key) => carry(key)),
    );
    const made = changes.flatMap((change, index) =>
      change.op === 'insert' && change.table === 'task'
        ? [{ ...task(), ...change.row, id: 100 + index } as never]
        : [],
    );
    const again = atGate(
      { ...everything, callbacks: [], offers: [], tasks: [task({ dueAt: morning }), ...made] },
      [],
    );
    expect(again.left).toEqual([]);
  });
});

describe('a carry is refused', () => {
  const facts = {
    visits: [visit({ day: nextDay, startsAt: at('10:00', nextDay), endsAt: at('10:40', nextDay) })],
  };

  it.each<[string, Carry, string[]]>([
    [
      'for a tail that is not there',
      carry('callback:7'),
      ['--carry: значения «callback:7» нет.', 'Можно: visit:118.'],
    ],
    [
      'without a reason',
      carry('visit:118', { reason: ' ' }),
      ['--carry visit:118: не сказано, почему.', 'Напишите там же: --carry "visit:118=…/…/…"'],
    ],
    [
      'into the past',
      carry('visit:118', { dueAt: now }),
      ['--carry visit:118: 16.01 20:00 уже прошло.', 'Укажите время в будущем.'],
    ],
    [
      'past the visit it should confirm',
      carry('visit:118', { dueAt: at('10:00', nextDay) }),
      [
        '--carry visit:118: 17.01 10:00 — слишком поздно: имеет смысл только до 17.01 10:00.',
        'Укажите время раньше.',
      ],
    ],
  ])('%s', async (_name, given, words) => {
    const { error } = await translator('ru');
    let thrown: unknown;
    try {
      atGate(facts, [given]);
    } catch (fault) {
      thrown = fault;
    }
    if (!(thrown instanceof ShiftError)) throw new Error('not refused');
    const { text, hint } = error(thrown.code, thrown.params);
    expect([text, hint]).toEqual(words);
  });
});
