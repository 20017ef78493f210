/** Money that goes through the drawer otherwise than as payment for a visit: decisions (S0.5, S0.10). */
import { dayOf } from '../clinic/time.ts';
import { ShiftError } from '../errors.ts';
import { type Change, type Decision, ref } from '../facts/types.ts';
import type { Visit } from '../visits/types.ts';
import { type Drawer, isCash } from './drawer.ts';
import type { CashKind, Shift } from './types.ts';
import { whileOpen } from './while-open.ts';

interface Entry {
  shift: Shift;
  /** Minor units. */
  amount: number;
  note: string | null;
  staffId: number | null;
}

export type CashMove = Entry & { kind: Exclude<CashKind, 'refund'> };
export type Refund = Entry & { visit: Visit };

/**
 * The decision `cash.in`, `cash.out` or `cash.collection`.
 * @throws ShiftError sum_zero; drawer_short when more goes out than there should be
 */
export function moveCash(move: CashMove, drawer: Drawer, now: number): Decision {
  requireSum(move.amount);
  if (move.kind !== 'in') requireThere(move.amount, drawer);
  return entered(move, move.kind, null, [], now);
}

/**
 * The decision `cash.refund`: the visit keeps what was not given back. What came by card or transfer goes back that way and
 * leaves the drawer alone.
 * @throws ShiftError sum_zero, not_paid, refund_too_much, drawer_short
 */
export function refundVisit(refund: Refund, drawer: Drawer, now: number): Decision {
  const { visit, amount } = refund;
  requireSum(amount);
  const paid = visit.paid ?? 0;
  if (paid === 0) throw new ShiftError('not_paid', { id: visit.id }, '--visit');
  if (amount > paid) throw new ShiftError('refund_too_much', { id: visit.id, paid: shown(paid) }, 'sum');
  if (isCash({ kind: 'refund', method: visit.paymentMethod })) requireThere(amount, drawer);
  const kept: Change = {
    op: 'update',
    table: 'visit',
    id: visit.id,
    set: { paid: paid - amount },
    expect: visit.version,
  };
  return entered(refund, 'refund', visit.id, [kept], now);
}

function entered(
  { shift, amount, note, staffId }: Entry,
  kind: CashKind,
  visitId: number | null,
  more: Change[],
  now: number,
): Decision {
  const { clinicId, id: shiftId } = shift;
  const row = { clinicId, shiftId, at: now, day: dayOf(now), kind, amount, visitId, note, staffId };
  return {
    kind: `cash.${kind}`,
    subject: { table: 'cashEntry', id: ref('cash') },
    ...(note === null ? {} : { reason: note }),
    standsOn: whileOpen(shift),
    changes: [{ op: 'insert', table: 'cashEntry', as: 'cash', row }, ...more],
  };
}

/** @throws ShiftError sum_zero */
function requireSum(amount: number): void {
  if (amount <= 0) throw new ShiftError('sum_zero', {}, 'sum');
}

/** @throws ShiftError drawer_short */
function requireThere(amount: number, { expected }: Drawer): void {
  if (amount <= expected) return;
  throw new ShiftError('drawer_short', { sum: shown(amount), there: shown(Math.max(0, expected)) }, 'sum');
}

/** A sum inside the parameters of an error: the same digits in every language. */
function shown(minor: number): string {
  return (minor / 100).toFixed(minor % 100 === 0 ? 0 : 2);
}
