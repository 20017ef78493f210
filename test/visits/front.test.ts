/** The front desk: who stands there, his papers, his way out, and what nobody has told (S0.5, S1.12-15). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ran } from '../cli/run-cli.ts';
import { type ScheduleDesk, scheduleDesk } from './schedule-desk.ts';

let desk: ScheduleDesk;
const on = (time: string, date = 16) => ({ now: `2026-01-${date}T${time}:00+05:00` });
const nb = '\u00a0';

const book = (doctor: string, service: string, at: string, name: string, phone: string) =>
  desk.run([
    ...['book', '--doctor', doctor, '--service', service, '--at', at, '--name', name, '--phone', phone],
    ...['--minutes', '30'],
  ]);

/** Visits 1 (Марат, Омарова 11:20), 2 (Аня, Ким 12:00), 3 (Алия Касымова, Ахметова 11:20), all with personal data signed. */
beforeEach(async () => {
  desk = await scheduleDesk();
  await book('omarova', 'consult', '11:20', 'Марат Касымов', '87012345678');
  await book('kim', 'braces', '12:00', 'Аня Ли', '87012345670');
  await book('akhmetova', 'hygiene', '11:20', 'Алия Касымова', '87770005678');
  await desk.run(['config', 'set', 'rules.papers', '']);
});
afterEach(() => desk.remove());

async function out(line: string, how = {}): Promise<string[]> {
  const ran = await typed(line, how);
  expect(ran.err).toBe('');
  return ran.out.split('\n').slice(0, -1);
}
const typed = (line: string, how = {}): Promise<Ran> =>
  desk.run(
    [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word),
    how,
  );
async function error(line: string, how = {}): Promise<[number, string]> {
  const ran = await typed(`${line} --json`, how);
  return [ran.code, ran.error().code];
}
const statusOf = (id: number) => desk.withStore(async ({ visits }) => (await visits.byId(1, id))?.status);
const tasks = () => desk.withStore(({ work }) => work.openTasks(1));

describe('whoever stands at the desk', () => {
  it('is found by number, by the end of his telephone, by name', async () => {
    const found = async (line: string) =>
      (await typed(`visit arrive ${line} --json`, on('11:10'))).json<{ visits: { id: number }[] }>().visits[0]
        ?.id;
    expect(await found('5670')).toBe(2);
    expect(await found('марат')).toBe(1);
    expect(await found('каСымова ал')).toBe(3);
    expect(await found('"8 701 234 56 78"')).toBe(1);
    expect(await found('#2')).toBe(2);
  });

  it('may be one of several: asked at a terminal, named otherwise', async () => {
    expect(await error('visit arrive 5678', on('11:10'))).toEqual([2, 'ambiguous']);
    const ran = await typed('visit arrive касым', on('11:10'));
    expect([ran.code, ran.err.split('\n')[0]]).toEqual([
      2,
      'id: “касым” fits several: 1 (11:20 Марат К.), 3 (11:20 Алия К.).',
    ]);
    expect((await out('visit arrive 5678', { ...on('11:10'), answers: ['3'] }))[0]).toBe(
      'Алия Касымова, 11:20, Ахметова Ж. Б., room 301',
    );
    expect(await error('visit arrive 9999', on('11:10'))).toEqual([3, 'not_found']);
    expect(await error('visit arrive серик', on('11:10'))).toEqual([3, 'not_found']);
  });

  it('is greeted with what the desk has to know', async () => {
    await typed('visit done 1 --at 08:40', on('12:00'));
    await book('omarova', 'consult', '15:00', 'Марат Касымов', '87012345678');
    await typed('service edit consult --papers procedure');
    await typed('doctor late omarova 25', on('14:50'));
    await desk.withStore(async (store) => {
      const actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '2026-01-16' };
      const changes = [
        { op: 'update', table: 'patient', id: 1, set: { important: 'боится уколов' } } as const,
      ];
      await store.apply({ kind: 'patient.changed', subject: { table: 'patient', id: 1 }, changes }, actor);
    });
    expect(await out('visit arrive марат', on('14:55'))).toEqual([
      'Марат Касымов, 15:00, Омарова А. Н., room 305',
      '  visit 4: arrived',
      '  important: боится уколов',
      '  lacking: consent to the procedure            → smena visit paper 4 procedure',
      `  visit 1 of 16 Jan 2026 is not paid: 5,000${nb}₸  → smena visit done 1 --paid …`,
      '  the doctor is late, expected at 15:25: say so  → smena doctor told omarova 4',
      '  lead to the doctor                           → smena visit seat 4',
    ]);
    const again = await typed('visit arrive 4 --json', on('14:56'));
    expect(again.json<{ visits: object[] }>().visits).toMatchObject([
      {
        ...{ id: 4, already: true, important: 'боится уколов', lacking: ['procedure'] },
        ...{
          unpaid: [{ visit: 1, day: '2026-01-16', price: 500_000 }],
          expectedAt: '2026-01-16T15:25:00+05:00',
        },
      },
    ]);
  });

  it('has arrived once, whoever notes it', async () => {
    await out('visit arrive 1', on('11:10'));
    expect(await out('visit arrive 1', on('11:15'))).toEqual([
      'Марат Касымов, 11:20, Омарова А. Н., room 305',
      '  visit 1: arrived, as noted before: Айгуль Сапарова, 11:10',
      '  lead to the doctor                  → smena visit seat 1',
    ]);
    await out('visit seat 1', on('11:26'));
    expect((await out('visit seat 1', on('11:27')))[1]).toBe(
      '  with the doctor, as noted before: Айгуль Сапарова, 11:26',
    );
    await out('visit done 1', on('11:50'));
    expect((await out('visit done 1', on('11:51')))[1]).toBe(
      '  done, as noted before: Айгуль Сапарова, 11:50',
    );
    const visit = await desk.withStore((store) => store.visits.byId(1, 1));
    expect(visit?.arrivedAt).toBe(Date.parse('2026-01-16T11:10:00+05:00'));
    await typed('visit cancel 2 --reason x', on('11:00'));
    expect(await error('visit arrive 2', on('12:00'))).toEqual([4, 'status_step']);
  });

  it('tells how long he waited, and may be led in unnoted', async () => {
    await out('visit arrive 1', on('11:10'));
    expect((await out('visit seat 1', on('11:19')))[1]).toBe('  waited 9 min, longer than 5');
    expect((await out('visit seat 2', on('12:00')))[1]).toBe(
      '  the arrival was not noted, so the wait is not known',
    );
  });

  it('comes on his own day', async () => {
    expect(await error('visit arrive 1', on('11:10', 17))).toEqual([2, 'other_day']);
    expect((await typed('visit arrive 1 --at "16.01 11:10"', on('11:10', 17))).code).toBe(0);
  });
});

describe('papers', () => {
  beforeEach(() => typed('config set rules.papers personal-data,contract'));

  it('are noted with one key when the patient comes', async () => {
    const said = await out('visit arrive 1', { ...on('11:10'), answers: [''] });
    expect(said.slice(-2)).toEqual([
      '  consent to the processing of personal data: signed',
      '  service contract: signed',
    ]);
    expect(await out('visit papers 1', on('11:11'))).toEqual([
      'Visit 1: arrived, Марат К., 11:20, Омарова А. Н., room 305',
      '    Code           Paper                          State',
      '  ✓ personal-data  consent to the processing of   signed 16 Jan 2026, until 15',
      '                   personal data                  Jan 2027',
      '  ✓ contract       service contract               signed 16 Jan 2026, until 15',
      '                                                  Jan 2027',
    ]);
  });

  it('are noted one by one, waived with a reason, taken back', async () => {
    await out('visit arrive 1', { ...on('11:10'), answers: ['some', true, false] });
    const lacking = async () => (await typed('visit papers 1 --json')).json<{ lacking: string[] }>().lacking;
    expect(await lacking()).toEqual(['contract']);
    await out('visit paper 1 contract --waive "подпишет завтра"', on('11:12'));
    expect(await lacking()).toEqual([]);
    expect((await out('undo --yes', on('11:13')))[1]).toBe('  added: paper 2 — contract, waived');
    expect(await lacking()).toEqual(['contract']);
    await out('visit paper 1', { ...on('11:14'), answers: ['waive', 'спешит'] });
    expect(await lacking()).toEqual([]);
  });

  it('are noted by flags with the arrival, as one', async () => {
    await out('visit arrive 1 --papers all', on('11:10'));
    await out('visit arrive 2 --papers contract --waive "personal-data=есть на бумаге"', on('11:55'));
    const states = await desk.withStore(({ frontdesk }) => frontdesk.papersOfVisits(1, [1, 2]));
    expect(states.map(({ visitId, code, state, note }) => [visitId, code, state, note])).toEqual([
      [1, 'personal-data', 'signed', null],
      [1, 'contract', 'signed', null],
      [2, 'contract', 'signed', null],
      [2, 'personal-data', 'waived', 'есть на бумаге'],
    ]);
    await typed('undo --yes', on('11:56'));
    expect(await statusOf(2)).toBe('arrived');
  });

  it('that do not exist are refused, and so is nothing', async () => {
    expect(await error('visit paper 1 passport')).toEqual([2, 'invalid_choice']);
    expect(await error('visit paper 1')).toEqual([2, 'missing_word']);
    expect(await error('visit arrive 1 --waive contract', on('11:10'))).toEqual([2, 'missing_input']);
    expect(await statusOf(1)).toBe('booked');
  });
});

describe('a patient who leaves', () => {
  it('takes the leaflet along, once', async () => {
    await typed('service edit consult --leaflet "Не есть два часа"');
    await desk.run([
      'book',
      '--doctor',
      'omarova',
      '--service',
      'consult',
      '--at',
      '14:00',
      '--patient',
      '1',
    ]);
    const said = await out('visit done 4 --paid 5000 --method card', on('14:30'));
    expect(said.slice(1, 3)).toEqual([`  paid 5,000${nb}₸, card`, '  hand over: Не есть два часа']);
    const papers = await desk.withStore(({ frontdesk }) => frontdesk.papersOfVisits(1, [4]));
    expect(papers).toMatchObject([{ code: 'leaflet', state: 'handed', patientId: 1 }]);
  });

  it('without a date leaves a task, unless treatment is finished', async () => {
    const said = await out('visit done 1 --no-next "ждёт снимок" --check-in yes', on('11:50'));
    expect(said.slice(1, 3)).toEqual([
      '  task made: ask how the patient is, 17.01 09:50',
      '  no next date: task made for 23.01 11:50',
    ]);
    expect((await tasks()).map(({ title, visitId, reason }) => [title, visitId, reason])).toEqual([
      ['Спросить о самочувствии после визита (Консультация): Марат К.', 1, null],
      ['Договориться о следующем визите: Марат К. (ждёт снимок)', 1, 'ждёт снимок'],
    ]);
    expect((await out('visit done 2 --no-next finished', on('12:40')))[1]).toBe(
      '  treatment is finished, no next date',
    );
    const plans = await desk.withStore(({ frontdesk }) => frontdesk.plans(1, [1, 2]));
    expect(plans).toMatchObject([{ visitId: 2, state: 'not_needed' }]);
    expect(await tasks()).toHaveLength(2);
    expect(await error('visit done 3 --next "пн 10:00" --no-next x', on('12:40'))).toMatchObject([
      2,
      'flags_clash',
    ]);
  });

  it('is offered two times, asked why there is none, and whether to ask how he is', async () => {
    await typed('service edit consult --papers procedure');
    const said = await out('visit done 1', { ...on('11:50'), answers: ['0', 'no date', 'thinking', ''] });
    expect(said.filter((line) => line.includes('task made'))).toHaveLength(2);
    expect((await tasks()).map(({ reason }) => reason)).toEqual([null, 'думает']);
    const asked: string[] = [];
    const ask = {
      available: true,
      text: async () => '0',
      confirm: async () => false,
      select: async <T>({ choices }: { choices: readonly { name: string; value: T }[] }) => {
        asked.push(...choices.map(({ name }) => name));
        return choices[0]?.value as T;
      },
    };
    const done = await out('visit done 3', { ...on('12:10'), ask });
    expect(asked).toEqual(['Sat 17 January 09:00', 'Sat 17 January 12:00', 'another time…', 'no date']);
    expect(done[1]).toBe('  next visit 4: Sat 17 January 09:00–09:40');
  });

  it('who is insured leaves his papers, and they are asked for', async () => {
    const said = await out('visit done 1 --paid 5000 --method insurance', {
      ...on('11:50'),
      answers: ['no date', '', 'later'],
    });
    expect(said.slice(-3)).toEqual([
      '  for the insurer: insurance policy shown, insurer’s letter of guarantee,',
      '  statement of services for the insurer',
      '    → smena visit paper 1 policy guarantee insurance-act',
    ]);
    expect((await out('cash', on('12:00'))).join()).toContain(
      'Insurance, visit 1, Марат К.: 3 papers are lacking  → smena visit papers 1',
    );
  });
});

describe('visit resolve', () => {
  it('goes through what nobody has told the outcome of', async () => {
    const answers = ['here', 'no_show', '', '', 'done', '0', 'no date', ''];
    const ran = await typed('visit resolve', {
      ...on('13:00'),
      answers: answers.slice(0, 1).concat(['later', 'stop']),
    });
    expect([ran.err, ran.code]).toEqual(['1 of 3\n2 of 3\n3 of 3\n', 0]);
    expect([await statusOf(1), await statusOf(2), await statusOf(3)]).toEqual([
      'in_room',
      'booked',
      'booked',
    ]);
  });

  it('takes outcomes by flags, and refuses what cannot be', async () => {
    await out('visit resolve 1 3 --as done', on('13:00'));
    await out('visit resolve 2 --as moved --to "пн 12:00"', on('13:00'));
    expect([await statusOf(1), await statusOf(2), await statusOf(3)]).toEqual(['done', 'moved', 'done']);
    expect((await typed('visit resolve', { ...on('13:00'), answers: [] })).out).toBe(
      'Every visit has its outcome.\n',
    );
    expect(await error('visit resolve 1', on('13:00'))).toEqual([2, 'missing_input']);
    expect(await error('visit resolve 1 2 --as moved', on('13:00'))).toEqual([2, 'one_visit_only']);
    expect(await error('visit resolve 1 --as done --to 15:00', on('13:00'))).toEqual([2, 'flag_alone']);
  });

  it('lists them where nobody can be asked', async () => {
    expect((await out('visit resolve', on('13:00')))[0]).toBe('3 visits without an outcome');
  });
});
