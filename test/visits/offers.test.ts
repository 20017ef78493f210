/** Offers as decisions: who may be asked about what, what an answer makes of it, and that no time is promised twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute } from '../../src/clinic/time.ts';
import { ShiftError } from '../../src/errors.ts';
import type { Change, Decision } from '../../src/facts/types.ts';
import { acceptOffer } from '../../src/visits/accepting.ts';
import { type Booking, bookVisit } from '../../src/visits/booking.ts';
import { moveVisit } from '../../src/visits/moving.ts';
import { requireNotOffered } from '../../src/visits/offer-claims.ts';
import { considerOffer, endOffer, expiryOf, makeOffer } from '../../src/visits/offers.ts';
import type { Visit, WaitlistEntry, WaitOffer } from '../../src/visits/types.ts';
import { act, OfferWorld } from './offer-world.ts';
import { at, doctor, timetable } from './schedule-desk.ts';
import { entry, offer, rules } from './wait-entries.ts';

const now = at('09:00');
const omarova = doctor();
const wish = (from: number, minutes = 30) => ({
  ...{ doctor: omarova, service: null, from, to: from + minutes * minute, field: '--at' },
});
const booking = (changes: Partial<Booking> = {}): Booking => ({
  clinicId: 1,
  rules: { requiredFields: [] },
  doctor: omarova,
  service: null,
  startsAt: at('11:20'),
  minutes: 30,
  patient: { name: 'Марат', phone: null },
  contact: null,
  wait: null,
  price: null,
  source: null,
  note: null,
  bookedBy: null,
  force: false,
  field: '--at',
  ...changes,
});
const live = (changes: Partial<WaitOffer> = {}): WaitOffer => offer({ expiresAt: at('09:30'), ...changes });
const refusalOf = (work: () => unknown): ShiftError => {
  try {
    work();
  } catch (error) {
    if (error instanceof ShiftError) return error;
    throw error;
  }
  throw new Error('it was allowed');
};
const changesOf = (decision: Decision, table: Change['table']): Change[] =>
  decision.changes.filter((change) => change.table === table);

describe('an offer', () => {
  const make = (open: WaitOffer[], from = at('11:20'), who: WaitlistEntry = entry(1)) =>
    makeOffer(
      { entry: who, wish: wish(from), rules, deskId: 1, staffId: 2, force: false },
      {
        open,
        entries: [entry(1), entry(2), entry(3, { phone: '+77015550001' })],
        doctors: [omarova],
        timetable: timetable(),
      },
      now,
    );

  it('holds as long as the clinic’s rule says, and never past the beginning of the visit', () => {
    expect(expiryOf(at('11:20'), { offerMinutes: 30 }, now)).toBe(at('09:30'));
    expect(expiryOf(at('09:20'), { offerMinutes: 30 }, now)).toBe(at('09:20'));
  });

  it('closes those whose clock has run out, unless they were answered meanwhile', () => {
    const stale = offer({ id: 4, waitlistId: 2, person: '+77015550002', expiresAt: at('09:00') });
    const { kind, changes } = make([stale]);
    expect(kind).toBe('waitOffer.made');
    expect(changes).toMatchObject([
      {
        ...{ op: 'update', table: 'waitOffer', id: 4, only: { state: 'open' } },
        set: { state: 'expired', answeredAt: at('09:00') },
      },
      {
        op: 'insert',
        row: {
          waitlistId: 1,
          person: '+77015550001',
          state: 'open',
          expiresAt: at('09:30'),
          day: '2026-01-16',
        },
      },
    ]);
  });

  it.each<[string, WaitOffer, WaitlistEntry]>([
    ['of a time that is being offered', live({ waitlistId: 2, person: 'x' }), entry(1)],
    [
      'to somebody who is thinking about another time',
      live({ startsAt: at('15:00'), endsAt: at('15:30') }),
      entry(1),
    ],
    [
      'to him under another number of the list',
      live({ startsAt: at('15:00'), endsAt: at('15:30') }),
      entry(3, { phone: '+77015550001' }),
    ],
  ])('is no second one: %s', (_, standing, who) => {
    const { code, params } = refusalOf(() => make([standing], at('11:30'), who));
    expect([code, params.entry, params.until]).toEqual(['offer_open', standing.waitlistId, '16.01 09:30']);
  });

  it('is of a time to come, inside the hours, that nobody has', () => {
    expect(refusalOf(() => make([], at('08:50'))).code).toBe('time_in_past');
    expect(refusalOf(() => make([], at('21:00'))).code).toBe('outside_hours');
    expect(refusalOf(() => make([], at('11:20'), entry(1, { state: 'gone' }))).code).toBe('already_closed');
  });
});

describe('an answer', () => {
  it('of no or no answer leaves him waiting', () => {
    expect(endOffer(live(), { state: 'declined', reason: 'далеко' }, now)).toMatchObject({
      kind: 'waitOffer.declined',
      reason: 'далеко',
      changes: [
        { table: 'waitOffer', set: { state: 'declined', reason: 'далеко', answeredAt: now }, expect: 1 },
      ],
    });
    expect(endOffer(offer({ state: 'expired' }), { state: 'declined', reason: null }, now).kind).toBe(
      'waitOffer.declined',
    );
    for (const state of ['accepted', 'declined', 'withdrawn'] as const) {
      expect(refusalOf(() => endOffer(offer({ state }), { state: 'declined', reason: null }, now)).code).toBe(
        'already_closed',
      );
    }
  });

  it('of a wish to think does not keep the time any longer', () => {
    const [change] = considerOffer(live(), null, now).changes;
    expect(change).toMatchObject({ set: { reason: 'later' } });
    expect(refusalOf(() => considerOffer(live(), null, at('09:30'))).code).toBe('already_closed');
  });

  const accept = (one: WaitOffer, at_ = now, open: WaitOffer[] = [one], givenUp: Visit | null = null) =>
    acceptOffer(
      {
        offer: one,
        booking: { ...booking(), wait: entry(1) },
        givenUp: givenUp && { visit: givenUp, tasks: [], result: 'x', reason: null },
      },
      timetable({ offers: open.filter(({ expiresAt }) => expiresAt > at_) }),
      at_,
    );

  it('of yes books, and the entry has what it waited for', () => {
    const decision = accept(live());
    expect(decision.kind).toBe('visit.booked');
    expect(changesOf(decision, 'waitlist')).toMatchObject([{ set: { state: 'booked' }, expect: 1 }]);
    expect(changesOf(decision, 'waitOffer')).toMatchObject([{ set: { state: 'accepted', answeredAt: now } }]);
  });

  it('of yes, late, still books while the time is free and nobody else is asked', () => {
    const decision = accept(live(), at('09:40'));
    expect(changesOf(decision, 'waitOffer')).toMatchObject([
      { id: 1, set: { state: 'accepted' }, expect: 1 },
    ]);
    const other = live({ id: 2, waitlistId: 2, person: 'x', expiresAt: at('10:00') });
    expect(refusalOf(() => accept(live(), at('09:40'), [other])).code).toBe('offer_open');
    const late = refusalOf(() => accept(live(), at('11:20')));
    expect([late.code, late.params.slots]).toEqual(['offer_lost', '16.01 11:30, 16.01 12:00']);
    expect(refusalOf(() => accept(offer({ state: 'accepted' }))).code).toBe('already_closed');
  });

  it('of yes to a time that is another’s by now is a loss', () => {
    const held = [{ id: 9, doctorId: 1, roomId: null, startsAt: at('11:00'), endsAt: at('11:30') }];
    const lost = refusalOf(() =>
      acceptOffer(
        { offer: live(), booking: { ...booking(), wait: entry(1) }, givenUp: null },
        timetable({ held }),
        now,
      ),
    );
    expect([lost.code, lost.params.slots]).toEqual(['offer_lost', '16.01 11:30, 16.01 12:00']);
  });

  it('of yes gives his later visit up: it is moved, and its time is free again', () => {
    const later = {
      id: 40,
      clinicId: 1,
      patientId: 4,
      status: 'booked',
      version: 2,
      startsAt: at('10:00', 23),
    } as Visit;
    const decision = accept(live(), now, [live()], later);
    expect([decision.kind, decision.subject]).toEqual(['visit.moved', { table: 'visit', id: 40 }]);
    expect(changesOf(decision, 'visit')).toMatchObject([
      { id: 40, set: { status: 'moved' }, expect: 2 },
      { op: 'insert', row: { patientId: 4, startsAt: at('11:20'), status: 'booked' } },
      { id: 40, set: { movedTo: { ref: 'visit' } } },
    ]);
    expect(changesOf(decision, 'waitlist')).toMatchObject([{ set: { state: 'booked', patientId: 4 } }]);
  });
});

describe('a time under an open offer', () => {
  const offers = [live({ person: 'p4' })];
  const open = timetable({ offers });
  const patient = { id: 4 } as Visit & { name: string; phone: null };

  it('is not booked for anybody else, unless somebody insists; then the offer is lost', () => {
    const refused = refusalOf(() => bookVisit(booking(), open, now));
    expect([refused.code, refused.params]).toEqual([
      'offer_open',
      {
        doctor: omarova.name,
        time: '16.01 11:20',
        entry: 1,
        until: '16.01 09:30',
        slots: '16.01 10:30, 16.01 11:50',
      },
    ]);
    const forced = bookVisit(booking({ force: true }), open, now);
    expect(changesOf(forced, 'waitOffer')).toMatchObject([
      { id: 1, set: { state: 'withdrawn', reason: 'booked_over' }, only: { state: 'open' } },
    ]);
    expect(bookVisit(booking({ startsAt: at('11:50') }), open, now).kind).toBe('visit.booked');
    expect(bookVisit(booking(), open, at('09:30')).kind).toBe('visit.booked');
  });

  it('is booked for the one to whom it was offered, and that is his yes', () => {
    const booked = bookVisit(booking({ patient: patient as never }), open, now);
    expect(changesOf(booked, 'waitOffer')).toMatchObject([{ set: { state: 'accepted' } }]);
    expect(changesOf(booked, 'waitlist')).toMatchObject([
      { id: 1, set: { state: 'booked' }, only: { state: 'waiting' } },
    ]);
    expect(
      requireNotOffered(wish(at('11:20')), open, { force: false, waitId: 1, patientId: null }, now),
    ).toBeUndefined();
  });

  it('is not needed any more when he is booked at another one from the waitlist', () => {
    const booked = bookVisit(booking({ startsAt: at('16:00'), wait: entry(1) }), open, now);
    expect(changesOf(booked, 'waitOffer')).toMatchObject([
      { set: { state: 'withdrawn', reason: 'booked_otherwise' } },
    ]);
  });

  it('is no yes where he takes another time that overlaps it: one that he was offered before', () => {
    const booked = bookVisit(booking({ startsAt: at('11:30'), wait: entry(1) }), open, now);
    expect(changesOf(booked, 'waitOffer')).toMatchObject([
      { set: { state: 'withdrawn', reason: 'booked_otherwise' } },
    ]);
  });

  it('is no place to move a visit to', () => {
    const moving = { id: 40, clinicId: 1, patientId: 5, status: 'booked', version: 2 } as Visit;
    const move = { ...booking(), tasks: [], result: 'x', reason: null };
    expect(refusalOf(() => moveVisit(moving, move, open, now)).code).toBe('offer_open');
    expect(moveVisit({ ...moving, patientId: 4 }, move, open, now).kind).toBe('visit.moved');
  });
});

describe('whatever desks offer, hear, book and let run out', () => {
  it('no time is offered twice at once, nobody is asked about two, and no two visits overlap', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
        const world = new OfferWorld();
        for (const one of acts) {
          world.perform(one);
          world.check();
        }
      }),
      { numRuns: 150 },
    );
  });
});
