/** Files of other systems. */
import type { DayDesk } from '../../cli/day-desk.ts';
import { textRows, workbook } from '../../importers/workbook.ts';
import type { ErrorCase } from '../error-case.ts';

const calls = ['import', 'calls', '/desk/calls.csv', '--map', 'generic'];
const file = (text: string | Uint8Array) => (desk: DayDesk) => desk.write('calls.csv', text);
/** How a workbook before 2007, and one with a password, begins. */
const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const strange = file('a,b,c\n1,2,3\n');

export const cases: readonly ErrorCase[] = [
  {
    code: 'file_not_found',
    argv: calls,
    en: 'There is no file /desk/calls.csv.\nCheck the name and the folder.',
  },
  {
    code: 'file_is_folder',
    argv: ['import', 'calls', '/desk', '--map', 'generic'],
    en: '/desk is a folder.\nName the file in it.',
    ru: '/desk — это папка.\nНазовите файл, который в ней.',
    kk: '/desk — қалта.\nІшіндегі файлды атаңыз.',
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
    code: 'import_broken',
    before: file('PK\u0003\u0004…'),
    argv: calls,
    en: '/desk/calls.csv was cut off or is damaged; nothing was imported.\nDownload or copy it once more.',
    ru: 'Файл /desk/calls.csv оборван или повреждён; ничего не загружено.\nСкачайте или скопируйте его ещё раз.',
    kk: '/desk/calls.csv файлы үзілген немесе бүлінген; ештеңе жүктелген жоқ.\nОны қайта жүктеп алыңыз немесе қайта көшіріңіз.',
  },
  {
    code: 'import_not_text',
    before: file('%PDF-1.7'),
    argv: calls,
    en: '/desk/calls.csv: this is PDF, not a table.\nSave it as XLSX or CSV and import that file.',
    ru: '/desk/calls.csv — файл PDF, а не таблица.\nСохраните его как XLSX или CSV и загрузите этот файл.',
    kk: '/desk/calls.csv — PDF файлы, кесте емес.\nОны XLSX немесе CSV етіп сақтап, сол файлды жүктеңіз.',
  },
  {
    code: 'import_old_excel',
    before: file(oldExcel),
    argv: calls,
    en: '/desk/calls.csv is a workbook of an old Excel (.xls).\nOpen it in Excel or LibreOffice and save it as XLSX: File, Save As.',
    ru: '/desk/calls.csv — книга старого Excel (.xls).\nОткройте её в Excel или LibreOffice и сохраните как XLSX: «Файл», «Сохранить как».',
    kk: '/desk/calls.csv — ескі Excel кітабы (.xls).\nОны Excel немесе LibreOffice бағдарламасында ашып, XLSX етіп сақтаңыз: «Файл», «Басқаша сақтау».',
  },
  {
    code: 'import_locked',
    before: file(Buffer.concat([oldExcel, Buffer.from('EncryptedPackage', 'utf16le')])),
    argv: calls,
    en: '/desk/calls.csv is locked with a password.\nOpen it, save a copy without a password, and import the copy.',
    ru: 'Файл /desk/calls.csv закрыт паролем.\nОткройте его, сохраните копию без пароля и загрузите её.',
    kk: '/desk/calls.csv файлы құпиясөзбен жабылған.\nОны ашып, құпиясөзсіз көшірмесін сақтаңыз да, соны жүктеңіз.',
  },
  {
    code: 'import_html',
    before: file('<html><table></table></html>'),
    argv: calls,
    en: '/desk/calls.csv is a web page (HTML), whatever its name says.\nOpen it in Excel or LibreOffice and save it as XLSX. A login page? Log in and export once more.',
    ru: '/desk/calls.csv — веб-страница (HTML), что бы ни говорило имя.\nОткройте её в Excel или LibreOffice и сохраните как XLSX. Страница входа? Войдите и выгрузите ещё раз.',
    kk: '/desk/calls.csv — атына қарамастан веб-бет (HTML).\nОны Excel немесе LibreOffice бағдарламасында ашып, XLSX етіп сақтаңыз. Кіру беті ме? Жүйеге кіріп, қайта шығарып алыңыз.',
  },
  {
    code: 'import_archive',
    before: file(Buffer.from([0x1f, 0x8b, 8])),
    argv: calls,
    en: '/desk/calls.csv is an archive (GZIP).\nUnpack it and import the file that is in it.',
    ru: '/desk/calls.csv — архив (GZIP).\nРаспакуйте его и загрузите файл, который внутри.',
    kk: '/desk/calls.csv — мұрағат (GZIP).\nОны ашып, ішіндегі файлды жүктеңіз.',
  },
  {
    code: 'import_no_sheet',
    before: file(workbook({ sheets: [{ name: 'Звонки', rows: textRows([['a', 'b']]) }] })),
    argv: [...calls, '--sheet', 'Итоги'],
    field: '--sheet',
    en: '/desk/calls.csv has no sheet “Итоги”.\nIts sheets: 1 Звонки',
    ru: 'В файле /desk/calls.csv нет листа «Итоги».\nЕго листы: 1 Звонки',
    kk: '/desk/calls.csv файлында «Итоги» парағы жоқ.\nПарақтары: 1 Звонки',
  },
  {
    code: 'import_sheetless',
    before: strange,
    argv: [...calls, '--sheet', '2'],
    field: '--sheet',
    en: '/desk/calls.csv is text: it has no sheets.\nLeave out --sheet.',
    ru: '/desk/calls.csv — текст: листов в нём нет.\nУберите --sheet.',
    kk: '/desk/calls.csv — мәтін: онда парақ жоқ.\n--sheet деп жазбаңыз.',
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
    code: 'import_unsure',
    before: file('Дата и время;Тип;Номер;Итог;Кто;Комната\n15.01.2026 10:00;вх;87011234567;да;Айгуль;5\n'),
    argv: ['import', 'calls', '/desk/calls.csv'],
    field: '--map',
    en: 'It is not clear whose export /desk/calls.csv is.\nSay it: --map NAME. Likely: generic 54 %. None of them? smena import map /desk/calls.csv',
    ru: 'Непонятно, из какой программы файл /desk/calls.csv.\nСкажите сами: --map ИМЯ. Похоже на: generic 54 %. Ничего из этого? smena import map /desk/calls.csv',
    kk: '/desk/calls.csv қай бағдарламадан екені түсініксіз.\nӨзіңіз айтыңыз: --map АТЫ. Ұқсайтыны: generic 54 %. Ешқайсысы емес пе? smena import map /desk/calls.csv',
  },
  {
    code: 'import_unrecognised',
    before: strange,
    argv: ['import', 'calls', '/desk/calls.csv'],
    field: '--map',
    en: '/desk/calls.csv is no export that the program knows.\nName its map: --map NAME (smena import maps), or describe it once: smena import map /desk/calls.csv',
    ru: 'Такую выгрузку программа не знает: /desk/calls.csv.\nНазовите карту: --map ИМЯ (smena import maps) или опишите файл один раз: smena import map /desk/calls.csv',
    kk: 'Мұндай файлды бағдарлама білмейді: /desk/calls.csv.\nКартасын атаңыз: --map АТЫ (smena import maps) немесе бір рет сипаттаңыз: smena import map /desk/calls.csv',
  },
  {
    code: 'import_other_kind',
    before: file(
      'Сотрудник;Клиент;Телефон;Дата визита;Длительность (мин);Услуги (через ##);Статус;Комментарий\nОмарова;Марат Ким;87011234567;15.01.2026 10:00;30;Осмотр;пришел;\n',
    ),
    argv: ['import', 'calls', '/desk/calls.csv'],
    en: '/desk/calls.csv holds visits, not calls (YCLIENTS, Altegio).\nBring it in with: smena import visits /desk/calls.csv',
    ru: 'В файле /desk/calls.csv не звонки, а визиты (YCLIENTS, Altegio).\nЗагрузите его так: smena import visits /desk/calls.csv',
    kk: '/desk/calls.csv ішінде қоңыраулар емес, келулер (YCLIENTS, Altegio).\nБылай жүктеңіз: smena import visits /desk/calls.csv',
  },
  {
    code: 'import_map_unknown',
    before: strange,
    argv: ['import', 'calls', '/desk/calls.csv', '--map', 'beeline'],
    field: '--map',
    en: 'There is no map “beeline”.\nAll of them: smena import maps. Your own: --map FILE.yaml',
    ru: 'Карты «beeline» нет.\nКакие есть: smena import maps. Своя: --map ФАЙЛ.yaml',
    kk: '«beeline» деген карта жоқ.\nБарлары: smena import maps. Өзіңіздікі: --map ФАЙЛ.yaml',
  },
  {
    code: 'invalid_choice',
    before: strange,
    argv: [...calls, '--column', 'surname=a'],
    field: '--column',
    en: '--column: “surname=a” is not one of its values.\nPossible: id=…, startedAt=…, date=…, time=…, direction=…, status=…, from=…, fromExtension=…, to=…, toExtension=…, phone=…, name=…, operator=…, answerSeconds=…, talkSeconds=…, durationSeconds=…, answeredAt=…, endedAt=…, holdSeconds=…, acwSeconds=…, channel=…, purpose=…, outcome=…, source=…, tags=…, note=….',
  },
];
