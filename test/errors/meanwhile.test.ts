/** Somebody else writes at the same time: who comes second is told so, and nothing of his is half there. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../src/terminal/ask.ts';
import type { DayDesk } from '../cli/day-desk.ts';
import { deskAt } from './error-case.ts';

// Ten seconds of patience are the program's; the test has less.
vi.mock(import('../../src/store/sqlite.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    openSqlite(path: string) {
      const engine = real.openSqlite(path);
      engine.raw.pragma('busy_timeout = 20');
      return engine;
    },
  };
});
vi.mock(import('../../src/store/postgres.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    openPostgres(...where) {
      const engine = real.openPostgres(...where);
      const takeTurn: typeof engine.takeTurn = async (inside) => {
        await sql`set local lock_timeout = '20ms'`.execute(inside);
        await engine.takeTurn(inside);
      };
      return { ...engine, takeTurn };
    },
  };
});

let desk: DayDesk;
beforeEach(async () => {
  desk = await deskAt('busy');
});
afterEach(() => desk.remove());

async function task(): Promise<unknown> {
  const { tasks } = (await desk.run(['task', 'list', '--all', '--json'])).json<{ tasks: { id: number }[] }>();
  return tasks.find(({ id }) => id === 1);
}

describe('a record that somebody changes while its line is being answered', () => {
  const words = {
    en: 'Changed meanwhile: task 1. Nothing was written.\nLook at it again and repeat.\n',
    ru: 'Запись «задача 1» тем временем изменили; ничего не записано.\nПосмотрите её ещё раз и повторите.\n',
    kk: '«тапсырма 1» жазбасы осы арада өзгерген; ештеңе жазылған жоқ.\nҚайта қарап, қайталаңыз.\n',
  };

  it.each(['en', 'ru', 'kk'] as const)('stays as the other one left it (%s)', async (lang) => {
    const ran = await desk.run(['task', 'cancel', '1'], {
      ask: answeringAfter(() => desk.type('10:55', ['task', 'move', '1', '16:00'])),
      env: { SHIFT_LANG: lang },
    });
    expect([ran.code, ran.out, ran.err]).toEqual([4, '', words[lang]]);
    expect(await task()).toMatchObject({ state: 'open', dueAt: '2026-01-16T16:00:00+05:00' });
  });

  it('is an error with a code for other programs', async () => {
    const ran = await desk.run(['task', 'cancel', '1', '--json'], {
      ask: answeringAfter(() => desk.type('10:55', ['task', 'move', '1', '16:00'])),
    });
    expect(ran.error()).toEqual({
      code: 'changed_meanwhile',
      message: 'Changed meanwhile: task 1. Nothing was written.',
      hint: 'Look at it again and repeat.',
      field: null,
    });
  });

  function answeringAfter(meanwhile: () => Promise<unknown>): Ask {
    const refuse = async (): Promise<never> => Promise.reject(new Error('not asked'));
    const text = async (): Promise<string> => {
      await meanwhile();
      return 'больше не нужно';
    };
    return { available: true, text, select: refuse, confirm: refuse };
  }
});

describe('a database that another program keeps to itself', () => {
  const line = ['log', 'call', '--phone', '87010000001', '--name', 'Марат'];

  it('can be read, and written once it is let go', async () => {
    const letGo = await keepTurn(desk);
    expect((await desk.run(['now'])).code).toBe(0);
    for (const [lang, text] of [
      ['en', 'The database … has been busy for too long; nothing was written.\nRepeat in a moment.\n'],
      ['ru', 'База … слишком долго занята; ничего не записано.\nПовторите через минуту.\n'],
      ['kk', '… базасы тым ұзақ бос емес; ештеңе жазылған жоқ.\nБір минуттан соң қайталаңыз.\n'],
    ] as const) {
      const ran = await desk.run(line, { env: { SHIFT_LANG: lang } });
      expect([ran.code, ran.out, ran.err.replace(desk.location.shown, '…')]).toEqual([4, '', text]);
    }
    const ran = await desk.run([...line, '--json']);
    expect(ran.error()).toMatchObject({ code: 'db_busy', field: null });
    await letGo();
    expect((await desk.run([...line, '--json'])).json()).toMatchObject({ contact: { id: 4, name: 'Марат' } });
  });
});

/** Another program begins to write and takes its time; the function returned lets it end. */
async function keepTurn({ withStore }: DayDesk): Promise<() => Promise<void>> {
  let end = (): void => {};
  const ended = new Promise<void>((done) => {
    end = done;
  });
  let working: Promise<void> = Promise.resolve();
  await new Promise<void>((taken) => {
    working = withStore((store) =>
      store.write(() => {
        taken();
        return ended;
      }),
    );
  });
  return () => {
    end();
    return working;
  };
}
