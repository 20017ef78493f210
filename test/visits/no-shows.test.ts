import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutNoShows, leadOf, type NoShowVisit, repeatedNoShows } from '../../src/visits/no-shows.ts';
import { visitStatuses } from '../../src/visits/types.ts';

const at = (text: string) => new Date(`${text}:00+05:00`).getTime();
const visit = (more: Partial<NoShowVisit> = {}): NoShowVisit => ({
  ...{
    id: 1,
    patientId: 5,
    doctorId: 1,
    serviceId: null,
    startsAt: at('2026-01-16T10:00'),
    day: '2026-01-16',
  },
  ...{ status: 'no_show', bookedAt: at('2026-01-10T10:00'), source: null, confirmedAt: null },
  ...{ lossReason: null, importId: null },
  ...more,
});

describe('no-shows by what is known of the visit', () => {
  const some = fc.array(
    fc.record({
      status: fc.constantFrom(...visitStatuses),
      doctorId: fc.option(fc.integer({ min: 1, max: 3 })),
      source: fc.option(fc.constantFrom('2gis', 'street')),
      confirmedAt: fc.option(fc.constant(1)),
      lossReason: fc.option(fc.constantFrom('forgot' as const, 'ill' as const)),
      bookedAt: fc.integer({ min: at('2025-11-01T10:00'), max: at('2026-01-17T10:00') }),
    }),
  );

  it('add up to all of them in every cut, and never count who was cancelled', () => {
    fc.assert(
      fc.property(some, (made) => {
        const visits = made.map((one, id) => visit({ ...one, id }));
        const cuts = cutNoShows(visits);
        const missed = visits.filter(({ status }) => status === 'no_show').length;
        const came = visits.filter(({ status }) => ['arrived', 'in_room', 'done'].includes(status)).length;
        expect([cuts.noShows, cuts.judged]).toEqual([missed, missed + came]);
        for (const all of Object.values(cuts.by)) {
          expect(all.reduce((sum, one) => sum + one.noShows, 0)).toBe(missed);
          expect(all.reduce((sum, one) => sum + one.judged, 0)).toBe(missed + came);
        }
        expect(cuts.causes.reduce((sum, one) => sum + one.count, 0)).toBe(missed);
      }),
    );
  });

  it('know that a file without confirmations tells nothing of them', () => {
    const { confirmation } = cutNoShows([visit(), visit({ importId: 3 })]).by;
    expect(confirmation.map(({ key }) => key)).toEqual(['unconfirmed', null]);
  });

  it.each([
    ['2026-01-16T08:00', 'same_day'],
    ['2026-01-15T12:00', 'next_day'],
    ['2026-01-15T00:00', 'next_day'],
    ['2026-01-14T23:59', 'week'],
    ['2026-01-09T00:00', 'week'],
    ['2026-01-08T23:59', 'month'],
    ['2025-12-17T09:00', 'month'],
    ['2025-12-01T10:00', 'later'],
    ['2026-01-16T10:00', null],
  ])('booked at %s is %s', (bookedAt, lead) => {
    expect(leadOf(visit({ bookedAt: at(bookedAt) }))).toBe(lead);
  });
});

describe('who stayed away more than once', () => {
  const itself = (id: number) => id;

  it('is told with how often and when last; nobody’s visits are nobody', () => {
    const visits = [
      visit({ patientId: 5, day: '2026-01-16' }),
      visit({ patientId: 5, day: '2026-01-12' }),
      visit({ patientId: 6 }),
      visit({ patientId: null }),
      visit({ patientId: null }),
      visit({ patientId: 7, status: 'done' }),
    ];
    expect(repeatedNoShows(visits, itself)).toEqual([{ patientId: 5, noShows: 2, last: '2026-01-16' }]);
  });

  it('is a person and no card: visits on cards that were merged are of the one that holds', () => {
    const visits = [
      visit({ patientId: 5, day: '2026-01-12' }),
      visit({ patientId: 6, day: '2026-01-16' }),
      ...[7, 7, 8, 8].map((patientId) => visit({ patientId, day: '2026-01-13' })),
    ];
    expect(repeatedNoShows(visits, (id) => (id === 5 ? 6 : id === 8 ? 7 : id))).toEqual([
      { patientId: 7, noShows: 4, last: '2026-01-13' },
      { patientId: 6, noShows: 2, last: '2026-01-16' },
    ]);
  });
});
