/** Desks that see each other: who has taken what, and what that means to the others. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShiftError } from '../../src/errors.ts';
import type { Ask } from '../../src/terminal/ask.ts';
import type { Ran } from './run-cli.ts';
import { type TwoDesks, twoDesks } from './two-desks.ts';

let desks: TwoDesks;
beforeEach(async () => {
  desks = await twoDesks();
  await desks.first('10:31', 'log call --missed --phone 87770000003');
  await desks.second('10:40', 'log call --missed --phone 87010000090');
  await desks.first('10:41', ['task', 'add', 'Заказать бахилы', '--due', '12:00']);
});
afterEach(() => desks.remove());

const claimOf = (ran: Ran): unknown => ran.json<{ callback: { claim: unknown } | null }>().callback?.claim;
const idOf = (ran: Ran): number | undefined => ran.json<{ callback: { id: number } | null }>().callback?.id;

describe('callback take', () => {
  it('gives the most urgent call with its number in full, and keeps it from the other desk', async () => {
    expect((await desks.first('10:42', 'callback take')).out).toMatchInlineSnapshot(`
      "Callback 1: no name, +7 777 000 00 03
        missed 10:31 · 04:00 left · tried 0 of 2
        taken: yours until 10:52
        what to say                         → smena script show callback
        record the result                   → smena callback 1 reached
      "
    `);
    expect((await desks.second('10:43', 'callback take')).out).toMatchInlineSnapshot(`
      "Callback 2: no name, +7 701 000 00 90
        missed 10:40 · 12:00 left · tried 0 of 2
        taken: yours until 10:53
        what to say                         → smena script show callback
        record the result                   → smena callback 2 reached
      "
    `);
    const ran = await desks.second('10:44', 'callback take 1');
    expect([ran.code, ran.out, ran.err]).toMatchInlineSnapshot(`
      [
        4,
        "",
        "Taken already: callback 1 (Айгуль С., desk 1, until 10:52).
      Take another: smena callback take. If you are at it all the same, repeat with --anyway.
      ",
      ]
    `);
  });

  it('tells other programs who has it', async () => {
    expect(claimOf(await desks.first('10:42', 'callback take --json'))).toEqual({
      desk: 'desk-1',
      administrator: 'aigul',
      until: '2026-01-16T10:52:00+05:00',
      mine: true,
    });
    expect(claimOf(await desks.second('10:43', 'callback 1 --json'))).toEqual({
      desk: 'desk-1',
      administrator: 'aigul',
      until: '2026-01-16T10:52:00+05:00',
      mine: false,
    });
    const ran = await desks.second('10:43', 'callback take 1 --json');
    expect([ran.code, ran.error().code]).toEqual([4, 'claim_taken']);
  });

  it('says when all are taken, and when nobody has to be rung', async () => {
    await desks.first('10:42', 'callback take 1');
    await desks.first('10:42', 'callback take 2');
    expect((await desks.second('10:43', 'callback take')).out).toBe(
      'No callback is free; at other desks: 2. See: smena missed\n',
    );
    expect((await desks.second('10:43', 'callback take --json')).json()).toEqual({ callback: null });
    await desks.first('10:44', 'callback 1 reached');
    await desks.first('10:44', 'callback 2 reached');
    expect((await desks.second('10:45', 'callback take')).out).toBe('Nobody has to be rung back.\n');
  });

  it('ends by itself, and is then as if it had never been', async () => {
    await desks.first('10:42', 'callback take 1');
    expect(idOf(await desks.second('10:51:59', 'callback take --json'))).toBe(2);
    expect(claimOf(await desks.second('10:52', 'callback 1 --json'))).toBeNull();
    expect((await desks.second('10:52', 'callback take 1')).code).toBe(0);
  });

  it('lasts as long as the clinic says', async () => {
    await desks.first('10:42', 'config set rules.callbackClaimMinutes 3');
    await desks.first('10:42', 'callback take 1');
    expect((await desks.second('10:44', 'callback take 1')).code).toBe(4);
    expect((await desks.second('10:45', 'callback take 1')).code).toBe(0);
  });

  it('is of the person: whoever called twice is rung by one desk', async () => {
    await desks.first('10:42', 'log call --missed --phone 87770000003');
    await desks.first('10:43', 'callback take 1');
    expect(idOf(await desks.second('10:44', 'callback take --json'))).toBe(2);
    expect((await desks.second('10:44', 'callback take 3')).code).toBe(4);
    // He calls again while he is being rung.
    await desks.second('10:45', 'log call --missed --phone 87770000003');
    expect((await desks.second('10:45', 'callback take 4')).code).toBe(4);
  });

  it('anyway takes it over', async () => {
    await desks.first('10:42', 'callback take 1');
    expect((await desks.second('10:43', 'callback take 1 --anyway')).code).toBe(0);
    expect((await desks.first('10:44', 'callback take 1')).err).toContain(
      '(Динара А., Стойка 2, until 10:53)',
    );
  });

  it('needs a shift', async () => {
    await desks.second('10:42', ['close', '--force', '--reason', 'drill', '--out', desks.folder]);
    expect((await desks.second('10:43', 'callback take --json')).error().code).toBe('no_shift');
  });
});

describe('callback release', () => {
  it('frees a call, or all that the desk has', async () => {
    await desks.first('10:42', 'callback take 1');
    expect((await desks.first('10:43', 'callback release 1')).out).toBe('Callback 1 is free again.\n');
    await desks.first('10:44', 'callback take 1');
    await desks.first('10:44', 'callback take 2');
    expect((await desks.first('10:45', 'callback release --json')).json()).toEqual({ released: [1, 2] });
    expect((await desks.first('10:45', 'callback release')).out).toBe('Nothing was taken.\n');
    expect(idOf(await desks.second('10:46', 'callback take --json'))).toBe(1);
  });

  it('of another desk takes saying so', async () => {
    await desks.first('10:42', 'callback take 1');
    expect((await desks.second('10:43', 'callback release 1')).code).toBe(4);
    expect((await desks.second('10:43', 'callback release 1 --anyway')).code).toBe(0);
    expect((await desks.second('10:44', 'callback take 1')).code).toBe(0);
  });
});

describe('a result', () => {
  it('of a call that another desk has taken is refused with its holder, and kept with --anyway', async () => {
    await desks.first('10:42', 'callback take 1');
    for (const line of ['callback 1 no_answer', 'callback 1 --give-up']) {
      const ran = await desks.second('10:43', line);
      expect([ran.code, ran.out, ran.err]).toEqual([
        4,
        '',
        'Taken already: callback 1 (Айгуль С., desk 1, until 10:52).\n' +
          'Take another: smena callback take. If you are at it all the same, repeat with --anyway.\n',
      ]);
    }
    expect((await desks.second('10:43', 'callback 1 no_answer --anyway')).code).toBe(0);
    // In vain: the first desk is still at it.
    expect(claimOf(await desks.first('10:44', 'callback 1 --json'))).toMatchObject({ mine: true });
    expect((await desks.second('10:45', 'callback 1 reached --anyway')).code).toBe(0);
    expect(claimOf(await desks.first('10:46', 'callback 1 --json'))).toBeNull();
  });

  it('of one’s own call frees it', async () => {
    await desks.first('10:42', 'callback take 1');
    await desks.first('10:43', 'callback 1 no_answer');
    expect((await desks.second('10:44', 'callback take 1')).code).toBe(0);
  });

  it('that somebody else has recorded meanwhile does not lose an attempt made anyway', async () => {
    await desks.first('10:42', 'callback 1 reached');
    expect((await desks.second('10:43', 'callback 1 no_answer')).code).toBe(4);
    expect((await desks.second('10:43', 'callback 1 no_answer --anyway')).code).toBe(0);
    const { contacts } = (await desks.second('10:44', 'log list --json')).json<{ contacts: unknown[] }>();
    expect(contacts).toHaveLength(4);
  });
});

describe('callback at a terminal', () => {
  /** Somebody who is rung: `meanwhile` happens at the other desk before the question is answered. */
  const rung = (meanwhile: () => Promise<unknown>, answer: () => string): Ask => {
    const refuse = async (): Promise<never> => Promise.reject(new Error('not asked'));
    const select: Ask['select'] = async ({ choices }) => {
      await meanwhile();
      const value = answer();
      return choices.find((one) => one.value === value)?.value as never;
    };
    return { available: true, text: refuse, confirm: refuse, select };
  };
  const leave = (): never => {
    throw new ShiftError('cancelled');
  };

  it('takes it while the person is rung, and frees it with the result', async () => {
    let other: Ran | undefined;
    const ask = rung(
      async () => {
        other = await desks.second('10:42', 'callback take 1');
      },
      () => 'no_answer',
    );
    expect((await desks.first('10:42', 'callback', { ask })).code).toBe(0);
    expect(other?.code).toBe(4);
    expect((await desks.second('10:43', 'callback take 1')).code).toBe(0);
  });

  it.each(['callback', 'callback 1'])('%s left without a result frees it', async (line) => {
    const ran = await desks.first('10:42', line, { ask: rung(async () => undefined, leave) });
    expect(ran.code).toBe(130);
    expect((await desks.second('10:43', 'callback take 1')).code).toBe(0);
  });

  it('keeps what was taken before', async () => {
    await desks.first('10:42', 'callback take 1');
    await desks.first('10:43', 'callback 1', { ask: rung(async () => undefined, leave) });
    expect((await desks.second('10:44', 'callback take 1')).code).toBe(4);
  });

  it('writes the result down also when the talk has outlasted the claim', async () => {
    const ask = rung(
      async () => {
        expect((await desks.second('10:55', 'callback take 1')).code).toBe(0);
      },
      () => 'no_answer',
    );
    expect((await desks.first('10:42', 'callback 1', { ask })).code).toBe(0);
    expect((await desks.second('10:56', 'callback 1 --json')).json()).toMatchObject({
      callback: { attempts: 1, claim: { mine: true } },
    });
  });

  it('does not offer what another desk is at', async () => {
    await desks.second('10:42', 'callback take 1');
    const ask = rung(async () => undefined, leave);
    expect((await desks.first('10:42', 'callback', { ask })).out).toContain('Callback 2');
    const ran = await desks.first('10:42', 'callback 1', { ask });
    expect([ran.code, ran.out]).toEqual([4, '']);
  });

  it('takes nothing where nobody can be asked', async () => {
    await desks.first('10:42', 'callback');
    await desks.first('10:42', 'callback 1');
    expect(idOf(await desks.second('10:43', 'callback take --json'))).toBe(1);
  });
});

describe('task take', () => {
  it('keeps a task from the other desk for half an hour', async () => {
    expect((await desks.first('10:42', 'task take 1')).out).toMatchInlineSnapshot(`
      "Task taken: No. 1 Заказать бахилы, 12:00, Айгуль Сапарова
        taken: yours until 11:12
      "
    `);
    const ran = await desks.second('10:43', 'task done 1');
    expect([ran.code, ran.out, ran.err]).toMatchInlineSnapshot(`
      [
        4,
        "",
        "Taken already: task 1 (Айгуль С., desk 1, until 11:12).
      Take another: smena task list. If you are at it all the same, repeat with --anyway.
      ",
      ]
    `);
    expect((await desks.second('10:43', 'task move 1 13:00')).code).toBe(4);
    expect((await desks.second('10:43', 'task cancel 1 --reason x')).code).toBe(4);
    expect((await desks.second('10:43', 'task take 1')).code).toBe(4);
    expect((await desks.second('11:12', 'task done 1')).code).toBe(0);
  });

  it('ends with what comes of the task', async () => {
    await desks.first('10:42', 'task take 1');
    await desks.first('10:43', 'task move 1 13:00');
    const ran = await desks.second('10:44', 'task take 1 --json');
    expect(ran.json()).toMatchObject({ task: { claim: { desk: 'desk-2', mine: true } } });
    expect((await desks.first('10:45', 'task done 1 --anyway --json')).json()).toMatchObject({
      task: { state: 'done', claim: null },
    });
  });

  it('can be let go', async () => {
    await desks.first('10:42', 'task take 1');
    expect((await desks.second('10:43', 'task release 1')).code).toBe(4);
    expect((await desks.first('10:43', 'task release 1')).out).toBe('Task 1 is free again.\n');
    expect((await desks.first('10:43', 'task release 1 --json')).json()).toEqual({ released: [] });
    expect((await desks.second('10:44', 'task take 1')).code).toBe(0);
  });

  it('of a carried callback is the person’s: it cannot be rung from the other desk', async () => {
    const close = ['close', '--force', '--reason', 'drill', '--out', desks.folder];
    expect((await desks.second('19:00', close)).code).toBe(0);
    expect((await desks.first('19:01', close)).code).toBe(0);
    await desks.first('19:05', 'start --administrator svetlana --cash 0 --all-done');
    await desks.second('19:05', 'start --administrator dinara --cash 0 --all-done');
    const { tasks } = (await desks.second('19:06', 'task list --all --kind callback --json')).json<{
      tasks: { id: number; contactId: number }[];
    }>();
    const [{ id, contactId } = { id: 0, contactId: 0 }] = tasks;
    expect((await desks.second('19:06', `task take ${id}`)).code).toBe(0);
    expect((await desks.first('19:07', `callback ${contactId} reached`)).code).toBe(4);
    expect((await desks.second('19:08', 'callback release --json')).json()).toEqual({
      released: [contactId],
    });
    expect((await desks.first('19:08', `callback ${contactId} reached`)).code).toBe(0);
  });
});

describe('what everybody sees', () => {
  beforeEach(async () => {
    await desks.first('10:42', 'callback take 1');
    await desks.second('10:42', 'task take 1');
  });

  it('in now: what others are at stands last, and whose it is beside it', async () => {
    expect((await desks.first('10:43', 'now')).out).toMatchInlineSnapshot(`
      "1  3:00 left   ring back  +7 777 *** ** 03, missed 10:31 · yours until 10:52
                                smena callback 1
      2  12:00 left  ring back  +7 701 *** ** 90, missed 10:40        smena callback 2

      At other desks:
      3  by 12:00    task       Заказать бахилы
                                Динара А., Стойка 2, until 11:12
      "
    `);
    expect((await desks.second('10:43', 'now', { env: { SHIFT_LANG: 'ru' } })).out).toMatchInlineSnapshot(`
      "1  ещё 12:00  перезвонить  +7 701 *** ** 90, пропущен 10:40     smena callback 2
      2  до 12:00   задача       Заказать бахилы · у вас до 11:12    smena task done 1

      В работе на других стойках:
      3  ещё 3:00   перезвонить  +7 777 *** ** 03, пропущен 10:31
                                 Айгуль С., стойка 1, до 10:52
      "
    `);
    expect((await desks.second('10:43', 'now', { columns: 40 })).out).toMatchInlineSnapshot(`
      "1  12:00 left  ring back
         +7 701 *** ** 90, missed 10:40
         smena callback 2
      2  by 12:00    task
         Заказать бахилы · yours until 11:12
         smena task done 1

      At other desks:
      3  3:00 left   ring back
         +7 777 *** ** 03, missed 10:31
         Айгуль С., desk 1, until 10:52
      "
    `);
    expect((await desks.second('10:43', 'now --json')).json()).toMatchObject({
      entries: [
        { kind: 'callback', command: 'callback 2', claim: null },
        { kind: 'task', claim: { desk: 'desk-2', administrator: 'dinara', mine: true } },
        { kind: 'callback', command: 'callback 1', claim: { desk: 'desk-1', mine: false } },
      ],
    });
  });

  it('in missed', async () => {
    expect((await desks.second('10:43', 'missed')).out).toMatchInlineSnapshot(`
      "       due  who               missed  tried   taken by
      03:00 left  +7 777 *** ** 03  10:31   0 of 2  Айгуль С., desk   smena callback 1
                                                    1, until 10:52
      12:00 left  +7 701 *** ** 90  10:40   0 of 2                    smena callback 2
      "
    `);
    expect((await desks.first('10:43', 'missed', { env: { SHIFT_LANG: 'ru' } })).out).toMatchInlineSnapshot(`
      "     срок  кто               пропущен  попыток  в работе
      ещё 03:00  +7 777 *** ** 03  10:31     0 из 2   у вас до 10:52  smena callback 1
      ещё 12:00  +7 701 *** ** 90  10:40     0 из 2                   smena callback 2
      "
    `);
    const { callbacks } = (await desks.second('10:43', 'missed --json')).json<{
      callbacks: { claim: unknown }[];
    }>();
    expect(callbacks.map(({ claim }) => claim)).toMatchObject([{ desk: 'desk-1', mine: false }, null]);
  });

  it('in task list', async () => {
    expect(
      (await desks.first('10:43', 'task list', { env: { SHIFT_LANG: 'ru' } })).out,
    ).toMatchInlineSnapshot(`
      "№  Срок   Вид     Задача           Телефон  Чья              В работе
      1  12:00  задача  Заказать бахилы  —        Айгуль Сапарова  Динара А., Стойка
                                                                   2, до 11:12
      "
    `);
    expect((await desks.first('10:43', 'task list --json')).json()).toMatchObject({
      tasks: [{ claim: { desk: 'desk-2', administrator: 'dinara', mine: false } }],
    });
  });

  it('in status', async () => {
    const ran = await desks.first('10:43', 'status', { env: { SHIFT_LANG: 'ru' } });
    const lines = ran.out.split('\n');
    const at = lines.findIndex((line) => line.startsWith('В работе'));
    expect(lines.slice(at, at + 2)).toMatchInlineSnapshot(`
      [
        "В работе: перезвон 1 (у вас до 10:52), задача 1 (Динара А., Стойка 2, до 11:12)",
        "",
      ]
    `);
    expect((await desks.first('10:43', 'status --json')).json().claims).toEqual([
      {
        record: 'callback',
        id: 1,
        claim: { desk: 'desk-1', administrator: 'aigul', until: '2026-01-16T10:52:00+05:00', mine: true },
      },
      {
        record: 'task',
        id: 1,
        claim: { desk: 'desk-2', administrator: 'dinara', until: '2026-01-16T11:12:00+05:00', mine: false },
      },
    ]);
    expect((await desks.first('11:12', 'status')).out).not.toContain('Taken');
    expect((await desks.first('11:12', 'status --json')).json().claims).toEqual([]);
  });

  it('without a desk of one’s own every claim is another’s', async () => {
    const ran = await desks.run(['now', '--json'], { now: '2026-01-16T10:43:00+05:00' });
    const { entries } = ran.json<{ entries: { claim: { mine: boolean } | null }[] }>();
    expect(entries.filter(({ claim }) => claim !== null)).toMatchObject([
      { claim: { mine: false } },
      { claim: { mine: false } },
    ]);
  });
});
