/** Holidays, doctors' special days and rooms by command. Friday 16 January 2026, 08:47. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
beforeEach(async () => {
  desk = await scheduleDesk();
});
afterEach(() => desk.remove());

async function out(argv: string[], how = {}): Promise<string> {
  const ran = await desk.run(argv, how);
  expect([ran.code, ran.err]).toEqual([0, '']);
  return ran.out;
}

const booked = (doctor: string, service: string, at: string, name = 'Марат', ...more: string[]): string[] => [
  ...['book', '--doctor', doctor, '--service', service, '--at', at],
  ...['--name', name, '--phone', name === 'Марат' ? '87010000001' : '-', ...more],
];

describe('a holiday', () => {
  it('is listed ahead, closes the clinic, and says whose visits are booked then', async () => {
    await out(booked('omarova', 'consult', '19.01 10:00'));
    expect(await out(['holiday', 'add', '19.01', '21.01', '--note', 'Наурыз'])).toBe(
      `clinic, Mon 19 January – Wed 21 January: closed
  1 booked visit no longer fits: ring, agree and move it
  Mon 19 January 10:00 Марат, +7 701 000 00 01; Омарова А. Н., room 305
    → smena visit move 1 …
`,
    );
    await out(['holiday', 'add', '24.01', '--hours', '10:00-14:00 break 12:00-12:30']);
    expect(await out(['holiday'])).toBe(
      `Day                              Whose   Hours                          Note
Mon 19 January – Wed 21 January  clinic  closed                         Наурыз
Sat 24 January                   clinic  10:00-14:00 break 12:00-12:30
`,
    );
    const { days } = (await desk.run(['holiday', '--json'])).json<{ days: object[] }>();
    expect(days[0]).toEqual({
      from: '2026-01-19',
      to: '2026-01-21',
      doctor: null,
      hours: null,
      note: 'Наурыз',
    });
    const refused = await desk.run(booked('kim', 'braces', '20.01 10:00', 'Аня'));
    expect([refused.code, refused.err]).toEqual([
      4,
      'The clinic is closed on 20.01.2026 (Наурыз).\nNearest free: 22.01 10:00, 22.01 11:30. All days off: smena holiday\n',
    ]);
  });

  it('moves what asks when the clinic opens next', async () => {
    await out(['holiday', 'add', '17.01', '20.01']);
    const slots = (await desk.run(['slots', '--doctor', 'omarova', '--json'])).json<{
      slots: { free: string[] }[];
    }>();
    const days = new Set(slots.slots[0]?.free.map((at) => at.slice(0, 10)));
    expect([...days]).toEqual(['2026-01-16', '2026-01-21']);
    expect(await out(['confirm', '--list'])).toBe('Nothing to confirm: Fri 16 January, Wed 21 January\n');
  });

  it('is taken back, and said again', async () => {
    await out(['holiday', 'add', '19.01..20.01']);
    expect(await out(['holiday', 'remove', '20.01'])).toBe('clinic, Tue 20 January: the usual hours again\n');
    await out(booked('omarova', 'consult', '20.01 10:00'));
    const gone = await desk.run(['holiday', 'remove', '20.01']);
    expect([gone.code, gone.err]).toEqual([
      3,
      'There is no special day “Tue 20 January”.\nSee: smena holiday\n',
    ]);
    const again = await desk.run(['holiday', 'add', '20.01', '--json']);
    expect(again.json()).toMatchObject({
      days: { from: '2026-01-20', to: '2026-01-20', hours: null },
      visits: [{ id: 1, doctor: 'omarova' }],
    });
    await out(['undo', '--yes']);
    expect((await desk.run(['holiday', '--json'])).json<{ days: object[] }>().days).toHaveLength(1);
  });

  it('is ahead, in order, and in hours that can be', async () => {
    const fault = async (...argv: string[]) =>
      (await desk.run(['holiday', 'add', ...argv, '--json'])).error();
    expect(await fault('15.01')).toMatchObject({ code: 'time_in_past', field: 'day' });
    expect(await fault('20.01', '19.01')).toMatchObject({ code: 'invalid_period' });
    expect(await fault('01.01.2040')).toMatchObject({ code: 'carry_too_late' });
    expect(await fault('20.01', '--hours', '09:00-18:00 break 19:00-20:00')).toMatchObject({
      code: 'break_outside',
      field: '--hours',
    });
  });
});

describe('a doctor’s days', () => {
  it('are off, shorter or extra, and the reason is told to who asks', async () => {
    expect(await out(['doctor', 'off', 'kim', '19.01', '20.01', '--note', 'отпуск'])).toBe(
      'Ким С. В., Mon 19 January – Tue 20 January: day off\n',
    );
    const refused = await desk.run(booked('kim', 'braces', '19.01 10:00'));
    expect(refused.err).toBe(
      'Ким Сергей Викторович sees nobody on 19.01.2026 (отпуск).\nNearest free: 21.01 10:00, 21.01 11:30. If the doctor has agreed, add --force.\n',
    );
    await out(['doctor', 'hours', 'kim', '18.01', '--hours', '10:00-13:30 break 11:30-12:00']);
    expect(await out(['slots', '--doctor', 'kim', '--day', '18.01'])).toContain('10:00 12:00');
    const paused = await desk.run(booked('kim', 'braces', '18.01 11:00'));
    expect([paused.code, paused.err]).toEqual([
      2,
      'Ким Сергей Викторович has a break 11:30–12:00 on 18.01.2026; 11:00–12:30 runs into it.\nNearest free: 18.01 10:00, 18.01 12:00. If the doctor has agreed, add --force.\n',
    ]);
    await out(['holiday', 'remove', '19.01', '--doctor', 'kim']);
    expect(await out(['holiday', '--doctor', 'kim', '--lang', 'ru'])).toContain('вт 20 января');
  });

  it('name whom a new week leaves without a time', async () => {
    await out(booked('omarova', 'consult', '19.01 13:00'));
    expect(
      await out(['doctor', 'edit', 'omarova', '--hours', 'mon-fri 09:00-18:00 break 13:00-14:00']),
    ).toContain('1 booked visit no longer fits');
    expect(await out(['doctor'])).toContain('break');
    const asked = await desk.run(['doctor', 'hours', 'kim', '19.01', '--json']);
    expect(asked.error()).toMatchObject({ code: 'missing_input', field: '--hours' });
  });
});

describe('rooms', () => {
  it('are held by visits of their doctors from the day they are added', async () => {
    expect(await out(['room'])).toContain('The clinic books no rooms');
    await out(['doctor', 'edit', 'akhmetova', '--room', '305']);
    await out(booked('omarova', 'consult', '19.01 10:00'));
    await out(booked('akhmetova', 'hygiene', '19.01 10:20', 'Аня'));
    expect(await out(['room', 'add', '305', '--name', 'Кабинет 305'])).toBe(
      `room “Кабинет 305” added, code 305.
  1 coming visit now holds the room
  1 coming visit finds the room taken and holds none: give it another room or time
  Mon 19 January 10:20 Аня; Ахметова Ж. Б., room 305
    → smena visit move 2 --room …
`,
    );
    await out(['room', 'add', 'chair-2', '--name', 'Кресло 2']);
    expect(await out(['visit', 'move', '2', '--room', 'chair-2'])).toBe(
      'Visit 2: Ахметова Ж. Б., Кресло 2\n',
    );
    expect(await out(['room'])).toBe(
      `code     name         Doctors                        Services
305      Кабинет 305  Омарова А. Н., Ахметова Ж. Б.  —
chair-2  Кресло 2     —                              —
`,
    );
  });

  it('are one more thing that may be taken', async () => {
    await out(['room', 'add', '305', '--name', 'Кабинет 305']);
    await out(['room', 'add', '306', '--name', 'Кабинет 306']);
    await out(['service', 'edit', 'hygiene', '--rooms', '305']);
    await out(booked('omarova', 'filling', '19.01 10:00'));
    const refused = await desk.run(booked('akhmetova', 'hygiene', '19.01 10:30', 'Аня'));
    expect([refused.code, refused.err]).toEqual([
      4,
      'Room 305 is already taken at 19.01 10:30.\nNearest free: 19.01 11:00, 19.01 11:40. Another room: --room CODE\n',
    ]);
    await out(booked('akhmetova', 'hygiene', '19.01 10:30', 'Аня', '--room', '306'));
    await out(['service', 'edit', 'hygiene', '--rooms', '305,306']);
    await out(['visit', 'move', '2', '19.01', '11:00']);
    const moved = (await desk.run(['visit', 'show', '3', '--json'])).json<{ visit: { room: string } }>();
    expect(moved.visit.room).toBe('305');
    expect(await out(['room', 'edit', '305', '--active', 'no'])).toContain(
      '2 coming visits are still booked there',
    );
    expect(
      (await desk.run(['book', '--room', '305', '--doctor', 'omarova', '--json'])).error(),
    ).toMatchObject({
      code: 'not_found',
      field: '--room',
    });
  });
});

it('a room that somebody else has got meanwhile is named by the schema’s refusal too', async () => {
  await out(['room', 'add', '306', '--name', 'Кабинет 306']);
  await out(booked('omarova', 'filling', '19.01 10:00', 'Марат', '--room', '306'));
  await out(['visit', 'cancel', '1', '--reason', 'заболел']);
  await out(booked('akhmetova', 'hygiene', '19.01 10:20', 'Аня', '--room', '306'));
  const { entries } = (await desk.run(['undo', '--list', '--json'])).json<{
    entries: { seq: number; kind: string }[];
  }>();
  const cancelled = entries.find(({ kind }) => kind === 'visit.cancelled');
  const refused = await desk.run(['undo', String(cancelled?.seq), '--yes']);
  expect([refused.code, refused.err]).toEqual([
    4,
    'Room 306 is already taken at 19.01 10:00.\nNearest free: 19.01 09:00, 19.01 11:00. Another room: --room CODE\n',
  ]);
});

describe('a service', () => {
  it('says which rooms and papers it needs, and which leaflet goes with it', async () => {
    await out(['room', 'add', '301', '--name', 'Кабинет 301']);
    const edit = (...flags: string[]) => desk.run(['service', 'edit', 'hygiene', ...flags, '--json']);
    expect((await edit('--rooms', '301', '--papers', 'identity', '--leaflet', 'уход')).json()).toEqual({
      service: { code: 'hygiene', rooms: ['301'], papers: ['identity'], leaflet: 'уход' },
    });
    expect((await edit('--rooms', '-', '--leaflet', '-')).json()).toEqual({
      service: { code: 'hygiene', rooms: [], leaflet: null },
    });
    expect((await edit('--papers', 'диплом')).error()).toMatchObject({
      code: 'invalid_choice',
      field: '--papers',
    });
    expect((await edit('--rooms', '999')).error()).toMatchObject({ code: 'not_found', field: '--rooms' });
  });
});
