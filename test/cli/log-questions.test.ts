import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blankCard } from '../../src/patients/blank-card.ts';
import { type ClinicDesk, clinicDesk } from './clinic-desk.ts';
import type { Answers } from './run-cli.ts';

let desk: ClinicDesk;
beforeEach(async () => {
  desk = await clinicDesk();
  desk.at('2026-01-16T10:31:00+05:00');
});
afterEach(() => desk.remove());

/** Sits down at the terminal; `''` is Enter. */
const answer = (argv: string[], answers: Answers) => desk.run(argv, { answers });
const last = async () =>
  (await desk.run(['log', '--last', '--json'])).json<{ contact: Record<string, unknown>; task: unknown }>();

describe('log without flags', () => {
  it('asks one thing at a time; Enter takes the likely answer', async () => {
    // channel, what it was, number, name, about what, outcome, source, talk, note
    const ran = await answer(['log'], ['', '', '8 701 234 56 78', 'Айгерим', '', '', '2gis', '3:10', '']);
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 logged: Айгерим +7 701 *** ** 78, incoming call, booked
        book the visit                      → smena book --contact 1
      "
    `);
    expect((await last()).contact).toMatchObject({
      channel: 'call',
      direction: 'in',
      status: 'answered',
      phone: '+77012345678',
      name: 'Айгерим',
      purpose: 'booking',
      outcome: 'booked',
      source: '2gis',
      talkSeconds: 190,
      note: null,
    });
  });

  it('asks a missed call for its number and nothing else', async () => {
    const ran = await answer(['log', 'call'], ['incoming, missed', '87771234503']);
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 logged: +7 777 *** ** 03, incoming call, missed
        ring back by 10:46                  → smena callback 1
      "
    `);
  });

  it('asks a chat neither for talk nor, when it waits, for anything more', async () => {
    await answer(['log', 'whatsapp'], ['incoming, waits for a reply', '87015550199']);
    expect((await last()).contact).toMatchObject({ channel: 'whatsapp', status: 'waiting' });
    await answer(['log', 'whatsapp'], ['', '', 'Асель', 'care', 'informed', 'спросила о питании']);
    expect((await last()).contact).toMatchObject({ purpose: 'care', outcome: 'informed', source: null });
  });

  it('asks “let me think” what held him back and when to get in touch', async () => {
    const ran = await answer(
      ['log', 'walkin'],
      ['', 'Марат', 'booking', 'deferred', '', 'friend', 'сравнивает', ''],
    );
    expect(ran.out).toMatchInlineSnapshot(`
      "Contact 1 logged: Марат, at the desk, is thinking
        missing: number                     → smena log edit 1 --phone …
        task 1 for 17.01 10:00: Узнать решение: Марат
      "
    `);
    expect(await last()).toMatchObject({
      contact: { objection: 'think', channel: 'walkin', direction: 'in' },
      task: { kind: 'deferred', dueAt: '2026-01-17T10:00:00+05:00', title: 'Узнать решение: Марат' },
    });
  });

  it('offers the next day that the clinic is open', async () => {
    const friday = await desk.run(['log', 'call', '--name', 'Марат', '--outcome', 'deferred'], {
      answers: [''],
      now: '2026-01-17T10:31:00+05:00',
    });
    expect(friday.out).toContain('task 1 for 19.01 10:00');
  });

  it('knows the patient by the number', async () => {
    await desk.apply({
      kind: 'patient.added',
      subject: { table: 'patient', id: 1 },
      changes: [
        {
          op: 'insert',
          table: 'patient',
          row: {
            clinicId: 1,
            name: 'Марат Касымов',
            phone: '+77012345678',
            ...blankCard,
            createdAt: 0,
          },
        },
      ],
    });
    const ran = await answer(['log', 'call'], ['', '87012345678', '', 'visit', '', '', '']);
    expect(ran.err).toBe('Марат К. · № 1\n? — the whole card\n');
    expect((await last()).contact).toMatchObject({
      name: 'Марат Касымов',
      patientId: 1,
      outcome: 'confirmed',
    });
  });

  it.each([
    [
      'a number',
      ['', '12345'],
      'Telephone number: That is not a telephone number. Write it in full: 8 701 234 56 78',
    ],
    [
      'a length',
      ['', '', 'Марат', '', 'informed', '', 'долго'],
      'Talk time, m:ss: Write minutes and seconds: 3:10',
    ],
  ] as [string, Answers, string][])('says at once when %s is wrong', async (_, answers, message) => {
    const ran = await answer(['log', 'call'], answers);
    // The stand-in for a terminal stops where a real one would ask again.
    expect(ran.err.split('\n')[0]).toBe(`A fault of the program: ${message}`);
  });

  it('asks nothing more of who has said something by a flag', async () => {
    const ran = await answer(['log', 'call', '--name', 'Марат'], []);
    expect(ran.code).toBe(0);
  });
});
