/** The flags of `import map`: each answers one of its questions beforehand. */
import * as z from 'zod/mini';
import { knownZone } from '../../clinic/definition.ts';
import { ShiftError } from '../../errors.ts';
import { importKinds } from '../../facts/import-run.ts';
import { type DraftColumn, datesReadings, encodings, sameHeading } from '../../importers/index.ts';
import { delimiterNames } from '../import/flags.ts';
import { choice, flag, words } from '../input/options.ts';

export const describeSchema = z.object({
  name: z.optional(z.string()),
  kind: choice('--kind', importKinds),
  column: words(),
  word: words(),
  dates: choice('--dates', datesReadings),
  tz: z.optional(z.string()),
  encoding: choice('--encoding', encodings),
  delimiter: choice('--delimiter', Object.keys(delimiterNames) as (keyof typeof delimiterNames)[]),
  sheet: z.optional(z.string()),
  yes: flag(),
  force: flag(),
});
export type DescribeFlags = z.infer<typeof describeSchema>;

/** @throws ShiftError invalid_zone */
export function requireZone(zone: string): string {
  if (knownZone(zone)) return zone;
  throw new ShiftError('invalid_zone', { flag: '--tz', value: zone }, '--tz');
}

/** `field=heading`, `field=3`, or `field=-` for a field that no column holds: what it names, -1 for none. */
export function columnFlag(
  typed: string,
  fields: readonly string[],
  columns: readonly DraftColumn[],
): { field: string; index: number } {
  const [field = '', wanted = ''] = parted(typed, '=');
  if (!fields.includes(field))
    throw notOne(
      '--column',
      typed,
      fields.map((one) => `${one}=…`),
    );
  if (wanted === '-') return { field, index: -1 };
  const found =
    columns.find(({ heading }) => heading !== null && sameHeading(heading, wanted)) ??
    columns.find(({ index }) => String(index + 1) === wanted);
  if (found) return { field, index: found.index };
  throw notOne(
    '--column',
    typed,
    columns.map(({ heading, index }) => `${field}=${heading ?? index + 1}`),
  );
}

export interface WordFlag {
  field: string;
  /** Null stands for every row: `direction=in`. */
  word: string | null;
  value: string;
}

/** `status:Отвечен=answered`, `direction=in`. */
export function wordFlag(typed: string): WordFlag {
  const at = typed.lastIndexOf('=');
  const [field = '', word = ''] = parted(typed.slice(0, Math.max(0, at)), ':');
  if (at < 0 || field === '') throw notOne('--word', typed, ['status:Отвечен=answered', 'direction=in']);
  return { field, word: word === '' ? null : word, value: typed.slice(at + 1).trim() };
}

function parted(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

export function notOne(flagName: string, value: string, choices: readonly string[]): ShiftError {
  return new ShiftError('invalid_choice', { flag: flagName, value, choices: choices.join(', ') }, flagName);
}
