/** The drawer on the screen and in JSON. */
import type { InsuredFact } from '../../checklists/facts.ts';
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { isCash } from '../../shifts/drawer.ts';
import { paymentMethods } from '../../visits/types.ts';
import { whoText } from '../visits/view.ts';
import type { OpenDrawer } from './drawer.ts';

/** What it is made of, line by line; what nothing went through is left out. */
export async function drawerTable(ctx: Context, { clinic, shift, drawer }: OpenDrawer): Promise<string> {
  const { t, format } = ctx;
  const sum = (minor: number): string => format.money(minor, clinic.currency);
  const { opening, taken, moved, expected } = drawer;
  const out = (key: 'out' | 'collection' | 'refund'): string[][] =>
    moved[key] === 0 ? [] : [[`  ${t(`cash.line.${key}`)}`, `−${sum(moved[key])}`]];
  const difference = shift.countedCash === null ? 0 : shift.countedCash - expected;
  const rows = [
    [`  ${t('cash.line.opening')}`, sum(opening)],
    [`  ${t('cash.line.taken', { n: taken.cash.visits })}`, sum(taken.cash.sum)],
    ...(moved.in === 0 ? [] : [[`  ${t('cash.line.in')}`, sum(moved.in)]]),
    ...out('out'),
    ...out('collection'),
    ...out('refund'),
    [`  ${t('cash.line.expected')}`, sum(expected)],
    ...(shift.countedCash === null ? [] : [[`  ${t('cash.line.counted')}`, sum(shift.countedCash)]]),
    ...(difference === 0 ? [] : [[`  ${t('cash.line.difference')}`, signed(difference, sum)]]),
  ];
  return ctx.table([{ flexible: true }, { align: 'right' }], rows);
}

/** `+500 ₸`, `−500 ₸`. */
export function signed(minor: number, sum: (minor: number) => string): string {
  return `${minor > 0 ? '+' : '−'}${sum(Math.abs(minor))}`;
}

/** What was paid past the drawer: `  картой, 2 визита: 30 000 ₸`. */
export function otherWays({ t, format }: Context, { clinic, drawer }: OpenDrawer): string[] {
  const sum = (minor: number): string => format.money(minor, clinic.currency);
  const { taken, refundedOtherwise } = drawer;
  const ways = paymentMethods.filter((method) => method !== 'cash' && taken[method].visits > 0);
  return [
    ...ways.map((method) => {
      const { visits: n, sum: total } = taken[method];
      return `  ${t('cash.way', { n, method: t(`payment.${method}`), sum: sum(total) })}`;
    }),
    ...(refundedOtherwise === 0 ? [] : [`  ${t('cash.refundedOtherwise', { sum: sum(refundedOtherwise) })}`]),
  ];
}

/** `страховка, визит 118, Марат К.: не хватает 1 документа`. */
export function insuredText(ctx: Context, { visitId, name, phone, lacking }: InsuredFact): string {
  const who = whoText(ctx, { name, phone });
  return ctx.t('checklists.cash.insured', { id: visitId, who, n: lacking.length });
}

export function drawerJson(
  { shift, drawer, entries }: OpenDrawer,
  insured: readonly InsuredFact[],
): Record<string, unknown> {
  return {
    shift: shift.id,
    ...drawer,
    counted: shift.countedCash,
    notes: shift.countedNotes,
    note: shift.cashNote,
    entries: entries.map((entry) => ({
      ...{ id: entry.id, at: isoInstant(entry.at), kind: entry.kind, amount: entry.amount },
      ...{ visit: entry.visitId, inCash: isCash(entry), note: entry.note },
    })),
    insured: insured.map(({ visitId, lacking }) => ({ visit: visitId, lacking })),
  };
}
