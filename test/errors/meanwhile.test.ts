/** Somebody else writes at the same time: who comes second is told so, and nothing of his is half there. */
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../src/terminal/ask.ts';
import type { DayDesk } from '../cli/day-desk.ts';
import type { How, Ran } from '../cli/run-cli.ts';
import { type TwoDesks, twoDesks } from '../cli/two-desks.ts';
import { deskAt } from './error-case.ts';

// Ten seconds of patience are the program's; the test has less.
const patience = 20;
vi.mock(import('../../src/store/sqlite-turn.ts'), async (original) => {
  const turn = await original();
  return { ...turn, beginInTurn: (raw) => turn.beginInTurn(raw, patience) };
});
vi.mock(import('../../src/store/postgres.ts'), async (original) => {
  const postgres = await original();
  return {
    ...postgres,
    openPostgres(...where) {
      const engine = postgres.openPostgres(...where);
      const beginInTurn: typeof engine.beginInTurn = async (inside) => {
        await engine.begin(inside);
        await sql`set local lock_timeout = ${sql.lit(patience)}`.execute(inside);
        await engine.takeTurn(inside);
      };
      return { ...engine, beginInTurn };
    },
  };
});

describe('a record that somebody changes while its line is being answered', () => {
  let desks: TwoDesks;
  beforeEach(async () => {
    desks = await twoDesks();
    await desks.first('10:40', ['task', 'add', 'Заказать бахилы', '--due', '12:00']);
  });
  afterEach(() => desks.remove());

  /** Динара changes it at the second desk before Айгуль has answered at the first. */
  const cancel = (meanwhile: string | readonly string[], how: How = {}): Promise<Ran> =>
    desks.first('10:54', how.columns === 0 ? 'task cancel 1 --json' : 'task cancel 1', {
      ...how,
      ask: answeringAfter(async () => {
        expect((await desks.second('10:55', meanwhile)).code).toBe(0);
      }),
    });

  it.each(['en', 'ru', 'kk'] as const)(
    'stays as the other one left it; both versions are shown (%s)',
    async (lang) => {
      const ran = await cancel('task move 1 16:00 --reason поставка', { env: { SHIFT_LANG: lang } });
      expect([ran.code, ran.out]).toEqual([4, '']);
      expect(ran.err).toMatchSnapshot();
      const { tasks } = (await desks.first('10:56', 'task list --json')).json<{ tasks: unknown[] }>();
      expect(tasks).toMatchObject([{ state: 'open', dueAt: '2026-01-16T16:00:00+05:00' }]);
    },
  );

  it('is readable on a narrow screen', async () => {
    const ran = await cancel('task move 1 16:00', { columns: 40 });
    expect(ran.err).toMatchInlineSnapshot(`
      "Changed meanwhile: task 1. Nothing was written.
      Changed: Динара Ахметова, Стойка 2,
      10:55
              yours            there now
      due     12:00            16:00
      state   cancelled        open
      reason  больше не нужно  —
      Look at it again and repeat: smena task list --all
      "
    `);
  });

  it('is an error with both versions for other programs', async () => {
    const ran = await cancel('task move 1 16:00', { columns: 0 });
    expect(ran.error()).toEqual({
      code: 'changed_meanwhile',
      message: 'Changed meanwhile: task 1. Nothing was written.',
      hint: 'Look at it again and repeat: smena task list --all',
      field: null,
      conflict: {
        record: 'task',
        id: 1,
        yours: { dueAt: '2026-01-16T12:00:00+05:00', state: 'cancelled', reason: 'больше не нужно' },
        theirs: { dueAt: '2026-01-16T16:00:00+05:00', state: 'open', reason: null },
        by: 'dinara',
        desk: 'desk-2',
        at: '2026-01-16T10:55:00+05:00',
      },
    });
  });

  it('names the desk that has taken it', async () => {
    const ran = await cancel('task take 1');
    expect(ran.err).toMatchInlineSnapshot(`
      "Changed meanwhile: task 1. Nothing was written.
      Changed: Динара Ахметова, Стойка 2, 10:55
                yours            there now
      state     cancelled        open
      reason    больше не нужно  —
      taken by  —                Динара А., Стойка 2, until 11:25
      Look at it again and repeat: smena task list --all
      "
    `);
  });

  it('shows what both wanted where they wanted the same', async () => {
    const ran = await cancel(['task', 'cancel', '1', '--reason', 'больше не нужно']);
    expect(ran.err).toMatchInlineSnapshot(`
      "Changed meanwhile: task 1. Nothing was written.
      Changed: Динара Ахметова, Стойка 2, 10:55
              yours            there now
      state   cancelled        cancelled
      reason  больше не нужно  больше не нужно
      Look at it again and repeat: smena task list --all
      "
    `);
  });

  /** A line at the first desk whose question is answered after a line at the second. */
  const typed = async (
    line: string,
    meanwhile: string | readonly string[],
    answer?: string,
  ): Promise<string> => {
    const ran = await desks.first('10:54', line, {
      env: { SHIFT_LANG: 'ru' },
      ask: answeringAfter(async () => {
        const other = await desks.second('10:55', meanwhile);
        expect([other.code, other.err]).toEqual([0, '']);
      }, answer),
    });
    expect([ran.code, ran.out]).toEqual([4, '']);
    return ran.err;
  };

  it('is told of a contact: numbers that look alike masked are shown whole', async () => {
    await desks.first(
      '10:50',
      'log call --phone 87010000001 --talk 3:10 --purpose booking --outcome informed',
    );
    await desks.first('10:50', 'log edit 1 --source 2gis');
    const other = ['log', 'edit', '1', '--phone', '87010000501', '--tag', 'чистка', '--talk', '3:20'];
    expect(await typed('log edit 1', other, 'Марат')).toMatchInlineSnapshot(`
      "Запись «контакт 1» тем временем изменили; ничего не записано.
      Изменено: Динара Ахметова, Стойка 2, 10:55
                у вас             сейчас в базе
      имя       Марат             —
      телефон   +7 701 000 00 01  +7 701 000 05 01
      теги      —                 чистка
      разговор  3:10              3:20
      Посмотрите её ещё раз и повторите: smena log show 1
      "
    `);
  });

  it('is told of a visit', async () => {
    await desks.first('10:50', [
      ...['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '17.01 14:00'],
      ...['--name', 'Марат', '--phone', '87010000001'],
    ]);
    expect(await typed('visit cancel 1', 'visit confirm 1')).toMatchInlineSnapshot(`
      "Запись «визит 1» тем временем изменили; ничего не записано.
      Изменено: Динара Ахметова, Стойка 2, 10:55
               у вас            сейчас в базе
      статус   отменён          подтверждён
      причина  больше не нужно  —
      Посмотрите её ещё раз и повторите: smena visit 1
      "
    `);
  });

  it('is told of a complaint', async () => {
    await desks.first('10:50', [
      'complaint',
      'add',
      '--class',
      'B',
      '--text',
      'ждал',
      '--phone',
      '87010000001',
    ]);
    const other = ['complaint', 'close', '1', '--measures', 'извинились', '--told', 'позвонили'];
    expect(await typed('complaint measure 1', other, 'вернули оплату')).toMatchInlineSnapshot(`
      "Запись «жалоба 1» тем временем изменили; ничего не записано.
      Изменено: Динара Ахметова, Стойка 2, 10:55
                        у вас           сейчас в базе
      состояние         открыта         закрыта
      меры              вернули оплату  извинились
      сказано пациенту  —               позвонили
      Посмотрите её ещё раз и повторите: smena complaint list --all
      "
    `);
  });

  it.each([
    ['a contact', 'log call --phone 87010000001 --purpose booking --outcome deferred', '17.01 10:00'],
    ['what is paid', 'visit done 1 --paid 15000 --method cash', ''],
  ])('does not enter a shift that was closed over the question: %s', async (_what, line, answer) => {
    await desks.first('10:50', [
      ...['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '16.01 11:00'],
      ...['--name', 'Марат', '--phone', '87010000001'],
    ]);
    const shut = ['close', '--force', '--reason', 'учебная', '--all-done', '--out', desks.folder];
    let closed = false;
    const close = async (): Promise<void> => {
      if (!closed) expect((await desks.first('11:55', shut)).code).toBe(0);
      closed = true;
    };
    const select: Ask['select'] = async ({ choices }) => {
      await close();
      return choices.at(-1)?.value as never;
    };
    const ran = await desks.first('11:54', line, {
      ask: { ...answeringAfter(close, answer || 'думает'), select },
    });
    expect([ran.code, closed]).toEqual([4, true]);
    expect(ran.err).toMatch(/^Shift 1 is already closed\.\n/);
    const { contacts } = (await desks.second('11:56', 'log list --json')).json<{ contacts: unknown[] }>();
    expect(contacts).toEqual([]);
    const { visits } = (await desks.second('11:56', 'visit list --json')).json<{ visits: unknown[] }>();
    expect(visits).toMatchObject([{ status: 'booked' }]);
  });

  it('says who took it back', async () => {
    await desks.second('10:43', 'task add Позвонить --due 15:00');
    const ran = await desks.first('10:54', 'task cancel 2', {
      ask: answeringAfter(() => desks.second('10:55', 'undo --yes')),
    });
    expect(ran.err).toMatchInlineSnapshot(`
      "Changed meanwhile: task 2. Nothing was written.
      Taken back: Динара Ахметова, Стойка 2, 10:55
      Look at it again and repeat: smena task list --all
      "
    `);
  });

  function answeringAfter(meanwhile: () => Promise<unknown>, answer = 'больше не нужно'): Ask {
    const refuse = async (): Promise<never> => Promise.reject(new Error('not asked'));
    const text = async (): Promise<string> => {
      await meanwhile();
      return answer;
    };
    // Of the times offered instead none suits.
    const select: Ask['select'] = async ({ choices }) => {
      const letGo = choices.find(({ key }) => key === 'cancel');
      return letGo ? letGo.value : refuse();
    };
    return { available: true, text, select, confirm: refuse };
  }
});

describe('a database that another program keeps to itself', () => {
  let desk: DayDesk;
  beforeEach(async () => {
    desk = await deskAt('busy');
  });
  afterEach(() => desk.remove());

  // A contact would be kept on the machine where the database is a server's: test/away.
  const line = ['task', 'add', 'Заказать бахилы', '--due', '12:00'];

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
    expect((await desk.run([...line, '--json'])).json()).toMatchObject({
      task: { title: 'Заказать бахилы' },
    });
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
