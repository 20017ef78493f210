/**
 * Two clinics of a chain in one database, with the same telephone numbers, codes and calls of the exchange: each of
 * them reads what it would read alone, and changes nothing of the other.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/program.ts';
import { type DayDesk, dayDesk, moment, withFiles } from './day-desk.ts';
import { copyDesk, type Ran } from './run-cli.ts';

/** The clinic with its day, alone; and the same beside another one. */
let alone: DayDesk;
let chain: DayDesk;

const calls = `Тип;Статус;Время;Схема;Откуда;Куда;Кто ответил;Длительность звонка;Длительность разговора;Время ответа;Оценка;ID записи;Метка
Входящий;Отвечен;15.01.2026 10:00:00;;87015550001;77272000000;101;70;60;10;;1.1;
Входящий;Не отвечен;16.01.2026 08:40:00;;87017654321;77272000000;;20;;;;1.3;
`;
const other = `
clinic: { code: abay, name: Абай, address: 'Москва, ул. Абая, 1', timezone: Europe/Moscow, currency: RUB, language: ru }
openingHours: { mon-sun: '07:00-22:00' }
staff:
  - { code: aigul, name: Чужая Айгуль, role: administrator }
  - { code: dinara, name: Чужая Динара, role: administrator }
  - { code: svetlana, name: Чужая Светлана, role: senior }
doctors:
  - { code: omarova, name: Чужая Омарова, specialty: терапевт, room: 905 }
  - { code: kim, name: Чужой Ким, specialty: ортодонт, room: 902 }
services:
  - { code: hygiene, name: Чужая гигиена, price: 99000, minutes: 20 }
  - { code: ortho, name: Чужая консультация, price: 99000, minutes: 20 }
sources:
  - { code: 2gis, name: Чужой 2GIS }
`;

/** A morning of both; only the words of people differ. Visits begin when both clinics are open. */
function morning(word: string): [string, string[]][] {
  const who = (name: string, phone: number) => ['--name', `${word} ${name}`, '--phone', `8701555000${phone}`];
  const visit = ['book', '--service', 'hygiene', '--doctor', 'omarova', '--at'];
  return [
    ['08:47', ['start', '--administrator', 'aigul', '--cash', '20000', '--all-done']],
    ['08:50', [...visit, '2026-01-16T14:00:00+05:00', ...who('Асель', 1)]],
    ['08:51', [...visit, '2026-01-16T15:00:00+05:00', ...who('Марат', 2)]],
    ['08:52', [...visit, '2026-01-17T14:00:00+05:00', ...who('Олег', 4)]],
    ['08:55', ['task', 'add', `${word} бахилы`, '--due', '12:00']],
    ['09:20', ['complaint', 'add', '--class', 'B', '--text', `${word} ждал`, '--phone', '87015550004']],
    ['09:28', ['holiday', 'add', '26.01', '--note', word]],
    ['09:29', ['room', 'add', '305', '--name', `${word} кабинет`]],
    ['09:30', ['wait', 'add', ...who('Жибек', 8), '--doctor', 'kim']],
    ['10:31', ['log', 'call', '--missed', '--phone', '87770000003', '--name', `${word} Инна`]],
    ['10:32', ['log', 'call', '--missed', '--phone', '87015550001', '--name', `${word} Асель`]],
    ['10:35', ['callback', 'no_answer']],
    ['10:40', ['doctor', 'late', 'kim', '20', '--note', word]],
    [
      '10:50',
      ['log', 'whatsapp', '--status', 'waiting', '--phone', '87010000077', '--name', `${word} Айнур`],
    ],
    [
      '10:52',
      ['log', 'call', '--phone', '87015550002', '--outcome', 'deferred', '--next', word, '--due', '13:00'],
    ],
  ];
}

async function fill(desk: DayDesk, clinic: string, word: string): Promise<void> {
  for (const [at, argv] of morning(word)) {
    if (argv[1] !== 'no_answer') await desk.type(at, [...argv, '--clinic', clinic]);
    else {
      const list = await desk.type(at, ['missed', '--json', '--clinic', clinic]);
      const [first] = list.json<{ callbacks: { id: number }[] }>().callbacks;
      await desk.type(at, ['callback', String(first?.id), 'no_answer', '--clinic', clinic]);
    }
  }
  const { contact } = (await desk.type('10:52', ['log', '--last', '--json', '--clinic', clinic])).json<{
    contact: { id: number };
  }>();
  const talk = ['qa', 'score', String(contact.id), '--all-full', '--by', 'svetlana', '--note', word];
  await desk.type('10:52', [...talk, '--clinic', clinic]);
  const weekly = ['weekly', '--week', '2026-W03', '--senior', 'svetlana', '--seed', 'k7', '--measure', word];
  await desk.type('10:52', [...weekly, '--clinic', clinic]);
  const file = desk.write('calls.csv', calls);
  await desk.type('10:53', ['import', 'calls', file, '--map', 'sipuni', '--clinic', clinic]);
}

beforeAll(async () => {
  alone = await dayDesk();
  await fill(alone, 'zhaily', 'Свой');
  chain = withFiles(copyDesk(alone, moment('10:55')));
  await chain.type('08:00', ['init', '--another', '--file', chain.write('abay.yaml', other)]);
  await fill(chain, 'abay', 'Чужой');
  for (const desk of [alone, chain]) desk.at(moment('10:55'));
});
afterAll(async () => {
  for (const desk of [alone, chain]) await desk.remove();
});

/** Every command that only reads, as it is typed; `{contact}` and the like stand for a record's number. */
const reading: Readonly<Record<string, readonly string[][]>> = {
  now: [
    ['now', '--limit', '100'],
    ['now', '--json'],
  ],
  board: [['board', '--json']],
  status: [
    ['status'],
    ['status', '--json'],
    ['status', '--day', 'yesterday'],
    ['status', '--shift', '{shift}'],
  ],
  cash: [['cash'], ['cash', '--json']],
  missed: [
    ['missed', '--all', '--full'],
    ['missed', '--json'],
  ],
  'log list': [
    ['log', 'list', '--full'],
    ['log', 'list', '--day', 'yesterday', '--json'],
  ],
  'log show': [
    ['log', 'show', '{contact}'],
    ['log', 'show', '{contact}', '--json'],
    ['log', '--last'],
  ],
  callback: [['callback', '--json']],
  visit: [['visit'], ['visit', '{visit}']],
  'visit list': [
    ['visit', 'list', '--full'],
    ['visit', 'list', 'tomorrow', '--json'],
  ],
  'visit show': [['visit', 'show', '{visit}', '--json']],
  'visit papers': [['visit', 'papers', '{visit}', '--json']],
  'visit resolve': [['visit', 'resolve']],
  schedule: [['schedule'], ['schedule', 'tomorrow', '--full'], ['schedule', 'week', '--json']],
  slots: [['slots'], ['slots', '--two', '--json'], ['slots', '--doctor', 'omarova', '--json']],
  holiday: [['holiday'], ['holiday', '--json']],
  room: [['room'], ['room', '--all', '--json']],
  'doctor late': [
    ['doctor', 'late'],
    ['doctor', 'late', 'omarova', '--full'],
    ['doctor', 'late', 'omarova', '--json'],
  ],
  confirm: [['confirm', '--day', 'tomorrow', '--list']],
  patient: [
    ['patient', '{patient}'],
    ['patient', '50002', '--json'],
  ],
  'patient show': [['patient', 'show', '{patient}', '--full', '--json']],
  'patient list': [['patient', 'list', '--full']],
  'patient find': [['patient', 'find', 'асель', '--full']],
  'patient duplicates': [['patient', 'duplicates', '--full']],
  route: [
    ['route', '--json'],
    ['route', 'today', '--by', 'source'],
    ['route', '--patient', '{patient}'],
  ],
  wait: [['wait', '--full']],
  'wait list': [['wait', 'list', '--json']],
  'wait show': [['wait', 'show', '{waitlist}']],
  'wait match': [
    ['wait', 'match', '--list', '--all'],
    ['wait', 'match', '--json'],
  ],
  task: [['task', '--full']],
  'task list': [['task', 'list', '--all', '--json']],
  complaint: [['complaint', '--full']],
  'complaint list': [['complaint', 'list', '--all', '--json']],
  'complaint show': [['complaint', 'show', '{complaint}', '--json']],
  metrics: [
    ['metrics', '2026-01', '--json'],
    ['metrics', 'today', '--by', 'administrator', '--json'],
    ['metrics', 'today', '--by', 'doctor'],
    ['metrics', 'month', '--csv', '-'],
  ],
  'metrics explain': [
    ['metrics', 'explain', 'callback_in_time', 'today', '--json'],
    ['metrics', 'explain', 'conversion', 'month', '--json'],
    ['metrics', 'explain', 'doctor_load', 'month', '--json'],
    ['metrics', 'explain', 'average_bill', 'month', '--json'],
  ],
  'metrics no-shows': [
    ['metrics', 'no-shows', 'month'],
    ['metrics', 'no-shows', 'month', '--json'],
  ],
  'metrics list': [['metrics', 'list']],
  'metrics check': [['metrics', 'check', '--json']],
  report: [
    ['report', '--json'],
    ['report', '{shift}', '--json'],
    ['report', 'day', '--json'],
    ['report', 'week'],
    ['report', 'administrator', 'aigul'],
    ['report', 'sources', '--json'],
    ['report', 'no-shows', '--json'],
    ['report', 'doctors'],
  ],
  qa: [['qa']],
  'qa list': [
    ['qa', 'list', 'week', '--json'],
    ['qa', 'list', '--administrator', 'aigul'],
  ],
  'qa show': [
    ['qa', 'show', '{scored}'],
    ['qa', 'show', '{scored}', '--json'],
  ],
  'qa card': [['qa', 'card', '--json']],
  weekly: [['weekly', '--dry-run', '--seed', 'k8', '--json']],
  'weekly list': [['weekly', 'list', '--json']],
  'weekly show': [
    ['weekly', 'show', '{review}'],
    ['weekly', 'show', '--json', '--full'],
  ],
  script: [['script']],
  'script show': [
    ['script', 'show', 'introduction'],
    ['script', 'show', 'overload'],
    ['script', 'show', 'confirm-day-ahead', '--visit', '{visit}'],
  ],
  'script print': [['script', 'print', '--json']],
  config: [['config', '--json']],
  'config targets': [['config', 'targets', '--json']],
  staff: [['staff', '--all']],
  doctor: [['doctor', '--all', '--json']],
  service: [['service', '--all']],
  desk: [['desk'], ['desk', '--json']],
  undo: [
    ['undo', '--list', '--limit', '100'],
    ['undo', '--list', '--json'],
  ],
  'import list': [['import', 'list', '--json']],
  complete: [
    ['complete', '--', 'log', 'show', ''],
    ['complete', '--', 'callback', ''],
    ['complete', '--', 'patient', 'show', ''],
  ],
};

/** What speaks of the whole database, of the machine, or writes; `changing` has those that are given a number. */
const apart = [
  ...['patient add', 'patient edit', 'patient kin', 'patient merge', 'patient split', 'visit plan'],
  ...['holiday add', 'holiday remove', 'doctor off', 'doctor hours', 'room add', 'room edit'],
  ...['init', 'start', 'close', 'log', 'log edit', 'callback take', 'callback release', 'book'],
  ...[
    'import calls',
    'import visits',
    'import patients',
    'import services',
    'import map',
    'import maps',
    'clinic',
    'clinic list',
    'desk add',
    'desk edit',
    'check',
    'sync',
  ],
  ...[
    'visit confirm',
    'visit arrive',
    'visit seat',
    'visit paper',
    'visit done',
    'visit no-show',
    'visit cancel',
    'visit move',
  ],
  ...[
    'wait add',
    'wait edit',
    'wait offer',
    'wait answer',
    'wait done',
    'doctor here',
    'doctor absent',
    'doctor told',
    'config set',
  ],
  ...['staff add', 'staff edit', 'doctor add', 'doctor edit', 'service add', 'service edit', 'service check'],
  ...['task add', 'task move', 'task done', 'task cancel', 'task take', 'task release', 'complaint add'],
  ...[
    'missed told',
    'complaint escalate',
    'complaint measure',
    'complaint tell',
    'complaint close',
    'db',
    'db show',
    'db use',
    'db copy',
  ],
  ...['qa score', 'weekly drop'],
  ...['shell-init', 'completion', 'cash in', 'cash out', 'cash collect', 'cash refund', 'cash count'],
];

type Table =
  | 'review'
  | 'shift'
  | 'contact'
  | 'visit'
  | 'task'
  | 'complaint'
  | 'waitlist'
  | 'patient'
  | 'importRun';

/** The first record of a clinic in each table. */
async function firsts(desk: DayDesk, clinicId: number): Promise<Record<string, string>> {
  return desk.withStore(async ({ engine: { db } }) => {
    const found: Record<string, string> = {};
    for (const table of [
      'shift',
      'contact',
      'visit',
      'task',
      'complaint',
      'waitlist',
      'patient',
      'importRun',
      'review',
    ] as Table[]) {
      const rows = await sql<{ id: number }>`select min("id") as "id" from ${sql.table(table)}
        where "clinicId" = ${clinicId}`.execute(db);
      found[table] = String(rows.rows[0]?.id);
    }
    const callback = await sql<{ id: number }>`select min("id") as "id" from "callback"
      where "clinicId" = ${clinicId} and "state" = 'open'`.execute(db);
    const entry = await sql<{ seq: number }>`select max("seq") as "seq" from "fact"
      where "clinicId" = ${clinicId} and "kind" = 'task.added'`.execute(db);
    const scored = await sql<{ id: number }>`select min("contactId") as "id" from "score"
      where "clinicId" = ${clinicId}`.execute(db);
    found.scored = String(scored.rows[0]?.id);
    return { ...found, callback: String(callback.rows[0]?.id), entry: String(entry.rows[0]?.seq) };
  });
}

const filled = (argv: readonly string[], ids: Record<string, string>): string[] =>
  argv.map((word) => word.replace(/^\{(\w+)\}$/, (_, name: string) => ids[name] ?? word));
const atClinic = (desk: DayDesk, clinic: string, argv: readonly string[]): Promise<Ran> =>
  desk.run(argv, { env: { SHIFT_CLINIC: clinic } });

describe('a clinic beside another one', () => {
  it('is held to every command that there is', () => {
    const known = new Set([...Object.keys(reading), ...apart]);
    expect(commands.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  const lines = Object.values(reading).flat();

  it.each(lines.map((argv) => [argv.join(' '), argv] as const))(
    'reads what it would read alone: %s',
    async (_, argv) => {
      const typed = filled(argv, await firsts(alone, 1));
      const [one, two] = [await atClinic(alone, 'zhaily', typed), await atClinic(chain, 'zhaily', typed)];
      // Where there are several, a heading names the clinic.
      const said = ({ out, err, code }: Ran, { location }: DayDesk) => [
        code,
        out.replaceAll(location.shown, 'DB').replace(' · Жайлы\n', '\n'),
        err,
      ];
      expect(said(two, chain)).toEqual(said(one, alone));
      expect(one.code).toBe(0);
    },
  );

  it.each(lines.map((argv) => [argv.join(' '), argv] as const))(
    'tells nothing of the first one: %s',
    async (_, argv) => {
      const ran = await atClinic(chain, 'abay', filled(argv, await firsts(chain, 2)));
      expect(ran.code).toBe(0);
      expect(ran.out + ran.err).not.toMatch(/Свой|Айгуль Сапарова|Омарова Айгерим|Ким Сергей|Профгигиена/);
    },
  );

  it('keeps its own time', async () => {
    const hours = async (clinic: string) => (await atClinic(chain, clinic, ['visit', 'list'])).out;
    expect(await hours('zhaily')).toContain('14:00');
    expect(await hours('abay')).toContain('12:00');
    expect(await hours('abay')).not.toContain('14:00');
  });
});

/** Everything of a clinic, its journal too. */
async function everything(desk: DayDesk, clinicId: number): Promise<unknown> {
  return desk.withStore(async ({ engine: { db } }) => {
    const tables = [
      'contact',
      'callback',
      'visit',
      'patient',
      'task',
      'complaint',
      'waitlist',
      'shift',
      'importRun',
      'cashEntry',
      'review',
      'score',
    ];
    const rows = await Promise.all(
      [...tables, 'desk', 'staff', 'doctor', 'service', 'doctorDay'].map((table) =>
        sql`select * from ${sql.table(table)} where "clinicId" = ${clinicId} order by "id"`.execute(db),
      ),
    );
    const journal = await sql`select * from "fact" where "clinicId" = ${clinicId} order by "seq"`.execute(db);
    return [...rows, journal].map((found) => found.rows);
  });
}

/** A number of the other clinic, where this one's own belongs. */
const changing: readonly string[][] = [
  ['log', 'show', '{contact}'],
  ['log', 'edit', '{contact}', '--name', 'x'],
  ['log', 'call', '--phone', '87010000001', '--shift', '{shift}'],
  ['callback', '{callback}', 'reached'],
  ['callback', 'take', '{callback}'],
  ['visit', 'show', '{visit}'],
  ['visit', 'confirm', '{visit}'],
  ['visit', 'arrive', '{visit}'],
  ['visit', 'paper', '{visit}', 'contract'],
  ['visit', 'papers', '{visit}'],
  ['visit', 'resolve', '{visit}', '--as', 'done'],
  ['visit', 'cancel', '{visit}', '--reason', 'x'],
  ['visit', 'move', '{visit}', 'tomorrow', '16:00'],
  ['book', '--contact', '{contact}', '--service', 'hygiene', '--at', '16:00'],
  ['book', '--wait', '{waitlist}', '--service', 'hygiene', '--at', '16:00'],
  ['patient', 'show', '{patient}'],
  ['patient', 'edit', '{patient}', '--name', 'x'],
  ['patient', 'kin', '{patient}', '{patient}', '--relation', 'son'],
  ['patient', 'merge', '{patient}', '{patient}', '--yes'],
  ['patient', 'split', '{patient}'],
  ['route', '--patient', '{patient}'],
  ['visit', 'plan', '{visit}', '--total', '1'],
  ['book', '--patient', '{patient}', '--service', 'hygiene', '--at', '16:00'],
  ['confirm', '{visit}'],
  ['wait', 'offer', '{waitlist}'],
  ['wait', 'edit', '{waitlist}', '--note', 'x'],
  ['wait', 'answer', '{waitlist}', 'yes'],
  ['wait', 'done', '{waitlist}', '--result', 'gone'],
  ['task', 'done', '{task}'],
  ['task', 'move', '{task}', '17:00'],
  ['task', 'take', '{task}'],
  ['task', 'add', 'x', '--due', '17:00', '--contact', '{contact}'],
  ['task', 'add', 'x', '--due', '17:00', '--visit', '{visit}'],
  ['complaint', 'show', '{complaint}'],
  ['complaint', 'escalate', '{complaint}'],
  ['complaint', 'measure', '{complaint}', 'x'],
  ['complaint', 'tell', '{complaint}', 'x'],
  ['complaint', 'close', '{complaint}'],
  ['complaint', 'add', '--class', 'C', '--text', 'x', '--contact', '{contact}'],
  ['script', 'show', 'confirm-day-ahead', '--visit', '{visit}'],
  ['cash', 'refund', '100', '--visit', '{visit}', '--note', 'x'],
  ['qa', 'score', '{contact}', '--all-full'],
  ['qa', 'show', '{contact}'],
  ['weekly', 'show', '{review}'],
  ['report', '{shift}', '--json'],
  ['status', '--shift', '{shift}'],
  ['undo', '{entry}', '--yes'],
  ['undo', '--import', '{importRun}', '--yes'],
];

describe('a clinic given a number of the other', () => {
  it.each(changing.map((argv) => [argv.join(' '), argv] as const))(
    'finds nothing there: %s',
    async (_, argv) => {
      const before = await everything(chain, 2);
      const ran = await atClinic(chain, 'zhaily', filled([...argv, '--json'], await firsts(chain, 2)));
      expect([ran.code, ran.error().code]).toEqual([3, 'not_found']);
      expect(await everything(chain, 2)).toEqual(before);
    },
  );
});

describe('a clinic that writes', () => {
  it('settles, links and imports its own alone', async () => {
    const desk = withFiles(copyDesk(chain, moment('11:00')));
    try {
      const before = await everything(desk, 2);
      const lines = [
        ['log', 'call', '--phone', '87770000003', '--name', 'Инна', '--outcome', 'booked'],
        ['log', 'call', '--phone', '87015550001', '--outcome', 'confirmed'],
        [
          'book',
          '--service',
          'hygiene',
          '--doctor',
          'omarova',
          '--at',
          '16:00',
          '--phone',
          '87015550001',
          '--name',
          'Свой Асель',
        ],
        ['staff', 'add', 'Новая', '--code', 'novaya'],
        ['desk', 'add', 'desk-2', '--name', 'Стойка 2'],
        [
          'import',
          'calls',
          desk.write('calls.csv', calls.replace('1.1', '1.9')),
          '--map',
          'sipuni',
          '--force',
        ],
        ['close', '--force', '--reason', 'x', '--out', desk.folder],
      ];
      for (const argv of lines) {
        const ran = await desk.run([...argv, '--desk', 'desk-1'], { env: { SHIFT_CLINIC: 'zhaily' } });
        // Who is calling is told, by this clinic's own card.
        expect([ran.err.replace(/^Свой .*\n/, ''), ran.code]).toEqual(['', 0]);
      }
      expect(await everything(desk, 2)).toEqual(before);
      const { callbacks } = (await atClinic(desk, 'abay', ['missed', '--json'])).json<{
        callbacks: unknown[];
      }>();
      expect(callbacks).toHaveLength(3);
      expect(await desk.withStore((store) => store.verifyChain())).toBeNull();
    } finally {
      await desk.remove();
    }
  });
});
