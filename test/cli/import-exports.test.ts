/** Every export of ours, typed as a manager would: no map named. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { exportPath } from '../importers/exports.ts';
import { type ClinicDesk, clinicDesk } from './clinic-desk.ts';

let desk: ClinicDesk;
afterEach(() => desk.remove());

interface Counts {
  read: number;
  imported: number;
  duplicates: number;
  rejected: number;
  ignored?: number;
  gathered?: { calls: number; lines: number };
}

const bring = async (path: string, kind = 'calls') => {
  const ran = await desk.run(['import', kind, path, '--json']);
  return { code: ran.code, ...(ran.json() as Counts) };
};
const contacts = () =>
  desk.withStore(
    async (store) =>
      await store.engine.db
        .selectFrom('contact')
        .select(['importKey', 'status', 'phone', 'operator', 'talkSeconds'])
        .orderBy('startedAt')
        .execute(),
  );

describe('exports brought in without a map', () => {
  // Ids 1 to 10 of the queue log are the CDR's; the call that waits still where it ends is new.
  it.each([
    [
      'Asterisk',
      {
        'asterisk-cdr.csv': [10, 1],
        'asterisk-cdr-custom.csv': [0, 11],
        'asterisk-mysql.csv': [0, 11],
        'asterisk-queue.txt': [1, 10],
        'freepbx.csv': [0, 11],
      },
    ],
    ['Sipuni', { 'sipuni-2015.csv': [6, 0], 'sipuni-26.csv': [0, 6], 'sipuni-headless.csv': [0, 6] }],
  ])('are recognised, and a call that two layouts of %s tell is one contact', async (_, expected) => {
    desk = await clinicDesk();
    for (const [file, counts] of Object.entries(expected)) {
      const { imported, duplicates } = await bring(exportPath(file));
      expect([file, imported, duplicates]).toEqual([file, ...counts]);
    }
  });

  it('says how many lines of a queue log were about no call', async () => {
    desk = await clinicDesk();
    const ran = await desk.run(['import', 'calls', exportPath('asterisk-queue.txt')]);
    expect(ran.code).toBe(6);
    expect(ran.err).toContain('Recognised: Asterisk, queue_log, 97 % sure.');
    expect(ran.out).toMatch(/lines not about calls\s+5 {2}queues and their members/);
    expect(ran.out).toContain('line 33: not a line of a queue log');
  });

  it('counts the lines of a queue log that made its calls: all of the file’s lines are told of', async () => {
    desk = await clinicDesk();
    const path = exportPath('asterisk-queue.txt');
    const { read, rejected, ignored = 0, gathered } = await bring(path);
    expect(gathered).toEqual({ calls: read - rejected, lines: 27 });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
    expect(27 + ignored + rejected).toBe(lines);
    const again = await desk.run(['import', 'calls', path, '--dry-run']);
    expect(again.out).toMatch(/calls put together +11 {2}from 27 lines about calls/);
    expect(again.out).not.toContain('rows read');
    const narrow = await desk.run(['import', 'calls', path, '--dry-run'], { columns: 40 });
    expect(narrow.out).toContain('  calls put together     11  from 27\n  lines about calls\n');
  });

  it('completes a call of a queue log by the next one', async () => {
    desk = await clinicDesk();
    const lines = readFileSync(exportPath('asterisk-queue.txt'), 'utf8').split('\n').slice(3, 12);
    const part = (name: string, from: number, to: number) => {
      const path = join(desk.folder, name);
      writeFileSync(path, `${lines.slice(from, to).join('\n')}\n`);
      return path;
    };
    // The log is cut while the second caller waits.
    await bring(part('monday.log', 0, 5));
    expect((await contacts()).map(({ status }) => status)).toEqual(['answered', 'missed']);
    await bring(part('tuesday.log', 5, 9));
    expect((await contacts())[1]).toEqual({
      importKey: 'asterisk:1768453500.2',
      status: 'answered',
      phone: '+77010000002',
      operator: '102',
      talkSeconds: 60,
    });
  });
});
