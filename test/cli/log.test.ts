import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicDesk, clinicDesk, closing } from './clinic-desk.ts';

let desk: ClinicDesk;
beforeEach(async () => {
  desk = await clinicDesk();
  desk.at('2026-01-16T10:31:00+05:00');
});
afterEach(() => desk.remove());

const log = (...flags: string[]) => desk.run(['log', ...flags]);

describe('log', () => {
  it('takes a contact in one line, and says what is missing and what to do next', async () => {
    const ran = await log(
      ...['call', '--phone', '87012345678', '--talk', '3:10'],
      ...['--outcome', 'booked', '--source', '2gis'],
    );
    expect(ran.err).toBe('');
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 logged: +7 701 *** ** 78, incoming call, booked
        missing: name                       → smena log edit 1 --name …
        book the visit                      → smena book --contact 1
      "
    `);
  });

  it.each(['ru', 'kk'])('speaks %s', async (lang) => {
    const line = ['call', '--phone', '87012345678', '--name', 'Айгерим Сатпаева', '--outcome', 'booked'];
    const ran = await desk.run(['log', ...line, '--lang', lang]);
    expect(ran.out).toMatchSnapshot();
  });

  it('gives other programs the shape they rely on', async () => {
    const ran = await log(
      ...['whatsapp', '--phone', '8 701 234 56 78', '--name', 'Айгерим', '--answer', '45', '--tag', 'Чистка'],
      ...[
        '--outcome',
        'deferred',
        '--objection',
        'price',
        '--next',
        'узнать решение',
        '--due',
        'завтра 12:20',
      ],
      ...['--owner', 'dinara', '--note', 'сравнивает цены', '--json'],
    );
    expect(ran.json()).toMatchInlineSnapshot(`
      {
        "callback": null,
        "callbacks": [],
        "contact": {
          "acwSeconds": null,
          "answerSeconds": 45,
          "channel": "whatsapp",
          "direction": "in",
          "holdSeconds": null,
          "id": 1,
          "missing": [
            "source",
          ],
          "name": "Айгерим",
          "note": "сравнивает цены",
          "objection": "price",
          "operator": "aigul",
          "outcome": "deferred",
          "patientId": null,
          "phone": "+77012345678",
          "purpose": "booking",
          "shiftId": 1,
          "source": null,
          "startedAt": "2026-01-16T10:30:15+05:00",
          "status": "answered",
          "tags": [
            "чистка",
          ],
          "talkSeconds": null,
        },
        "task": {
          "carriedFrom": null,
          "complaintId": null,
          "contactId": 1,
          "createdAt": "2026-01-16T10:31:00+05:00",
          "doneAt": null,
          "dueAt": "2026-01-17T12:20:00+05:00",
          "id": 1,
          "kind": "deferred",
          "owner": "dinara",
          "phone": "+77012345678",
          "reason": null,
          "result": null,
          "state": "open",
          "title": "узнать решение",
          "visitId": null,
        },
      }
    `);
  });

  it('takes the usual title and owner for a step that has only a date', async () => {
    const ran = await log('call', '--name', 'Айгерим', '--outcome', 'deferred', '--due', '+2h', '--json');
    expect(ran.json()).toMatchObject({
      task: {
        kind: 'deferred',
        title: 'Узнать решение: Айгерим',
        owner: 'aigul',
        dueAt: '2026-01-16T12:31:00+05:00',
      },
    });
  });

  it('back-dates, and knows who handled it', async () => {
    const ran = await log('call', '--name', 'Айгерим', '--at', '9:05', '--operator', 'Динара', '--json');
    expect(ran.json()).toMatchObject({
      contact: {
        startedAt: '2026-01-16T09:05:00+05:00',
        operator: 'dinara',
        direction: 'in',
        status: 'answered',
      },
    });
  });

  it('began as long ago as it took', async () => {
    const ran = await log(
      'call',
      '--answer',
      '10',
      '--talk',
      '3:10',
      '--hold',
      '0:20',
      '--acw',
      '60',
      '--json',
    );
    expect(ran.json()).toMatchObject({ contact: { startedAt: '2026-01-16T10:26:20+05:00' } });
  });

  it('shows text from outside harmless and whole, and keeps it as it came', async () => {
    const name = '=cmd\u001b[2J\u202eМарат';
    const ran = await log('call', '--name', name, '--phone', '87012345678', '--outcome', 'informed');
    expect(ran.out.split('\n')[0]).toBe(
      'Contact 1 logged: =cmd\\x1b[2J\\u202eМарат +7 701 *** ** 78, incoming call, informed',
    );
    const { contact } = (await log('--last', '--json')).json<{ contact: { name: string } }>();
    expect(contact.name).toBe(name);
  });

  it('keeps a note of ten thousand characters', async () => {
    const note = 'ә'.repeat(10_000);
    await log('call', '--name', 'Айгерим', '--note', note);
    const { contact } = (await desk.run(['log', 'show', '1', '--json'])).json<{
      contact: { note: string };
    }>();
    expect(contact.note).toBe(note);
    const longer = await log('call', '--note', `${note}ә`);
    expect([longer.code, longer.err]).toEqual([
      2,
      '--note: the text is too long: 10001 characters of 10000.\nShorten it.\n',
    ]);
  });

  it('fits forty columns', async () => {
    const line = ['log', 'call', '--phone', '87012345678', '--outcome', 'complaint'];
    const ran = await desk.run(line, { columns: 40 });
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 logged: +7 701 *** ** 78, incoming call, complaint
        missing: name
          → smena log edit 1 --name …
        record the complaint
          → smena complaint add --contact 1
      "
    `);
  });
});

describe('a missed call', () => {
  it('enters the callback list', async () => {
    const ran = await log('call', '--missed', '--phone', '8 777 123 45 03');
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 logged: +7 777 *** ** 03, incoming call, missed
        ring back by 10:46                  → smena callback 1
      "
    `);
    const { callback } = (await log('call', '--missed', '--phone', '87771234504', '--json')).json();
    expect(callback).toEqual({
      id: 2,
      phone: '+77771234504',
      name: null,
      state: 'open',
      missedAt: '2026-01-16T10:31:00+05:00',
      dueAt: '2026-01-16T10:46:00+05:00',
      attempts: 0,
      messageLeft: false,
      firstAttemptAt: null,
      resolvedAt: null,
    });
  });

  it('without a number is owed none', async () => {
    const ran = await log('call', '--missed');
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 logged: no name or number, incoming call, missed
        no number, so no callback           → smena log edit 1 --phone …
      "
    `);
    expect((await desk.run(['missed'])).out).toBe('Nobody has to be rung back.\n');
  });

  it('calls for the senior when three wait at once', async () => {
    for (const last of ['03', '04']) await log('call', '--missed', '--phone', `877712345${last}`);
    const third = await log('call', '--status', 'busy', '--phone', '87771234505');
    expect(third.out).toMatchInlineSnapshot(`
      "Contact 3 logged: +7 777 *** ** 05, incoming call, busy
        ring back by 10:46                  → smena callback 3
        Overload: 3 callers wait. Call the senior to help on the line
        what to tell the senior             → smena missed
      "
    `);
  });

  it('is settled when the caller gets through himself', async () => {
    await log('call', '--missed', '--phone', '87771234503');
    const ran = await desk.run(
      [
        'log',
        'call',
        '--phone',
        '87771234503',
        '--name',
        'Марат',
        '--outcome',
        'booked',
        '--source',
        'friend',
      ],
      { now: '2026-01-16T10:35:00+05:00' },
    );
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 2 logged: Марат +7 777 *** ** 03, incoming call, booked
        book the visit                      → smena book --contact 2
        callback 1: rang again
      "
    `);
  });

  it('counts a call made by hand as an attempt', async () => {
    await log('call', '--missed', '--phone', '87771234503');
    const ran = await log('call', '--out', '--status', 'no_answer', '--phone', '87771234503');
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 2 logged: +7 777 *** ** 03, outgoing call, no answer
        callback 1: attempt 1 of 2          → smena callback 1
      "
    `);
  });

  it('logged late is settled by what has happened since', async () => {
    await log('call', '--phone', '87771234503', '--name', 'Марат', '--at', '10:25');
    const ran = await log('call', '--missed', '--phone', '87771234503', '--at', '10:20');
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 2 logged: +7 777 *** ** 03, incoming call, missed
        callback 2: rang again
      "
    `);
  });
});

describe('refusals', () => {
  it.each([
    [['fax'], 2],
    [['call', '--phone', '12345'], 2],
    [['call', '--phone', '+1 555'], 2],
    [['call', '--source', 'tiktok'], 2],
    [['call', '--owner', 'maria', '--next', 'x', '--due', '+1h'], 3],
    [['call', '--in', '--out'], 2],
    [['call', '--missed', '--out'], 2],
    [['call', '--missed', '--status', 'busy'], 2],
    [['call', '--missed', '--talk', '1:00'], 2],
    [['call', '--missed', '--outcome', 'booked'], 2],
    [['whatsapp', '--missed'], 2],
    [['walkin', '--out', '--name', 'Марат'], 2],
    [['call', '--out', '--answer', '5', '--name', 'Марат'], 2],
    [['call', '--talk', '-5'], 2],
    [['call', '--talk', '25:00:00'], 2],
    [['call', '--talk', 'долго'], 2],
    [['call', '--at', '10:45'], 2],
    [['call', '--at', '31.02 10:00'], 2],
    [['call', '--at', 'потом'], 2],
    [['call', '--at', '10:25', '--talk', '30:00'], 2],
    [['call', '--outcome', 'deferred', '--name', 'Марат', '--due', 'вчера 9:00'], 2],
    [['call', '--outcome', 'deferred', '--name', 'Марат'], 2],
    [['call', '--name', 'Марат', '--next', 'узнать'], 2],
    [['call', '--outcome', 'no_contact', '--name', 'Марат'], 2],
    [['call', '--shift', '57', '--name', 'Марат'], 3],
    [['call'], 2],
    [[], 2],
  ] as [string[], number][])('log %j', async (flags, code) => {
    const ran = await log(...flags);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatchSnapshot();
    expect((await log('--last')).out).toBe('No contacts.\n');
  });

  it('without a shift', async () => {
    await desk.apply(closing(1, '2026-01-16T10:30:00+05:00'));
    const ran = await log('call', '--name', 'Марат');
    expect([ran.code, ran.err]).toEqual([3, 'No shift is open at this desk.\nOpen it: smena start\n']);
    const named = await log('call', '--name', 'Марат', '--shift', '1', '--json');
    expect(named.code).toBe(4);
    expect(named.error()).toEqual({
      code: 'shift_closed',
      message: 'Shift 1 is already closed.',
      hint: 'Its report: smena report 1. A new shift: smena start',
      field: '--shift',
    });
  });

  it('for a time that a closed shift has reported', async () => {
    await desk.apply(closing(1, '2026-01-16T10:30:00+05:00'));
    await desk.openShift('2026-01-16T10:31:00+05:00');
    const ran = await log('call', '--name', 'Марат', '--at', '10:25', '--json');
    expect([ran.code, ran.error().code, ran.error().field]).toEqual([4, 'shift_closed', '--at']);
    expect((await log('call', '--name', 'Марат', '--at', '10:31')).code).toBe(0);
  });
});

it('counts days and reads times in the clinic’s zone, wherever the machine thinks it is', async () => {
  const night = '2026-01-17T01:30:00+05:00';
  const abroad = async (...argv: string[]) => {
    process.env.TZ = 'America/New_York';
    return desk.run(argv, { now: night });
  };
  const ran = await abroad('log', 'call', '--name', 'Айгерим', '--at', '1:20', '--json');
  expect(ran.json()).toMatchObject({ contact: { startedAt: '2026-01-17T01:20:00+05:00' } });
  const list = (await abroad('log', 'list', '--json')).json<{ day: string; contacts: object[] }>();
  expect([list.day, list.contacts.length]).toEqual(['2026-01-17', 1]);
  expect((await abroad('log', 'show', '1')).out.split('\n')[1]).toBe('  time        17 Jan 2026 01:20');
});

describe('looking at contacts', () => {
  beforeEach(async () => {
    await log(
      'call',
      '--phone',
      '87012345678',
      '--name',
      'Айгерим Сатпаева',
      '--talk',
      '3:10',
      '--outcome',
      'booked',
    );
    await log('call', '--missed', '--phone', '87771234503');
    await log('whatsapp', '--status', 'waiting', '--phone', '87015550199', '--name', 'Асель');
    await log(
      'walkin',
      '--name',
      'Дина',
      '--purpose',
      'visit',
      '--outcome',
      'moved',
      '--phone',
      '87015550100',
    );
  });

  it('lists the day, masked', async () => {
    expect((await desk.run(['log', 'list'])).out).toMatchInlineSnapshot(`
      "no.  time   what         who               result             missing
        1  10:27  call in      Айгерим С.        booked             source
        2  10:31  call in      +7 777 *** ** 03  missed
        3  10:31  WhatsApp in  Асель             waits for a reply
        4  10:31  at the desk  Дина              moved
      4 contacts, 1 incomplete
      "
    `);
  });

  it('lists it in full when asked to', async () => {
    expect((await desk.run(['log', 'list', '--full'])).out).toMatchInlineSnapshot(`
      "no.  time   what         who               number            result
        1  10:27  call in      Айгерим Сатпаева  +7 701 234 56 78  booked
        2  10:31  call in      —                 +7 777 123 45 03  missed
        3  10:31  WhatsApp in  Асель             +7 701 555 01 99  waits for a reply
        4  10:31  at the desk  Дина              +7 701 555 01 00  moved
      4 contacts, 1 incomplete
      "
    `);
    const masked = (await desk.run(['log', 'list', '--json'])).json<{ contacts: object[] }>();
    expect(masked.contacts[0]).toMatchObject({ phone: '+7 701 *** ** 78', name: 'Айгерим С.' });
    const whole = (await desk.run(['log', 'list', '--json', '--full'])).json<{ contacts: object[] }>();
    expect(whole.contacts[0]).toMatchObject({ phone: '+77012345678', name: 'Айгерим Сатпаева' });
  });

  it('lists the incomplete ones, the chats that wait, another day', async () => {
    expect((await desk.run(['log', 'list', '--missing'])).out).toMatchInlineSnapshot(`
      "no.  time   what     who         result  missing
        1  10:27  call in  Айгерим С.  booked  source
      1 contact, 1 incomplete
      "
    `);
    expect((await desk.run(['log', 'list', '--waiting'])).out).toMatchInlineSnapshot(`
      "no.  time   what         who    result
        3  10:31  WhatsApp in  Асель  waits for a reply
      1 contact
      "
    `);
    expect((await desk.run(['log', 'list', '--day', 'вчера'])).out).toBe('No contacts.\n');
    const wrong = await desk.run(['log', 'list', '--day', 'когда-то']);
    expect([wrong.code, wrong.err.split('\n')[0]]).toEqual([2, '--day: “когда-то” is not a day.']);
  });

  it('shows one, whole', async () => {
    expect((await desk.run(['log', 'show', '1'])).out).toMatchInlineSnapshot(`
      "Contact 1: Айгерим С. +7 701 *** ** 78, incoming call, booked
        time        16 Jan 2026 10:27
        number      +7 701 234 56 78
        name        Айгерим Сатпаева
        purpose     booking
        outcome     booked
        talk        3:10
        handled by  Айгуль Сапарова
        missing: source                     → smena log edit 1 --source …
        book the visit                      → smena book --contact 1
      "
    `);
    expect((await desk.run(['log', 'show', '2'])).out).toMatchInlineSnapshot(`
      "Contact 2: +7 777 *** ** 03, incoming call, missed
        time        16 Jan 2026 10:31
        number      +7 777 123 45 03
        handled by  Айгуль Сапарова
        still to do: 2 more attempts, a message  → smena callback 2
      "
    `);
    const none = await desk.run(['log', 'show', '99']);
    expect([none.code, none.err]).toEqual([3, 'There is no contact 99.\nSee: smena log list\n']);
  });

  it('shows the last one of this desk', async () => {
    expect((await log('--last')).out.split('\n')[0]).toBe(
      'Contact 4: Дина +7 701 *** ** 00, at the desk, moved',
    );
  });
});
