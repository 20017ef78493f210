/** What `config set SETTING VALUE` may change, and how each value is read. */
import * as z from 'zod/mini';
import { ShiftError } from '../errors.ts';
import { codeFrom } from './code.ts';
import { mergeRules } from './defaults.ts';
import { knownZone } from './definition.ts';
import { typedWeek } from './hours-error.ts';
import { type Clinic, languages } from './types.ts';

type Change = Partial<Omit<Clinic, 'id' | 'version'>>;

const plain = ['name', 'address', 'directions', 'phone'] as const;
const listRules = new Set(['requiredFields', 'papers']);
const clearable = new Set(['directions', 'phone', 'years']);
export const settingNames = [
  ...plain,
  'years',
  'timezone',
  'language',
  'hours',
  'sources',
  'targets.…',
  'rules.…',
] as const;

/**
 * The change that a setting and its typed value make; `-` clears a setting that may be empty. Targets have days
 * (change-target.ts).
 * @throws ShiftError invalid_choice, invalid_number, invalid_zone, file_field_*
 */
export function settingChange(clinic: Clinic, setting: string, typed: string): Change {
  const value = typed.trim();
  if (value === '-' && clearable.has(setting)) return { [setting]: null };
  const [group, name] = setting.split('.');
  if (group === 'rules' && name) return { rules: withRule(clinic, name, value) };
  switch (setting) {
    case 'name':
    case 'address':
    case 'directions':
    case 'phone':
      if (value === '') throw wrong(setting, value, '…');
      return { [setting]: value };
    case 'years':
      return { years: whole(setting, value, 200) };
    case 'timezone':
      if (!knownZone(value)) throw new ShiftError('invalid_zone', { flag: setting, value }, setting);
      return { timezone: value };
    case 'language':
      return {
        language: z.enum(languages).safeParse(value).data ?? fail(setting, value, languages.join(', ')),
      };
    case 'hours':
      return { openingHours: typedWeek(value, setting) };
    case 'sources':
      return { sources: sourcesFrom(value) };
    default:
      throw wrong('config set', setting, settingNames.join(', '));
  }
}

function withRule(clinic: Clinic, rule: string, value: string): Clinic['rules'] {
  const known = Object.keys(clinic.rules);
  if (!known.includes(rule)) throw wrong('rules', rule, known.join(', '));
  const given = listRules.has(rule) ? commaList(value) : whole(`rules.${rule}`, value, mostOf(rule));
  return mergeRules(clinic.rules, { [rule]: given }, { path: 'config set' });
}

/** A sum in minor units has more digits than minutes and days. */
function mostOf(rule: string): number {
  return rule === 'expensiveFrom' ? 10_000_000_000 : 100_000;
}

function sourcesFrom(value: string): Clinic['sources'] {
  const codes: string[] = [];
  return commaList(value).map((name) => {
    const code = codeFrom(name, codes);
    codes.push(code);
    return { code, name };
  });
}

function commaList(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function whole(setting: string, value: string, max: number): number {
  if (/^\d+$/.test(value) && Number(value) <= max) return Number(value);
  throw new ShiftError('invalid_number', { flag: setting, value, min: 0, max }, setting);
}

function wrong(flag: string, value: string, choices: string): ShiftError {
  return new ShiftError('invalid_choice', { flag, value, choices }, flag);
}

function fail(flag: string, value: string, choices: string): never {
  throw wrong(flag, value, choices);
}
