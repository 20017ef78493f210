/** Money is integer minor units (tiyn, kopeck); a hundred of them make a unit in both currencies. */
import { ShiftError } from '../errors.ts';

/**
 * Reads `8500`, `8 500`, `8500,50`, `8500.50`; minor units.
 * @throws ShiftError invalid_money
 */
export function parseMoney(text: string, flag: string): number {
  const typed = text.replace(/[\s\u00a0\u202f₸₽]/g, '').replace(',', '.');
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(typed))
    throw new ShiftError('invalid_money', { flag, value: text }, flag);
  const [units = '0', cents = ''] = typed.split('.');
  return Number(units) * 100 + Number(cents.padEnd(2, '0'));
}
