import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/commands/conflict/fields.ts';
import type { RecordName } from '../../../src/facts/types.ts';
import { translator } from '../../../src/i18n/index.ts';
import { deskColumns, deskTables, figureTables, tables } from '../../../src/store/tables.ts';

const all = { ...tables, ...deskTables, ...figureTables };
const records = Object.keys(all) as RecordName[];
/** Columns that later schemas added. */
const later = (record: RecordName): string[] => [
  'claimedBy',
  ...deskColumns.filter(([table]) => table === record).flatMap(([, columns]) => Object.keys(columns)),
];
/** What no decision changes in a row that is there. */
const written = [
  'shiftFigure',
  'shiftReport',
  'checklistAnswer',
  'importRun',
  'confirmation',
  'paper',
  'cashEntry',
  'reviewContact',
  'importChange',
];

describe('the fields in which two versions are shown', () => {
  it('are columns of the record', () => {
    for (const record of records) {
      const columns = [...Object.keys(all[record]), ...later(record)];
      expect(fieldsOf(record).filter(({ column }) => !columns.includes(column))).toEqual([]);
    }
  });

  it('are there for every record that can be changed', () => {
    expect(records.filter((record) => fieldsOf(record).length === 0)).toEqual(written);
  });

  it('have names, and their values words, in every language', async () => {
    const { has } = await translator('en');
    const kinds = records.flatMap(fieldsOf).filter(({ kind }) => kind !== 'settings');
    expect(kinds.filter(({ name }) => !has(`conflict.field.${name}`)).map(({ name }) => name)).toEqual([]);
    const states: Record<string, string> = {
      doctorDay: 'delayed',
      channel: 'call',
      direction: 'in',
      purpose: 'booking',
      objection: 'price',
      payment: 'cash',
      role: 'manager',
      contactStatus: 'answered',
      visitStatus: 'done',
      outcome: 'booked',
      waitState: 'gone',
      offerShort: 'declined',
      callbackState: 'open',
      taskState: 'open',
      complaintState: 'resolved',
      shiftState: 'forced',
      lossReason: 'ill',
      relation: 'mother',
      planState: 'agreed',
      reviewState: 'done',
    };
    const families = kinds.flatMap(({ kind }) => (kind.startsWith('term:') ? [kind.slice(5)] : []));
    expect([...new Set(families)].filter((family) => !has(`${family}.${states[family]}`))).toEqual([]);
  });
});
