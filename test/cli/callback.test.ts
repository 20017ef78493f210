import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unclaimed } from '../../src/tasks/claim.ts';
import { type ClinicDesk, clinicDesk } from './clinic-desk.ts';

let desk: ClinicDesk;
beforeEach(async () => {
  desk = await clinicDesk();
  await type('10:31:00', 'log call --missed --phone 87771234503');
  await type('10:44:00', 'log call --status busy --phone 87012345690 --name Марат --at 10:40');
});
afterEach(() => desk.remove());

/** Types a line at a time of that day. */
const type = (time: string, line: string, ...more: string[]) =>
  desk.run([...line.split(' '), ...more], { now: `2026-01-16T${time}+05:00` });

describe('missed', () => {
  it('lists whom to ring, the most urgent first, with the clock', async () => {
    expect((await type('10:50:20', 'missed')).out).toMatchInlineSnapshot(`
      "          due  who               missed  tried
      04:20 overdue  +7 777 *** ** 03  10:31   0 of 2  smena callback 1
         04:40 left  Марат             10:40   0 of 2  smena callback 2

      Overload: 2 callers wait, 1 callback late. Call the senior to help on the line
        Say to the senior:
          We need help on the line: 2 callers to be rung back, 1 of them late, the
          longest since 10:31. At the desk: Айгуль. We cannot keep up. Please take
          some of the calls or send somebody for an hour.
        when the senior knows               → smena missed told
      "
    `);
  });

  it.each(['ru', 'kk'])('speaks %s', async (lang) => {
    expect((await type('10:50:20', `missed --lang ${lang}`)).out).toMatchSnapshot();
  });

  it('gives the rest of the time after an attempt in vain, and hours when it has been long', async () => {
    await type('10:50:00', 'callback 1 no_answer');
    expect((await type('10:51:00', 'missed')).out).toMatchInlineSnapshot(`
      "       due  who               missed  tried
      04:00 left  Марат             10:40   0 of 2  smena callback 2
      14:00 left  +7 777 *** ** 03  10:31   1 of 2  smena callback 1
      "
    `);
    expect((await type('13:51:07', 'missed')).out).toMatchInlineSnapshot(`
      "            due  who               missed  tried
      2:56:07 overdue  Марат             10:40   0 of 2  smena callback 2
      2:46:07 overdue  +7 777 *** ** 03  10:31   1 of 2  smena callback 1

      Overload: 1 caller waits, 2 callbacks late. Call the senior to help on the line
        Say to the senior:
          We need help on the line: 2 callers to be rung back, 2 of them late, the
          longest since 10:31. At the desk: Айгуль. We cannot keep up. Please take
          some of the calls or send somebody for an hour.
        when the senior knows               → smena missed told
      "
    `);
  });

  it('shows the settled ones of today too, and whole numbers when asked to', async () => {
    await type('10:45:00', 'callback 1 reached --talk 1:00');
    expect((await type('10:50:00', 'missed --all --full')).out).toMatchInlineSnapshot(`
      "       due  who    number            missed  tried
      05:00 left  Марат  +7 701 234 56 90  10:40   0 of 2  smena callback 2

      Settled today
      10:44  —  +7 777 123 45 03  missed 10:31  reached
      "
    `);
  });

  it('calls for the senior when three wait', async () => {
    await type('10:45:00', 'log call --missed --phone 87771234505');
    expect((await type('10:45:00', 'missed')).out).toMatchInlineSnapshot(`
      "       due  who               missed  tried
      01:00 left  +7 777 *** ** 03  10:31   0 of 2  smena callback 1
      10:00 left  Марат             10:40   0 of 2  smena callback 2
      15:00 left  +7 777 *** ** 05  10:45   0 of 2  smena callback 3

      Overload: 3 callers wait. Call the senior to help on the line
        Say to the senior:
          We need help on the line: 3 callers to be rung back, the longest since
          10:31. At the desk: Айгуль. We cannot keep up. Please take some of the calls
          or send somebody for an hour.
        when the senior knows               → smena missed told
      "
    `);
    const nobody = await type('10:45:00', 'missed told');
    expect([nobody.code, nobody.err.includes('--to')]).toEqual([2, true]);
    expect((await type('10:45:00', 'missed told --to dinara')).out).toMatchInlineSnapshot(`
      "Noted: Динара Ахметова knows. You will be reminded in half an hour if it does not get better.
      "
    `);
    expect((await type('10:46:00', 'missed')).out.split('\n').slice(5)).toMatchInlineSnapshot(`
      [
        "Overload: 3 callers wait",
        "  The senior has known since 10:45 (Динара Ахметова).",
        "",
      ]
    `);
    expect((await type('10:46:00', 'now')).out).not.toContain('Overload');
    const told = { at: '2026-01-16T10:45:00+05:00', to: 'dinara' };
    expect((await type('11:14:00', 'missed --json')).json()).toMatchObject({ overload: { told } });
    expect((await type('11:15:00', 'missed --json')).json()).toMatchObject({ overload: { told: null } });
    expect((await type('11:16:00', 'undo --yes')).out).toContain('told of the overload: dinara');
    expect((await type('11:14:00', 'missed --json')).json()).toMatchObject({ overload: { told: null } });
  });

  it('has nobody to alarm while one person can manage', async () => {
    expect((await type('10:45:00', 'missed told --to dinara')).out).toMatchInlineSnapshot(`
      "One person can manage what waits: there is nobody to alarm.
      "
    `);
  });

  it('is one line for a number, however often it was missed', async () => {
    await type('10:43:00', 'log call --missed --phone 87771234503');
    expect((await type('10:44:00', 'missed')).out).toMatchInlineSnapshot(`
      "       due  who               missed                tried
      02:00 left  +7 777 *** ** 03  10:31–10:43, 2 times  0 of 2  smena callback 1
      11:00 left  Марат             10:40                 0 of 2  smena callback 2
      "
    `);
    const { callbacks, lines } = (await type('10:44:00', 'missed --json')).json<Record<string, object[]>>();
    expect([callbacks?.length, lines?.length]).toEqual([3, 2]);
    expect((await type('10:44:00', 'callback 3')).out).toMatchInlineSnapshot(`
      "Callback 3: no name, +7 777 123 45 03
        missed 10:31–10:43, 2 times · 02:00 left · tried 0 of 2
        what to say                         → smena script show callback
        record the result                   → smena callback 3 reached
      "
    `);
    expect((await type('10:44:30', 'callback 3 no_answer')).out).toMatchInlineSnapshot(`
      "Callback 3, +7 777 *** ** 03: no answer, attempt 1 of 2
        next attempt by 10:59
        still to do: 1 more attempt, a message  → smena callback 3
      "
    `);
    expect((await type('10:47:00', 'callback 1 reached --talk 1:00')).out).toMatchInlineSnapshot(`
      "Callback 1, +7 777 *** ** 03: reached, 15:00 after the miss
        missing: name, purpose, outcome
          → smena log edit 5 --name … --purpose … --outcome …
        callback 3: reached
      "
    `);
    expect((await type('10:48:00', 'missed --json')).json()).toMatchObject({ lines: [{ id: 2 }] });
  });

  it('counts the minutes of the opening hours only, and still shows what was carried over', async () => {
    await type('20:05:00', 'log call --missed --phone 87771234507');
    const seen = async (at: string) => {
      const { lines } = (await desk.run(['missed', '--json'], { now: at })).json<{ lines: object[] }>();
      return lines.find((line) => 'callbacks' in line && String(line.callbacks) === '3');
    };
    expect(await seen('2026-01-16T20:06:00+05:00')).toMatchObject({ dueAt: '2026-01-17T09:15:00+05:00' });
    expect(await seen('2026-01-17T09:14:00+05:00')).toMatchObject({ late: false });
    expect(await seen('2026-01-17T09:16:00+05:00')).toMatchObject({ late: true });
    const figure = await desk.run(['metrics', 'explain', 'callback_in_time', '2026-01-16', '--json'], {
      now: '2026-01-17T09:14:00+05:00',
    });
    expect(figure.json()).toMatchObject({ version: 2, pending: [{ reason: 'clock_running', count: 1 }] });
    const carries = [1, 2, 3].flatMap((id) => ['--carry', `callback:${id}=//завтра`]);
    await type(
      '20:10:00',
      `close --cash-counted 0 --done documents --done risks_tomorrow --out ${desk.folder}`,
      ...carries,
    );
    const next = await desk.run(['missed'], { now: '2026-01-17T09:30:00+05:00' });
    expect(next.out).toMatchInlineSnapshot(`
      "Carried over, still owed
      30:00 overdue  +7 777 *** ** 03  missed 16.01 10:31  smena callback 1
      30:00 overdue  Марат             missed 16.01 10:40  smena callback 2
      30:00 overdue  +7 777 *** ** 07  missed 16.01 20:05  smena callback 3
      "
    `);
  });

  it('gives other programs seconds', async () => {
    const { callbacks, overload } = (await type('10:50:20', 'missed --json')).json<{
      callbacks: object[];
      overload: object;
    }>();
    expect(overload).toEqual({ waiting: 2, late: 1, since: '2026-01-16T10:31:00+05:00', told: null });
    expect(callbacks).toMatchInlineSnapshot(`
      [
        {
          "attempts": 0,
          "claim": null,
          "dueAt": "2026-01-16T10:46:00+05:00",
          "firstAttemptAt": null,
          "id": 1,
          "messageLeft": false,
          "missedAt": "2026-01-16T10:31:00+05:00",
          "name": null,
          "overdue": true,
          "phone": "+7 777 *** ** 03",
          "resolvedAt": null,
          "secondsLeft": -260,
          "state": "open",
        },
        {
          "attempts": 0,
          "claim": null,
          "dueAt": "2026-01-16T10:55:00+05:00",
          "firstAttemptAt": null,
          "id": 2,
          "messageLeft": false,
          "missedAt": "2026-01-16T10:40:00+05:00",
          "name": "Марат",
          "overdue": false,
          "phone": "+7 701 *** ** 90",
          "resolvedAt": null,
          "secondsLeft": 280,
          "state": "open",
        },
      ]
    `);
  });
});

describe('callback', () => {
  it('without a number shows the most urgent: whom, how late, what to say', async () => {
    expect((await type('10:50:20', 'callback')).out).toMatchInlineSnapshot(`
      "Callback 1: no name, +7 777 123 45 03
        missed 10:31 · 04:20 overdue · tried 0 of 2
        what to say                         → smena script show callback
        record the result                   → smena callback 1 reached
      "
    `);
  });

  it('records attempts and says what is left to do', async () => {
    expect((await type('10:44:00', 'callback 1 no_answer')).out).toMatchInlineSnapshot(`
      "Callback 1, +7 777 *** ** 03: no answer, attempt 1 of 2
        next attempt by 10:59
        still to do: 1 more attempt, a message  → smena callback 1
      "
    `);
    expect((await type('10:50:00', 'callback 1 busy')).out).toMatchInlineSnapshot(`
      "Callback 1, +7 777 *** ** 03: busy, attempt 2 of 2
        next attempt by 11:14
        still to do: a message              → smena callback 1
        what to write                       → smena script show message-left
      "
    `);
    const early = await type('10:50:00', 'callback 1 --give-up');
    expect([early.code, early.err]).toEqual([
      4,
      'Callback 1 cannot be given up yet: no message has been left.\nLeave one: smena callback 1 message_left\n',
    ]);
    await type('10:51:00', 'log sms --out --phone 87771234503');
    expect((await type('10:52:00', 'callback 1')).out).toMatchInlineSnapshot(`
      "Callback 1: no name, +7 777 123 45 03
        missed 10:31 · 22:00 left · tried 2 of 2
        what to say                         → smena script show callback
        record the result                   → smena callback 1 reached
        may be given up                     → smena callback 1 --give-up
      "
    `);
    expect((await type('10:52:00', 'callback 1 --give-up')).out).toBe('Callback 1: given up\n');
  });

  it('gives up with the attempt that makes it possible', async () => {
    const early = await type('10:44:00', 'callback 1 message_left --give-up');
    expect([early.code, early.err]).toEqual([
      4,
      'Callback 1 cannot be given up yet: attempts 1 of 2.\nRing once more: smena callback 1\n',
    ]);
    // Nothing of the refused line was written.
    expect((await type('10:44:00', 'log --last --json')).json()).toMatchObject({ contact: { id: 2 } });
    await type('10:44:00', 'callback 1 no_answer');
    expect((await type('10:50:00', 'callback 1 message_left --give-up')).out).toMatchInlineSnapshot(`
      "Callback 1, +7 777 *** ** 03: message left, attempt 2 of 2
        callback 1: given up
      "
    `);
  });

  it('reached settles every callback of the number', async () => {
    await type('10:41:00', 'log call --missed --phone 87771234503');
    const ran = await type('10:45:00', 'callback 1 reached --talk 2:00 --outcome booked --name Алия');
    expect(ran.out).toMatchInlineSnapshot(`
      "Callback 1, Алия +7 777 *** ** 03: reached, 12:00 after the miss
        book the visit                      → smena book --contact 4
        callback 3: reached
      "
    `);
  });

  it.each(['ru', 'kk'])('speaks %s', async (lang) => {
    const lines = ['callback', 'callback 1 no_answer', 'callback 1 message_left', 'callback 1 --give-up'];
    const said = [];
    for (const line of lines) said.push((await type('10:44:00', line, '--lang', lang)).out);
    expect(said.join('')).toMatchSnapshot();
  });

  it('dates the next step of who thinks', async () => {
    const line = 'callback 2 reached --outcome deferred --purpose booking --due';
    const ran = await type('10:45:00', line, 'завтра 10:00', '--next', 'узнать решение', '--json');
    expect(ran.json()).toMatchObject({
      callback: { id: 2, state: 'reached', attempts: 1, resolvedAt: '2026-01-16T10:45:00+05:00' },
      left: null,
      contact: { id: 3, direction: 'out', name: 'Марат', outcome: 'deferred', missing: [] },
      task: { kind: 'deferred', title: 'узнать решение', dueAt: '2026-01-17T10:00:00+05:00', contactId: 3 },
    });
  });

  it('on a terminal asks what came of it', async () => {
    // result, name, about what, outcome, talk, note
    const ran = await desk.run(['callback'], {
      answers: ['reached', 'Алия', 'visit', 'moved', '1:10', ''],
      now: '2026-01-16T10:45:00+05:00',
    });
    expect(ran.out).toMatchInlineSnapshot(`
      "Callback 1: no name, +7 777 123 45 03
        missed 10:31 · 01:00 left · tried 0 of 2
        what to say                         → smena script show callback
        record the result                   → smena callback 1 reached
      Callback 1, Алия +7 777 *** ** 03: reached, 12:50 after the miss
      "
    `);
    const vain = await desk.run(['callback'], { answers: ['busy'], now: '2026-01-16T10:46:00+05:00' });
    expect(vain.out.split('\n')[4]).toBe('Callback 2, Марат +7 701 *** ** 90: busy, attempt 1 of 2');
  });

  it('finishes what was carried over', async () => {
    await desk.apply({
      kind: 'test.carried',
      subject: { table: 'callback', id: 1 },
      changes: [
        { op: 'update', table: 'callback', id: 1, set: { state: 'carried' } },
        {
          op: 'insert',
          table: 'task',
          row: {
            clinicId: 1,
            kind: 'callback',
            title: 'перезвонить',
            dueAt: Date.parse('2026-01-17T09:00:00+05:00'),
            ownerId: 2,
            state: 'open',
            phone: '+77771234503',
            contactId: 1,
            visitId: null,
            complaintId: null,
            carriedFrom: 1,
            reason: 'не берёт',
            createdAt: 0,
            doneAt: null,
            result: null,
            ...unclaimed,
          },
        },
      ],
    });
    await type('10:55:00', 'callback 1 reached');
    const task = await desk.withStore((store) => store.work.task(1, 1));
    expect(task).toMatchObject({ state: 'done', result: 'reached' });
  });

  it.each([
    ['callback 99', 3, 'There is no callback 99.\nSee: smena missed\n'],
    [
      'callback x',
      2,
      'id: “x” is not the number of a record.\nWrite it as the lists show it, for example 214.\n',
    ],
    [
      'callback 1 maybe',
      2,
      'result: “maybe” is not one of its values.\nPossible: reached, no_answer, busy, message_left.\n',
    ],
    [
      'callback 1 --note x',
      2,
      'Not given: What came of the call.\n' +
        'Give it with reached|no_answer|busy|message_left, or run the command in a terminal and it will ask.\n',
    ],
    [
      'callback 1 busy --talk 1:00',
      2,
      '--talk: nobody spoke, the status is “busy”.\nLeave --talk out, or give the right --status.\n',
    ],
    [
      'callback 1 busy --at 10:30',
      2,
      '--at: 16.01 10:30 is before the step noted at 16.01 10:31.\n' +
        'Check the time, or take that step back: smena undo\n',
    ],
    [
      'callback 1 busy --at 10:50',
      2,
      '--at: 16.01.2026 10:50 has not come yet.\nGive a time that has passed.\n',
    ],
    [
      'callback 1 reached --outcome deferred',
      2,
      '“Let me think” needs a dated next step.\nGive the date of the next contact: --due "tomorrow 10:00"\n',
    ],
  ])('refuses %s', async (line, code, message) => {
    const ran = await type('10:45:00', line);
    expect([ran.code, ran.err]).toEqual([code, message]);
  });

  it('is done once', async () => {
    await type('10:45:00', 'callback 1 reached');
    const again = await type('10:46:00', 'callback 1 busy');
    expect([again.code, again.err]).toEqual([4, 'Already closed: callback 1.\nWhat is open: smena missed\n']);
    expect((await type('10:46:00', 'callback 1')).out).toMatchInlineSnapshot(`
      "Callback 1: no name, +7 777 123 45 03
        callback 1: reached
      "
    `);
    await type('10:46:00', 'callback 2 reached');
    expect((await type('10:47:00', 'callback')).out).toBe('Nobody has to be rung back.\n');
    expect((await type('10:47:00', 'callback --json')).json()).toEqual({ callback: null });
  });
});
