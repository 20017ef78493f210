import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ErrorCode, errorExits, ShiftError } from '../../src/errors.ts';
import { isAway, verdictOf } from '../../src/spool/judge.ts';
import { type Sent, type Server, sendWaiting } from '../../src/spool/send.ts';
import { openSpool, type Spool } from '../../src/spool/spool.ts';
import { record } from './records.ts';

let root: string;
let spool: Spool;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'smena-send-'));
  spool = openSpool(root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const now = Date.UTC(2026, 0, 16, 7);

/** What becomes of one delivery: written, refused, or the connection is lost before or after it was written. */
type Fate = 'written' | 'lost before' | 'lost after' | ErrorCode;

/** A server that has what was written, in order, and never anything twice under one receipt. */
function serverWith(fates: Fate[], turn: () => Promise<unknown> = async () => undefined) {
  const written: string[] = [];
  const write = (receipt: string): ShiftError | null => {
    if (written.includes(receipt)) return new ShiftError('already_sent');
    written.push(receipt);
    return null;
  };
  const server: Server = {
    async arrived(receipt) {
      await turn();
      return written.includes(receipt);
    },
    async deliver({ record: { receipt } }) {
      await turn();
      const fate = fates.shift() ?? 'written';
      if (fate === 'written') return write(receipt);
      if (fate === 'lost after') write(receipt);
      const lost = fate === 'lost before' || fate === 'lost after';
      return new ShiftError(lost ? 'db_lost' : fate);
    },
  };
  return { server, written };
}

const send = (server: Server): Promise<Sent> => sendWaiting(spool, server, now);
const receipts = (...numbers: number[]): string[] => numbers.map((n) => record(n).receipt);
const add = (...numbers: number[]): void => {
  for (const n of numbers) spool.add(record(n));
};

describe('sending what waits', () => {
  it('is done in order, and each goes when the server has it', async () => {
    add(1, 2, 3);
    const { server, written } = serverWith([]);
    expect(await send(server)).toEqual({ sent: 3, refused: [], stopped: null });
    expect(written).toEqual(receipts(1, 2, 3));
    expect(spool.waiting()).toEqual([]);
  });

  it('asks nothing where nothing waits', async () => {
    const server: Server = {
      arrived: () => Promise.reject(new Error('asked')),
      deliver: () => Promise.reject(new Error('sent')),
    };
    expect(await send(server)).toEqual({ sent: 0, refused: [], stopped: null });
  });

  it('stops where the server goes away, and keeps the rest', async () => {
    add(1, 2, 3);
    const { server, written } = serverWith(['written', 'lost before']);
    expect(await send(server)).toMatchObject({ sent: 1, stopped: { code: 'db_lost' } });
    expect([written, spool.waiting()]).toEqual([receipts(1), [2, 3]]);
  });

  it('stops where the question whether it arrived is not answered', async () => {
    add(1);
    const { server } = serverWith([]);
    const arrived = (): Promise<boolean> => Promise.reject(new ShiftError('db_busy'));
    expect(await send({ ...server, arrived })).toMatchObject({ sent: 0, stopped: { code: 'db_busy' } });
    expect(spool.waiting()).toEqual([1]);
  });

  it('finds out what became of a record whose answer was lost', async () => {
    add(1, 2);
    const { server, written } = serverWith(['lost after']);
    await send(server);
    expect(spool.waiting()).toEqual([1, 2]);
    expect(await send(server)).toMatchObject({ sent: 2, stopped: null });
    expect(written).toEqual(receipts(1, 2));
  });

  it('sets aside with the reason what the server will never take, and goes on', async () => {
    add(1, 2, 3);
    const { server, written } = serverWith(['written', 'status_step', 'written']);
    const refusal = { code: 'status_step', params: {}, at: '2026-01-16T07:00:00.000Z' };
    expect(await send(server)).toMatchObject({ sent: 2, refused: [{ number: 2, refusal }] });
    expect(written).toEqual(receipts(1, 3));
    expect(spool.refused()).toEqual([{ number: 2, record: record(2), refusal }]);
  });

  it('does not set aside what another program has just written: that is what stands in the way', async () => {
    add(1);
    const { server, written } = serverWith([]);
    const deliver: Server['deliver'] = async ({ record: { receipt } }) => {
      written.push(receipt);
      return new ShiftError('status_step');
    };
    expect(await send({ ...server, deliver })).toEqual({ sent: 1, refused: [], stopped: null });
    expect([spool.waiting(), spool.hasRefused()]).toEqual([[], false]);
  });

  it('decides anew what others changed at the same time, for a while', async () => {
    add(1);
    const changed = (times: number): Fate[] => Array.from({ length: times }, () => 'changed_meanwhile');
    expect(await send(serverWith(changed(4)).server)).toMatchObject({ sent: 1 });
    add(2);
    expect(await send(serverWith(changed(9)).server)).toMatchObject({
      stopped: { code: 'changed_meanwhile' },
    });
    expect(spool.waiting()).toEqual([2]);
  });

  it('holds back the records of a desk without a shift, in their order, and of that desk only', async () => {
    add(1, 2);
    spool.add(record(3, { desk: 'desk-2' }));
    const { server, written } = serverWith(['no_shift']);
    expect(await send(server)).toEqual({ sent: 1, refused: [], stopped: null });
    expect([written, spool.waiting()]).toEqual([receipts(3), [1, 2]]);
    expect(await send(server)).toMatchObject({ sent: 2 });
    expect(written).toEqual(receipts(3, 1, 2));
  });

  it('judges every error there is: kept, sent again, held back or set aside', () => {
    const codes = Object.keys(errorExits) as ErrorCode[];
    const by = (verdict: string): string[] =>
      codes.filter((code) => verdictOf(new ShiftError(code)) === verdict);
    expect([by('arrived'), by('again'), by('shift')]).toEqual([
      ['already_sent'],
      ['changed_meanwhile'],
      ['no_shift'],
    ]);
    const storage = codes.filter((code) => code.startsWith('db_'));
    expect(by('stop').sort()).toEqual(
      [...storage, 'disk_full', 'no_clinic', 'not_allowed', 'not_writable'].sort(),
    );
    const kept = codes.filter((code) => isAway(new ShiftError(code)));
    expect(kept.filter((code) => !storage.includes(code))).toEqual([]);
    for (const code of ['db_login', 'db_foreign', 'db_full', 'db_missing']) expect(kept).not.toContain(code);
  });
});

describe('the law of sending', () => {
  const fate = fc.oneof(
    { arbitrary: fc.constant<Fate>('written'), weight: 4 },
    fc.constantFrom<Fate>('lost before', 'lost after', 'changed_meanwhile', 'no_shift', 'db_busy'),
  );

  it('holds for two programs that send at once, whatever happens on the way: each record once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fate, { maxLength: 12 }),
        fc.scheduler(),
        async (count, fates, scheduler) => {
          const folder = mkdtempSync(join(root, 'run-'));
          const files = openSpool(folder);
          for (let n = 1; n <= count; n += 1) files.add(record(n));
          const turn = (): Promise<unknown> => scheduler.schedule(Promise.resolve());
          const { server, written } = serverWith([...fates], turn);
          const program = async (): Promise<void> => {
            for (let time = 0; time < 3; time += 1) await sendWaiting(openSpool(folder), server, now);
          };
          const both = Promise.all([program(), program()]);
          await scheduler.waitFor(both);
          const calm = serverWith([]);
          calm.written.push(...written);
          await sendWaiting(files, calm.server, now);
          expect(calm.written).toEqual(receipts(...Array.from({ length: count }, (_, at) => at + 1)));
          expect([files.waiting(), files.hasRefused()]).toEqual([[], false]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
