import { describe, expect, it } from 'vitest';
import { changeTarget } from '../../src/clinic/change-target.ts';
import { readTarget } from '../../src/clinic/target-value.ts';
import { clinicOn, goalOn, stepsIn, targetsOn, targetTurns } from '../../src/clinic/targets.ts';
import type { Clinic, Target, TargetChange } from '../../src/clinic/types.ts';

const half: Target = { op: '>=', value: 0.5 };
const more: Target = { op: '>=', value: 0.6 };
const conversion = { id: 'conversion', target: half };
const history = {
  first: { conversion: half, show_rate: { op: '>=', value: 0.9 } as const },
  steps: [
    { metric: 'conversion', fromDay: '2026-03-01', target: null },
    { metric: 'conversion', fromDay: '2026-02-01', target: more },
  ],
};

describe('targets that change over time', () => {
  it.each([
    ['2026-01-31', half],
    ['2026-02-01', more],
    ['2026-02-28', more],
    ['2026-03-01', null],
  ])('on %s it is the one set last before', (day, target) => {
    expect(goalOn(targetsOn(history, day), conversion)).toEqual(target);
    expect(targetsOn(history, day).show_rate).toEqual({ op: '>=', value: 0.9 });
  });

  it('a figure that the clinic has set nothing for has the metric’s own goal; “none” is none', () => {
    expect(goalOn({}, conversion)).toEqual(half);
    expect(goalOn({ conversion: null }, conversion)).toBeNull();
  });

  it('names every turn inside a period, and none that changes nothing', () => {
    expect(targetTurns(history, conversion, { from: '2026-01-01', to: '2026-03-31' })).toEqual([
      { day: '2026-02-01', before: half, after: more },
      { day: '2026-03-01', before: more, after: null },
    ]);
    expect(targetTurns(history, conversion, { from: '2026-02-01', to: '2026-02-28' })).toEqual([]);
    const again = { first: {}, steps: [{ metric: 'conversion', fromDay: '2026-02-01', target: half }] };
    expect(targetTurns(again, conversion, { from: '2026-01-01', to: '2026-03-31' })).toEqual([]);
  });

  it('a clinic has those of its day, and one remembered without a history keeps what it had', () => {
    const clinic = { id: 1, targets: { conversion: half } } as unknown as Clinic;
    expect(clinicOn({ ...clinic, targetHistory: history }, '2026-02-10').targets.conversion).toEqual(more);
    expect(clinicOn(clinic, '2026-02-10')).toMatchObject({ targets: { conversion: half } });
  });

  it('reads the changes that come with the clinic', () => {
    expect(stepsIn('conversion 2026-02-01 >= 0.6;show_rate 2026-03-01 -')).toEqual([
      { metric: 'conversion', fromDay: '2026-02-01', target: more },
      { metric: 'show_rate', fromDay: '2026-03-01', target: null },
    ]);
    expect(stepsIn(null)).toEqual([]);
  });
});

describe('a target as it is typed', () => {
  it.each([
    ['>= 0.6', 'ratio', { op: '>=', value: 0.6 }],
    ['≥60%', 'ratio', { op: '>=', value: 0.6 }],
    ['≥ 62,5 %', 'ratio', { op: '>=', value: 0.625 }],
    ['<= 300', 'seconds', { op: '<=', value: 300 }],
    ['<= 5:00', 'seconds', { op: '<=', value: 300 }],
    ['= 0', 'count', { op: '=', value: 0 }],
    ['>= 15 000', 'money', { op: '>=', value: 1_500_000 }],
    ['none', 'ratio', null],
    ['Нет', 'ratio', null],
    ['-', 'count', null],
  ] as const)('“%s” of %s', (typed, unit, target) => {
    expect(readTarget(typed, unit, 'targets.x')).toEqual(target);
  });

  it.each([
    ['>= 60', 'ratio', 'invalid_choice'],
    ['0.6', 'ratio', 'invalid_choice'],
    ['> 0.6', 'ratio', 'invalid_choice'],
    ['>= 10%', 'count', 'invalid_choice'],
    ['<= soon', 'seconds', 'invalid_duration'],
    ['>= much', 'money', 'invalid_money'],
  ] as const)('“%s” of %s is refused', (typed, unit, code) => {
    expect(() => readTarget(typed, unit, 'targets.x')).toThrow(expect.objectContaining({ code }));
  });
});

describe('setting a target', () => {
  const by = { at: 5, staffId: 2 };
  const wanted = { metric: 'conversion', target: more, fromDay: '2026-02-01' };

  it('adds a change of its day', () => {
    expect(changeTarget(1, [], wanted, by).changes).toEqual([
      {
        ...{ op: 'insert', table: 'targetChange', as: 'new' },
        row: {
          ...{ clinicId: 1, metric: 'conversion', fromDay: '2026-02-01', op: '>=', value: 0.6 },
          ...{ setAt: 5, staffId: 2 },
        },
      },
    ]);
  });

  it('a second word about the same day takes the place of the first', () => {
    const standing: TargetChange = {
      ...{ id: 7, clinicId: 1, metric: 'conversion', op: '>=', value: 0.55, fromDay: '2026-02-01' },
      ...{ setAt: 1, staffId: null, version: 3 },
    };
    expect(changeTarget(1, [standing], { ...wanted, target: null }, by).changes).toEqual([
      {
        ...{ op: 'update', table: 'targetChange', id: 7, expect: 3 },
        set: { op: null, value: null, setAt: 5, staffId: 2 },
      },
    ]);
  });
});
