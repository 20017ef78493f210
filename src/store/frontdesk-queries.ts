/** Reads of what happens around a visit: confirmations, papers, plans, the drawer. */
import type { Kysely } from 'kysely';
import type { DrawerEntry, Takings } from '../shifts/drawer.ts';
import type { CarePlan, Confirmation, Paper, PaymentMethod, Visit } from '../visits/types.ts';
import type { Database } from './schema.ts';

export function frontdeskQueries(db: Kysely<Database>) {
  return {
    /** Attempts to hear from these visits' patients, the earliest first. */
    async confirmations(clinicId: number, visitIds: readonly number[]): Promise<Confirmation[]> {
      if (visitIds.length === 0) return [];
      return db
        .selectFrom('confirmation')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('visitId', 'in', visitIds)
        .orderBy('at')
        .orderBy('id')
        .execute();
    },
    /** Attempts to hear from the patients of visits of the days from `from` to `to`, the earliest first. */
    async confirmationsOfDays(clinicId: number, from: string, to: string): Promise<Confirmation[]> {
      return db
        .selectFrom('visit')
        .innerJoin('confirmation', 'confirmation.visitId', 'visit.id')
        .selectAll('confirmation')
        .where('visit.clinicId', '=', clinicId)
        .where('visit.day', '>=', from)
        .where('visit.day', '<=', to)
        .orderBy('confirmation.at')
        .orderBy('confirmation.id')
        .execute();
    },
    /** Papers of these visits, the earliest first. */
    async papersOfVisits(clinicId: number, visitIds: readonly number[]): Promise<Paper[]> {
      if (visitIds.length === 0) return [];
      return db
        .selectFrom('paper')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('visitId', 'in', visitIds)
        .orderBy('at')
        .orderBy('id')
        .execute();
    },
    /** Papers of these patients, whichever visit they were given at, the earliest first. */
    async papersOfPatients(clinicId: number, patientIds: readonly number[]): Promise<Paper[]> {
      if (patientIds.length === 0) return [];
      return db
        .selectFrom('paper')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('patientId', 'in', patientIds)
        .orderBy('at')
        .orderBy('id')
        .execute();
    },
    /** The plans made at these visits. */
    async plans(clinicId: number, visitIds: readonly number[]): Promise<CarePlan[]> {
      if (visitIds.length === 0) return [];
      return db
        .selectFrom('carePlan')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('visitId', 'in', visitIds)
        .orderBy('id')
        .execute();
    },
    /** What went through the drawer beside payments for visits, with the way in which a visit given back was paid. */
    async cashEntries(shiftId: number): Promise<DrawerEntry[]> {
      return db
        .selectFrom('cashEntry')
        .leftJoin('visit', 'visit.id', 'cashEntry.visitId')
        .selectAll('cashEntry')
        .select('visit.paymentMethod as method')
        .where('cashEntry.shiftId', '=', shiftId)
        .orderBy('cashEntry.id')
        .execute();
    },
    /** Money taken for visits by this shift, by the way of payment. */
    async takings(shiftId: number): Promise<Takings[]> {
      const paid = await db
        .selectFrom('visit')
        .select(['paymentMethod as method', 'paid'])
        .where('paidShiftId', '=', shiftId)
        .orderBy('id')
        .execute();
      const refunds = await db
        .selectFrom('cashEntry')
        .innerJoin('visit', 'visit.id', 'cashEntry.visitId')
        .select(['visit.paymentMethod as method', 'cashEntry.amount as amount'])
        .where('visit.paidShiftId', '=', shiftId)
        .where('cashEntry.kind', '=', 'refund')
        .orderBy('cashEntry.id')
        .execute();
      return takingsOf(paid, refunds);
    },
    /** Visits paid for by insurance in this shift. */
    async insured(clinicId: number, shiftId: number): Promise<Visit[]> {
      return db
        .selectFrom('visit')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('paidShiftId', '=', shiftId)
        .where('paymentMethod', '=', 'insurance')
        .orderBy('startsAt')
        .orderBy('id')
        .execute();
    },
    /** Visits of these patients that took place, have a price and were never paid, the latest first. */
    async unpaid(clinicId: number, patientIds: readonly number[]): Promise<Visit[]> {
      if (patientIds.length === 0) return [];
      return db
        .selectFrom('visit')
        .selectAll()
        .where('clinicId', '=', clinicId)
        .where('patientId', 'in', patientIds)
        .where('status', '=', 'done')
        .where('paid', 'is', null)
        .where('price', '>', 0)
        .orderBy('startsAt', 'desc')
        .orderBy('id', 'desc')
        .execute();
    },
  };
}

interface Paid {
  method: PaymentMethod | null;
  paid: number | null;
}

/** A line for each way of payment that occurs. */
function takingsOf(
  visits: readonly Paid[],
  refunds: readonly { method: PaymentMethod | null; amount: number }[],
): Takings[] {
  const ways = new Map<PaymentMethod, Takings>();
  const of = (method: PaymentMethod): Takings => {
    const line = ways.get(method) ?? { method, visits: 0, paid: 0, refunded: 0 };
    ways.set(method, line);
    return line;
  };
  for (const { method, paid } of visits) {
    if (method === null || paid === null) continue;
    of(method).visits += 1;
    of(method).paid += paid;
  }
  for (const { method, amount } of refunds) if (method !== null) of(method).refunded += amount;
  return [...ways.values()];
}
