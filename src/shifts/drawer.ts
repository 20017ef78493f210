/** The drawer (S0.5, S0.10): the only place where it is reckoned what should lie in it. All sums in minor units. */
import type { PaymentMethod } from '../visits/types.ts';
import type { CashEntry, CashKind, Shift } from './types.ts';

/** Visits that one shift took money for, by the way of payment; `paid` is what has been kept of it. */
export interface Takings {
  method: PaymentMethod;
  visits: number;
  paid: number;
  /** Given back since, by whichever shift. */
  refunded: number;
}

/** An entry with the way in which its visit was paid: what came by card goes back to the card. */
export type DrawerEntry = CashEntry & { method: PaymentMethod | null };

export interface Drawer {
  opening: number;
  /** What was taken by each way, before anything was given back. */
  taken: Readonly<Record<PaymentMethod, { visits: number; sum: number }>>;
  /** What went through the drawer besides, by kind; refunds in cash only. */
  moved: Readonly<Record<CashKind, number>>;
  /** Given back by this shift past the drawer: to a card, by transfer. */
  refundedOtherwise: number;
  expected: number;
}

/** What passes the drawer: everything but money given back the way it came, past it. */
export function isCash({ kind, method }: Pick<DrawerEntry, 'kind' | 'method'>): boolean {
  return kind !== 'refund' || method === null || method === 'cash';
}

/** The drawer of a shift as its books have it. */
export function drawerOf(
  shift: Pick<Shift, 'openingCash'>,
  takings: readonly Takings[],
  entries: readonly DrawerEntry[],
): Drawer {
  const moved = sumsOf(entries.filter(isCash));
  const past = entries.filter((entry) => !isCash(entry));
  const taken = takenBy(takings);
  return {
    opening: shift.openingCash,
    taken,
    moved,
    refundedOtherwise: past.reduce((sum, { amount }) => sum + amount, 0),
    expected: expectedCash(shift.openingCash, taken.cash.sum, moved),
  };
}

/** What should lie in the drawer: what it began with, what came in, less what went out. */
export function expectedCash(
  opening: number,
  taken: number,
  moved: Readonly<Record<CashKind, number>>,
): number {
  return opening + taken + moved.in - moved.out - moved.collection - moved.refund;
}

/** A visit says what was kept; what the drawer took in was as much more as was given back. */
function takenBy(takings: readonly Takings[]): Drawer['taken'] {
  const of = (wanted: PaymentMethod): { visits: number; sum: number } => {
    const theirs = takings.filter(({ method }) => method === wanted);
    return {
      visits: theirs.reduce((n, { visits }) => n + visits, 0),
      sum: theirs.reduce((sum, { paid, refunded }) => sum + paid + refunded, 0),
    };
  };
  return { cash: of('cash'), card: of('card'), transfer: of('transfer'), insurance: of('insurance') };
}

function sumsOf(entries: readonly CashEntry[]): Record<CashKind, number> {
  const sums: Record<CashKind, number> = { in: 0, out: 0, collection: 0, refund: 0 };
  for (const { kind, amount } of entries) sums[kind] += amount;
  return sums;
}
