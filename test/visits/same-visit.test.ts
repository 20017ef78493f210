import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldBeVisit, filledVisit, joinedVisit, type ToldVisit } from '../../src/visits/same-visit.ts';
import { type Visit, visitStatuses } from '../../src/visits/types.ts';

const at = (time: string) => Date.parse(`2026-01-16T${time}:00+05:00`);
const told = (changes: Partial<ToldVisit> = {}): ToldVisit => ({
  startsAt: at('10:00'),
  endsAt: at('10:30'),
  day: '2026-01-16',
  status: 'booked',
  doctorId: 1,
  serviceId: null,
  bookedAt: at('09:00'),
  bookedDay: '2026-01-16',
  bookedBy: null,
  source: null,
  confirmedAt: null,
  arrivedAt: null,
  cancelledAt: null,
  price: null,
  paid: null,
  note: null,
  ...changes,
});

const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const row = fc
  .record({
    startsAt: fc.constantFrom(at('10:00'), at('12:00')),
    status: fc.constantFrom(...visitStatuses),
    bookedAt: fc.constantFrom(at('08:00'), at('09:00')),
    source: some('2ГИС', 'сайт'),
    arrivedAt: some(at('09:55'), at('10:05')),
    paid: some(500_000, 700_000),
  })
  .map((fields) => told({ ...fields, endsAt: fields.startsAt + 1_800_000 }));

describe('what exports tell of one visit', () => {
  it('does not depend on their order or number', () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        expect(joinedVisit(a, b)).toEqual(joinedVisit(b, a));
        expect(joinedVisit(joinedVisit(a, b), c)).toEqual(joinedVisit(a, joinedVisit(b, c)));
        expect(joinedVisit(a, a)).toEqual(a);
      }),
    );
  });

  it('is how it ended, with what the booking told', () => {
    const booked = told({ bookedBy: 'Айгуль', source: 'сайт' });
    const done = told({ status: 'done', paid: 500_000, bookedAt: at('10:00') });
    expect(joinedVisit(done, booked)).toEqual({ ...booked, status: 'done', paid: 500_000 });
  });

  it('leaves what a person here has decided', () => {
    const kept = told({ status: 'no_show' });
    const row = told({ status: 'done', startsAt: at('12:00'), arrivedAt: at('12:00'), source: 'сайт' });
    expect(filledVisit(kept, row)).toEqual({ ...kept, source: 'сайт' });
  });
});

describe('a visit without an id', () => {
  const visit = { ...told(), importKey: 'clinic~0a1b' } as Visit;
  const marat = { name: 'Марат Касымов', phone: '+77011234567' };
  const row = { importKey: 'clinic@k', told: told({ status: 'done' }), who: marat };

  it.each([
    ['the same person', marat, true],
    ['his name the other way round', { name: 'Касымов Марат', phone: null }, true],
    ['another number', { ...marat, phone: '+77011234568' }, false],
    ['another name', { ...marat, name: 'Дана' }, false],
    ['nobody', { name: '', phone: null }, false],
  ])('is known by its moment, its doctor and %s', (_, who, expected) => {
    expect(couldBeVisit(row, visit, who, 'clinic')).toBe(expected);
  });

  it('is not one of another doctor, moment, id or system', () => {
    const could = (changes: Partial<Visit>, key = 'clinic@k') =>
      couldBeVisit({ ...row, importKey: key }, { ...visit, ...changes }, marat, 'clinic');
    expect(could({ doctorId: 2 })).toBe(false);
    expect(could({ startsAt: at('10:30') })).toBe(false);
    expect(could({ importKey: 'clinic:1' }, 'clinic:2')).toBe(false);
    expect(could({ importKey: 'other:1' })).toBe(false);
    expect(could({ importKey: null })).toBe(false);
    expect(could({ importKey: 'clinic:1' })).toBe(true);
  });
});
