/** The flags of every `import` of a file. */
import * as z from 'zod/mini';
import { knownZone } from '../../clinic/definition.ts';
import { ShiftError } from '../../errors.ts';
import { datesReadings, encodings } from '../../importers/index.ts';
import { choice, flag, words } from '../input/options.ts';

export const delimiterNames = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;

export const importSchema = z.object({
  map: z.optional(z.string()),
  column: words(),
  encoding: choice('--encoding', encodings),
  delimiter: choice('--delimiter', Object.keys(delimiterNames) as (keyof typeof delimiterNames)[]),
  sheet: z.optional(z.string()),
  dates: choice('--dates', datesReadings),
  tz: z.pipe(z.optional(z.string()), z.transform(zone)),
  dryRun: flag(),
  /** `--no-join` takes it back. */
  join: z._default(z.boolean(), true),
  rejects: z.optional(z.string()),
  force: flag(),
});
export type ImportFlags = z.infer<typeof importSchema>;

/** @throws ShiftError invalid_zone */
function zone(typed: string | undefined): string | undefined {
  if (typed === undefined || knownZone(typed)) return typed;
  throw new ShiftError('invalid_zone', { flag: '--tz', value: typed }, '--tz');
}
