import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CashMove, moveCash, refundVisit } from '../../src/shifts/cash-entries.ts';
import { type DrawerEntry, drawerOf, type Takings } from '../../src/shifts/drawer.ts';
import { cashKinds, type Shift } from '../../src/shifts/types.ts';
import { type PaymentMethod, paymentMethods, type Visit } from '../../src/visits/types.ts';
import { visit } from '../checklists/fixtures.ts';

const shift = { id: 57, clinicId: 1, openingCash: 2_000_000, state: 'open' } as Shift;
const entry = (
  kind: DrawerEntry['kind'],
  amount: number,
  method: PaymentMethod | null = null,
): DrawerEntry => ({
  ...{ id: 1, clinicId: 1, shiftId: 57, at: 0, day: '2026-01-16', kind, amount, visitId: null },
  ...{ note: null, staffId: 1, version: 1, method },
});
const taken = (method: PaymentMethod, paid: number, refunded = 0): Takings => ({
  method,
  visits: 1,
  paid,
  refunded,
});

describe('drawerOf', () => {
  it('holds what it began with, what came in, less what went out', () => {
    const entries = [
      entry('in', 500),
      entry('out', 200),
      entry('collection', 1000),
      entry('refund', 300, 'cash'),
    ];
    const drawer = drawerOf(
      shift,
      [taken('cash', 4700, 300), taken('card', 9000), taken('insurance', 7000)],
      entries,
    );
    expect(drawer).toEqual({
      opening: 2_000_000,
      taken: {
        cash: { visits: 1, sum: 5000 },
        card: { visits: 1, sum: 9000 },
        transfer: { visits: 0, sum: 0 },
        insurance: { visits: 1, sum: 7000 },
      },
      moved: { in: 500, out: 200, collection: 1000, refund: 300 },
      refundedOtherwise: 0,
      expected: 2_000_000 + 5000 + 500 - 200 - 1000 - 300,
    });
  });

  it('is not touched by what goes back to a card', () => {
    const drawer = drawerOf(shift, [taken('card', 0, 9000)], [entry('refund', 9000, 'card')]);
    expect(drawer).toMatchObject({ expected: 2_000_000, refundedOtherwise: 9000, moved: { refund: 0 } });
  });

  it('gives back in one shift what another one took', () => {
    const [first, second] = [
      drawerOf(shift, [taken('cash', 4000, 1000)], []),
      drawerOf(shift, [], [entry('refund', 1000, 'cash')]),
    ];
    expect(first.expected - second.expected).toBe(6000);
  });

  it('is the sum of its movements, whatever they were', () => {
    const kind = fc.constantFrom(...cashKinds);
    const method = fc.constantFrom(null, ...paymentMethods);
    const moves = fc.array(fc.tuple(kind, fc.nat(1_000_000), method));
    fc.assert(
      fc.property(moves, fc.nat(), (all, cash) => {
        const entries = all.map(([of, amount, way]) => entry(of, amount, of === 'refund' ? way : null));
        const { expected } = drawerOf(shift, [taken('cash', cash)], entries);
        const change = entries.map(({ kind: of, amount, method: way }) => {
          if (of === 'in') return amount;
          return of === 'refund' && way !== null && way !== 'cash' ? 0 : -amount;
        });
        expect(expected).toBe(change.reduce((sum, one) => sum + one, shift.openingCash + cash));
      }),
    );
  });
});

describe('money through the drawer', () => {
  const drawer = drawerOf(shift, [taken('cash', 500_000)], []);
  const move = (kind: CashMove['kind'], amount: number): CashMove => ({
    ...{ shift, kind, amount, note: 'чек', staffId: 1 },
  });
  const paid = (changes: Partial<Visit>): Visit => visit({ status: 'done', paid: 500_000, ...changes });
  const refund = (amount: number, of: Visit) => ({ shift, amount, visit: of, note: 'скидка', staffId: 1 });
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return '';
  };

  it('stands on the open shift', () => {
    expect(moveCash(move('out', 100), drawer, 0)).toMatchObject({
      kind: 'cash.out',
      reason: 'чек',
      standsOn: [{ table: 'shift', id: 57, is: { state: 'open' } }],
      changes: [{ op: 'insert', table: 'cashEntry', row: { kind: 'out', amount: 100, shiftId: 57 } }],
    });
  });

  it('is something, and no more than there is', () => {
    expect(code(() => moveCash(move('in', 0), drawer, 0))).toBe('sum_zero');
    expect(code(() => moveCash(move('collection', 2_500_001), drawer, 0))).toBe('drawer_short');
    expect(code(() => moveCash(move('out', 2_500_000), drawer, 0))).toBe('');
    expect(code(() => moveCash(move('in', 9_000_000), drawer, 0))).toBe('');
  });

  it('goes back from what was paid, which says what is left', () => {
    const of = paid({ paymentMethod: 'cash', version: 3 });
    expect(refundVisit(refund(200_000, of), drawer, 0).changes[1]).toMatchObject({
      table: 'visit',
      set: { paid: 300_000 },
      expect: 3,
    });
    expect(code(() => refundVisit(refund(500_001, of), drawer, 0))).toBe('refund_too_much');
    expect(code(() => refundVisit(refund(1, paid({ paid: null })), drawer, 0))).toBe('not_paid');
    expect(code(() => refundVisit(refund(1, paid({ paid: 0 })), drawer, 0))).toBe('not_paid');
  });

  it('to a card needs nothing in the drawer', () => {
    const empty = drawerOf({ openingCash: 0 }, [], []);
    expect(code(() => refundVisit(refund(1, paid({ paymentMethod: 'card' })), empty, 0))).toBe('');
    expect(code(() => refundVisit(refund(1, paid({ paymentMethod: 'cash' })), empty, 0))).toBe(
      'drawer_short',
    );
  });
});
