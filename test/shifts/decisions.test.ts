import { describe, expect, it } from 'vitest';
import type { Gate } from '../../src/checklists/gate.ts';
import type { ItemProgress, Progress } from '../../src/checklists/progress.ts';
import type { ChecklistAnswer, ChecklistRun } from '../../src/checklists/types.ts';
import { ShiftError } from '../../src/errors.ts';
import { type CloseShift, closeShift } from '../../src/shifts/close-shift.ts';
import { countCash } from '../../src/shifts/count-cash.ts';
import { meet, openShift } from '../../src/shifts/open-shift.ts';
import type { ShiftStory } from '../../src/shifts/story.ts';
import type { Shift } from '../../src/shifts/types.ts';
import { answerRows, beginWalk, finishChanges, personAnswers, recordWalk } from '../../src/shifts/walk.ts';
import { unclaimed } from '../../src/tasks/claim.ts';
import { at, day } from '../checklists/fixtures.ts';

const shift: Shift = {
  id: 57,
  clinicId: 1,
  deskId: 1,
  administratorId: 3,
  day,
  openedAt: at('08:47'),
  closedAt: null,
  state: 'open',
  openingCash: 2_000_000,
  countedCash: null,
  expectedCash: null,
  cashNote: null,
  openingNotes: null,
  countedNotes: null,
  forcedReason: null,
  version: 4,
};
const run: ChecklistRun = {
  id: 9,
  shiftId: 57,
  checklist: 'close',
  checklistVersion: 1,
  startedAt: at('19:50'),
  finishedAt: null,
};
const item = (changes: Partial<ItemProgress>): ItemProgress => ({
  id: 'documents',
  title: { ru: 'Документы', kk: 'Құжаттар', en: 'Documents' },
  hint: null,
  command: null,
  state: 'done',
  by: 'person',
  reason: null,
  evidence: [],
  tails: [],
  ...changes,
});
const kept = (changes: Partial<ChecklistAnswer>): ChecklistAnswer => ({
  id: 1,
  runId: 9,
  item: 'documents',
  state: 'done',
  by: 'person',
  reason: null,
  evidence: [],
  at: at('19:52'),
  ...changes,
});

describe('openShift', () => {
  it('makes the shift and begins its checklist', () => {
    const wish = { clinicId: 1, deskId: 2, administratorId: 3, openingCash: 500, checklistVersion: 7 };
    expect(openShift(wish, at('08:47'))).toEqual({
      kind: 'shift.opened',
      subject: { table: 'shift', id: { ref: 'shift' } },
      changes: [
        {
          op: 'insert',
          table: 'shift',
          as: 'shift',
          row: {
            clinicId: 1,
            deskId: 2,
            administratorId: 3,
            openingCash: 500,
            day,
            openedAt: at('08:47'),
            closedAt: null,
            state: 'open',
            openingNotes: null,
            countedNotes: null,
            countedCash: null,
            expectedCash: null,
            cashNote: null,
            forcedReason: null,
          },
        },
        {
          op: 'insert',
          table: 'checklistRun',
          as: 'run',
          row: {
            shiftId: { ref: 'shift' },
            checklist: 'open',
            checklistVersion: 7,
            startedAt: at('08:47'),
            finishedAt: null,
          },
        },
      ],
    });
  });
});

describe('meet', () => {
  it('tells a shift of one’s own from a colleague’s and from one that nobody closed', () => {
    expect(meet(shift, null, at('14:00'))).toBe('same');
    expect(meet(shift, 3, at('14:00'))).toBe('same');
    expect(meet(shift, 4, at('14:00'))).toBe('colleague');
    expect(meet(shift, 3, at('00:10', '2026-01-17'))).toBe('left_open');
  });
});

describe('a walk', () => {
  it('is begun once', () => {
    expect(beginWalk(57, 'close', 2, at('19:50'))).toEqual({
      kind: 'checklist.begun',
      subject: { table: 'checklistRun', id: { ref: 'run' } },
      changes: [
        {
          op: 'insert',
          table: 'checklistRun',
          as: 'run',
          row: {
            shiftId: 57,
            checklist: 'close',
            checklistVersion: 2,
            startedAt: at('19:50'),
            finishedAt: null,
          },
        },
      ],
    });
  });

  it('remembers what persons said, and not what data said', () => {
    const answers = [
      kept({}),
      kept({ item: 'callbacks', by: 'data' }),
      kept({ item: 'cash', state: 'open' }),
      kept({ item: 'lines', state: 'skipped', reason: 'no line' }),
    ];
    expect(personAnswers(answers)).toEqual([
      { item: 'documents', state: 'done', reason: null },
      { item: 'lines', state: 'skipped', reason: 'no line' },
    ]);
  });

  it('writes an item again only when its verdict or its grounds have changed', () => {
    const said = (evidence: string[]) => () => evidence;
    const open = item({ state: 'open' });
    expect(answerRows(9, [open], [], said([]), 5)).toEqual([]);
    const row = {
      runId: 9,
      item: 'documents',
      state: 'done',
      by: 'person',
      reason: null,
      evidence: [],
      at: 5,
    };
    expect(answerRows(9, [item({})], [], said([]), 5)).toEqual([row]);
    expect(answerRows(9, [item({})], [kept({})], said([]), 5)).toEqual([]);
    expect(answerRows(9, [item({ reason: 'late' })], [kept({})], said([]), 5)).toEqual([
      { ...row, reason: 'late' },
    ]);
    expect(answerRows(9, [item({})], [kept({})], said(['two']), 5)).toEqual([{ ...row, evidence: ['two'] }]);
    // The last answer counts, not the first.
    const taken = [kept({ state: 'problem', reason: 'x' }), kept({ id: 2 })];
    expect(answerRows(9, [item({})], taken, said([]), 5)).toEqual([]);
  });

  it('is over when nothing is open, and not twice', () => {
    const walked = (open: ItemProgress[]): Progress => ({
      id: 'close',
      version: 1,
      items: open,
      open,
      minutes: [15, 20],
      usedSeconds: 0,
      pace: 'quick',
    });
    expect(finishChanges(run, walked([item({ state: 'open' })]), 7)).toEqual([]);
    expect(finishChanges(run, walked([]), 7)).toEqual([
      { op: 'update', table: 'checklistRun', id: 9, set: { finishedAt: 7 }, only: { finishedAt: null } },
    ]);
    expect(finishChanges({ ...run, finishedAt: 6 }, walked([]), 7)).toEqual([]);
  });

  it('writes nothing when nothing has changed', () => {
    expect(recordWalk(run, [])).toBeNull();
    const changes = finishChanges(run, { open: [] } as unknown as Progress, 7);
    expect(recordWalk(run, changes)).toEqual({
      kind: 'checklist.answered',
      subject: { table: 'checklistRun', id: 9 },
      changes,
    });
  });
});

describe('countCash', () => {
  it('keeps a count and its note, once', () => {
    expect(countCash(shift, { sum: 100, notes: { 1: 1 }, note: 'change' })).toEqual({
      kind: 'shift.counted',
      subject: { table: 'shift', id: 57 },
      changes: [
        {
          op: 'update',
          table: 'shift',
          id: 57,
          set: { countedCash: 100, countedNotes: { 1: 1 }, cashNote: 'change' },
          expect: 4,
        },
      ],
    });
    const counted = { ...shift, countedCash: 100, countedNotes: { 1: 1 }, cashNote: 'change' };
    expect(countCash(counted, { sum: 100, notes: { 1: 1 }, note: 'change' })).toBeNull();
    expect(countCash(counted, { sum: 100, notes: null, note: 'change' })).not.toBeNull();
  });
});

describe('closeShift', () => {
  const story = { version: 1 } as ShiftStory;
  const passed: Gate = { passed: true, undone: [], left: [], carried: [], changes: [] };
  const shut: Gate = { ...passed, passed: false, undone: [item({ state: 'open' })] };
  const given = (changes: Partial<CloseShift> = {}): CloseShift => ({
    shift,
    gate: passed,
    run,
    items: [item({})],
    kept: [],
    evidenceOf: () => [],
    cash: { counted: 100, expected: 120, note: 'change' },
    figures: [],
    others: [],
    letGo: [],
    force: null,
    tell: () => story,
    ...changes,
  });

  it('writes tails, answers, the shift, the figures and the report in one decision', () => {
    const task = { op: 'update', table: 'task', id: 12, set: { carriedFrom: 57 } } as const;
    const released = { op: 'update', table: 'callback', id: 31, set: unclaimed } as const;
    const figure = { metric: 'requests', definition: 1 } as CloseShift['figures'][number];
    const told: unknown[] = [];
    const decision = closeShift(
      given({
        gate: { ...passed, changes: [task] },
        others: [58],
        letGo: [released],
        figures: [figure],
        tell: (...what) => {
          told.push(what);
          return story;
        },
      }),
      at('20:14'),
    );
    const set = {
      state: 'closed',
      closedAt: at('20:14'),
      countedCash: 100,
      expectedCash: 120,
      cashNote: 'change',
      forcedReason: null,
    };
    const row = {
      runId: 9,
      item: 'documents',
      state: 'done',
      by: 'person',
      reason: null,
      evidence: [],
      at: at('20:14'),
    };
    expect(decision).toEqual({
      kind: 'shift.closed',
      subject: { table: 'shift', id: 57 },
      drawer: { shiftId: 57, expected: 120 },
      standsOn: [{ table: 'shift', id: 58, is: { state: 'open' } }],
      changes: [
        task,
        released,
        { op: 'insert', table: 'checklistAnswer', row },
        { op: 'update', table: 'checklistRun', id: 9, set: { finishedAt: at('20:14') } },
        { op: 'update', table: 'shift', id: 57, expect: 4, set },
        { op: 'insert', table: 'shiftFigure', row: { shiftId: 57, ...figure } },
        { op: 'insert', table: 'shiftReport', row: { shiftId: 57, story } },
      ],
    });
    expect(told).toEqual([
      [
        { ...shift, ...set },
        { run: { ...run, finishedAt: at('20:14') }, answers: [{ id: 0, ...row }] },
      ],
    ]);
  });

  it('keeps the gate shut', () => {
    expect(() => closeShift(given({ gate: shut }), at('20:14'))).toThrow(
      new ShiftError('gate_shut', { n: 1 }),
    );
    expect(() => closeShift(given({ shift: { ...shift, state: 'closed' } }), at('20:14'))).toThrow(
      new ShiftError('shift_closed', { id: 57 }),
    );
  });

  it('by force says why, and leaves an unfinished walk unfinished', () => {
    const decision = closeShift(given({ gate: shut, force: { reason: 'fire' } }), at('20:14'));
    expect([decision.kind, decision.reason]).toEqual(['shift.forced', 'fire']);
    expect(decision.changes[1]).toEqual({
      op: 'update',
      table: 'checklistRun',
      id: 9,
      set: { finishedAt: null },
    });
  });

  it('does not close a shift before it was opened when the clock was set back', () => {
    const decision = closeShift(given(), at('07:00'));
    const closed = decision.changes.find(({ table }) => table === 'shift');
    expect(closed && 'set' in closed && closed.set).toMatchObject({ closedAt: at('08:47') });
  });
});
