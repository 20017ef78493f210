/** What proves each step, case by case. */
import { describe, expect, it } from 'vitest';
import { atTime } from '../../../src/clinic/time.ts';
import type { PaperNeed } from '../../../src/visits/papers.ts';
import type { ProofId } from '../../../src/visits/route/definition.ts';
import type { Journey } from '../../../src/visits/route/journey.ts';
import { proofs, type Verdict } from '../../../src/visits/route/proofs.ts';
import { clock, contact, journey, now, plan, visit } from './fixtures.ts';

const minute = 60_000;
const hour = 60 * minute;
const talk = contact(1, { purpose: 'booking' });
const done = (more: Parameters<typeof visit>[1] = {}) => visit(1, { status: 'done', ...more });
const need = (state: PaperNeed['state']): PaperNeed =>
  ({ definition: { code: 'personal-data' }, state, paper: null, until: null }) as unknown as PaperNeed;

type Case = readonly [ProofId, string, Partial<Journey>, Verdict | null];
const cases: readonly Case[] = [
  ['source', 'said in a contact', { contacts: [contact(1, { source: '2gis' })] }, 'reached'],
  ['source', 'said at the visit', { visit: visit(1, { source: '2gis' }) }, 'reached'],
  ['source', 'never said', { contacts: [talk] }, 'not_recorded'],
  ['turned', 'called', { contacts: [talk] }, 'reached'],
  ['turned', 'only we called', { contacts: [contact(1, { direction: 'out' })] }, 'not_recorded'],
  [
    'answered',
    'missed and a call is owed',
    { contacts: [contact(1, { status: 'missed' })], owed: true },
    'pending',
  ],
  ['answered', 'missed and given up', { contacts: [contact(1, { status: 'missed' })] }, 'stopped'],
  ['answered', 'booked, and no contact is known', { visit: visit(1) }, 'not_recorded'],
  ['need', 'written down', { contacts: [talk] }, 'reached'],
  ['need', 'spoke, and nobody wrote about what', { contacts: [contact(1)] }, 'stopped'],
  ['need', 'nobody spoke', { contacts: [contact(1, { status: 'missed' })] }, null],
  ['lead', 'need and number', { contacts: [talk], phone: '+77012345678' }, 'reached'],
  ['lead', 'need and name', { contacts: [{ ...talk, name: 'Асель' }] }, 'reached'],
  ['lead', 'need, and nothing to reach him by', { contacts: [talk] }, 'stopped'],
  ['service', 'of the visit', { visit: visit(1) }, 'reached'],
  ['service', 'of none', { visit: visit(1, { serviceId: null }) }, 'stopped'],
  ['service', 'waits for one', { contacts: [talk], wantedServiceId: 2 }, 'reached'],
  ['service', 'not booked', { contacts: [talk] }, 'not_recorded'],
  ['slot', 'booked', { visit: visit(1) }, 'reached'],
  ['slot', 'agreed', { contacts: [contact(1, { outcome: 'booked' })] }, 'reached'],
  ['slot', 'declined', { contacts: [contact(1, { outcome: 'declined' })] }, 'stopped'],
  ['slot', 'thinks it over', { contacts: [contact(1, { outcome: 'deferred' })], undecided: true }, 'pending'],
  ['slot', 'a call is owed', { contacts: [contact(1, { status: 'missed' })], owed: true }, 'pending'],
  ['slot', 'asked for the way', { contacts: [contact(1, { purpose: 'other' })] }, null],
  ['scheduled', 'with a doctor', { visit: visit(1) }, 'reached'],
  ['scheduled', 'agreed and never entered', { contacts: [contact(1, { outcome: 'booked' })] }, 'stopped'],
  ['scheduled', 'agreed today', { contacts: [contact(1, { outcome: 'booked', startedAt: now })] }, 'pending'],
  ['expected', 'confirmed', { visit: visit(1, { confirmedAt: 1 }) }, 'reached'],
  ['expected', 'came unconfirmed', { visit: done() }, 'stopped'],
  ['expected', 'still ahead', { visit: visit(1, { startsAt: now + hour }) }, 'pending'],
  ['came', 'came', { visit: visit(1, { status: 'arrived' }) }, 'reached'],
  ['came', 'did not', { visit: visit(1, { status: 'no_show' }) }, 'stopped'],
  ['came', 'nobody has told', { visit: visit(1) }, 'pending'],
  ['came', 'cancelled', { visit: visit(1, { status: 'cancelled' }) }, 'cancelled'],
  ['came', 'no visit', { contacts: [talk] }, null],
  ['papers', 'all there', { visit: done(), papers: [need('there'), need('waived')] }, 'reached'],
  ['papers', 'one is lacking', { visit: done(), papers: [need('there'), need('lacking')] }, 'stopped'],
  ['papers', 'none asked for', { visit: done() }, 'not_needed'],
  ['papers', 'did not come', { visit: visit(1, { status: 'no_show' }) }, null],
  ['handover', 'at once', { visit: done({ arrivedAt: 0, inRoomAt: 5 * minute }) }, 'reached'],
  ['handover', 'too long', { visit: done({ arrivedAt: 0, inRoomAt: 5 * minute + 1 }) }, 'stopped'],
  ['handover', 'never noted', { visit: done({ arrivedAt: 0 }) }, 'not_recorded'],
  ['handover', 'sits there', { visit: visit(1, { status: 'arrived', arrivedAt: now - minute }) }, 'pending'],
  [
    'handover',
    'sits there long',
    { visit: visit(1, { status: 'arrived', arrivedAt: now - hour }) },
    'stopped',
  ],
  ['begun', 'with the doctor', { visit: visit(1, { status: 'in_room' }) }, 'reached'],
  ['begun', 'in the hall', { visit: visit(1, { status: 'arrived' }) }, 'pending'],
  ['seen', 'with the doctor', { visit: visit(1, { status: 'in_room' }) }, 'pending'],
  ['seen', 'over', { visit: done() }, 'reached'],
  ['plan', 'made', { visit: done(), plan: plan(1) }, 'reached'],
  ['plan', 'none', { visit: done() }, 'stopped'],
  ['plan', 'none yet today', { visit: done({ startsAt: now - hour }) }, 'pending'],
  ['plan', 'not needed', { visit: done(), plan: plan(1, { state: 'not_needed' }) }, 'not_needed'],
  ['handed', 'to somebody', { visit: done(), plan: plan(1, { managerId: 2 }) }, 'reached'],
  ['handed', 'to nobody', { visit: done(), plan: plan(1) }, 'stopped'],
  ['handed', 'no plan', { visit: done() }, null],
  ['price', 'named', { visit: done(), plan: plan(1, { total: 1 }) }, 'reached'],
  ['price', 'not needed', { visit: done(), plan: plan(1, { state: 'not_needed' }) }, null],
  ['next_date', 'before leaving', { visit: done(), later: [visit(2, { startsAt: now })] }, 'reached'],
  [
    'next_date',
    'the day after',
    { visit: done(), later: [visit(2, { startsAt: now, bookedDay: '2026-01-13' })] },
    'stopped',
  ],
  ['sold', 'agreed', { visit: done(), plan: plan(1, { state: 'agreed' }) }, 'reached'],
  ['sold', 'paid', { visit: done(), plan: plan(1, { paid: 1 }) }, 'reached'],
  ['sold', 'declined', { visit: done(), plan: plan(1, { state: 'declined' }) }, 'stopped'],
  ['sold', 'thinks it over', { visit: done(), plan: plan(1) }, 'pending'],
  ['returned', 'came again', { visit: done(), later: [done({ id: 2 })] }, 'reached'],
  ['returned', 'not yet', { visit: done(), later: [visit(2)] }, 'pending'],
  ['none', 'whoever', {}, 'not_provable'],
];

describe('a step of the route', () => {
  it.each(cases)('%s: %s', (id, _, facts, verdict) => {
    expect(proofs[id](journey(facts), clock)).toBe(verdict);
  });

  it('care_call: asked within a day of the visit, by us, and reached', () => {
    const doneAt = atTime('2026-01-12', '11:00');
    const asked = (hours: number, more: Parameters<typeof contact>[1] = {}) =>
      proofs.care_call(
        journey({
          visit: done({ doneAt }),
          contacts: [contact(1, { direction: 'out', startedAt: doneAt + hours * hour, ...more })],
        }),
        clock,
      );
    expect([asked(24), asked(25), asked(1, { status: 'no_answer' }), asked(1, { direction: 'in' })]).toEqual([
      'reached',
      'stopped',
      'stopped',
      'stopped',
    ]);
    expect(proofs.care_call(journey({ visit: done({ doneAt: now - hour }) }), clock)).toBe('pending');
  });
});
