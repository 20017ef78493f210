import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checklists/checks/index.ts';
import type { ShiftFacts } from '../../src/checklists/facts.ts';
import {
  type Answer,
  checksOf,
  type Progress,
  progress,
  requireAnswers,
} from '../../src/checklists/progress.ts';
import { ShiftError } from '../../src/errors.ts';
import { at, callback, quiet, service, shipped, visit } from './fixtures.ts';

const open = shipped('open');
const close = shipped('close');
const answer = (item: string, state: Answer['state'], reason: string | null = null): Answer => ({
  item,
  state,
  reason,
});

function closing(facts: Partial<ShiftFacts>, answers: Answer[], carried?: Map<string, string>): Progress {
  const now = at('20:00');
  const results = runChecks(checksOf(close), { ...quiet, ...facts }, now);
  return progress({ definition: close, results, answers, carried, startedAt: at('19:44'), endedAt: now });
}

/** `item state by reason`, for those that are not simply done. */
function notDone({ items }: Progress): string[] {
  return items
    .filter(({ state, reason }) => state !== 'done' || reason !== null)
    .map(({ id, state, by, reason }) => `${id} ${state} ${by} ${reason ?? '-'}`);
}

describe('progress', () => {
  it('asks a person for nothing that the data can tell', () => {
    const results = runChecks(checksOf(open), { ...quiet, services: [service()] }, at('08:50'));
    const walk = progress({
      definition: open,
      results,
      answers: [],
      startedAt: at('08:47'),
      endedAt: at('08:50'),
    });
    expect(walk.open.map(({ id }) => id)).toEqual(['lines', 'headset', 'templates', 'pitch']);
    expect(walk.items.map(({ id, by }) => `${id} ${by}`)).toEqual([
      'lines person',
      'headset person',
      'carried data',
      'tasks_today data',
      'confirmations_today data',
      'deferred_due data',
      'waitlist data',
      'schedule_risks data',
      'scarce_slots data',
      'price_age data',
      'templates person',
      'pitch person',
    ]);
  });

  it('takes the last answer to an item', () => {
    const walk = closing({}, [
      answer('documents', 'done'),
      answer('documents', 'problem', 'нет акта'),
      answer('risks_tomorrow', 'skipped', 'выходной'),
    ]);
    expect(notDone(walk)).toEqual([
      'cash open data -',
      'documents problem person нет акта',
      'risks_tomorrow skipped person выходной',
    ]);
  });

  it('lets a person see a problem that the data cannot', () => {
    const walk = closing({}, [answer('callbacks', 'problem', 'линия падала дважды')]);
    expect(notDone(walk)[0]).toBe('callbacks problem person линия падала дважды');
  });

  it('lets nobody tick away what the data shows to be open', () => {
    const facts = { callbacks: [callback()] };
    for (const state of ['done', 'skipped', 'problem'] as const) {
      const walk = closing(facts, [answer('callbacks', state, 'устали')]);
      expect(walk.items[0]).toMatchObject({ state: 'open', by: 'data' });
    }
  });

  it('lets an open item without tails be skipped with a reason, and not ticked', () => {
    expect(notDone(closing({}, [answer('cash', 'done')]))[0]).toBe('cash open data -');
    expect(notDone(closing({}, [answer('cash', 'skipped', 'кассы нет')]))[0]).toBe(
      'cash skipped person кассы нет',
    );
  });

  it('shows an item whose tails were all carried as a problem with the reasons', () => {
    const facts = { callbacks: [callback(), callback({ id: 32, phone: '+77010000032' })] };
    const half = closing(facts, [], new Map([['callback:31', 'не берёт']]));
    expect(half.items[0]).toMatchObject({ state: 'open', tails: [{ key: 'callback:32' }] });
    const reasons = new Map([
      ['callback:31', 'не берёт'],
      ['callback:32', 'не берёт'],
    ]);
    const whole = closing(facts, [], reasons);
    expect(whole.items[0]).toMatchObject({ state: 'problem', by: 'data', reason: 'не берёт', tails: [] });
  });

  it.each([
    ['14:59 of 15–20 minutes', 14 * 60 + 59, 'quick'],
    ['15:00', 15 * 60, 'in_time'],
    ['20:00', 20 * 60, 'in_time'],
    ['20:01', 20 * 60 + 1, 'long'],
  ])('measures its time: %s', (_name, seconds, pace) => {
    const startedAt = at('19:00');
    const walk = progress({
      definition: close,
      results: {},
      answers: [],
      startedAt,
      endedAt: startedAt + seconds * 1000,
    });
    expect([walk.usedSeconds, walk.pace]).toEqual([seconds, pace]);
  });

  it('never measures a negative time when the clock was set back', () => {
    const walk = progress({
      definition: close,
      results: {},
      answers: [],
      startedAt: at('19:00'),
      endedAt: at('18:00'),
    });
    expect(walk.usedSeconds).toBe(0);
  });

  it('keeps evidence beside the verdict', () => {
    const walk = closing({ visits: [visit()] }, []);
    expect(walk.items.find(({ id }) => id === 'visits_unresolved')?.evidence.map(({ key }) => key)).toEqual([
      'checklists.visits.some',
      'checklists.visits.tail',
    ]);
  });
});

describe('answers', () => {
  it.each<[string, Answer, { code: string; params: object; field: string }]>([
    [
      'an item that is not there',
      answer('weather', 'done'),
      {
        code: 'invalid_choice',
        params: {
          flag: '--done',
          value: 'weather',
          choices:
            'lines, headset, carried, tasks_today, confirmations_today, deferred_due, waitlist, schedule_risks, scarce_slots, price_age, templates, pitch',
        },
        field: '--done',
      },
    ],
    [
      'a skip without a reason',
      answer('pitch', 'skipped'),
      {
        code: 'reason_missing',
        params: { flag: '--skip pitch', example: '--skip "pitch=…"' },
        field: '--skip',
      },
    ],
    [
      'a problem with an empty note',
      answer('pitch', 'problem', '  '),
      {
        code: 'reason_missing',
        params: { flag: '--problem pitch', example: '--problem "pitch=…"' },
        field: '--problem',
      },
    ],
  ])('are refused: %s', (_name, given, expected) => {
    let thrown: unknown;
    try {
      requireAnswers(open, [given]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ShiftError);
    expect(thrown).toMatchObject(expected);
  });

  it('pass when each item is known and each skip has its reason', () => {
    expect(() =>
      requireAnswers(open, [answer('lines', 'done'), answer('pitch', 'skipped', 'стажёр')]),
    ).not.toThrow();
  });
});
