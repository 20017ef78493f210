import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardFacts } from '../../../src/commands/board/read-board.ts';
import { boardReader } from '../../../src/commands/board/reader.ts';
import type { Context } from '../../../src/context.ts';
import { ShiftError } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';

const morning = new Date('2026-01-16T10:53:07+05:00').getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: morning, toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

/** A reader whose journal and server are made up; `step` asks once and waits for what comes of it. */
function made() {
  const server = { last: 7, fault: null as unknown, silent: false, reads: 0, reconnects: 0 };
  const facts = (): BoardFacts => ({ clinic: { id: 1 }, readAt: Date.now() }) as BoardFacts;
  const newsSince = async (_: number, seq: number) => {
    if (server.fault !== null) throw server.fault;
    if (server.silent) await new Promise(() => undefined);
    return { last: server.last, changed: server.last > seq };
  };
  let told: () => void = () => undefined;
  const ctx = {
    store: async () => ({ facts: { newsSince } }) as unknown as Store,
    now: () => Date.now(),
    forget: () => undefined,
    reconnect: () => {
      server.reconnects += 1;
    },
    away: async (error: unknown) => (error instanceof ShiftError ? error : null),
  } satisfies Pick<Context, 'store' | 'now' | 'forget' | 'reconnect' | 'away'>;
  const read = async (): Promise<BoardFacts> => {
    server.reads += 1;
    return facts();
  };
  const reader = boardReader(ctx, facts(), () => told(), read);
  const heard = async (act: () => void): Promise<void> => {
    const come = new Promise<void>((resolve) => {
      told = resolve;
    });
    act();
    await come;
  };
  return { server, reader, heard, step: (anew = false) => heard(() => reader.look(anew)) };
}

const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const gone = new ShiftError('db_unreachable');

describe('the board’s reader', () => {
  it('reads only when the journal has grown or a minute has turned', async () => {
    const { server, step } = made();
    await step();
    await step();
    expect(server.reads).toBe(0);
    server.last = 8;
    await step();
    await step();
    expect(server.reads).toBe(1);
    later(53_000);
    await step();
    expect(server.reads).toBe(2);
    await step(true);
    expect(server.reads).toBe(3);
  });

  it('keeps what it has while the server is away, and asks again less and less often', async () => {
    const { server, reader, step } = made();
    await step();
    server.fault = gone;
    const before = reader.facts;
    const waits: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      await step();
      waits.push((reader.away?.retryAt ?? 0) - Date.now());
      later(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000, 30_000, 30_000]);
    expect([reader.facts, reader.away?.since]).toEqual([before, morning]);
    later(-1);
    reader.look(false);
    server.fault = null;
    later(1);
    await step();
    expect([reader.away, server.reads]).toEqual([null, 1]);
  });

  it('asks at once when it is told to, however long it would have waited', async () => {
    const { server, reader, step } = made();
    server.fault = gone;
    await step();
    server.fault = null;
    await step(true);
    expect(reader.away).toBeNull();
  });

  it('forgets a question that nobody answers, and its connection', async () => {
    const { server, reader, heard } = made();
    await heard(() => {
      reader.look(false);
      reader.startOver();
    });
    expect([server.reconnects, server.reads]).toEqual([1, 1]);
  });

  it('says how old the picture is while a server keeps silent, and lets its line go in the end', async () => {
    const { server, reader, step } = made();
    const asked = async (): Promise<void> => {
      reader.look(false);
      await new Promise((resolve) => setImmediate(resolve));
    };
    await step();
    server.silent = true;
    await asked();
    later(2999);
    expect(reader.away).toBeNull();
    later(1);
    expect(reader.away).toEqual({ since: morning, retryAt: null });
    later(7000);
    await asked();
    expect([server.reconnects, reader.away]).toEqual([1, { since: morning, retryAt: Date.now() + 1000 }]);
    // A slow one is given twice as long the next time.
    later(1000);
    await asked();
    later(19_999);
    await asked();
    expect(server.reconnects).toBe(1);
    later(1);
    await asked();
    expect(server.reconnects).toBe(2);
    server.silent = false;
    await step(true);
    expect([reader.away, server.reads]).toEqual([null, 1]);
  });

  it.each([
    ['a server that answers is left in peace', { silent: false, atOnce: false, reconnects: 0 }],
    ['one that keeps silent is not waited for', { silent: true, atOnce: false, reconnects: 1 }],
    ['none is where it has to end at once', { silent: false, atOnce: true, reconnects: 1 }],
  ])('ends: %s', async (_, { silent, atOnce, reconnects }) => {
    const { server, reader, step } = made();
    await step();
    server.silent = silent;
    if (silent) reader.look(false);
    reader.end(atOnce);
    expect(server.reconnects).toBe(reconnects);
  });

  it('hands on what is no server that is away', async () => {
    const { server, reader, step } = made();
    server.fault = new Error('damaged');
    await step();
    expect(reader.fault).toBe(server.fault);
  });
});
