/** What adding and changing staff, doctors and services have in common. */
import * as z from 'zod/mini';
import { codeFrom } from '../../clinic/code.ts';
import { typedWeek } from '../../clinic/hours-error.ts';
import type { WeekHours } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Decision } from '../../facts/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { type Given, givenOnly } from '../input/given-only.ts';

type Kind = 'desk' | 'staff' | 'doctor' | 'service' | 'room';
type Named = { code: string; name: string };

const isCode = /^[a-z0-9][a-z0-9_-]*$/;
const codeLetters = 'a-z 0-9 - _';

/** A code that can be typed on any keyboard. */
export function givenCode() {
  return z.optional(
    z.pipe(
      z.string(),
      z.transform((typed: string) => parseCode(typed, '--code')),
    ),
  );
}

/** @throws ShiftError invalid_choice */
export function parseCode(typed: string, flag: string): string {
  if (isCode.test(typed)) return typed;
  throw new ShiftError('invalid_choice', { flag, value: typed, choices: codeLetters }, flag);
}

/** What is wrong with a code that was asked for, in words, or null. */
export function codeFault({ i18n }: Context, typed: string): string | null {
  if (isCode.test(typed.trim())) return null;
  return i18n.error('invalid_choice', { flag: '', value: typed, choices: codeLetters }).hint;
}

/** The code that was given, or one made of the first `words` words of the name that nobody has yet. */
export function codeOr(
  given: string | undefined,
  name: string,
  known: readonly { code: string }[],
  words = 1,
): string {
  const taken = known.map((one) => one.code);
  return given ?? codeFrom(name, taken, words);
}

/** The own week of `--hours`, or undefined when it was not given. @throws ShiftError as typedWeek does */
export function weekFlag(lines: readonly string[]): WeekHours | undefined {
  return lines.length === 0 ? undefined : typedWeek(lines.join(', '), '--hours');
}

/**
 * @param more what `--json` tells besides
 * @throws ShiftError duplicate_code
 */
export async function saveNew(
  ctx: Context,
  kind: Kind,
  row: Named,
  decision: Decision,
  codeFlag = '--code',
  more: object = {},
): Promise<void> {
  try {
    await (await ctx.store()).apply(decision, await ctx.clinicActor());
  } catch (error) {
    if (!(error instanceof ShiftError) || error.code !== 'duplicate_code') throw error;
    throw new ShiftError('duplicate_code', { value: row.code }, codeFlag, error);
  }
  if (ctx.options.json) ctx.json({ [kind]: row, ...more });
  else
    ctx.print(
      ctx.t('setup.added', { what: ctx.t(`record.${kind}`), name: visible(row.name), code: row.code }),
    );
}

/**
 * Saves the fields that were given.
 * @throws ShiftError nothing_to_change when there are none
 */
export async function saveChanged<F extends object>(
  ctx: Context,
  kind: Kind,
  row: Named,
  set: F,
  decide: (set: Given<F>) => Decision,
): Promise<void> {
  const given = givenOnly(set);
  if (Object.keys(given).length === 0) throw new ShiftError('nothing_to_change', { command: `${kind} edit` });
  await (await ctx.store()).apply(decide(given), await ctx.clinicActor());
  if (ctx.options.json) ctx.json({ [kind]: { code: row.code, ...given } });
  else {
    const name = 'name' in given ? String(given.name) : row.name;
    ctx.print(ctx.t('setup.changed', { what: ctx.t(`record.${kind}`), name: visible(name) }));
  }
}

/** `--active no` and the like as the stored 0 or 1. */
export function yesNo(typed: string | undefined): number | undefined {
  return typed === undefined ? undefined : typed === 'yes' ? 1 : 0;
}
