/** A desk with a small clinic and no shift yet: Friday 16 January 2026 in Almaty. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparedDesk } from './prepared-desk.ts';
import { type Desk, type How, newDesk, type Ran } from './run-cli.ts';

export const clinic = `
clinic:
  name: Жайлы
  address: Алматы, ул. Абая, 52
  timezone: Asia/Almaty
  currency: KZT
  language: ru
openingHours:
  mon-sat: 09:00-20:00
staff:
  - { code: aigul, name: Айгуль Сапарова, role: administrator }
  - { code: dinara, name: Динара Ахметова, role: administrator }
  - { code: svetlana, name: Светлана Ким, role: senior }
doctors:
  - { code: omarova, name: Омарова Айгерим Нурлановна, specialty: терапевт, room: 305 }
  - { code: kim, name: Ким Сергей Викторович, specialty: ортодонт, room: 302, hours: { mon-fri: 10:00-18:00 } }
services:
  - { code: hygiene, name: Профгигиена, price: 15000, minutes: 40, doctors: [omarova] }
  - { code: ortho, name: Консультация ортодонта, price: 7000, minutes: 30, doctors: [kim] }
sources:
  - { code: 2gis, name: 2GIS }
  - { code: friend, name: Рекомендация }
`;

export interface DayDesk extends Desk {
  /** Types a line at a time of the day and expects it to succeed. */
  type(at: string, argv: readonly string[], how?: How): Promise<Ran>;
  /** A path in the desk's folder. */
  file(name: string): string;
  /** Writes a file there and returns its path. */
  write(name: string, text: string | Uint8Array): string;
}

/** `16 10:31` is 10:31 on the 16th, `10:31` alone too. */
export function moment(at: string): string {
  const [day, time] = at.includes(' ') ? at.split(' ') : ['16', at];
  return `2026-01-${day}T${time}:00+05:00`;
}

/** A desk at which lines are typed at a time of day and files are written. */
export function withFiles(desk: Desk): DayDesk {
  const file = (name: string): string => join(desk.folder, name);
  const write = (name: string, text: string | Uint8Array): string => {
    writeFileSync(file(name), text);
    return file(name);
  };
  const type: DayDesk['type'] = async (at, argv, how = {}) => {
    desk.at(moment(at));
    const ran = await desk.run(argv, how);
    if (ran.code !== 0) throw new Error(`${argv.join(' ')}\n${ran.out}${ran.err}`);
    return ran;
  };
  return { ...desk, file, write, type };
}

export function dayDesk(lang = 'en'): Promise<DayDesk> {
  return prepared(`day ${lang}`, '08:47', lang, async () => {
    const desk = withFiles(newDesk(moment('08:47'), lang));
    await desk.type('15 08:00', ['init', '--file', desk.write('clinic.yaml', clinic)]);
    return desk;
  });
}

async function prepared(name: string, at: string, lang: string, make: () => Promise<Desk>) {
  return withFiles(await preparedDesk(name, make, moment(at), lang));
}

/** Айгуль opens at 08:47 with 20 000 in the drawer and everything in order. */
export function openedDesk(lang = 'en'): Promise<DayDesk> {
  return prepared(`opened ${lang}`, '08:47', lang, async () => {
    const desk = await dayDesk(lang);
    await desk.type('08:47', ['start', '--administrator', 'aigul', '--cash', '20000', '--all-done']);
    return desk;
  });
}

/** A morning with one of everything that may wait. Marat sits there since 10:47; it is 10:53. */
export function busyDesk(lang = 'en'): Promise<DayDesk> {
  return prepared(`busy ${lang}`, '10:53', lang, async () => {
    const desk = await openedDesk(lang);
    for (const [at, argv] of morning) await desk.type(at, argv);
    return desk;
  });
}

const morning: readonly (readonly [string, readonly string[]])[] = [
  [
    '08:50',
    ['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '09:00', ...who('Асель Нурланова', 1)],
  ],
  [
    '08:51',
    ['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '10:40', ...who('Марат Касымов', 2)],
  ],
  ['08:52', ['book', '--doctor', 'kim', '--service', 'ortho', '--at', '12:00', ...who('Инна Цой', 3)]],
  [
    '08:53',
    ['book', '--doctor', 'omarova', '--service', 'hygiene', '--at', '17.01 10:00', ...who('Олег Чернов', 4)],
  ],
  ['08:55', ['task', 'add', 'Заказать бахилы', '--due', '10:00']],
  ['09:20', ['complaint', 'add', '--class', 'B', '--text', 'ждал сорок минут', '--phone', '87005550044']],
  ['09:30', ['wait', 'add', '--name', 'Жибек Нуртаева', '--phone', '87005550008', '--doctor', 'kim']],
  ['10:31', ['log', 'call', '--missed', '--phone', '87770000003']],
  ['10:40', ['doctor', 'late', 'kim', '20']],
  ['10:44', ['log', 'call', '--missed', '--phone', '87010000090']],
  ['10:47', ['visit', 'arrive', '2']],
  ['10:50', ['log', 'whatsapp', '--status', 'waiting', '--phone', '87010000077', '--name', 'Айнур']],
];

function who(name: string, phone: number): string[] {
  return ['--name', name, '--phone', `8701555000${phone}`];
}
