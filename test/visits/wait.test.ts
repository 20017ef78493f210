import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WaitlistEntry } from '../../src/visits/types.ts';
import { noPreferences, suitable } from '../../src/visits/waitlist.ts';
import { at, doctor, type ScheduleDesk, scheduleDesk, service } from './schedule-desk.ts';

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
const add = (name: string, phone: string, ...more: string[]): string[] => [
  ...['wait', 'add', '--name', name, '--phone', phone],
  ...more,
];

describe('the waitlist', () => {
  it('is ordered by priority, then by who waits longest', async () => {
    expect(await out(add('Досым Ли', '87015550012', '--doctor', 'omarova'))).toBe(
      `Waitlist 1: Досым Л., +7 701 *** ** 12, priority 2
  when a time is free                 → smena wait offer 1
`,
    );
    await out(
      add('Алия', '87015550013', '--priority', '1', '--service', 'consult', '--wanted', 'после 18:00'),
      {
        now: '2026-01-16T09:00:00+05:00',
      },
    );
    await out(add('Ян', '87015550014', '--priority', '1'), { now: '2026-01-15T18:00:00+05:00' });
    expect(await out(['wait', 'list'])).toBe(
      `No.  Priority  Since        Patient   Telephone         Wants            Status
  3  1         15.01 18:00  Ян        +7 701 *** ** 14  —                waiting
  2  1         09:00        Алия      +7 701 *** ** 13  Консультация,    waiting
                                                        после 18:00
  1  2         08:47        Досым Л.  +7 701 *** ** 12  Омарова А. Н.    waiting
`,
    );
    expect(await out(['wait', '--full', '--lang', 'ru'], { columns: 120 })).toBe(
      `№  Приоритет  С какого     Пациент   Телефон           Что хочет                  Статус
3  1          15.01 18:00  Ян        +7 701 555 00 14  —                          ждёт
2  1          09:00        Алия      +7 701 555 00 13  Консультация, после 18:00  ждёт
1  2          08:47        Досым Ли  +7 701 555 00 12  Омарова А. Н.              ждёт
`,
    );
  });

  it('takes a person from a contact', async () => {
    await desk.run([
      ...['log', 'call', '--phone', '87015550012', '--name', 'Досым Ли', '--talk', '2:00'],
      ...['--outcome', 'waitlisted'],
    ]);
    const ran = await desk.run(['wait', 'add', '--contact', '1', '--doctor', 'kim', '--json']);
    expect(ran.json()).toEqual({
      wait: {
        id: 1,
        priority: 2,
        state: 'waiting',
        addedAt: '2026-01-16T08:47:00+05:00',
        name: 'Досым Ли',
        phone: '+77015550012',
        patientId: null,
        doctor: 'kim',
        service: null,
        wanted: null,
        note: null,
      },
    });
  });

  it('is left by an offer that is taken, or for another reason', async () => {
    await out(add('Досым Ли', '87015550012'));
    expect(await out(['wait', 'offer', '1'])).toBe(`Waitlist 1: ring Досым Л., +7 701 555 00 12
  agrees                              → smena book --wait 1 --at …
  declines and goes on waiting        → smena wait done 1 --result waiting
`);
    expect(await out(['wait', 'done', '1', '--result', 'waiting'])).toBe('Waitlist 1: Досым Л., waiting\n');
    expect(await out(['wait', 'done', '1', '--reason', 'вылечился', '--lang', 'kk'])).toBe(
      'Күту парағы, 1: Досым Л., енді күтпейді\n',
    );
    expect(await out(['wait'])).toBe('Nobody is waiting for a time.\n');
    const again = await desk.run(['wait', 'offer', '1']);
    expect([again.code, again.err]).toEqual([
      4,
      'Already closed: waitlist entry 1.\nWhat is open: smena wait list\n',
    ]);
    const book = ['book', '--wait', '1', '--doctor', 'kim', '--at', '12:00'];
    expect((await desk.run(book)).err).toBe(again.err);
  });

  it('needs a number, for how else would one ring', async () => {
    const ran = await desk.run(['wait', 'add', '--name', 'Досым']);
    expect([ran.code, ran.err]).toEqual([
      2,
      `Not given: Telephone number.
Give it with --phone, or run the command in a terminal and it will ask.
`,
    ]);
  });
});

describe('whom a freed time suits', () => {
  const entry = (id: number, changes: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
    ...noPreferences,
    id,
    clinicId: 1,
    patientId: null,
    phone: null,
    name: null,
    doctorId: null,
    serviceId: null,
    priority: 1,
    wanted: null,
    addedAt: 0,
    state: 'waiting',
    note: null,
    version: 1,
    ...changes,
  });
  const freed = { doctor: doctor(), from: at('11:20'), to: at('11:50') };
  const services = [
    service({ id: 1, minutes: 30 }),
    service({ id: 2, minutes: 60 }),
    service({ id: 3, doctors: ['kim'] }),
  ];

  it('those of this doctor or of any, for a service that fits', () => {
    const waiting = [
      entry(1),
      entry(2, { doctorId: 1, serviceId: 1 }),
      entry(3, { doctorId: 2 }),
      entry(4, { serviceId: 2 }),
      entry(5, { serviceId: 3 }),
      entry(6, { state: 'offered' }),
    ];
    expect(suitable(waiting, freed, services, at('10:00')).map(({ id }) => id)).toEqual([1, 2]);
    expect(suitable(waiting, freed, services, at('11:20'))).toEqual([]);
  });
});
