/** What keeps a desk from a server, asked of real ones and of programs that only pretend: words, exit code, shape. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorCode, errorExits } from '../../src/errors.ts';
import { type Desk, newDesk, type Ran } from '../cli/run-cli.ts';
import { type FakeServer, serverOfVersion, shellServer, silent, webServer } from '../engines/fake-server.ts';
import { type GuardedServer, startGuardedServer, word } from '../engines/guarded-server.ts';

interface Refusal {
  code: ErrorCode;
  /** In which case. */
  when: string;
  address: () => string;
  env?: () => NodeJS.ProcessEnv;
  argv?: readonly string[];
  /** `SERVER` stands for host and port of the address. */
  en: string;
  ru: string;
  kk: string;
  field?: string | null;
  /** Holds something while the command runs; what it hands back lets go. */
  meanwhile?: () => Promise<() => Promise<void>>;
}

let server: GuardedServer;
let desk: Desk;
const fakes: Record<'silent' | 'web' | 'shell' | 'old', FakeServer | undefined> = {
  ...{ silent: undefined, web: undefined, shell: undefined, old: undefined },
};

beforeAll(async () => {
  server = await startGuardedServer();
  desk = newDesk();
  const made = await desk.run(
    ['init', '--name', 'Жайлы', '--address', 'Алматы', '--staff', 'Айгуль: administrator', '--yes'],
    {
      env: { SHIFT_DB: clinic('desk'), PGPASSWORD: word },
    },
  );
  expect(made.err).toBe('');
  const databases = ['closed', 'foreign', 'bare'].map((name) => `create database "${name}"`);
  const copies = ['newer', 'older'].map((name) => `create database "${name}" template clinic`);
  await server.command('postgres', ...databases, ...copies, 'revoke connect on database closed from public');
  await server.command(
    'postgres',
    'alter role reader set default_transaction_read_only = on',
    'grant desk to reader',
  );
  await server.command('postgres', 'alter role crowded connection limit 0');
  await server.command('clinic', 'grant select on all tables in schema public to clerk');
  await server.command('foreign', 'create table books (title text)');
  await server.command('newer', 'update "smenaSchema" set version = 99');
  await server.command(
    'older',
    'update "smenaSchema" set version = 1',
    'grant select on "smenaSchema" to clerk',
  );
  [fakes.silent, fakes.web, fakes.shell, fakes.old] = await Promise.all([
    silent(),
    webServer(),
    shellServer(),
    serverOfVersion(120_022),
  ]);
});
afterAll(async () => {
  await Promise.all(Object.values(fakes).map((fake) => fake?.close()));
  await desk?.remove();
  await server?.remove();
});

const clinic = (user: string, query = ''): string => `postgres://${server.at(user)}/clinic${query}`;
const fake = (name: keyof typeof fakes, query = ''): string =>
  `postgres://desk@localhost:${fakes[name]?.port}/clinic${query}`;
const known = (): NodeJS.ProcessEnv => ({ PGPASSWORD: word });
const task = ['task', 'add', '--due', '18:40', 'Проверить кассу'];

function file(name: string, text: string, mode: number): string {
  const path = join(desk.folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

/** Another session does something and stays; the function handed back ends it. */
async function session(...statements: readonly string[]): Promise<() => Promise<void>> {
  const client = new pg.Client(server.url('clinic'));
  await client.connect();
  for (const statement of statements) await client.query(statement);
  return () => client.end();
}
/** The turn to write (src/store/postgres.ts), held by somebody else. */
const heldTurn = (): Promise<() => Promise<void>> => session('select pg_advisory_lock(1397572942)');

/** As soon as somebody waits for the turn, his session is ended as an administrator would. */
async function endedWaiting(): Promise<() => Promise<void>> {
  const letGo = await heldTurn();
  const client = new pg.Client(server.url('clinic'));
  await client.connect();
  let over = false;
  const ending = (async () => {
    while (!over) {
      await client.query(
        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted",
      );
    }
  })();
  return async () => {
    over = true;
    await ending;
    await client.end();
    await letGo();
  };
}

const refusals: readonly Refusal[] = [
  {
    code: 'db_login',
    when: 'the password is wrong',
    address: () => clinic('desk'),
    env: () => ({ PGPASSWORD: 'mistaken' }),
    en: 'The server SERVER/clinic did not let this desk in: wrong name or password.\nCheck the user in the address and the password in the file that is named for it (--password-file, PGPASSFILE); ask whoever looks after the server.',
    ru: 'Сервер SERVER/clinic не пустил: неверное имя или пароль.\nПроверьте имя в адресе и пароль в файле, который указан для него (--password-file, PGPASSFILE); спросите того, кто ведёт сервер.',
    kk: 'SERVER/clinic сервері кіргізбеді: аты немесе құпиясөзі қате.\nМекенжайдағы атты және ол үшін көрсетілген файлдағы (--password-file, PGPASSFILE) құпиясөзді тексеріңіз; серверге жауапты адамнан сұраңыз.',
  },
  {
    code: 'db_login',
    when: 'there is no such user',
    address: () => clinic('ghost'),
    env: known,
    en: 'The server SERVER/clinic did not let this desk in: wrong name or password.\nCheck the user in the address and the password in the file that is named for it (--password-file, PGPASSFILE); ask whoever looks after the server.',
    ru: 'Сервер SERVER/clinic не пустил: неверное имя или пароль.\nПроверьте имя в адресе и пароль в файле, который указан для него (--password-file, PGPASSFILE); спросите того, кто ведёт сервер.',
    kk: 'SERVER/clinic сервері кіргізбеді: аты немесе құпиясөзі қате.\nМекенжайдағы атты және ол үшін көрсетілген файлдағы (--password-file, PGPASSFILE) құпиясөзді тексеріңіз; серверге жауапты адамнан сұраңыз.',
  },
  {
    code: 'db_password_missing',
    when: 'there is no password anywhere',
    address: () => clinic('desk'),
    en: 'The server asks for the password of desk, and none was found.\nPut it into a file that only you can read, and name the file: smena db use … --password-file FILE. Other ways: docs/postgres.md',
    ru: 'Сервер спрашивает пароль пользователя desk, а он нигде не задан.\nПоложите его в файл, который читаете только вы, и укажите файл: smena db use … --password-file ФАЙЛ. Другие способы: docs/postgres.ru.md',
    kk: 'Сервер desk пайдаланушысының құпиясөзін сұрайды, ал ол еш жерде берілмеген.\nОны тек өзіңіз оқитын файлға салып, файлды көрсетіңіз: smena db use … --password-file ФАЙЛ. Басқа жолдары: docs/postgres.ru.md',
  },
  {
    code: 'db_secret_open',
    when: 'others may read the password file',
    address: () => clinic('desk'),
    env: () => ({ PGPASSFILE: file('passwords', `*:*:*:*:${word}\n`, 0o644) }),
    field: 'PGPASSFILE',
    en: 'Others on this computer can read /desk/passwords, so it was not used.\nClose it to them: chmod 600 /desk/passwords',
    ru: 'Файл /desk/passwords могут прочитать другие на этом компьютере, поэтому он не использован.\nЗакройте его от них: chmod 600 /desk/passwords',
    kk: '/desk/passwords файлын осы компьютердегі басқалар да оқи алады, сондықтан ол қолданылмады.\nОны басқалардан жабыңыз: chmod 600 /desk/passwords',
  },
  {
    code: 'db_secret_file',
    when: 'the file with the password is not there',
    address: () => clinic('desk'),
    env: () => ({ SHIFT_DB_PASSWORD_FILE: join(desk.folder, 'nowhere') }),
    field: 'SHIFT_DB_PASSWORD_FILE',
    en: 'The file /desk/nowhere, which the connection to the database needs, cannot be read.\nCheck its name and that you may read it.',
    ru: 'Файл /desk/nowhere, нужный для подключения к базе, не читается.\nПроверьте имя файла и права на него.',
    kk: 'Базаға қосылуға керек /desk/nowhere файлы оқылмайды.\nФайл атауын және оны оқу құқығын тексеріңіз.',
  },
  {
    code: 'db_not_admitted',
    when: 'the user is not to come in at all',
    address: () => clinic('banned', '?sslmode=require'),
    env: known,
    en: 'The server SERVER/clinic does not let banned in from this computer.\nWhoever looks after the server lets the user in: a line in pg_hba.conf, grant connect on database.',
    ru: 'Сервер SERVER/clinic не пускает пользователя banned с этого компьютера.\nПусть тот, кто ведёт сервер, откроет вход: строка в pg_hba.conf, grant connect on database.',
    kk: 'SERVER/clinic сервері banned пайдаланушысын бұл компьютерден кіргізбейді.\nСерверге жауапты адам кіруге рұқсат берсін: pg_hba.conf ішіндегі жол, grant connect on database.',
  },
  {
    code: 'db_not_admitted',
    when: 'the user has no right to this database',
    address: () => `postgres://${server.at('desk')}/closed`,
    env: known,
    en: 'The server SERVER/closed does not let desk in from this computer.\nWhoever looks after the server lets the user in: a line in pg_hba.conf, grant connect on database.',
    ru: 'Сервер SERVER/closed не пускает пользователя desk с этого компьютера.\nПусть тот, кто ведёт сервер, откроет вход: строка в pg_hba.conf, grant connect on database.',
    kk: 'SERVER/closed сервері desk пайдаланушысын бұл компьютерден кіргізбейді.\nСерверге жауапты адам кіруге рұқсат берсін: pg_hba.conf ішіндегі жол, grant connect on database.',
  },
  {
    code: 'db_missing',
    when: 'there is no such database',
    address: () => `postgres://${server.at('desk')}/clinik`,
    env: known,
    en: 'The server answers, but there is no database SERVER/clinik.\nCheck the name at the end of the address; whoever looks after the server makes it with: createdb NAME.',
    ru: 'Сервер отвечает, но базы SERVER/clinik на нём нет.\nПроверьте имя в конце адреса; базу создаёт тот, кто ведёт сервер: createdb ИМЯ.',
    kk: 'Сервер жауап береді, бірақ SERVER/clinik базасы жоқ.\nМекенжай соңындағы атауды тексеріңіз; базаны серверге жауапты адам ашады: createdb АТАУ.',
  },
  {
    code: 'db_tls',
    when: 'the server does not encrypt',
    address: () => fake('old', '?sslmode=require'),
    en: 'No protected connection (TLS) to SERVER/clinic could be made.\nTurn TLS on at the server or, in a network that you trust, add ?sslmode=disable to the address. Details: …',
    ru: 'Защищённое соединение (TLS) с SERVER/clinic не установлено.\nВключите TLS на сервере или, если сеть своя, допишите к адресу ?sslmode=disable. Подробности: …',
    kk: 'SERVER/clinic серверімен қорғалған байланыс (TLS) орнамады.\nСерверде TLS қосыңыз немесе, желі өзіңіздікі болса, мекенжайға ?sslmode=disable деп қосып жазыңыз. Толығырақ: …',
  },
  {
    code: 'db_tls_required',
    when: 'the server speaks in no other way than encrypted',
    address: () => clinic('careful'),
    env: known,
    en: 'Without encryption (TLS) the server SERVER/clinic does not let careful in from this computer.\nWrite ?sslmode=require at the end of the address. If that does not help, whoever looks after the server adds a line to pg_hba.conf.',
    ru: 'Без шифрования (TLS) сервер SERVER/clinic не пускает пользователя careful с этого компьютера.\nДопишите в конце адреса ?sslmode=require. Если не поможет, пусть тот, кто ведёт сервер, добавит строку в pg_hba.conf.',
    kk: 'SERVER/clinic сервері careful пайдаланушысын бұл компьютерден шифрлаусыз (TLS) кіргізбейді.\nМекенжай соңына ?sslmode=require деп қосып жазыңыз. Көмектеспесе, серверге жауапты адам pg_hba.conf файлына жол қоссын.',
  },
  {
    code: 'db_certificate',
    when: 'somebody else has signed the certificate',
    address: () =>
      clinic('desk', `?sslmode=verify-full&sslrootcert=${process.cwd()}/test/fixtures/tls/stranger.crt`),
    env: known,
    en: 'The certificate of the server SERVER/clinic cannot be trusted.\nGive the certificate of its authority, ?sslrootcert=FILE, and call the server as its certificate does. Details: …',
    ru: 'Сертификату сервера SERVER/clinic нельзя доверять.\nУкажите сертификат его центра, ?sslrootcert=ФАЙЛ, и назовите сервер так, как он назван в сертификате. Подробности: …',
    kk: 'SERVER/clinic серверінің сертификатына сенуге болмайды.\nОны растаған орталықтың сертификатын беріңіз, ?sslrootcert=ФАЙЛ, серверді сертификаттағыдай атаңыз. Толығырақ: …',
  },
  {
    code: 'db_unreachable',
    when: 'nobody is at the port',
    address: () => 'postgres://desk@localhost:9/clinic',
    en: 'The server SERVER/clinic cannot be reached.\nCheck the network. Write down new calls, callbacks and visits as usual (log, callback, visit): they are kept here and sent later.',
    ru: 'Сервер SERVER/clinic недоступен.\nПроверьте сеть. Новые звонки, перезвоны и визиты записывайте как обычно (log, callback, visit): сохранятся здесь и уйдут позже.',
    kk: 'SERVER/clinic серверіне қол жетпейді.\nЖеліні тексеріңіз. Жаңа қоңырауларды, қайта қоңыраулар мен келулерді әдеттегідей жаза беріңіз (log, callback, visit): осында сақталып, кейін жіберіледі.',
  },
  {
    code: 'db_unreachable',
    when: 'somebody takes the call and never says a word',
    address: () => fake('silent'),
    env: () => ({ PGCONNECT_TIMEOUT: '1' }),
    en: 'The server SERVER/clinic cannot be reached.\nCheck the network. Write down new calls, callbacks and visits as usual (log, callback, visit): they are kept here and sent later.',
    ru: 'Сервер SERVER/clinic недоступен.\nПроверьте сеть. Новые звонки, перезвоны и визиты записывайте как обычно (log, callback, visit): сохранятся здесь и уйдут позже.',
    kk: 'SERVER/clinic серверіне қол жетпейді.\nЖеліні тексеріңіз. Жаңа қоңырауларды, қайта қоңыраулар мен келулерді әдеттегідей жаза беріңіз (log, callback, visit): осында сақталып, кейін жіберіледі.',
  },
  ...(['web', 'shell'] as const).flatMap((name) =>
    ['', '?sslmode=require'].map(
      (query): Refusal => ({
        code: 'db_not_postgres',
        when: `a ${name} server answers to “${query}”`,
        address: () => fake(name, query),
        en: 'Something answers at SERVER/clinic, but it is not PostgreSQL.\nCheck server and port in the address; PostgreSQL usually has port 5432.',
        ru: 'По адресу SERVER/clinic отвечает не PostgreSQL.\nПроверьте сервер и порт в адресе: обычный порт PostgreSQL — 5432.',
        kk: 'SERVER/clinic мекенжайында PostgreSQL емес, басқа бағдарлама жауап береді.\nМекенжайдағы сервер мен портты тексеріңіз: PostgreSQL порты әдетте 5432.',
      }),
    ),
  ),
  {
    code: 'db_too_old',
    when: 'the server is of another time',
    address: () => fake('old'),
    en: 'The server SERVER/clinic is PostgreSQL 12; this program needs 15 or later.\nUpdate the server, or work with a file: --db FILE.',
    ru: 'На сервере SERVER/clinic PostgreSQL 12, программе нужна версия 15 или новее.\nОбновите сервер или работайте с файлом: --db ФАЙЛ.',
    kk: 'SERVER/clinic серверінде PostgreSQL 12, бағдарламаға 15 не одан жаңа нұсқа керек.\nСерверді жаңартыңыз немесе файлмен жұмыс істеңіз: --db ФАЙЛ.',
  },
  {
    code: 'db_refused',
    when: 'the server has a reason that only its keeper understands',
    address: () => clinic('desk', '?options=-c%20nonsense%3D1'),
    env: known,
    en: 'The server SERVER/clinic refused the connection.\nShow this to whoever looks after it. Details: unrecognized configuration parameter "nonsense"',
    ru: 'Сервер SERVER/clinic отказал в подключении.\nПокажите это тому, кто его ведёт. Подробности: unrecognized configuration parameter "nonsense"',
    kk: 'SERVER/clinic сервері қосылудан бас тартты.\nМұны серверге жауапты адамға көрсетіңіз. Толығырақ: unrecognized configuration parameter "nonsense"',
  },
  {
    code: 'db_crowded',
    when: 'no more programs may connect',
    address: () => clinic('crowded'),
    env: known,
    en: 'The server SERVER/clinic has no place left for one more program.\nRepeat in a moment; whoever looks after the server can raise max_connections.',
    ru: 'На сервере SERVER/clinic заняты все места для подключений.\nПовторите через минуту; тот, кто ведёт сервер, может увеличить max_connections.',
    kk: 'SERVER/clinic серверінде қосылуға бос орын қалмаған.\nБір минуттан кейін қайталаңыз; серверге жауапты адам max_connections мәнін арттыра алады.',
  },
  {
    code: 'db_foreign',
    when: 'the database is somebody else’s',
    address: () => `postgres://${server.at('smena')}/foreign`,
    env: () => ({ PGPASSWORD: new URL(server.url('foreign')).password }),
    en: 'SERVER/foreign is not a database of this program; it was left as it is.\nGive another one with --db.',
    ru: 'SERVER/foreign — не база этой программы, она не тронута.\nУкажите другую через --db.',
    kk: 'SERVER/foreign — бұл бағдарламаның базасы емес, оған тиген жоқпыз.\n--db арқылы басқасын көрсетіңіз.',
  },
  {
    code: 'db_newer',
    when: 'the database comes from the future',
    address: () => `postgres://${server.at('smena')}/newer`,
    env: () => ({ PGPASSWORD: new URL(server.url('newer')).password }),
    en: 'The database was written by a newer version (schema 99, this program knows 4); it was left as it is.\nUpdate the program.',
    ru: 'База записана более новой версией (схема 99, программа знает 4); она не тронута.\nОбновите программу.',
    kk: 'Базаны жаңарақ нұсқа жазған (схема 99, бағдарлама 4 біледі); оған тиген жоқпыз.\nБағдарламаны жаңартыңыз.',
  },
  {
    code: 'db_outdated',
    when: 'the database is older, and only its owner may change it',
    address: () => `postgres://${server.at('clerk')}/older`,
    env: known,
    en: 'The database is of an older version (schema 1, this program needs 4), and this login may not change it.\nIts owner runs any command once with this version: the database is brought up to date.',
    ru: 'База более старой версии (схема 1, нужна 4), а этому пользователю её менять нельзя.\nВладелец базы один раз запускает этой версией любую команду — и база обновится.',
    kk: 'База ескірек нұсқада (схема 1, керегі 4), ал бұл пайдаланушыға оны өзгертуге болмайды.\nБаза иесі осы нұсқамен кез келген пәрменді бір рет іске қосса, база жаңарады.',
  },
  {
    code: 'db_empty',
    when: 'the database is empty, and only its owner may fill it',
    address: () => `postgres://${server.at('clerk')}/bare`,
    env: known,
    argv: ['init', '--demo'],
    en: 'The database SERVER/bare is still empty, and this login may not set it up.\nIts owner does that once: smena init (docs/grants.md)',
    ru: 'База SERVER/bare ещё пуста, а этому пользователю её не подготовить.\nЕё один раз готовит владелец: smena init (docs/grants.md)',
    kk: 'SERVER/bare базасы әлі бос, ал бұл пайдаланушыға оны дайындауға болмайды.\nОны иесі бір рет дайындайды: smena init (docs/grants.md)',
  },
  {
    code: 'no_clinic',
    when: 'the database is empty, and somebody only looks',
    address: () => `postgres://${server.at('smena')}/bare`,
    env: () => ({ PGPASSWORD: new URL(server.url('bare')).password }),
    field: null,
    en: 'No clinic has been set up yet.\nSet it up: smena init. To practise: smena init --demo',
    ru: 'Клиника ещё не заведена.\nЗавести: smena init. Потренироваться: smena init --demo',
    kk: 'Клиника әлі енгізілмеген.\nЕнгізу: smena init. Жаттығу: smena init --demo',
  },
  {
    code: 'db_readonly',
    when: 'the server is a copy for reading',
    address: () => clinic('reader'),
    env: known,
    argv: task,
    en: 'The database SERVER/clinic can only be read.\nA file: check the rights to it and to its folder. A server: this is a copy for reading, give the address of the main one.',
    ru: 'База SERVER/clinic доступна только для чтения.\nФайл: проверьте права на него и на папку. Сервер: это копия для чтения, укажите адрес основного.',
    kk: 'SERVER/clinic базасын тек оқуға болады.\nФайл болса: оған және қалтасына құқықты тексеріңіз. Сервер болса: бұл оқуға арналған көшірме, негізгісінің мекенжайын беріңіз.',
  },
  {
    code: 'not_allowed',
    when: 'the login may only read',
    address: () => clinic('clerk'),
    env: known,
    argv: task,
    en: 'This login may not do that in the database SERVER/clinic. Nothing was written.\nLog in with another role, or ask whoever looks after the server (docs/grants.md).',
    ru: 'Этому пользователю базы SERVER/clinic такое не разрешено. Ничего не записано.\nВойдите под другой ролью или обратитесь к тому, кто ведёт сервер (docs/grants.md).',
    kk: 'SERVER/clinic базасының бұл пайдаланушысына мұндай әрекетке рұқсат жоқ. Ештеңе жазылған жоқ.\nБасқа рөлмен кіріңіз немесе серверге жауапты адамға хабарласыңыз (docs/grants.md).',
  },
  {
    code: 'db_busy',
    when: 'somebody else writes for too long',
    address: () => clinic('desk', '?options=-c%20lock_timeout%3D100'),
    env: known,
    argv: task,
    meanwhile: heldTurn,
    field: null,
    en: 'The database SERVER/clinic has been busy for too long; nothing was written.\nRepeat in a moment.',
    ru: 'База SERVER/clinic слишком долго занята; ничего не записано.\nПовторите через минуту.',
    kk: 'SERVER/clinic базасы тым ұзақ бос емес; ештеңе жазылған жоқ.\nБір минуттан соң қайталаңыз.',
  },
  {
    code: 'db_slow',
    when: 'one question takes too long',
    address: () => clinic('desk', '?options=-c%20statement_timeout%3D100'),
    env: known,
    argv: task,
    meanwhile: heldTurn,
    en: 'The server SERVER/clinic took longer than a minute over one question; nothing was written.\nTry a shorter period, or again in a few minutes.',
    ru: 'Сервер SERVER/clinic отвечал на один запрос дольше минуты; ничего не записано.\nВозьмите период короче или повторите через несколько минут.',
    kk: 'SERVER/clinic сервері бір сұрауға бір минуттан артық жауап берді; ештеңе жазылған жоқ.\nҚысқарақ кезең алыңыз немесе бірнеше минуттан кейін қайталаңыз.',
  },
  {
    code: 'db_lost',
    when: 'the session is ended in the middle',
    address: () => clinic('desk'),
    env: known,
    argv: task,
    meanwhile: endedWaiting,
    en: 'The connection to the server SERVER/clinic broke off.\nBefore you repeat a record, see whether it is there: smena undo --list',
    ru: 'Связь с сервером SERVER/clinic оборвалась.\nПрежде чем повторять запись, проверьте, не сделана ли она: smena undo --list',
    kk: 'SERVER/clinic серверімен байланыс үзілді.\nЖазбаны қайталамас бұрын, ол жазылып қойған жоқ па, қараңыз: smena undo --list',
  },
];

describe('a server', () => {
  it.each(refusals.map((one) => [one.code, one.when, one] as const))('%s: %s', async (_code, _when, one) => {
    const before = await written();
    const letGo = await one.meanwhile?.();
    try {
      for (const lang of ['en', 'ru', 'kk'] as const) {
        const ran = await typed(one, lang);
        expect([ran.code, ran.out, ran.err]).toEqual([errorExits[one.code], '', `${one[lang]}\n`]);
      }
      const ran = await typed(one, 'en', ['--json']);
      const [message, hint] = one.en.split('\n');
      const field = one.field === undefined ? '--db' : one.field;
      expect(JSON.parse(ran.err)).toEqual({ error: { code: one.code, message, hint, field } });
      await asAddress(one);
    } finally {
      await letGo?.();
    }
    expect(await written(), 'nothing was written').toBe(before);
  });
});

/** The same with the password in the address, which is no more shown than anywhere else. */
async function asAddress(one: Refusal): Promise<void> {
  const { PGPASSWORD: password, ...env } = one.env?.() ?? {};
  if (password === undefined) return;
  const url = new URL(one.address());
  url.password = password;
  const ran = await typed({ ...one, address: () => url.href, env: () => env }, 'en');
  expect([ran.code, ran.err]).toEqual([errorExits[one.code], `${one.en}\n`]);
}

async function typed(one: Refusal, lang: string, more: readonly string[] = []): Promise<Ran> {
  const address = one.address();
  const env = { SHIFT_DB: address, SHIFT_LANG: lang, ...one.env?.() };
  const ran = await desk.run([...(one.argv ?? ['config']), ...more], { env });
  // Told with everything that a fault would be told with (SHIFT_DEBUG), and still without a secret.
  for (const secret of [word, new URL(server.url('clinic')).password, 'mistaken'])
    expect(`${ran.out}${ran.err}`).not.toContain(secret);
  const place = `localhost:${new URL(address).port}`;
  const err = ran.err.replaceAll(place, 'SERVER').replaceAll(desk.folder, '/desk');
  // What Node or its OpenSSL says differs from one release to the next.
  const details = /(Details|Подробности|Толығырақ): [^"\n]+/;
  return { ...ran, err: one.en.endsWith('…') ? err.replace(details, '$1: …') : err };
}

async function written(): Promise<number> {
  const client = new pg.Client(server.url('clinic'));
  await client.connect();
  const found = await client.query('select count(*)::int as n from fact');
  await client.end();
  return found.rows[0].n;
}
