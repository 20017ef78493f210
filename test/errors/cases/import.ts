/** Files of other systems. */
import type { DayDesk } from '../../cli/day-desk.ts';
import type { ErrorCase } from '../error-case.ts';

const calls = ['import', 'calls', '/desk/calls.csv', '--map', 'generic'];
const file = (text: string | Uint8Array) => (desk: DayDesk) => desk.write('calls.csv', text);
const strange = file('a,b,c\n1,2,3\n');

export const cases: readonly ErrorCase[] = [
  {
    code: 'file_not_found',
    argv: calls,
    en: 'There is no file /desk/calls.csv.\nCheck the name and the folder.',
  },
  {
    code: 'file_unreadable',
    argv: ['import', 'calls', '/desk', '--map', 'generic'],
    en: '/desk cannot be read.\nCheck that it is a file, and your rights to it.',
  },
  {
    code: 'import_empty',
    before: file(''),
    argv: calls,
    en: '/desk/calls.csv is empty.\nExport it once more and look whether there are lines in it.',
    ru: 'Файл /desk/calls.csv пуст.\nВыгрузите его ещё раз и проверьте, есть ли в нём строки.',
    kk: '/desk/calls.csv файлы бос.\nҚайта шығарып алып, ішінде жолдар бар-жоғын тексеріңіз.',
  },
  {
    code: 'import_not_text',
    before: file('PK\u0003\u0004…'),
    argv: calls,
    en: '/desk/calls.csv: this is XLSX, not a table as text.\nSave it as CSV and import that file.',
    ru: '/desk/calls.csv — файл XLSX, а не текстовая таблица.\nСохраните его как CSV и загрузите этот файл.',
    kk: '/desk/calls.csv — XLSX файлы, мәтіндік кесте емес.\nОны CSV етіп сақтап, сол файлды жүктеңіз.',
  },
  {
    code: 'import_not_text',
    before: file('%PDF-1.7'),
    argv: calls,
    en: '/desk/calls.csv: this is PDF, not a table as text.\nSave it as CSV and import that file.',
  },
  {
    code: 'import_columns_missing',
    before: strange,
    argv: calls,
    field: '--column',
    en: '/desk/calls.csv: no column was found for startedAt. Its first line: a | b | c\nName the column: --column startedAt="…" (or its number). Another system: --map NAME',
    ru: '/desk/calls.csv: не найден столбец для startedAt. Первая строка: a | b | c\nНазовите столбец: --column startedAt="…" (или его номер). Другая система: --map ИМЯ',
    kk: '/desk/calls.csv: startedAt үшін баған табылмады. Бірінші жолы: a | b | c\nБағанды атаңыз: --column startedAt="…" (немесе нөмірін). Басқа жүйе: --map АТЫ',
  },
  {
    code: 'import_line_too_long',
    before: file(`time,status,phone\n"${'x'.repeat(1_200_000)}`),
    argv: [...calls, '--column', 'startedAt=time', '--column', 'status=status', '--column', 'from=phone'],
    en: '/desk/calls.csv, line 2: longer than 1 MB; nothing was imported.\nLook whether this is a table, and whether a line end is missing there.',
    ru: '/desk/calls.csv, строка 2: длиннее 1 МБ; ничего не загружено.\nПроверьте, таблица ли это и не потерян ли там конец строки.',
    kk: '/desk/calls.csv, 2-жол: 1 МБ-тан ұзын; ештеңе жүктелген жоқ.\nБұл кесте екенін және сол жерде жол соңы жоғалмағанын тексеріңіз.',
  },
  {
    code: 'import_map_kind',
    before: strange,
    argv: ['import', 'calls', '/desk/calls.csv', '--map', 'generic-visits'],
    field: '--map',
    en: 'The map “generic-visits” is not for this: it is for visits.\nSee: smena import visits --help',
    ru: 'Карта «generic-visits» здесь не подходит: по ней загружают визиты.\nСправка: smena import visits --help',
    kk: '«generic-visits» картасы мұнда сәйкес емес: онымен келулер жүктеледі.\nАнықтама: smena import visits --help',
  },
  {
    code: 'import_map_unknown',
    before: strange,
    argv: ['import', 'calls', '/desk/calls.csv', '--map', 'mango'],
    field: '--map',
    en: 'There is no map “mango”.\nKnown maps: asterisk-cdr, freepbx, generic, generic-visits, sipuni. Your own: --map FILE.yaml',
    ru: 'Карты «mango» нет.\nЕсть карты: asterisk-cdr, freepbx, generic, generic-visits, sipuni. Своя: --map ФАЙЛ.yaml',
    kk: '«mango» деген карта жоқ.\nБар карталар: asterisk-cdr, freepbx, generic, generic-visits, sipuni. Өзіңіздікі: --map ФАЙЛ.yaml',
  },
  {
    code: 'invalid_choice',
    before: strange,
    argv: [...calls, '--column', 'surname=a'],
    field: '--column',
    en: '--column: “surname=a” is not one of its values.\nPossible: id=…, startedAt=…, date=…, time=…, direction=…, status=…, from=…, to=…, phone=…, name=…, operator=…, answerSeconds=…, talkSeconds=…, durationSeconds=…, holdSeconds=…, acwSeconds=…, channel=…, purpose=…, outcome=…, source=…, tags=…, note=….',
  },
];
