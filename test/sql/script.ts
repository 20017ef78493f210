/** A clinic's life on a server, so that every query of the store is sent at least once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { commands } from '../../src/program.ts';
import type { Desk } from '../cli/run-cli.ts';
import { inFile } from '../engines/database.ts';
import { typed } from '../engines/typed.ts';

/** Not typed here: they wait for somebody, change this machine or name servers that are not there. */
const leftOut = /^(status --watch|db (copy|use)|init)/;

/** Plays all of it at a desk whose server's database has nothing in it, and at another one like it. */
export async function playEverything(desk: Desk, other: Desk): Promise<void> {
  await type(desk, ['init', '--demo']);
  await playExamples(desk);
  await playMerge(desk);
  await playImports(desk);
  await playCompletions(desk);
  await playLongAgo(desk);
  await playCare(desk);
  await askDirectly(desk);
  await playMoves(desk, other);
}

async function type(desk: Desk, words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return desk.run(words, { env });
}

/** Every command's own examples, whether or not they fit the day. */
async function playExamples(desk: Desk): Promise<void> {
  const examples = commands.flatMap((spec) => spec.examples).filter((line) => !leftOut.test(line));
  // With the shift closed most of the others would be refused.
  const closing = (line: string): number => (line.startsWith('close') ? 1 : 0);
  const project = process.cwd();
  // Some write a file where they are typed.
  process.chdir(desk.folder);
  try {
    for (const line of examples.toSorted((a, b) => closing(a) - closing(b))) {
      const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
      await type(desk, words, { SHIFT_PROGRAM: project });
    }
  } finally {
    process.chdir(project);
  }
}

const calls = `ID,Дата,Тип,Статус,Откуда,Разговор
1,15.01.2026 10:00:00,входящий,пропущен,87010000001,0
1,15.01.2026 10:00:05,входящий,отвечен,87010000001,60
2,16.01.2026 08:00:00,входящий,пропущен,87010000002,0
`;
const visits = `ID,Дата,Время,Пациент,Телефон,Врач,Услуга,Статус
7,17.01.2026,10:00,Асель Н.,87010000003,Омарова Айгерим,Консультация,записан
8,17.01.2026,10:00,Ерлан Ж.,87010000004,Омарова Айгерим,Консультация,записан
`;

const patients = `ID,ФИО,Телефон,Почта
5,Асель Н.,87010000003,asel@example.kz
6,Тимур С.,87010000009,
`;
const services = `Услуга,Цена
Консультация,9 000
Снимок,3 000
`;

/** Two cards of one person become one, whose number a file knows. */
async function playMerge(desk: Desk): Promise<void> {
  const add = ['patient', 'add', '--name', 'Асель Н.', '--phone', '87010000003', '--force'];
  for (const _ of ['keep', 'drop']) await type(desk, add);
  const { pairs } = (await type(desk, ['patient', 'duplicates', '--json'])).json<{
    pairs: { keep: { id: number }; drop: { id: number } }[];
  }>();
  const { keep, drop } = pairs[0] ?? { keep: { id: 0 }, drop: { id: 0 } };
  await type(desk, ['patient', 'merge', String(keep.id), String(drop.id), '--yes']);
}

/** Every kind, tried first, once more, and taken back. */
async function playImports(desk: Desk): Promise<void> {
  for (const [kind, map, text] of [
    ['calls', 'generic', calls],
    ['visits', 'generic-visits', visits],
    ['patients', 'generic-patients', patients],
    ['services', 'generic-services', services],
  ] as const) {
    const file = join(desk.folder, `${kind}.csv`);
    writeFileSync(file, text);
    const words = ['import', kind, file, '--map', map];
    await type(desk, [...words, '--dry-run']);
    await type(desk, words);
    await type(desk, words);
  }
  for (const id of ['4', '3', '1', '2']) await type(desk, ['undo', '--import', id, '--yes']);
}

/** Later exports complete what earlier ones brought and what the desk wrote down, and are taken back. */
async function playCompletions(desk: Desk): Promise<void> {
  await writeDownByHand(desk);
  const call = (end: string) =>
    `ID,Начало,Откуда,Статус,Разговор\n18,2026-01-12 10:00:00,87010000018,${end}\n`;
  const visit = (status: string) =>
    `ID,Дата,Время,Врач,Статус\n101,12.01.2026,10:00,Омарова Айгерим,${status}\n`;
  const files = [
    ['calls', 'generic', call('пропущен,')],
    ['calls', 'generic', `${call('отвечен,60')}19,2026-01-12 11:00:00,87010000019,пропущен,\n`],
    ['calls', 'generic', call('отвечен,60').replace('Разговор', 'Источник')],
    ['visits', 'generic-visits', visit('отменен')],
    ['visits', 'generic-visits', visit('пришел')],
  ] as const;
  const ids: string[] = [];
  for (const [kind, map, text] of files) {
    const file = join(desk.folder, 'completing.csv');
    writeFileSync(file, text);
    const ran = await type(desk, ['import', kind, file, '--map', map, '--json']);
    ids.push(String(ran.json<{ importId: number }>().importId));
  }
  await type(desk, ['metrics', '--from', '2026-01-12', '--to', '2026-01-12']);
  for (const id of ids.reverse()) await type(desk, ['undo', '--import', id, '--yes']);
}

/** A call of the desk's that the exchange's export will hold as well. */
async function writeDownByHand(desk: Desk): Promise<void> {
  const startedAt = Date.parse('2026-01-12T11:00:00+05:00');
  await desk.withStore(async ({ engine: { db } }) => {
    await sql`insert into "contact"
      ("clinicId", "startedAt", "day", "channel", "direction", "status", "phone", "tags", "missing")
      values (1, ${startedAt}, '2026-01-12', 'call', 'in', 'missed', '+77010000019', '[]', '[]')`.execute(db);
  });
}

/** Figures of months that nothing changes any more are kept, and read the second time. */
async function playLongAgo(desk: Desk): Promise<void> {
  const period = ['metrics', '--from', '2025-08-01', '--to', '2026-01-16'];
  for (const now of ['2026-06-16T10:00:00+05:00', '2026-06-16T10:01:00+05:00'])
    await desk.run(period, { now });
}

/** A recall to a number alone, and visits after which one asks how the patient is: figures that look for cards by number. */
async function playCare(desk: Desk): Promise<void> {
  await desk.withStore(async ({ engine: { db } }) => {
    await sql`update "service" set "papers" = '["procedure"]'`.execute(db);
    await sql`update "visit" set "status" = 'done', "patientId" = 1, "serviceId" = 1
      where "id" = (select min("id") from "visit" where "day" = '2026-01-16' and "clinicId" = 1)`.execute(db);
    await sql`insert into "contact"
      ("clinicId", "startedAt", "day", "channel", "direction", "status", "phone", "tags", "missing")
      values (1, ${Date.parse('2026-01-14T11:00:00+05:00')}, '2026-01-14', 'call', 'out', 'answered', '+77010000031', '["recall"]', '[]')`.execute(
      db,
    );
  });
  await type(desk, ['metrics', 'explain', 'aftercare_24h', '2026-01']);
  await type(desk, ['metrics', 'check', '2026-01']);
}

/** What a desk asks only when it has lost its server, met another's change or takes back what others lean on. */
async function askDirectly(desk: Desk): Promise<void> {
  await type(desk, ['staff', 'add', 'Временно', '--role', 'administrator', '--code', 'nobody-yet']);
  await desk.withStore(async (store) => {
    await store.facts.arrived('no such receipt');
    await store.facts.newsSince(1, 0);
    await store.facts.changesOf(1, 'task', 1, 1);
    await store.clinic.withDesk('desk-1');
    await store.shifts.at(1, 0);
    await store.visits.nextOf(1, [1]);
    const [added] = await store.facts.latest(1, null, 1);
    const actor = { clinicId: 1, deskId: 1, staffId: 1, at: 0, day: '1970-01-01' };
    await store.undo(added?.seq ?? 0, actor);
  });
}

/** To a file and on to a server: refused half-way, thrown away, finished, compared. */
async function playMoves(desk: Desk, other: Desk): Promise<void> {
  const file = inFile(join(desk.folder, 'copy.db'));
  const [from, to] = [typed(desk.database), typed(other.database)];
  await type(desk, ['db', 'copy', from.word, file.address], from.env);
  const raw = new SqliteDatabase(file.address);
  raw.exec('drop trigger "visitOverlapUpdate"');
  raw.exec(
    `update "visit" set "status" = 'booked', "doctorId" = 1, "roomId" = null, "startsAt" = 0, "endsAt" = 1`,
  );
  await type(desk, ['db', 'copy', file.address, to.word], to.env);
  await type(other, ['status']);
  raw.exec(`update "visit" set "status" = 'cancelled'`);
  raw.close();
  await type(desk, ['db', 'copy', file.address, to.word, '--anew'], to.env);
  await type(desk, ['db', 'copy', from.word, to.word, '--check'], to.env);
}
