/** A drawer that is counted: as a plain sum, by notes and coins, or asked note by note. */
import { parseMoney } from '../../clinic/money.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import {
  isNoteCount,
  type NoteCount,
  parseDenominations,
  parseNotes,
  sumOfNotes,
} from '../../shifts/denominations.ts';

/** What lies in a drawer: the sum in minor units, and by notes where it was counted so. */
export interface Amount {
  sum: number;
  notes: NoteCount | null;
}

/** The notes and coins of the clinic's currency, the largest first. @throws ShiftError file_field_* */
export async function readDenominations(ctx: Context, { currency }: Clinic): Promise<number[]> {
  const file = await ctx.data.read('data/denominations');
  return parseDenominations(file.value, file)[currency];
}

/** `184000`, or `20000x3 5000x4`. @throws ShiftError invalid_money, invalid_notes, no_such_note */
export function parseAmount(typed: string, known: readonly number[], flag: string): Amount {
  if (!isNoteCount(typed)) return { sum: parseMoney(typed, flag), notes: null };
  const notes = parseNotes(typed, known, flag);
  return { sum: sumOfNotes(notes), notes };
}

/** What is wrong with a typed sum or count, in words; null when nothing is. */
export function amountFault(ctx: Context, typed: string, known: readonly number[]): string | null {
  try {
    parseAmount(typed, known, '');
    return null;
  } catch (error) {
    if (!(error instanceof ShiftError)) throw error;
    return ctx.i18n.error(error.code, error.params).hint;
  }
}

interface Given {
  /** Minor units. */
  sum: number | null;
  notes: string | undefined;
}

/**
 * What two flags said, a sum and a count by notes; null when neither did.
 * @throws ShiftError flags_clash where both were given and differ, invalid_notes, no_such_note
 */
export async function amountGiven(
  ctx: Context,
  clinic: Clinic,
  { sum, notes }: Given,
  flags: { sum: string; notes: string },
): Promise<Amount | null> {
  if (notes === undefined) return sum === null ? null : { sum, notes: null };
  const counted = parseNotes(notes, await readDenominations(ctx, clinic), flags.notes);
  const total = sumOfNotes(counted);
  if (sum !== null && sum !== total) {
    throw new ShiftError('flags_clash', { one: flags.sum, other: flags.notes }, flags.notes);
  }
  return { sum: total, notes: counted };
}

/** Asks how many there are of each, the largest first; Enter is none. */
export async function askNotes(ctx: Context, clinic: Clinic, flag: string): Promise<NoteCount> {
  const { t, format } = ctx;
  const count: NoteCount = {};
  for (const value of await readDenominations(ctx, clinic)) {
    const typed = await ctx.ask.text({
      message: t('cash.ask.pieces', { note: format.money(Math.round(value * 100), clinic.currency) }),
      flag,
      default: '0',
      check: (answer) => (/^\s*\d{1,5}\s*$/.test(answer) ? null : t('cash.ask.whole')),
    });
    if (Number(typed) > 0) count[String(value)] = Number(typed);
  }
  return count;
}
