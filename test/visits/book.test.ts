import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../../src/terminal/ask.ts';
import { scripted } from '../cli/run-cli.ts';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await scheduleDesk();
});
afterEach(() => desk.remove());

const marat = ['--name', 'Марат Касымов', '--phone', '8 701 234 56 78'];
const booking = (...more: string[]): string[] => [
  'book',
  '--doctor',
  'omarova',
  '--service',
  'consult',
  ...more,
];
const logged = ['log', 'call', '--phone', '87012345678', '--name', 'Марат Касымов', '--talk', '3:10'];

describe('book', () => {
  it('makes a visit and says what to tell the patient', async () => {
    const ran = await desk.run(booking('--at', '11:20', ...marat));
    expect(ran.out).toBe(`Visit 1 booked: Fri 16 January 11:20–11:50
  Марат К., +7 701 *** ** 78, new patient
  Омарова А. Н., room 305, Консультация
  tell: the price is from 5,000\u00a0₸
  tell: возьмите снимки
  tell: Алматы, ул. Абая, 52; вход со двора, 3 этаж
  tell: if plans change, ring +7 700 555 00 00 in good time
  to move it                          → smena visit move 1 …
`);
    expect([ran.err, ran.code]).toEqual(['', 0]);
  });

  it('speaks Russian and Kazakh', async () => {
    const ru = await desk.run(booking('--at', 'завтра 12:20', ...marat, '--lang', 'ru'));
    expect(ru.out).toBe(`Визит 1 записан: сб 17 января 12:20–12:50
  Марат К., +7 701 *** ** 78, новый пациент
  Омарова А. Н., каб. 305, Консультация
  сказать: стоимость от 5\u00a0000\u00a0₸
  сказать: возьмите снимки
  сказать: Алматы, ул. Абая, 52; вход со двора, 3 этаж
  сказать: если планы изменятся, позвоните заранее: +7 700 555 00 00
  перенести                           → smena visit move 1 …
`);
    const kk = await desk.run(['book', '--doctor', 'kim', '--at', 'дс 12:20', ...marat, '--lang', 'kk']);
    expect(kk.out).toBe(`2-келу жазылды: дс 19 қаңтар 12:20–13:50
  Марат К., +7 701 *** ** 78
  Ким С. В., 302-каб., Брекеты
  айту: бағасы 280\u00a0000\u00a0₸-ден бастап
  айту: Алматы, ул. Абая, 52; вход со двора, 3 этаж
  айту: жоспарыңыз өзгерсе, алдын ала хабарласыңыз: +7 700 555 00 00
  ауыстыру                            → smena visit move 2 …
`);
  });

  it('prints the whole record as JSON: instants with offset, money in minor units', async () => {
    const ran = await desk.run(booking('--at', '11:20', ...marat, '--source', '2ГИС', '--json'));
    expect(ran.error()).toEqual({
      code: 'invalid_choice',
      message: '--source: “2ГИС” is not one of its values.',
      hint: 'Possible: 2gis, friend.',
      field: '--source',
    });
    const done = await desk.run(
      booking('--at', '11:20', ...marat, '--source', '2GIS', '--note', 'у окна', '--json'),
    );
    expect(done.json()).toEqual({
      visit: {
        id: 1,
        status: 'booked',
        day: '2026-01-16',
        startsAt: '2026-01-16T11:20:00+05:00',
        endsAt: '2026-01-16T11:50:00+05:00',
        doctor: 'omarova',
        doctorName: 'Омарова Айгерим Нурлановна',
        room: '305',
        service: 'consult',
        serviceName: 'Консультация',
        patient: { id: 1, name: 'Марат Касымов', phone: '+77012345678' },
        contactId: null,
        source: '2gis',
        price: 500_000,
        paid: null,
        paymentMethod: null,
        note: 'у окна',
        bookedAt: '2026-01-16T08:47:00+05:00',
        bookedBy: 'aigul',
        confirmedAt: null,
        arrivedAt: null,
        inRoomAt: null,
        lossReason: null,
        doneAt: null,
        cancelledAt: null,
        cancelReason: null,
        movedTo: null,
      },
      newPatient: true,
      say: [
        'the price is from 5,000\u00a0₸',
        'возьмите снимки',
        'Алматы, ул. Абая, 52; вход со двора, 3 этаж',
        'if plans change, ring +7 700 555 00 00 in good time',
      ],
    });
  });

  it('takes length and price that differ from the service’s', async () => {
    const ran = await desk.run(
      booking('--at', '11:20', ...marat, '--minutes', '45', '--price', '4 500', '--json'),
    );
    expect(ran.json<{ visit: object }>().visit).toMatchObject({
      endsAt: '2026-01-16T12:05:00+05:00',
      price: 450_000,
    });
  });

  it('takes the only service and the only doctor without being told', async () => {
    const kim = await desk.run(['book', '--doctor', 'ким', '--at', 'пн 12:20', ...marat, '--json']);
    const hygiene = await desk.run(['book', '--service', 'гигиена', '--at', 'пн 12:20', ...marat, '--json']);
    expect([kim.json<{ visit: object }>().visit, hygiene.json<{ visit: object }>().visit]).toMatchObject([
      { doctor: 'kim', service: 'braces' },
      { doctor: 'akhmetova', service: 'hygiene' },
    ]);
  });

  it('books the present minute for a walk-in', async () => {
    const ran = await desk.run(booking('--at', 'now', ...marat, '--json'), {
      now: '2026-01-16T10:07:41+05:00',
    });
    expect(ran.json<{ visit: object }>().visit).toMatchObject({ startsAt: '2026-01-16T10:07:00+05:00' });
  });

  it('works with no shift open', async () => {
    const other = await scheduleDesk('en', false);
    const ran = await other.run(booking('--at', '11:20', ...marat, '--json'));
    expect(ran.json<{ visit: object }>().visit).toMatchObject({ bookedBy: null });
    other.remove();
  });
});

describe('book from a contact', () => {
  it('takes name, number and source from it and tells it the outcome', async () => {
    await desk.run([...logged, '--source', '2gis']);
    const ran = await desk.run(booking('--at', '11:20', '--contact', '1', '--json'));
    expect(ran.json<{ visit: object }>().visit).toMatchObject({
      contactId: 1,
      source: '2gis',
      patient: { id: 1, name: 'Марат Касымов', phone: '+77012345678' },
    });
    const contact = await desk.withStore((store) => store.contacts.byId(1, 1));
    expect(contact).toMatchObject({ outcome: 'booked', purpose: 'booking', patientId: 1, missing: [] });
  });

  it('leaves a contact’s own person alone when somebody else is booked', async () => {
    await desk.run([...logged, '--source', '2gis', '--outcome', 'booked']);
    await desk.run(booking('--at', '11:20', '--contact', '1', '--name', 'Аня'));
    const contact = await desk.withStore((store) => store.contacts.byId(1, 1));
    expect(contact).toMatchObject({ name: 'Марат Касымов', patientId: null, outcome: 'booked' });
  });

  it('says nothing twice: a second visit from it changes no contact', async () => {
    await desk.run([...logged, '--source', '2gis']);
    await desk.run(booking('--at', '11:20', '--contact', '1'));
    await desk.run(booking('--at', '12:20', '--contact', '1', '--name', 'Аня'));
    const versions = await desk.withStore(async (store) => (await store.contacts.byId(1, 1))?.version);
    expect(versions).toBe(2);
  });

  it('gives a missed call no outcome: nobody spoke', async () => {
    await desk.run(['log', 'call', '--status', 'missed', '--phone', '87012345678']);
    await desk.run(booking('--at', '11:20', '--contact', '1', '--name', 'Марат'));
    const contact = await desk.withStore((store) => store.contacts.byId(1, 1));
    expect(contact).toMatchObject({ status: 'missed', outcome: null, patientId: 1 });
  });

  it('is one decision: a refused visit leaves contact and cards as they were', async () => {
    await desk.run(logged);
    const before = await desk.withStore((store) => store.contacts.byId(1, 1));
    const ran = await desk.run(booking('--at', 'вс 11:20', '--contact', '1'));
    expect(ran.code).toBe(4);
    const after = await desk.withStore(async (store) => [
      await store.contacts.byId(1, 1),
      await store.patients.byPhone(1, '+77012345678'),
    ]);
    expect(after).toEqual([before, []]);
  });
});

describe('the patient of a visit', () => {
  it('is found again by number and name, in whatever form', async () => {
    await desk.run(booking('--at', '11:20', ...marat));
    const names = ['марат касымов', 'Касымов Марат', 'Марат', 'Касымов Марат Ерланович'];
    for (const [index, name] of names.entries()) {
      const when = `пн ${10 + index}:00`;
      const ran = await desk.run(
        booking('--at', when, '--name', name, '--phone', '+7 701 234 56 78', '--json'),
      );
      expect(ran.json<{ visit: { patient: object }; newPatient: boolean }>(), name).toMatchObject({
        newPatient: false,
        visit: { patient: { id: 1 } },
      });
    }
  });

  it('is another one where a family shares a number', async () => {
    await desk.run(booking('--at', '11:20', ...marat));
    const ran = await desk.run(booking('--at', '12:20', '--name', 'Аня', '--phone', '87012345678'));
    expect(ran.out.split('\n').slice(1, 3)).toEqual([
      '  Аня, +7 701 *** ** 78, new patient',
      '  Омарова А. Н., room 305, Консультация',
    ]);
    expect(ran.out).toContain('  The number already belongs to Марат К.: a new card was made\n');
    const known = await desk.run(
      booking('--at', '13:20', '--name', 'Марат', '--phone', '87012345678', '--json'),
    );
    expect(known.json<{ visit: object }>().visit).toMatchObject({ patient: { id: 1 } });
  });

  it('may be named by the card, or have no number', async () => {
    await desk.run(booking('--at', '11:20', ...marat));
    const known = await desk.run(booking('--at', '12:20', '--patient', '1', '--json'));
    expect(known.json<{ visit: object }>().visit).toMatchObject({ patient: { id: 1 } });
    const without = await desk.run(booking('--at', '13:20', '--name', 'Аня', '--phone', '-', '--json'));
    expect(without.json<{ visit: object }>().visit).toMatchObject({
      patient: { id: 2, name: 'Аня', phone: null },
    });
  });
});

describe('book refuses', () => {
  const refused: [string, string[], number, string][] = [
    [
      'a day off',
      booking('--at', 'вс 11:20', ...marat),
      4,
      `Омарова Айгерим Нурлановна sees nobody on 18.01.2026.
Nearest free: 19.01 09:00, 19.01 09:30. If the doctor has agreed, add --force.
`,
    ],
    [
      'a time after hours',
      booking('--at', '19:45', ...marat),
      2,
      `Омарова Айгерим Нурлановна works 09:00–20:00 on 16.01.2026; 19:45–20:15 does not fit.
Nearest free: 16.01 19:00, 16.01 19:30. If the doctor has agreed, add --force.
`,
    ],
    [
      'the past',
      booking('--at', '2026-01-16 08:20', ...marat),
      2,
      `16.01 08:20 has already passed.
Give a time to come. To record a visit that took place, add --force.
`,
    ],
    [
      'a service of somebody else',
      ['book', '--doctor', 'kim', '--service', 'consult', '--at', 'пн 11:20', ...marat],
      2,
      `Ким Сергей Викторович does not do “Консультация”.
Done by: omarova. Free times: smena slots --service consult. If the doctor has agreed, add --force.
`,
    ],
    [
      'a doctor nobody knows',
      ['book', '--doctor', 'pak', '--at', '11:20', ...marat],
      3,
      `There is no doctor “pak”.
There are: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович), akhmetova (Ахметова Жанна Бериковна).
`,
    ],
    [
      'a word that means several',
      ['book', '--doctor', 'о', '--at', '11:20', ...marat],
      2,
      `--doctor: “о” fits several: omarova (Омарова Айгерим Нурлановна), kim (Ким Сергей Викторович), akhmetova (Ахметова Жанна Бериковна).
Write it in full, or give the code or number of one of them.
`,
    ],
    [
      'an impossible time',
      booking('--at', '31.02 11:20', ...marat),
      2,
      `--at: there is no such time: “31.02”.
Check the day of the month, the hours and the minutes.
`,
    ],
    [
      'a number that is none',
      booking('--at', '11:20', '--name', 'Марат', '--phone', '12345'),
      2,
      `--phone: “12345” is not a telephone number.
Write it in full: 8 701 234 56 78 or +7 701 234 56 78.
`,
    ],
    [
      'a contact that is not there',
      booking('--at', '11:20', '--contact', '214'),
      3,
      `There is no contact 214.
See: smena log list
`,
    ],
    [
      'what is missing, one by one: the doctor',
      ['book'],
      2,
      `Not given: Doctor.
Give it with --doctor, or run the command in a terminal and it will ask.
`,
    ],
    [
      'the service',
      ['book', '--doctor', 'omarova'],
      2,
      `Not given: Service.
Give it with --service, or run the command in a terminal and it will ask.
`,
    ],
    [
      'the hour of a day',
      booking('--at', 'завтра', ...marat),
      2,
      `Not given: Day and time.
Give it with --at, or run the command in a terminal and it will ask.
`,
    ],
    [
      'the number',
      booking('--at', '11:20', '--name', 'Марат'),
      2,
      `Not given: Telephone (a dash if there is none).
Give it with --phone, or run the command in a terminal and it will ask.
`,
    ],
    [
      'the name',
      booking('--at', '11:20', '--phone', '87012345678'),
      2,
      `Not given: Patient’s name.
Give it with --name, or run the command in a terminal and it will ask.
`,
    ],
  ];
  for (const [what, argv, code, text] of refused) {
    it(what, async () => {
      const ran = await desk.run(argv);
      expect(ran.err).toBe(text);
      expect([ran.code, ran.out]).toEqual([code, '']);
    });
  }

  it('a time that is taken, and names the two nearest', async () => {
    await desk.run(booking('--at', '11:20', ...marat));
    const ran = await desk.run(booking('--at', '11:30', '--name', 'Аня', '--phone', '87012345679', '--json'));
    expect(ran.code).toBe(4);
    expect(ran.error()).toEqual({
      code: 'slot_taken',
      message: 'Омарова Айгерим Нурлановна is already taken at 16.01 11:30.',
      hint: 'Nearest free: 16.01 11:50, 16.01 12:20. All of them: smena slots --doctor omarova',
      field: '--at',
    });
    const forced = await desk.run(
      booking('--at', '11:30', '--name', 'Аня', '--phone', '87012345679', '--force'),
    );
    expect(forced.code).toBe(4);
  });

  it('but takes what the doctor has agreed to', async () => {
    const sunday = await desk.run(booking('--at', 'вс 11:20', ...marat, '--force', '--json'));
    const past = await desk.run(booking('--at', '2026-01-15 11:20', ...marat, '--force', '--json'));
    expect([sunday.json<{ visit: object }>().visit, past.json<{ visit: object }>().visit]).toMatchObject([
      { day: '2026-01-18' },
      { day: '2026-01-15', bookedAt: '2026-01-16T08:47:00+05:00' },
    ]);
  });
});

describe('book at the terminal', () => {
  it('asks doctor, service, slot, number and name', async () => {
    const answers = ['omarova', 'filling', 'Fri 16 January 10:00', '87012345678', 'Марат Касымов'];
    const ran = await desk.run(['book'], { answers });
    expect(ran.out.split('\n').slice(0, 3)).toEqual([
      'Visit 1 booked: Fri 16 January 10:00–11:00',
      '  Марат К., +7 701 *** ** 78, new patient',
      '  Омарова А. Н., room 305, Лечение кариеса',
    ]);
  });

  it('offers the free slots of a day, or any other time', async () => {
    const answers = ['Sat 17 January 09:30'];
    const ran = await desk.run(booking('--at', 'завтра', ...marat), { answers });
    expect(ran.out.split('\n')[0]).toBe('Visit 1 booked: Sat 17 January 09:30–10:00');
    const other = await desk.run(booking(...marat), { answers: ['another time…', 'пн 15:10'] });
    expect(other.out.split('\n')[0]).toBe('Visit 2 booked: Mon 19 January 15:10–15:40');
  });

  it('asks for another time only, where somebody else was faster', async () => {
    const typed = scripted(['Fri 16 January 10:00', 'Fri 16 January 10:30']);
    let meanwhile: (() => Promise<unknown>) | null = () =>
      desk.run(booking('--at', '10:00', '--name', 'Аня', '--phone', '87012345679'));
    const select: Ask['select'] = async (question) => {
      await meanwhile?.();
      meanwhile = null;
      return typed.select(question);
    };
    const ran = await desk.run(booking(...marat), { ask: { ...typed, select } });
    expect(ran.err.replaceAll('\n', ' ')).toContain(
      'Омарова Айгерим Нурлановна is already taken at 16.01 10:00.',
    );
    expect([ran.code, ran.out.split('\n')[0]]).toEqual([0, 'Visit 2 booked: Fri 16 January 10:30–11:00']);
  });

  it('asks which of a family it is', async () => {
    await desk.run(booking('--at', '11:20', ...marat));
    await desk.run(booking('--at', '12:20', '--name', 'Аня', '--phone', '87012345678'));
    const ran = await desk.run(booking('--at', '13:20', '--phone', '87012345678'), { answers: ['Аня'] });
    expect(ran.out.split('\n')[1]).toBe('  Аня, +7 701 *** ** 78');
    const baby = await desk.run(booking('--at', '14:20', '--phone', '87012345678'), {
      answers: ['somebody else…', 'Данияр'],
    });
    expect(baby.out.split('\n')[1]).toBe('  Данияр, +7 701 *** ** 78, new patient');
    expect(baby.out).toContain('  The number already belongs to Марат К., Аня: a new card was made\n');
  });
});

it('shows text from outside harmless and whole', async () => {
  const name = 'Марат\u001b[31m \u202eвомысаК';
  const ran = await desk.run(booking('--at', '11:20', '--name', name, '--phone', '87012345678'));
  expect(ran.out.split('\n')[1]).toBe('  Марат\\x1b[31m В., +7 701 *** ** 78, new patient');
  const shown = await desk.run(['visit', 'show', '1']);
  expect(shown.out.split('\n')[1]).toBe('  patient: Марат\\x1b[31m \\u202eвомысаК, +7 701 234 56 78');
});
