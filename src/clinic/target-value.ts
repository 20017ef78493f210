/** A target as people write it, for a figure of its unit. */
import { ShiftError } from '../errors.ts';
import { parseMoney } from './money.ts';
import { parseDuration } from './time.ts';
import type { Target } from './types.ts';

export type TargetUnit = 'count' | 'ratio' | 'seconds' | 'money';

const signs: Readonly<Record<string, Target['op']>> = {
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
  '=': '=',
};
const nothing = new Set(['-', '—', 'none', 'нет', 'жоқ']);
const examples: Record<TargetUnit, string> = {
  ratio: '>= 0.6, >= 60%, none',
  seconds: '<= 300, <= 5:00, none',
  count: '>= 20, <= 0, none',
  money: '>= 15000, none',
};

/**
 * Reads `>= 0.6`, `≥ 60 %`, `<= 5:00`, `>= 15 000` (money in whole units); null for `none`.
 * @throws ShiftError invalid_choice, invalid_duration, invalid_money
 */
export function readTarget(typed: string, unit: TargetUnit, flag: string): Target | null {
  const text = typed.trim().toLowerCase();
  if (nothing.has(text)) return null;
  const [, sign = '', amount = ''] = /^(>=|<=|=|≥|≤)\s*(\S.*)$/u.exec(text) ?? [];
  const op = signs[sign];
  const value = op === undefined ? null : readAmount(amount, unit, flag);
  if (op !== undefined && value !== null) return { op, value };
  throw new ShiftError('invalid_choice', { flag, value: typed, choices: examples[unit] }, flag);
}

function readAmount(text: string, unit: TargetUnit, flag: string): number | null {
  if (unit === 'seconds') return parseDuration(text, flag);
  if (unit === 'money') return parseMoney(text, flag);
  const [, digits = '', percent] = /^(\d{1,9}(?:[.,]\d{1,6})?)\s*(%)?$/u.exec(text) ?? [];
  if (digits === '') return null;
  const value = Number(digits.replace(',', '.'));
  if (unit === 'count') return percent ? null : value;
  // A share of 60 is a percentage without its sign: it would never be met.
  const share = percent ? value / 100 : value;
  return share <= 1 ? share : null;
}
