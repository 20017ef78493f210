/** The funnel against plain arithmetic over the rows it is made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atTime } from '../../../src/clinic/time.ts';
import { parseRoute } from '../../../src/visits/route/definition.ts';
import { journeysOf, latestJourney } from '../../../src/visits/route/people.ts';
import { funnelOf, shareOf, standOf } from '../../../src/visits/route.ts';
import { visitStatuses } from '../../../src/visits/types.ts';
import { clock, contact, journey, now, plan, rows, shipped, visit } from './fixtures.ts';

const [from, to] = ['2026-01-10', '2026-01-11'] as const;
const tally = (step: number, ...args: Parameters<typeof funnelOf>) => {
  const found = funnelOf(...args).steps.find((one) => one.step.step === step);
  if (!found) throw new Error(`no step ${step}`);
  return [found.reached, found.stopped, found.pending];
};

describe('the route that ships', () => {
  it('has 25 steps in five stages, each with an owner, a risk and a goal, and the goals of the source', () => {
    expect(shipped.steps.map(({ step }) => step)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect(shipped.steps.map(({ stage, step }) => stage - Math.ceil(step / 5))).toEqual(Array(25).fill(0));
    expect(shipped.steps.filter(({ target }) => target).map(({ step, target }) => [step, target])).toEqual([
      [9, 0.5],
      [12, 0.9],
      [19, 1],
      [23, 0.8],
    ]);
    // What no data can show says why.
    expect(shipped.steps.filter(({ proof, why }) => proof === 'none' && !why)).toEqual([]);
  });

  it('refuses a proof that nobody wrote, and a silent “none”', () => {
    const place = { path: 'route.yaml' };
    const [first, ...others] = shipped.steps;
    const broken = (step: object) => () =>
      parseRoute({ ...shipped, steps: [{ ...first, ...step }, ...others] }, place);
    expect(broken({ proof: 'luck' })).toThrow('file_field_choice');
    expect(broken({ proof: 'none', why: undefined })).toThrow('file_field_invalid');
    expect(broken({ stage: 9 })).toThrow('file_field_choice');
  });
});

/** A person: how he turned to us, and what came of it. One visit each, so that it can be counted by hand. */
const person = fc.record({
  call: fc.constantFrom('none', 'booking', 'missed', 'other'),
  owed: fc.boolean(),
  status: fc.constantFrom(null, ...visitStatuses.filter((one) => one !== 'moved')),
  plan: fc.constantFrom(null, 'presented', 'agreed', 'declined', 'not_needed' as const),
});

describe('the funnel', () => {
  it('counts what can be counted in the rows by hand', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (people) => {
        const facts = rows({
          contacts: people.flatMap(({ call }, id) => {
            if (call === 'none') return [];
            const missed = call === 'missed';
            const purpose = call === 'booking' || call === 'other' ? call : null;
            const phone = `+7701000${String(id).padStart(4, '0')}`;
            return [
              contact(id, { phone, purpose, patientId: id + 1, status: missed ? 'missed' : 'answered' }),
            ];
          }),
          visits: people.flatMap(({ status }, id) =>
            status === null ? [] : [visit(id + 1, { patientId: id + 1, status })],
          ),
          plans: people.flatMap((one, id) => {
            return one.plan !== null && one.status === 'done' ? [plan(id + 1, { state: one.plan })] : [];
          }),
          owedPhones: new Set(
            people.flatMap(({ owed }, id) => (owed ? [`+7701000${String(id).padStart(4, '0')}`] : [])),
          ),
        });
        const journeys = journeysOf(facts, from, to, now);
        const has = (test: (one: (typeof people)[number]) => boolean): number => people.filter(test).length;
        const count = (step: number) => tally(step, shipped, journeys, clock);

        expect(journeys).toHaveLength(
          has(({ call, status }) => status !== null || call === 'booking' || call === 'missed'),
        );
        const unbooked = ({ call, status }: (typeof people)[number]): boolean =>
          status === null && (call === 'booking' || call === 'missed');
        expect(count(9)).toEqual([
          has(({ status }) => status !== null),
          has((one) => unbooked(one) && !one.owed),
          has((one) => unbooked(one) && one.owed),
        ]);
        const came = ['arrived', 'in_room', 'done'];
        expect(count(12)).toEqual([
          has(({ status }) => came.includes(status ?? '')),
          has(({ status }) => status === 'no_show'),
          has(({ status }) => status === 'booked' || status === 'confirmed'),
        ]);
        const planned = (...states: (string | null)[]): number =>
          has(({ status, plan: state }) => status === 'done' && states.includes(state));
        expect(count(19)).toEqual([planned('presented', 'agreed', 'declined'), planned(null), 0]);
        expect(count(23)).toEqual([planned('agreed'), planned('declined'), planned('presented')]);
      }),
    );
  });

  it('has no share where nobody can be judged', () => {
    const { stages } = funnelOf(shipped, [journey({ visit: visit(1) })], clock);
    expect(stages.map(({ of }) => shareOf(of))).toEqual([null, 1, null, null, null]);
  });

  it('says where people stop: at the first step that ends a way', () => {
    const ended = (facts: Parameters<typeof journey>[0]) =>
      standOf(shipped, journey(facts), clock).ended?.step;
    expect(ended({ contacts: [contact(1, { status: 'missed' })] })).toBe(3);
    expect(ended({ contacts: [contact(1, { outcome: 'declined' })] })).toBe(9);
    expect(ended({ visit: visit(1, { status: 'no_show' }) })).toBe(12);
    expect(ended({ visit: visit(1, { status: 'done' }) })).toBe(19);
    expect(ended({ visit: visit(1, { status: 'done' }), plan: plan(1, { state: 'declined' }) })).toBe(23);
    expect(ended({ visit: visit(1) })).toBeUndefined();
  });
});

describe('a way', () => {
  it('begins once: a visit booked before leaving continues, a moved one is where it went', () => {
    const first = visit(1, { patientId: 1, status: 'moved', movedTo: 2 });
    const moved = visit(2, { patientId: 1, status: 'done', startsAt: atTime('2026-01-13', '10:00') });
    const next = visit(3, {
      patientId: 1,
      startsAt: atTime('2026-01-20', '10:00'),
      bookedAt: atTime('2026-01-13', '11:00'),
    });
    const facts = rows({ visits: [first, moved, next], replacing: new Set([2]) });
    const ways = journeysOf(facts, from, '2026-01-16', now);
    expect(ways.map((way) => [way.visit?.id, way.later.map(({ id }) => id)])).toEqual([[2, [3]]]);
    expect(latestJourney(facts, 1, now)).toEqual(ways[0]);
  });

  it('begins anew with a visit that was booked later', () => {
    const again = visit(2, {
      patientId: 1,
      startsAt: atTime('2026-01-20', '10:00'),
      bookedAt: atTime('2026-01-15', '11:00'),
    });
    const facts = rows({ visits: [visit(1, { patientId: 1, status: 'done' }), again] });
    expect(latestJourney(facts, 1, now)?.visit?.id).toBe(2);
    expect(journeysOf(facts, from, to, now)[0]?.visit?.id).toBe(1);
  });

  it('is not ended by a visit that was cancelled and booked anew', () => {
    const visits = [
      visit(1, { patientId: 1, status: 'cancelled' }),
      visit(2, { patientId: 1, bookedAt: atTime('2026-01-11', '9:00') }),
    ];
    expect(journeysOf(rows({ visits }), from, to, now).map((way) => way.visit?.id)).toEqual([2]);
  });

  it('joins the call and the visit of one number, and not those of two patients', () => {
    const called = contact(1, { phone: '+77012345678', purpose: 'booking' });
    const own = visit(1, { patientId: 7 });
    const facts = rows({ contacts: [called], visits: [own], phones: new Map([[7, '+77012345678']]) });
    expect(journeysOf(facts, from, to, now)).toMatchObject([{ patientId: 7, visit: { id: 1 } }]);
    const other = rows({ ...facts, contacts: [{ ...called, patientId: 8 }] });
    expect(journeysOf(other, from, to, now).map((way) => [way.patientId, way.visit?.id])).toEqual([
      [8, undefined],
      [7, 1],
    ]);
  });

  it('is not that of somebody who only asks about a visit he has', () => {
    const asked = contact(1, { purpose: 'visit', phone: '+77012345678' });
    const rung = contact(2, { direction: 'out', phone: '+77012345679' });
    expect(journeysOf(rows({ contacts: [asked, rung] }), from, to, now)).toEqual([]);
  });
});
