/** What was paid for a visit. */
import { parseMoney } from '../../clinic/money.ts';
import type { Context } from '../../context.ts';
import type { Payment } from '../../visits/payment.ts';
import { type PaymentMethod, paymentMethods } from '../../visits/types.ts';

interface PaymentFlags {
  /** Minor units. */
  paid?: number | undefined;
  method?: PaymentMethod | undefined;
}

/** The money of the flags; on a terminal it is asked for, the price being the likely answer. */
export async function askPayment(
  ctx: Context,
  flags: PaymentFlags,
  price: number | null,
): Promise<Payment | null> {
  const { t, ask } = ctx;
  let paid = flags.paid;
  if (paid === undefined && (ask.available || flags.method !== undefined)) {
    const usual = price === null ? '0' : String(price / 100);
    const typed = await ask.text({ message: t('visits.ask.paid'), flag: '--paid', default: usual });
    paid = parseMoney(typed, '--paid');
    // Nothing taken is no payment: the visit stays among the unpaid.
    if (paid === 0) return null;
  }
  if (paid === undefined) return null;
  const method =
    flags.method ??
    (await ask.select({
      message: t('visits.ask.method'),
      flag: '--method',
      choices: paymentMethods.map((one) => ({ name: t(`payment.${one}`), value: one, key: one })),
    }));
  return { paid, method };
}
