import { describe, expect, it } from 'vitest';
import { untilWritten } from '../../../src/commands/records/again.ts';
import { ChangedMeanwhile } from '../../../src/facts/meanwhile.ts';
import type { RecordName } from '../../../src/facts/types.ts';

const changed = (table: RecordName, id = 7) =>
  new ChangedMeanwhile({ table, id, expected: 1, set: {}, found: null });

describe('work that another desk was faster at', () => {
  it('is begun anew until it is written', async () => {
    const times: boolean[] = [];
    const written = await untilWritten(async (anew) => {
      times.push(anew);
      if (times.length < 3) throw changed('callback');
      return 'written';
    });
    expect([written, times]).toEqual(['written', [false, true, true]]);
  });

  it('is not when the record itself was shown to somebody', async () => {
    let times = 0;
    const work = async (): Promise<never> => {
      times += 1;
      throw times === 1 ? changed('callback') : changed('contact');
    };
    await expect(untilWritten(work, { table: 'contact', id: 7 })).rejects.toThrow('changed_meanwhile');
    expect(times).toBe(2);
    times = 1;
    await expect(untilWritten(work, { table: 'contact', id: 8 })).rejects.toThrow('changed_meanwhile');
    expect(times).toBe(101);
  });

  it('is not when something else is wrong', async () => {
    let times = 0;
    const work = async (): Promise<never> => {
      times += 1;
      throw new Error('the disk is full');
    };
    await expect(untilWritten(work)).rejects.toThrow('the disk is full');
    expect(times).toBe(1);
  });
});
