/** Finds a desk, a doctor, a room, a service or a person by code or by a part of the name. */
import { findByWord } from '../../clinic/code.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';

interface Named {
  code: string;
  name: string;
  /** 0 for somebody who has left; a desk stays. */
  active?: number;
}

/**
 * The one that a typed word means; those who have left are found only by their whole code.
 * @throws ShiftError not_found with the codes there are, ambiguous with those it may mean
 */
export function findOne<T extends Named>(
  ctx: Context,
  what: 'desk' | 'doctor' | 'room' | 'service' | 'staff',
  all: readonly T[],
  typed: string,
  flag: string,
): T {
  const present = all.filter((one) => one.active !== 0);
  const found = findByWord(present, typed);
  const byCode = all.find((one) => one.code === typed.trim().toLowerCase());
  const [first, ...others] = found.length > 0 ? found : byCode ? [byCode] : [];
  const codes = (rows: readonly T[]): string => rows.map((one) => `${one.code} (${one.name})`).join(', ');
  if (!first) {
    const list = ctx.t('common.known', { list: present.length > 0 ? codes(present) : '—' });
    throw new ShiftError('not_found', { what, id: typed, list }, flag);
  }
  if (others.length > 0)
    throw new ShiftError('ambiguous', { flag, value: typed, choices: codes(found) }, flag);
  return first;
}
