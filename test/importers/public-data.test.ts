/** The figures at the foot of metrics.md, on public data that nobody here wrote. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAll } from './read-all.ts';

const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/import-maps/${name}.yaml`, import.meta.url));
const mean = (values: unknown[]) => {
  const known = values.filter((value) => typeof value === 'number');
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

describe.skipIf(!existsSync(shared))('public data (skipped where ../shared/data is absent)', () => {
  it('call_center.csv', async () => {
    const { rows, rejects } = await readAll(
      `${shared}/calls/call_center.csv`,
      fixture('call-center'),
      'calls',
    );
    const answered = rows.filter((row) => row.status === 'answered');
    expect(rejects).toEqual([]);
    expect(rows).toHaveLength(5000);
    expect(new Set(rows.map((row) => `${row.direction} ${row.status}`))).toEqual(
      new Set(['in answered', 'in missed']),
    );
    expect(answered).toHaveLength(4054);
    expect(mean(answered.map((row) => row.answerSeconds))).toBeCloseTo(67.5207, 4);
    expect(mean(answered.map((row) => row.talkSeconds))).toBeCloseTo(224.9228, 4);
    expect([rows[0]?.day, rows.at(-1)?.day]).toEqual(['2021-01-01', '2021-03-31']);
    expect(new Set(rows.map((row) => row.importKey)).size).toBe(5000);
  });

  it('freepbx_export.csv: a mailbox is not a person', async () => {
    const { rows, rejects } = await readAll(`${shared}/calls/freepbx_export.csv`, 'freepbx', 'calls');
    const count = (status: string) => rows.filter((row) => row.status === status).length;
    expect(rejects).toEqual([]);
    expect(rows).toHaveLength(100);
    expect(new Set(rows.map((row) => row.direction))).toEqual(new Set(['internal']));
    expect({
      voicemail: count('voicemail'),
      answered: count('answered'),
      abandoned: count('abandoned'),
      missed: count('missed'),
    }).toEqual({
      voicemail: 56,
      answered: 31,
      abandoned: 1,
      missed: 12,
    });
    expect(rows[0]).toMatchObject({
      day: '2017-09-04',
      answerSeconds: 2,
      talkSeconds: 6,
      operator: '114',
      phone: null,
      importKey: 'asterisk:1504525166.228',
    });
  });

  it('sipuni_2015.csv', async () => {
    const { rows, rejects } = await readAll(`${shared}/calls/sipuni_2015.csv`, 'sipuni', 'calls');
    const answered = rows.filter((row) => row.status === 'answered');
    expect(rejects).toEqual([]);
    expect(rows).toHaveLength(18);
    expect(answered).toHaveLength(16);
    expect(mean(answered.map((row) => row.talkSeconds))).toBe(279.75);
    expect(new Set(rows.map((row) => row.phone)).size).toBe(11);
  });

  it('sipuni_empty.csv: no calls, no fault', async () => {
    expect(await readAll(`${shared}/calls/sipuni_empty.csv`, 'sipuni', 'calls')).toMatchObject({
      rows: [],
      rejects: [],
    });
  });

  it('no_shows.csv', async () => {
    const { rows, rejects } = await readAll(`${shared}/visits/no_shows.csv`, fixture('no-shows'), 'visits');
    expect(rejects).toEqual([]);
    expect(rows).toHaveLength(110_527);
    expect(rows.filter((row) => row.status === 'no_show')).toHaveLength(22_319);
  });
});
