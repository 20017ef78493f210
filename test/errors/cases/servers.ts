/** Addresses of servers that cannot be used, as far as it shows without one; test/errors/server.test.ts asks real ones. */
import { chmodSync, copyFileSync } from 'node:fs';
import type { DayDesk } from '../../cli/day-desk.ts';
import type { ErrorCase } from '../error-case.ts';

const at = (address: string): string[] => ['config', '--db', address];
const secret =
  'The address holds a password, and everybody on this computer can read what is typed. It was not used.\nLeave the password out; keep it in a file named by PGPASSFILE, or put the whole address into SHIFT_DB.';
const unreadable =
  'The address of the database cannot be read.\nWrite it as postgres://USER@HOST:5432/DATABASE.';

export const cases: readonly ErrorCase[] = [
  {
    code: 'url_secret',
    argv: at('postgres://aigul:secret@reception/clinic'),
    field: '--db',
    en: secret,
    ru: 'В адресе пароль, а набранное видит любой на этом компьютере. Адрес не использован.\nУберите пароль из адреса: храните его в файле из PGPASSFILE или задайте весь адрес в SHIFT_DB.',
    kk: 'Мекенжайда құпиясөз бар, ал терілгенді осы компьютердегі кез келген адам көреді. Мекенжай қолданылмады.\nҚұпиясөзді алып тастаңыз: оны PGPASSFILE файлында сақтаңыз немесе толық мекенжайды SHIFT_DB арқылы беріңіз.',
  },
  // Before anything else is looked at: the language of the clinic, the command, its other faults.
  {
    code: 'url_secret',
    argv: ['--db=postgres://reception/clinic?password=secret', 'nwo'],
    field: '--db',
    en: secret,
  },
  { code: 'url_secret', argv: at('host=reception password=secret'), field: '--db', en: secret },
  // Wherever it stands: what takes an address is not known before the words are read.
  {
    code: 'url_secret',
    argv: ['db', 'copy', 'shift.db', 'postgres://aigul:secret@reception/clinic'],
    en: secret,
  },
  {
    code: 'url_secret',
    argv: ['task', 'add', '--due', '18:40', '--note=postgres://aigul:secret@reception'],
    field: '--note',
    en: secret,
  },
  {
    code: 'db_url',
    argv: at('postgres://reception:office/clinic'),
    field: '--db',
    en: unreadable,
    ru: 'Адрес базы не читается.\nПишите так: postgres://ПОЛЬЗОВАТЕЛЬ@СЕРВЕР:5432/БАЗА.',
    kk: 'База мекенжайы оқылмайды.\nБылай жазыңыз: postgres://ПАЙДАЛАНУШЫ@СЕРВЕР:5432/БАЗА.',
  },
  { code: 'db_url', argv: at('mysql://reception/clinic'), field: '--db', en: unreadable },
  {
    code: 'db_url',
    argv: ['config'],
    how: { env: { SHIFT_DB: 'postgres://aigul:sec?ret@reception/clinic' } },
    field: '--db',
    en: unreadable,
  },
  {
    code: 'db_option',
    argv: at('postgres://reception/clinic?sslmod=verify-full'),
    field: '--db',
    en: 'The address of the database says “sslmod”, which this program does not know.\nKnown are: host, port, dbname, user, password, passfile, service, sslmode, sslrootcert, sslcert, sslkey, connect_timeout, application_name, options.',
    ru: 'В адресе базы сказано «sslmod», программа такого не знает.\nМожно указать: host, port, dbname, user, password, passfile, service, sslmode, sslrootcert, sslcert, sslkey, connect_timeout, application_name, options.',
    kk: 'База мекенжайында «sslmod» деп тұр, бағдарлама ондайды білмейді.\nМына атаулар жарайды: host, port, dbname, user, password, passfile, service, sslmode, sslrootcert, sslcert, sslkey, connect_timeout, application_name, options.',
  },
  {
    code: 'invalid_choice',
    argv: at('postgres://reception/clinic?sslmode=verify'),
    field: '--db',
    en: 'sslmode: “verify” is not one of its values.\nPossible: disable, allow, prefer, require, verify-ca, verify-full.',
  },
  {
    code: 'db_service',
    before: (desk) => desk.write('.pg_service.conf', '[office]\nhost=reception\n'),
    argv: at('postgres:///?service=archive'),
    field: '--db',
    en: 'The service file /desk/.pg_service.conf says nothing about “archive”.\nAdd a section [archive] to it, or name another one: postgres:///?service=NAME.',
    ru: 'В файле служб /desk/.pg_service.conf нет раздела «archive».\nДобавьте раздел [archive] или назовите другой: postgres:///?service=ИМЯ.',
    kk: '/desk/.pg_service.conf қызметтер файлында «archive» бөлімі жоқ.\n[archive] бөлімін қосыңыз немесе басқасын атаңыз: postgres:///?service=АТАУ.',
  },
  {
    code: 'db_secret_file',
    argv: at('postgres:///?service=office'),
    field: 'PGSERVICEFILE',
    en: 'The file /desk/.pg_service.conf, which the connection to the database needs, cannot be read.\nCheck its name and that you may read it.',
    ru: 'Файл /desk/.pg_service.conf, нужный для подключения к базе, не читается.\nПроверьте имя файла и права на него.',
    kk: 'Базаға қосылуға керек /desk/.pg_service.conf файлы оқылмайды.\nФайл атауын және оны оқу құқығын тексеріңіз.',
  },
  {
    code: 'db_secret_file',
    argv: at('postgres://reception/clinic?sslmode=verify-full&sslrootcert=/desk/authority.crt'),
    field: 'sslrootcert',
    en: 'The file /desk/authority.crt, which the connection to the database needs, cannot be read.\nCheck its name and that you may read it.',
  },
  {
    code: 'db_secret_open',
    before: openKey,
    argv: at('postgres://reception/clinic?sslcert=/desk/own.crt&sslkey=/desk/own.key'),
    field: 'sslkey',
    en: 'Others on this computer can read /desk/own.key, so it was not used.\nClose it to them: chmod 600 /desk/own.key',
    ru: 'Файл /desk/own.key могут прочитать другие на этом компьютере, поэтому он не использован.\nЗакройте его от них: chmod 600 /desk/own.key',
    kk: '/desk/own.key файлын осы компьютердегі басқалар да оқи алады, сондықтан ол қолданылмады.\nОны басқалардан жабыңыз: chmod 600 /desk/own.key',
  },
  {
    code: 'db_root_missing',
    argv: at('postgres://reception/clinic?sslmode=verify-ca'),
    field: '--db',
    en: 'sslmode=verify-ca needs the certificate of an authority, and there is no file /desk/.postgresql/root.crt.\nName the file: sslrootcert=FILE',
    ru: 'Для sslmode=verify-ca нужен сертификат центра, а файла /desk/.postgresql/root.crt нет.\nУкажите файл: sslrootcert=ФАЙЛ',
    kk: 'sslmode=verify-ca үшін орталықтың сертификаты керек, ал /desk/.postgresql/root.crt файлы жоқ.\nФайлды көрсетіңіз: sslrootcert=ФАЙЛ',
  },
  {
    code: 'db_host',
    argv: at('postgres://aigul@reception..clinic/clinic'),
    field: '--db',
    en: 'There is no server reception..clinic:5432/clinic: its name is not known here.\nCheck the name in the address and the network cable.',
    ru: 'Сервер reception..clinic:5432/clinic не найден: такое имя здесь неизвестно.\nПроверьте имя в адресе и сетевой кабель.',
    kk: 'reception..clinic:5432/clinic сервері табылмады: мұндай атау мұнда белгісіз.\nМекенжайдағы атауды және желі кабелін тексеріңіз.',
  },
];

function openKey(desk: DayDesk): void {
  for (const end of ['crt', 'key']) copyFileSync(`test/fixtures/tls/desk.${end}`, desk.file(`own.${end}`));
  chmodSync(desk.file('own.key'), 0o644);
}
