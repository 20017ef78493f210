/** Reads the fields of one record after another, and keeps the first thing that does not fit. */

import type { Reject } from '../facts/import-run.ts';
import { list } from './cells.ts';
import type { BoundColumns } from './columns.ts';
import { beginning, type CurrentRecord, type Fail, failing, noRecord, texts } from './current-record.ts';
import { numbers } from './field-numbers.ts';
import { startTexts, times } from './field-times.ts';
import type { Judge } from './judgement.ts';
import type { ImportMap } from './map-schema.ts';
import { shortened } from './rows.ts';

const longestText = 10_000;

export type Fields = ReturnType<typeof fieldsOf>;

/**
 * Readers of single fields are made once and used for every record: a file of a million rows asks for a field a
 * million times.
 * @param whole the field of a date and a time in one cell
 */
export function fieldsOf(map: ImportMap, columns: BoundColumns, whole: string) {
  const current = noRecord();
  const fail = failing(current);
  const text = texts(current, columns);
  const startText = startTexts(current, columns, whole);
  return {
    /** Turns to the next record; false when there is nothing in it. */
    begin: beginning(current, columns, fail, startText),
    fault: (): Reject | null => current.fault,
    fail,
    startText: (): string => shortened(startText()),
    text,
    ...textFields(text, fail),
    ...numbers((field) => (columns.fields.has(field) ? text(field) : null), fail),
    ...times(map, text, fail, { text: startText, field: whole }),
    ...wordFields(current, text, fail),
  };
}

type Texts = ReturnType<typeof texts>;

function textFields(text: Texts, fail: Fail) {
  return {
    optional: (field: string) => optionalText(field, text(field), fail),
    list(field: string): () => string[] {
      const written = text(field);
      return () => list(written());
    },
  };
}

function optionalText(field: string, text: () => string, fail: Fail): () => string | null {
  return () => {
    const found = text();
    if (found.length > longestText) fail('long', { field, most: longestText });
    return found === '' ? null : found;
  };
}

function wordFields(current: CurrentRecord, text: Texts, fail: Fail) {
  return {
    /** What a judgement says; `fallback` stands in where the row is at fault anyway. */
    judged<T>(judge: Judge<T>, field: string, fallback: T): () => T {
      const word = text(field);
      return () => {
        const found = judge(current.cells);
        if (found === undefined) fail('word', { field, value: shortened(word()) });
        return found ?? fallback;
      };
    },
    maybe:
      <T>(judge: Judge<T> | null) =>
      (): T | null =>
        judge?.(current.cells) ?? null,
  };
}
