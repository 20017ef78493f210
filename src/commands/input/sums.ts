/** Sums of money in questions. */
import { parseMoney } from '../../clinic/money.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';

/** `184000` or `184000.50`: a sum as it is typed, in units. */
export function plainSum(minor: number): string {
  return (minor / 100).toFixed(minor % 100 === 0 ? 0 : 2);
}

/** What is wrong with a typed sum, in words; null when nothing is. */
export function moneyFault(ctx: Context, typed: string): string | null {
  try {
    parseMoney(typed, '');
    return null;
  } catch (error) {
    if (!(error instanceof ShiftError)) throw error;
    return ctx.i18n.error(error.code, error.params).hint;
  }
}
