import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwayDesk, awayDesk, removeTemplate } from './away-desk.ts';

let desk: AwayDesk;
beforeEach(async () => {
  desk = await awayDesk();
});
afterEach(() => desk.remove());
afterAll(removeTemplate);

const kept = 'The server does not answer. Kept here as record 1, and sent when it does.\n';
const whole = 'log call --phone 87012345678 --name Айгерим --talk 3:10 --outcome booked --source 2gis';

describe('a contact while the server is away', () => {
  it('is kept on this machine, and arrives as if it had been written at once', async () => {
    const atOnce = (await desk.second.well('10:31', [...whole.split(' '), '--json'])).json();
    await desk.first.relay.cut();
    const ran = await desk.first.type('10:31', whole);
    expect([ran.code, ran.out, ran.err]).toEqual([0, kept, '']);
    expect(desk.first.spool().waiting()).toEqual([1]);

    await desk.first.relay.mend();
    const after = await desk.first.well('10:45', 'log --last --json');
    expect(desk.first.spool().waiting()).toEqual([]);
    const { contact } = after.json<{ contact: Record<string, unknown> }>();
    const { contact: twin } = atOnce as { contact: Record<string, unknown> };
    const own = { id: expect.any(Number), operator: 'aigul', shiftId: 1 };
    expect(contact).toEqual({ ...twin, ...own });
    expect(contact.startedAt).toBe('2026-01-16T10:27:50+05:00');
  });

  it('is told as a program reads it', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:30', 'log call --missed --phone 87770000001');
    const ran = await desk.first.well('10:31', 'log call --missed --phone 87770000002 --json');
    const receipt = desk.first.spool().read(2)?.record.receipt;
    expect(ran.json()).toEqual({
      spooled: { number: 2, receipt, at: '2026-01-16T05:31:00.000Z', waiting: 2 },
    });
  });

  it.each([
    [
      'en',
      [
        'The server does not answer. Kept here as',
        'record 2, and sent when it does.',
        '2 records wait here for the server.',
      ],
    ],
    [
      'ru',
      [
        'Сервер не отвечает. Запись 2 сохранена',
        'здесь и уйдёт, когда он ответит.',
        'Здесь ждут отправки 2 записи.',
      ],
    ],
    [
      'kk',
      [
        'Сервер жауап бермейді. 2-жазба осында',
        'сақталды, жауап бергенде жіберіледі.',
        'Осында 2 жазба жіберуді күтіп тұр.',
      ],
    ],
  ])('is told in %s on a narrow screen', async (lang, lines) => {
    await desk.first.relay.cut();
    await desk.first.well('10:30', 'log call --missed --phone 87770000001');
    const line = ['log', 'call', '--missed', '--phone', '87770000002', '--lang', lang];
    expect((await desk.first.well('10:31', line, { columns: 40 })).out).toBe(`${lines.join('\n')}\n`);
  });

  it('is asked for as usual, only without the names that the server knows', async () => {
    await desk.first.relay.cut();
    const answers = [
      'call',
      '1',
      '87012345678',
      'Айгерим',
      'booking',
      'deferred',
      'think',
      '2gis',
      '3:10',
      'перезвонить',
      'завтра 12:20',
    ];
    const ran = await desk.first.type('10:31', 'log', { answers });
    expect([ran.code, ran.out]).toEqual([0, kept]);
    await desk.first.relay.mend();
    const { contact } = (await desk.first.well('10:45', 'log --last --json')).json<{
      contact: Record<string, unknown>;
    }>();
    expect(contact).toMatchObject({
      ...{
        phone: '+77012345678',
        name: 'Айгерим',
        purpose: 'booking',
        outcome: 'deferred',
        objection: 'think',
      },
      ...{ source: '2gis', talkSeconds: 190, note: 'перезвонить', startedAt: '2026-01-16T10:27:50+05:00' },
    });
    const tasks = (await desk.first.well('10:46', 'task list --all --json')).json<{
      tasks: { dueAt: string }[];
    }>();
    expect(tasks.tasks.map(({ dueAt }) => dueAt)).toEqual(['2026-01-17T12:20:00+05:00']);
  });

  it('is not asked for twice when the server goes away over the answers', async () => {
    const said = ['call', '1', '87012345678', 'Айгерим', 'other', 'informed', '1:00'];
    const answers: string[] = [];
    const ask = {
      available: true,
      text: async () => next(),
      select: async (question: { choices: readonly { value: unknown; key?: string }[] }) => {
        const answer = next();
        return question.choices.find(({ value, key }) => value === answer || key === answer)?.value as never;
      },
      confirm: async () => false,
    };
    const next = (): string => {
      const answer = said.shift() ?? 'asked too often';
      answers.push(answer);
      // Somewhere in the middle, before the number is looked up.
      if (answer === '87012345678') void desk.first.relay.cut();
      return answer;
    };
    const ran = await desk.first.type('10:31', 'log', { ask });
    expect([ran.code, ran.out]).toEqual([0, kept]);
    expect(answers).toEqual(['call', '1', '87012345678', 'Айгерим', 'other', 'informed', '1:00']);
    await desk.first.relay.mend();
    const { contact } = (await desk.first.well('10:45', 'log --last --json')).json<{ contact: object }>();
    expect(contact).toMatchObject({
      phone: '+77012345678',
      name: 'Айгерим',
      outcome: 'informed',
      talkSeconds: 60,
    });
  });

  it.each([
    ['a number that is none', 'log call --phone 12', 'invalid_phone', '--phone'],
    [
      'a source that the clinic does not have',
      'log call --phone 87012345678 --source radio',
      'invalid_choice',
      '--source',
    ],
    [
      'an outcome that nobody can have told',
      'log call --missed --phone 87012345678 --outcome booked',
      'nobody_spoke',
      '--outcome',
    ],
    [
      '“let me think” without a date',
      'log call --phone 87012345678 --outcome deferred',
      'next_step_missing',
      '--due',
    ],
    [
      'an operator whom nobody knows',
      'log call --phone 87012345678 --operator nobody',
      'not_found',
      '--operator',
    ],
    ['a time to come', 'log call --phone 87012345678 --at 23:00', 'time_in_future', '--at'],
    ['nothing at all', 'log call', 'missing_input', '--phone'],
  ])('refuses %s at once', async (_what, line, code, field) => {
    await desk.first.relay.cut();
    const ran = await desk.first.type('10:31', `${line} --json`);
    expect([ran.code, ran.error().code, ran.error().field]).toEqual([
      code === 'not_found' ? 3 : 2,
      code,
      field,
    ]);
    expect(desk.first.spool().waiting()).toEqual([]);
  });

  it('is kept before a shift is open, which it says, and waits for the shift', async () => {
    await desk.first.well('20:00', ['close', '--force', '--reason', 'drill', '--out', desk.folder]);
    await desk.first.relay.cut();
    const ran = await desk.first.well('20:30', 'log call --missed --phone 87770000001');
    expect(ran.out).toBe(`${kept}No open shift is known at this desk: it waits until one is open.\n`);
    await desk.first.relay.mend();
    const sync = await desk.first.well('20:40', 'sync');
    expect(sync.out).toBe(
      [
        '1 record waits here for the server.',
        '  1  20:30  +7 777 *** ** 01, incoming call, missed',
        'They need an open shift at their desk: smena start',
        '',
      ].join('\n'),
    );
    const opened = await desk.first.well(
      '2026-01-17T08:50:00+05:00',
      'start --administrator svetlana --cash 0 --all-done',
    );
    expect(opened.err).toBe('Sent 1 record that was kept while the server was away.\n');
    const shown = await desk.first.well('2026-01-17T08:55:00+05:00', 'log --last --json');
    expect(shown.json()).toMatchObject({
      contact: { startedAt: '2026-01-16T20:30:00+05:00', operator: 'svetlana' },
    });
  });

  it('is in the journal at the time, the desk and in the name of whoever recorded it', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:31', 'log call --missed --phone 87770000001');
    await desk.first.relay.mend();
    await desk.first.well('11:45', 'now');
    const [fact] = await desk.withStore((store) => store.facts.latest(1, null, 1));
    const [first] = await desk.withStore((store) => store.clinic.desks(1));
    expect(fact).toMatchObject({
      kind: 'contact.logged',
      at: Date.parse('2026-01-16T10:31:00+05:00'),
      day: '2026-01-16',
      deskId: first?.id,
      staffId: 1,
    });
    expect(await desk.withStore((store) => store.verifyChain())).toBeNull();
  });

  it('finds its place among what others recorded of the number meanwhile', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:31', 'log call --missed --phone 87770000001');
    // The second desk rings the number back without having heard of the miss.
    await desk.second.well('10:40', 'log call --out --phone 87770000001 --outcome informed --talk 1:00');
    await desk.first.relay.mend();
    const missed = (await desk.first.well('10:50', 'missed --all --json')).json<{
      callbacks: { state: string }[];
    }>();
    expect(JSON.stringify(missed)).toContain('"state":"reached"');
  });

  it('is refused when its shift was closed at another machine before it came', async () => {
    await desk.first.relay.cut();
    await desk.first.well('10:31', 'log call --missed --phone 87770000001');
    const env = { SHIFT_DESK: 'desk-1' };
    await desk.second.well('20:00', ['close', '--force', '--reason', 'drill', '--out', desk.folder], { env });
    await desk.second.well('20:05', 'start --administrator svetlana --cash 0 --all-done', { env });
    await desk.first.relay.mend();
    const sync = await desk.first.type('20:10', 'sync');
    expect([sync.code, sync.out, sync.err]).toEqual([
      6,
      [
        'Not accepted by the server:',
        '  1  10:31  +7 777 *** ** 01, incoming call, missed',
        '     Shift 1 is already closed.',
        '  send once more                      → smena sync --retry 1',
        '  send with other flags               → smena sync --retry 1 -- --…',
        '  let go for good                     → smena sync --drop 1 --reason …',
        '',
      ].join('\n'),
      '',
    ]);
  });
});
