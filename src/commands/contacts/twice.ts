/** A call written down at the desk that an exchange's export has brought already: both would be counted. */
import { hour, minute } from '../../clinic/time.ts';
import { handPairs, isHandCall } from '../../contacts/hand-call.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { Hint } from '../output/hints.ts';

/** The number of the exchange's contact; null where there is none, or several could be meant. */
export async function exchangeTwin(ctx: Context, contact: Contact): Promise<number | null> {
  const { phone, startedAt, clinicId } = contact;
  if (phone === null || !isHandCall(contact)) return null;
  const { rules } = await ctx.clinic();
  const since = startedAt - rules.sameCallMinutes * minute - hour;
  const near = await (await ctx.store()).contacts.withNumbers(clinicId, [phone], since);
  const exchange = near.filter(({ importId, shiftId }) => importId !== null && shiftId === null);
  return handPairs([contact], exchange, rules.sameCallMinutes)[0]?.exchange.id ?? null;
}

export function twinHints({ t }: Context, twin: number | null): Hint[] {
  if (twin === null) return [];
  return [
    [t('contacts.twice', { id: twin }), 'undo'],
    [t('contacts.twice.write'), `log edit ${twin} …`],
  ];
}
