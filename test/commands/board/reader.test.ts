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
  const server = { last: 7, fault: null as unknown, reads: 0, reconnects: 0 };
  const facts = (): BoardFacts => ({ clinic: { id: 1 }, readAt: Date.now() }) as BoardFacts;
  const newsSince = async (_: number, seq: number) => {
    if (server.fault !== null) throw server.fault;
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

  it('hands on what is no server that is away', async () => {
    const { server, reader, step } = made();
    server.fault = new Error('damaged');
    await step();
    expect(reader.fault).toBe(server.fault);
  });
});
