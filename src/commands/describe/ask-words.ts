/** What the words of a table mean: what shipped maps know is taken, the rest is asked. */

import type { ContactStatus, Direction } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { ImportKind } from '../../facts/import-run.ts';
import {
  type FieldColumns,
  type JudgedField,
  judgedFields,
  knownMeaning,
  type ListedMap,
  type Meaning,
  meaningOf,
  meanings,
} from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';
import type { VisitStatus } from '../../visits/types.ts';
import { notOne, type WordFlag } from './flags.ts';
import type { Sample } from './sample.ts';
import { headingOf } from './sample-text.ts';

export type Meanings = Record<JudgedField, ReadonlyMap<string, Meaning>>;

/** @throws ShiftError invalid_choice for a flag that names no field of words, or no value */
export function requireMeanings(kind: ImportKind, flags: readonly WordFlag[]): void {
  for (const { field, value } of flags) {
    const judged = judgedFields.find((one) => one === field);
    if (!judged)
      throw notOne(
        '--word',
        field,
        judgedFields.map((one) => `${one}:…=…`),
      );
    if (!meanings(kind, judged).includes(value)) throw notOne('--word', value, meanings(kind, judged));
  }
}

export async function askWords(
  ctx: Context,
  kind: ImportKind,
  fields: FieldColumns,
  flags: readonly WordFlag[],
  maps: readonly ListedMap[],
  sample: Sample,
  read: (index: number) => Promise<string[]>,
): Promise<Meanings> {
  const found = { direction: new Map<string, Meaning>(), status: new Map<string, Meaning>() };
  if (kind !== 'calls' && kind !== 'visits') return found;
  for (const field of judgedFields) {
    const index = fields.get(field);
    if (index === undefined) continue;
    const column = sample.columns.find((one) => one.index === index);
    for (const word of await read(index)) {
      const said = flags.find((one) => one.field === field && one.word?.toLowerCase() === word.toLowerCase());
      const meaning = said ? meaningOf(kind, field, said.value) : knownMeaning(kind, field, word, maps);
      const heading = column ? headingOf(column) : '';
      found[field].set(word, meaning ?? (await askWord(ctx, kind, field, word, heading)));
    }
  }
  return found;
}

async function askWord(
  ctx: Context,
  kind: ImportKind,
  field: JudgedField,
  word: string,
  column: string,
): Promise<Meaning> {
  const value = await ctx.ask.select({
    message: ctx.t('maps.ask.word', { word: visible(word), column }),
    flag: `--word ${field}:${word}`,
    choices: meanings(kind, field).map((one) => ({ name: valueName(ctx, kind, field, one), value: one })),
  });
  return meaningOf(kind, field, value);
}

function valueName({ t }: Context, kind: ImportKind, field: JudgedField, value: string): string {
  if (field === 'direction') return t(`direction.${value as Direction}`);
  return kind === 'visits'
    ? t(`visitStatus.${value as VisitStatus}`)
    : t(`contactStatus.${value as ContactStatus}`);
}
