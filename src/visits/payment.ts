/** Money taken for a visit. Cash goes into the drawer of the shift that took it (S0.10). */

import { ShiftError } from '../errors.ts';
import type { Decision } from '../facts/types.ts';
import type { Shift } from '../shifts/types.ts';
import type { PaymentMethod, Visit } from './types.ts';

export interface Payment {
  /** Minor units of the clinic's currency. */
  paid: number;
  method: PaymentMethod;
}

/**
 * The columns of a payment.
 * @throws ShiftError no_shift for cash with no drawer open
 */
export function paymentColumns({ paid, method }: Payment, shift: Shift | null): Partial<Visit> {
  if (method === 'cash' && shift === null) throw new ShiftError('no_shift');
  return { paid, paymentMethod: method, paidShiftId: shift?.id ?? null };
}

/** The decision `visit.paid`: the money for a visit that was done without it. */
export function payVisit(visit: Visit, payment: Payment, shift: Shift | null): Decision {
  const set = paymentColumns(payment, shift);
  return {
    kind: 'visit.paid',
    subject: { table: 'visit', id: visit.id },
    changes: [{ op: 'update', table: 'visit', id: visit.id, set, expect: visit.version }],
  };
}
