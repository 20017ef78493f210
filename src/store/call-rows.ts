/** Rows of a batch as calls, and batches of some of them. */
import type { KeyedCall } from '../contacts/counterpart.ts';
import type { Contact } from '../contacts/types.ts';
import type { RowBatch } from '../facts/import-run.ts';

type Cell = string | number | null;

export function keyedCalls({ columns, length }: RowBatch): KeyedCall[] {
  return Array.from({ length }, (_, index) => {
    const cell = (field: string): Cell => columns[field]?.[index] ?? null;
    const word = (field: string): string | null => {
      const value = cell(field);
      return value === null ? null : String(value);
    };
    const number = (field: string): number | null => {
      const value = cell(field);
      return value === null ? null : Number(value);
    };
    const tags = word('tags');
    return {
      startedAt: Number(cell('startedAt')),
      day: String(cell('day')),
      // Words that the map has judged.
      channel: word('channel') as Contact['channel'],
      direction: word('direction') as Contact['direction'],
      status: word('status') as Contact['status'],
      purpose: word('purpose') as Contact['purpose'],
      outcome: word('outcome') as Contact['outcome'],
      phone: word('phone'),
      name: word('name'),
      operator: word('operator'),
      answerSeconds: number('answerSeconds'),
      talkSeconds: number('talkSeconds'),
      holdSeconds: number('holdSeconds'),
      acwSeconds: number('acwSeconds'),
      source: word('source'),
      note: word('note'),
      tags: tags === null || tags === '[]' ? [] : (JSON.parse(tags) as string[]),
      importKey: String(cell('importKey')),
    };
  });
}

/** A batch of some of its rows, under the keys that these have by now. */
export function picked(batch: RowBatch, kept: readonly number[], rows: readonly KeyedCall[]): RowBatch {
  const columns = Object.fromEntries(
    Object.entries(batch.columns).map(([field, cells]) => [field, kept.map((index) => cells[index] ?? null)]),
  );
  return {
    ...batch,
    length: kept.length,
    columns: { ...columns, importKey: kept.map((index) => rows[index]?.importKey ?? null) },
  };
}
