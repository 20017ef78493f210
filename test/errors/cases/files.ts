/** Files that are given to the program and files it writes. */
import { mkdirSync, symlinkSync } from 'node:fs';
import iconv from 'iconv-lite';
import type { DayDesk } from '../../cli/day-desk.ts';
import type { ErrorCase } from '../error-case.ts';

const init = ['init', '--file', '/desk/c.yaml'];
const good = `clinic:
  name: Жайлы
  address: Алматы
  timezone: Asia/Almaty
  currency: KZT
  language: ru
openingHours: { mon-sat: 09:00-20:00 }
staff:
  - { code: aigul, name: Айгуль, role: administrator }
`;
const yaml =
  (text: string, name = 'c.yaml') =>
  (desk: DayDesk) =>
    desk.write(name, text);
/** A clinic's file with something else in place of one of its pieces, or with more. */
const instead = (piece: string, other: string) => yaml(good.replace(piece, other));
const more = (lines: string) => yaml(good + lines);
/** This machine's settings, as somebody wrote them by hand. */
const settings = (text: string) => (desk: DayDesk) => {
  mkdirSync(desk.file('config/shift'), { recursive: true });
  desk.write('config/shift/settings.env', text);
};
const csv = ['metrics', '--csv', '/desk/figures.csv'];

export const cases: readonly ErrorCase[] = [
  {
    code: 'settings_line',
    before: settings('# стойка на втором этаже\nSHIFT_DESK desk-2\n'),
    argv: ['now'],
    field: 'settings.env',
    en: 'Line 2 of /desk/config/shift/settings.env cannot be read.\nWrite NAME=value, and # before a remark. Begin anew: smena db use --forget',
    ru: 'Строка 2 файла /desk/config/shift/settings.env не читается.\nПишите ИМЯ=значение, перед пояснением — #. Начать заново: smena db use --forget',
    kk: '/desk/config/shift/settings.env файлының 2-жолы оқылмайды.\nАТАУ=мән деп жазыңыз, ескертпенің алдына # қойыңыз. Қайта бастау: smena db use --forget',
  },
  {
    code: 'settings_name',
    before: settings('SHIFT_DESC=desk-2\n'),
    argv: ['now'],
    field: 'settings.env',
    en: 'Line 1 of /desk/config/shift/settings.env sets SHIFT_DESC, which the program does not know.\nCorrect the name or take the line out; these settings are written by: smena db use',
    ru: 'Строка 1 файла /desk/config/shift/settings.env: настройки SHIFT_DESC программа не знает.\nИсправьте имя или уберите строку; эти настройки записывает smena db use.',
    kk: '/desk/config/shift/settings.env файлының 1-жолы: SHIFT_DESC деген баптауды бағдарлама білмейді.\nАтауын түзетіңіз немесе жолды алып тастаңыз; бұл баптауларды smena db use өзі жазады.',
  },
  {
    code: 'file_not_found',
    at: 'empty',
    argv: init,
    en: 'There is no file /desk/c.yaml.\nCheck the name and the folder.',
    ru: 'Файла /desk/c.yaml нет.\nПроверьте имя и папку.',
    kk: '/desk/c.yaml файлы жоқ.\nАтын және қалтасын тексеріңіз.',
  },
  {
    code: 'file_not_found',
    at: 'clinic',
    argv: ['start', '--administrator', 'aigul', '--answers', '/desk/a.yaml'],
    en: 'There is no file /desk/a.yaml.\nCheck the name and the folder.',
  },
  {
    code: 'file_unreadable',
    at: 'empty',
    argv: ['init', '--file', '/desk'],
    en: '/desk cannot be read.\nCheck that it is a file, and your rights to it.',
    ru: 'Файл /desk не читается.\nПроверьте, файл ли это и есть ли на него права.',
    kk: '/desk файлын оқу мүмкін емес.\nОның файл екенін және оған құқығыңызды тексеріңіз.',
  },
  {
    code: 'file_encoding',
    at: 'empty',
    before: (desk) => desk.write('c.yaml', iconv.encode(good, 'win1251')),
    argv: init,
    en: '/desk/c.yaml is not written in UTF-8.\nSave it in UTF-8 and run the command again.',
    ru: 'Файл /desk/c.yaml записан не в UTF-8.\nСохраните его в UTF-8 и запустите команду снова.',
    kk: '/desk/c.yaml файлы UTF-8 кодтауында емес.\nUTF-8 етіп сақтап, команданы қайта іске қосыңыз.',
  },
  {
    code: 'file_encoding',
    at: 'empty',
    before: (desk) => desk.write('c.yaml', iconv.encode(good, 'utf16le', { addBOM: true })),
    argv: init,
    en: '/desk/c.yaml is not written in UTF-8.\nSave it in UTF-8 and run the command again.',
  },
  {
    code: 'file_empty',
    at: 'empty',
    before: yaml('# later\n'),
    argv: init,
    en: '/desk/c.yaml is empty.\nWrite it first, or give the name of another file.',
    ru: 'Файл /desk/c.yaml пуст.\nЗаполните его или укажите другой файл.',
    kk: '/desk/c.yaml файлы бос.\nОны толтырыңыз немесе басқа файлды көрсетіңіз.',
  },
  {
    code: 'invalid_file',
    at: 'empty',
    before: yaml('clinic: [1\n'),
    argv: init,
    en: '/desk/c.yaml, line 2: this is not YAML.\nMend that line. Details: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ru: '/desk/c.yaml, строка 2: это не YAML.\nИсправьте эту строку. Подробности: Flow sequence in block collection must be sufficiently indented and end with a ]',
    kk: '/desk/c.yaml, 2-жол: бұл YAML емес.\nОсы жолды түзетіңіз. Толығырақ: Flow sequence in block collection must be sufficiently indented and end with a ]',
  },
  {
    code: 'invalid_file',
    at: 'empty',
    before: more('staff: []\n'),
    argv: init,
    en: '/desk/c.yaml, line 10: this is not YAML.\nMend that line. Details: Map keys must be unique',
  },
  {
    code: 'invalid_file',
    at: 'empty',
    before: yaml('{\n "clinic": {,}\n}\n', 'c.json'),
    argv: ['init', '--file', '/desk/c.json'],
    en: "/desk/c.json, line 2: this is not JSON.\nMend that line. Details: Expected property name or '}' in JSON at position 14",
  },
  // PostgreSQL keeps no NUL; neither engine is given one.
  {
    code: 'file_field_invalid',
    at: 'empty',
    before: instead('name: Айгуль', 'name: "Ай\\0гуль"'),
    argv: init,
    field: 'staff[0].name',
    en: '/desk/c.yaml:9: staff[0].name: “Ай\\x00гуль” does not fit.\nWrite it like this: Айгуль',
  },
  {
    code: 'file_field_invalid',
    at: 'empty',
    before: yaml('{\n "clinic": { "name": "Жай\\ud83eлы" }\n}\n', 'c.json'),
    argv: ['init', '--file', '/desk/c.json'],
    field: 'clinic.name',
    en: '/desk/c.json:2: clinic.name: “Жай\\ud83eлы” does not fit.\nWrite it like this: Жайлы',
  },
  {
    code: 'file_field_missing',
    at: 'empty',
    before: instead('  name: Жайлы\n', ''),
    argv: init,
    field: 'clinic.name',
    en: '/desk/c.yaml:1: clinic.name is not given.\nWrite it, for example: Жайлы',
    ru: '/desk/c.yaml:1: не указано clinic.name.\nНапишите, например: Жайлы',
    kk: '/desk/c.yaml:1: clinic.name көрсетілмеген.\nМысалы, былай жазыңыз: Жайлы',
  },
  {
    code: 'file_field_missing',
    at: 'empty',
    argv: ['init', '--name', 'A', '--address', 'B', '--staff', 'C', '--doctor', 'Ким', '--yes'],
    field: 'doctors[0].specialty',
    en: 'init: doctors[0].specialty is not given.\nWrite it, for example: стоматолог-терапевт',
  },
  {
    code: 'file_field_unknown',
    at: 'empty',
    before: instead('address', 'adress'),
    argv: init,
    field: 'clinic.adress',
    en: '/desk/c.yaml:3: there is no field clinic.adress.\nCheck the spelling or take the line out.',
    ru: '/desk/c.yaml:3: поля clinic.adress нет.\nПроверьте написание или уберите строку.',
    kk: '/desk/c.yaml:3: clinic.adress деген өріс жоқ.\nЖазылуын тексеріңіз немесе жолды алып тастаңыз.',
  },
  {
    code: 'file_field_unknown',
    at: 'empty',
    before: more('rules: { callbackMinute: 10 }\n'),
    argv: init,
    field: 'rules.callbackMinute',
    en: '/desk/c.yaml:10: there is no field rules.callbackMinute.\nCheck the spelling or take the line out.',
  },
  {
    code: 'file_field_invalid',
    at: 'empty',
    before: instead('Asia/Almaty', 'Asia/Nowhere'),
    argv: init,
    field: 'clinic.timezone',
    en: '/desk/c.yaml:4: clinic.timezone: “Asia/Nowhere” does not fit.\nWrite it like this: Asia/Almaty',
    ru: '/desk/c.yaml:4: clinic.timezone: «Asia/Nowhere» не подходит.\nНапишите так: Asia/Almaty',
    kk: '/desk/c.yaml:4: clinic.timezone: «Asia/Nowhere» келмейді.\nБылай жазыңыз: Asia/Almaty',
  },
  {
    code: 'file_field_invalid',
    at: 'empty',
    before: instead('09:00-20:00', '20:00-09:00'),
    argv: init,
    field: 'openingHours',
    en: '/desk/c.yaml:7: openingHours: “mon-sat: 20:00-09:00” does not fit.\nWrite it like this: mon-fri: 09:00-20:00 break 13:00-14:00',
  },
  {
    code: 'file_field_invalid',
    at: 'empty',
    before: more('services:\n  - { name: Осмотр, price: много, minutes: 20 }\n'),
    argv: init,
    field: 'services[0].price',
    en: '/desk/c.yaml:11: services[0].price: “много” does not fit.\nWrite it like this: 8500',
  },
  {
    code: 'file_field_invalid',
    at: 'empty',
    before: more('services:\n  - { name: Осмотр, price: 5000, minutes: -20 }\n'),
    argv: init,
    field: 'services[0].minutes',
    en: '/desk/c.yaml:11: services[0].minutes: “-20” does not fit.\nWrite it like this: 40',
  },
  {
    code: 'file_field_invalid',
    at: 'empty',
    before: more('targets: { conversion: often }\n'),
    argv: init,
    field: 'targets.conversion',
    en: '/desk/c.yaml:10: targets.conversion: “often” does not fit.\nWrite it like this: ">= 0.5"',
  },
  {
    code: 'file_field_invalid',
    at: 'empty',
    before: yaml('- Жайлы\n'),
    argv: init,
    field: '.',
    en: '/desk/c.yaml:1: the whole file: “["Жайлы"]” does not fit.\nWrite it like this: {…}',
    ru: '/desk/c.yaml:1: весь файл: «["Жайлы"]» не подходит.\nНапишите так: {…}',
    kk: '/desk/c.yaml:1: бүкіл файл: «["Жайлы"]» келмейді.\nБылай жазыңыз: {…}',
  },
  {
    code: 'file_field_choice',
    at: 'empty',
    before: instead('KZT', 'USD'),
    argv: init,
    field: 'clinic.currency',
    en: '/desk/c.yaml:5: clinic.currency: “USD” is not one of its values.\nPossible: KZT, RUB.',
    ru: '/desk/c.yaml:5: clinic.currency: значения «USD» нет.\nМожно: KZT, RUB.',
    kk: '/desk/c.yaml:5: clinic.currency: «USD» деген мән жоқ.\nБолатыны: KZT, RUB.',
  },
  {
    code: 'file_field_choice',
    at: 'empty',
    before: more('services:\n  - { name: Осмотр, price: 5000, minutes: 20, doctors: [kim] }\n'),
    argv: init,
    field: 'services[0].doctors[0]',
    en: '/desk/c.yaml:11: services[0].doctors[0]: “kim” is not one of its values.\nPossible: —.',
  },
  {
    code: 'file_field_choice',
    at: 'empty',
    before: more("targets: { conversions: '>= 0.5' }\n"),
    argv: init,
    field: 'targets.conversions',
    en: '/desk/c.yaml:10: targets.conversions: “conversions” is not one of its values.\nPossible: requests, bookings, conversion, conversion_all, conversion_7d, visits_booked, calls_in, missed, missed_rate, callback_in_time, callback_reached, answer_time, service_level, talk_time, acw, aht, confirmations, show_rate, no_show_rate, late_cancel_rate, complaints_a, complaints_b, complaints_c, first_reply, first_reply_share, desk_wait, desk_wait_share, discipline, leads, source_share, channel_share, new_patients, return_rate, recall_return, plan_rate, plan_sold, next_visit, aftercare_24h, average_bill, lifetime_value, doctor_load, doctor_load_arrived, qa_score.',
  },
  {
    code: 'file_field_choice',
    argv: ['config', 'set', 'rules.requiredFields', 'phone, surname'],
    field: 'requiredFields[1]',
    en: 'config set: requiredFields[1]: “surname” is not one of its values.\nPossible: phone, name, purpose, outcome, source, note, tags.',
  },
  {
    code: 'file_field_duplicate',
    at: 'empty',
    before: more('  - { code: aigul, name: Айгуль Б., role: senior }\n'),
    argv: init,
    field: 'staff[1].code',
    en: '/desk/c.yaml:10: staff[1].code: “aigul” appears twice.\nGive each its own.',
    ru: '/desk/c.yaml:10: staff[1].code: «aigul» встречается дважды.\nДайте каждому своё.',
    kk: '/desk/c.yaml:10: staff[1].code: «aigul» екі рет кездеседі.\nӘрқайсысына бөлек мән беріңіз.',
  },
  {
    code: 'file_exists',
    before: (desk) => desk.write('figures.csv', 'mine'),
    argv: csv,
    field: '--force',
    en: '/desk/figures.csv is already there and was left as it is.\nGive another name, or --force to replace it.',
    ru: 'Файл /desk/figures.csv уже есть, он не тронут.\nУкажите другое имя или --force, чтобы заменить.',
    kk: '/desk/figures.csv файлы бар, оған тиген жоқпыз.\nБасқа атау беріңіз немесе ауыстыру үшін --force жазыңыз.',
  },
  {
    code: 'file_is_link',
    before: (desk) => symlinkSync(desk.file('clinic.yaml'), desk.file('figures.csv')),
    argv: csv,
    en: '/desk/figures.csv is a link; nothing was written through it.\nGive the name of a real file.',
    ru: '/desk/figures.csv — ссылка; запись через неё не сделана.\nУкажите имя настоящего файла.',
    kk: '/desk/figures.csv — сілтеме; ол арқылы ештеңе жазылған жоқ.\nНақты файлдың атын көрсетіңіз.',
  },
  {
    code: 'file_is_link',
    before: (desk) => symlinkSync(desk.file('clinic.yaml'), desk.file('figures.csv')),
    argv: [...csv, '--force'],
    en: '/desk/figures.csv is a link; nothing was written through it.\nGive the name of a real file.',
  },
  {
    code: 'not_writable',
    argv: ['metrics', '--csv', '/desk/clinic.yaml/figures.csv'],
    en: '/desk/clinic.yaml/figures.csv cannot be opened or written.\nCheck the name, the folder and the rights.',
    ru: '/desk/clinic.yaml/figures.csv: не удаётся открыть или записать.\nПроверьте имя, папку и права.',
    kk: '/desk/clinic.yaml/figures.csv: ашылмайды немесе жазылмайды.\nАтын, қалтасын және құқықтарды тексеріңіз.',
  },
  {
    code: 'not_writable',
    argv: ['metrics', '--csv', '/desk'],
    en: '/desk cannot be opened or written.\nCheck the name, the folder and the rights.',
  },
  {
    code: 'not_writable',
    argv: ['metrics', '--csv', '/desk', '--force'],
    en: '/desk cannot be opened or written.\nCheck the name, the folder and the rights.',
  },
];
