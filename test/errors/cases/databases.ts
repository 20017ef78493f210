/** Databases that cannot be used. */
import { copyFileSync, readFileSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import type { DayDesk } from '../../cli/day-desk.ts';
import type { ErrorCase } from '../error-case.ts';

const other = ['config', '--db', '/desk/other.db'];

/** Another database beside the desk's own, with something done to it. */
const database = (sql: string) => (desk: DayDesk) => {
  const raw = new SqliteDatabase(desk.file('other.db'));
  raw.exec(sql);
  raw.close();
};

export const cases: readonly ErrorCase[] = [
  {
    code: 'no_clinic',
    argv: other,
    en: 'No clinic has been set up yet.\nSet it up: smena init. To practise: smena init --demo',
  },
  {
    code: 'db_foreign',
    before: database('create table books (title text)'),
    argv: other,
    field: '--db',
    en: '/desk/other.db is not a database of this program; it was left as it is.\nGive another one with --db.',
    ru: '/desk/other.db — не база этой программы, она не тронута.\nУкажите другую через --db.',
    kk: '/desk/other.db — бұл бағдарламаның базасы емес, оған тиген жоқпыз.\n--db арқылы басқасын көрсетіңіз.',
  },
  {
    code: 'db_foreign',
    before: (desk) => desk.write('other.db', 'Смена;Дата\n1;2026-01-16\n'.repeat(100)),
    argv: other,
    field: '--db',
    en: '/desk/other.db is not a database of this program; it was left as it is.\nGive another one with --db.',
  },
  {
    code: 'db_newer',
    before: fromTheFuture,
    argv: other,
    field: '--db',
    en: 'The database was written by a newer version (schema 99, this program knows 4); it was left as it is.\nUpdate the program.',
    ru: 'База записана более новой версией (схема 99, программа знает 4); она не тронута.\nОбновите программу.',
    kk: 'Базаны жаңарақ нұсқа жазған (схема 99, бағдарлама 4 біледі); оған тиген жоқпыз.\nБағдарламаны жаңартыңыз.',
  },
  {
    code: 'db_damaged',
    before: torn,
    argv: other,
    field: '--db',
    en: 'The database /desk/other.db is damaged.\nDo not write to it; restore the last copy.',
    ru: 'База /desk/other.db повреждена.\nНе пишите в неё; восстановите последнюю копию.',
    kk: '/desk/other.db базасы бүлінген.\nОған жазбаңыз; соңғы көшірмесін қалпына келтіріңіз.',
  },
  {
    code: 'not_writable',
    argv: ['init', '--demo', '--db', '/desk/shift.db/other.db'],
    field: '--db',
    en: '/desk/shift.db/other.db cannot be opened or written.\nCheck the name, the folder and the rights.',
  },
  {
    code: 'not_writable',
    argv: ['config', '--db', '/desk'],
    field: '--db',
    en: '/desk cannot be opened or written.\nCheck the name, the folder and the rights.',
  },
];

function fromTheFuture(desk: DayDesk): void {
  copyFileSync(desk.file('shift.db'), desk.file('other.db'));
  database('pragma user_version = 99')(desk);
}

function torn(desk: DayDesk): void {
  const bytes = readFileSync(desk.file('shift.db'));
  bytes.fill(0xab, 4096, 4096 * 6);
  desk.write('other.db', bytes);
}
