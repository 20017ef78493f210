/** docs/grants.md: its SQL is run as it stands there, and what it promises is tried, through the program and past it. */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { locate } from '../../src/config/database.ts';
import { commands } from '../../src/program.ts';
import { openEngine } from '../../src/store/open.ts';
import { openStore } from '../../src/store/store.ts';
import { clinic, type DayDesk, moment, withFiles } from '../cli/day-desk.ts';
import { newDesk, type Ran } from '../cli/run-cli.ts';
import { withDatabase } from '../engines/shared-server.ts';
import { elsewhere, evening, type Line, morning, reading, settingUp, writing } from './role-lines.ts';

const { url, prefix } = inject('server');
/** Roles are the whole server's: ours have names of this run. */
const own = `${prefix}_${process.pid}`;
const database = `${own}_clinic`;
const word = 'sesame';
const logins = {
  owner: `${own}_owner`,
  administrator: `${own}_aigul`,
  manager: `${own}_dana`,
  auditor: `${own}_inspection`,
};
type Login = keyof typeof logins;

let desk: DayDesk;
/** Numbers that the server gave. */
const ids = { MISSED: '', OTHERMISSED: '', OTHERTASK: '', NOSHOW: '' };

/** The page's SQL in its order, with who is to run it. */
function blocks(): { who: string; statements: string }[] {
  const page = readFileSync('docs/grants.md', 'utf8');
  return [...page.matchAll(/```sql\n-- as ([^\n]*)\n([\s\S]*?)```/g)].map(
    ([, who = '', statements = '']) => ({
      who,
      statements: statements
        .replaceAll('database clinic', `database ${database}`)
        .replaceAll(/\bsmena_(?=owner|administrator|manager|auditor)/g, `${own}_`)
        .replaceAll(/\brole (aigul|dana|inspection)\b/g, `role ${own}_$1`),
    }),
  );
}

function address(login: Login): string {
  const found = new URL(withDatabase(url, database));
  [found.username, found.password] = [logins[login], word];
  return found.href;
}

/** Runs statements one after another, and hands back what came of the last; null for the server's administrator. */
async function command(login: Login | null, ...statements: readonly string[]): Promise<pg.QueryResult> {
  const client = new pg.Client(login === null ? url : address(login));
  await client.connect();
  try {
    let last: pg.QueryResult | undefined;
    for (const statement of statements) last = await client.query(statement);
    return last as pg.QueryResult;
  } finally {
    await client.end();
  }
}

/** What the server says against a statement: the SQLSTATE, or null where it does it. */
const refusal = (login: Login, statement: string): Promise<string | null> =>
  command(login, 'begin', statement).then(
    () => null,
    (error: { code: string; message: string }) =>
      error.message === 'journal_append_only' ? error.message : error.code,
  );
const notAllowed = '42501';

function wordsOf(line: string): string[] {
  const places = {
    ...ids,
    FOLDER: desk.folder,
    CALLS: desk.file('calls.csv'),
    OTHER: desk.file('other.csv'),
    FULLER: desk.file('fuller.csv'),
    MORE: desk.file('more.csv'),
    VISITS: desk.file('visits.csv'),
    PATIENTS: desk.file('patients.csv'),
    MOREPATIENTS: desk.file('more-patients.csv'),
    PRICES: desk.file('prices.csv'),
    MOREPRICES: desk.file('more-prices.csv'),
  };
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => {
    const known = Object.entries(places).find(([name]) => name === bare);
    return quoted ?? known?.[1] ?? bare;
  });
}

const typed = (login: Login, line: string, at?: string): Promise<Ran> => {
  const env = {
    SHIFT_DB: address(login),
    SHIFT_DESK: line.includes('--desk ') ? '' : 'desk-1',
    SHIFT_DEBUG: '',
  };
  return desk.run(wordsOf(line), { env, ...(at === undefined ? {} : { now: moment(at) }) });
};

async function works(login: Login, lines: readonly Line[]): Promise<void> {
  for (const [at, line] of lines) {
    const { code, out, err } = await typed(login, line, at);
    if (code !== 0) throw new Error(`${line}\n${out}${err}`);
  }
}

beforeAll(async () => {
  desk = withFiles(newDesk(moment('11:00')));
  desk.write('clinic.yaml', clinic);
  desk.write('calls.csv', 'Время;Направление;Номер;Статус\n2025-11-03 10:00;in;87010000001;answered\n');
  desk.write('other.csv', 'Время;Направление;Номер;Статус\n2025-11-04 10:00;in;87010000002;answered\n');
  desk.write(
    'fuller.csv',
    'Время;Направление;Номер;Статус;Разговор\n2025-11-04 10:00;in;87010000002;answered;60\n',
  );
  desk.write('more.csv', 'Время;Направление;Номер;Статус\n2025-11-05 10:00;in;87010000003;answered\n');
  desk.write(
    'visits.csv',
    'Дата;Время;Врач;Пациент;Телефон;Статус\n05.11.2025;10:00;Омарова;Ли;87010000003;done\n',
  );
  desk.write('patients.csv', 'ФИО;Телефон\nЛи Вера;87010000004\n');
  desk.write('more-patients.csv', 'ФИО;Телефон\nЛи Анна;87010000005\n');
  desk.write('prices.csv', 'Услуга;Цена\nСнимок;3000\n');
  desk.write('more-prices.csv', 'Услуга;Цена\nСнимок;3500\n');
  for (const { who, statements } of blocks()) {
    if (who.startsWith('the owner') && !(await hasTables())) await foundClinic();
    if (who.startsWith('the owner')) await command('owner', statements);
    else
      for (const statement of statements.split(/;\n/).filter((one) => one.trim() !== ''))
        await command(null, statement);
    await givePasswords();
  }
});
afterAll(async () => {
  await command(null, `drop database if exists ${database} with (force)`);
  const found = await command(null, `select rolname from pg_roles where rolname like '${own}\\_%'`);
  for (const { rolname } of found.rows) await command(null, `drop role "${rolname}"`);
  await desk.remove();
});

async function hasTables(): Promise<boolean> {
  const found = await command('owner', `select to_regclass('"fact"') is not null as there`);
  return found.rows[0].there;
}

async function foundClinic(): Promise<void> {
  const ran = await typed('owner', `init --file ${desk.file('clinic.yaml')}`, '15 08:00');
  expect(ran.err).toBe('');
}

/** What \password does. */
async function givePasswords(): Promise<void> {
  for (const login of Object.values(logins)) {
    const found = await command(null, `select 1 from pg_roles where rolname = '${login}'`);
    if (found.rowCount) await command(null, `alter role "${login}" password '${word}'`);
  }
}

async function learnNumbers(): Promise<void> {
  const numbers = async (line: string, list: string): Promise<string[]> => {
    const found = (await typed('administrator', `${line} --json`)).json<Record<string, { id: number }[]>>();
    return (found[list] ?? []).map(({ id }) => String(id));
  };
  const [missed = '', other = ''] = await numbers('missed', 'callbacks');
  const task = (await numbers('task', 'tasks')).find((id) => id !== '1') ?? '';
  const visit = (await numbers('visit list --doctor kim', 'visits')).find((id) => id !== '3') ?? '';
  Object.assign(ids, { MISSED: missed, OTHERMISSED: other, OTHERTASK: task, NOSHOW: visit });
}

it('every command of the program is tried in one way or another', () => {
  const named = [...writing, ...reading].map((line) => {
    const found = commands.filter(({ name }) => `${line} `.startsWith(`${name} `));
    return found.sort((a, b) => b.name.length - a.name.length)[0]?.name;
  });
  const known = new Set([...named, ...elsewhere]);
  expect(commands.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
});

describe('a manager', () => {
  it('sets the clinic up', () => works('manager', settingUp));

  it('does not sit at the desk', async () => {
    for (const line of ['start --administrator aigul --cash 0 --all-done', 'task add Лампа --due 19:00']) {
      expect((await typed('manager', `${line} --json`)).error().code).toBe('not_allowed');
    }
  });
});

describe('an administrator', () => {
  it('works the morning', async () => {
    await works('administrator', morning);
    await learnNumbers();
  });

  it('does not set the clinic up', async () => {
    // Days off are noted by either of them; a list that is in and a target that holds change nothing.
    const both =
      /^(undo|import services PRICES|config set targets\.conversion ">= 0\.55|service check|holiday|doctor off|doctor hours)/;
    for (const [, line] of settingUp.filter(([, one]) => !both.test(one))) {
      expect([line, (await typed('administrator', `${line} --json`)).error().code]).toEqual([
        line,
        'not_allowed',
      ]);
    }
  });
});

it.each(reading)('a manager and an auditor read what everybody reads: %s', async (line) => {
  const administrator = await typed('administrator', line);
  expect(administrator.code).toBe(0);
  for (const login of ['manager', 'auditor'] as const) {
    const ran = await typed(login, line);
    expect([login, ran.code, ran.err, ran.out]).toEqual([login, 0, administrator.err, administrator.out]);
  }
});

describe('an auditor', () => {
  it.each(writing)('may not: %s', async (line) => {
    const before = await facts();
    const ran = await typed('auditor', `${line} --json`);
    expect([ran.code, ran.error().code]).toEqual([7, 'not_allowed']);
    expect(await facts()).toBe(before);
  });

  it('writes into no table, by no statement', async () => {
    const tables = await tableNames();
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      const [column] = await columnsOf(table);
      for (const statement of [
        `insert into "${table}" select * from "${table}" where false`,
        `update "${table}" set "${column}" = "${column}" where false`,
        `delete from "${table}" where false`,
        `truncate "${table}"`,
        `alter table "${table}" add column "x" int`,
        `drop table "${table}"`,
        `lock table "${table}" in exclusive mode`,
      ]) {
        expect([statement, await refusal('auditor', statement)]).toEqual([statement, notAllowed]);
      }
    }
    for (const statement of [
      'create table "mine" ("x" int)',
      'create temporary table "mine" ("x" int)',
      `select nextval('"importRun_id_seq"')`,
      `set role "${logins.administrator}"`,
      `set role "${logins.owner}"`,
      `create function "mine"() returns int language sql as 'select 1'`,
    ]) {
      expect([statement, await refusal('auditor', statement)]).toEqual([statement, notAllowed]);
    }
  });

  it('reads the tables that a later version brings', async () => {
    await command('owner', 'create table "later" ("x" int)');
    expect(await refusal('auditor', 'select * from "later"')).toBeNull();
    expect(await refusal('auditor', 'insert into "later" values (1)')).toBe(notAllowed);
    await command('owner', 'drop table "later"');
  });
});

describe('an administrator, after the day', () => {
  it('has worked it to its end, and counts by the rules that the manager has made since', async () => {
    await works('administrator', evening);
    await works('manager', [['20:10', 'config set rules.callbackMinutes 12']]);
    await works('administrator', [['20:11', 'metrics 2025-11']]);
  });

  it('rewrites no history', async () => {
    for (const statement of [
      'update "fact" set "payload" = \'[]\' where "seq" = 1',
      'update "fact" set "reason" = null where false',
      'delete from "fact" where "seq" = 1',
      'truncate "fact"',
      'drop trigger "factAppendOnly" on "fact"',
      'alter table "fact" disable trigger all',
      'alter table "fact" disable trigger "factAppendOnly"',
      'create or replace function "refuseRewriting"() returns trigger language plpgsql as \'begin return null; end\'',
      'drop function "refuseRewriting" cascade',
      "set session_replication_role = 'replica'",
      'update "shiftFigure" set "value" = 1',
      'delete from "shiftFigure"',
      'truncate "shiftFigure"',
      'update "shiftReport" set "story" = \'{}\'',
      'delete from "shiftReport"',
      'update "service" set "priceFrom" = 1',
      'update "clinic" set "name" = \'x\'',
      'update "staff" set "name" = \'x\'',
      'update "smenaSchema" set "version" = 1',
      'drop table "fact"',
      'alter table "fact" rename to "other"',
      'create table "fact2" ("x" int)',
      `grant all on "fact" to "${logins.administrator}"`,
      `set role "${logins.owner}"`,
    ]) {
      const said = await refusal('administrator', statement);
      // A grant of what one has not is a warning; what counts is that nothing was given.
      expect([statement, said ?? (await rightsOn('administrator', 'fact'))]).toEqual([
        statement,
        statement.startsWith('grant') ? (said ?? ['INSERT', 'SELECT']) : notAllowed,
      ]);
    }
  });

  it('has no right that the day did not need', async () => {
    const role = `${own}_administrator`;
    const found = await command(
      'owner',
      `select g.table_name, g.privilege_type from information_schema.role_table_grants g
        join pg_stat_user_tables t on t.relname = g.table_name where g.grantee = '${role}'
        and case g.privilege_type when 'INSERT' then t.n_tup_ins when 'UPDATE' then t.n_tup_upd
          when 'DELETE' then t.n_tup_del else 1 end = 0 order by 1, 2`,
    );
    expect(found.rows).toEqual([]);
  });

  it('leaves a journal whose chain is whole', async () => {
    expect(await facts()).toBeGreaterThan(60);
    const store = await openStore(await openEngine(locate(address('auditor')), {}), { made: true });
    expect(await store.verifyChain()).toBeNull();
    await store.close();
  });
});

describe('a manager, later', () => {
  it('keeps the figures that follow from other rules', async () => {
    const kept = async (): Promise<unknown> =>
      (
        await command(
          'auditor',
          `select count(*)::int as n, max("definitions") as by from "dayFigures" where "day" not like '% rows'`,
        )
      ).rows;
    const before = await kept();
    await works('manager', [
      ['20:12', 'config set rules.callbackMinutes 99'],
      ['20:13', 'metrics 2025-11'],
    ]);
    expect(await kept()).not.toEqual(before);
  });

  it('adds a clinic to the chain', () =>
    works('manager', [
      ['20:14', 'init --another --name Другая --address Астана --staff "Ольга: administrator" --yes'],
    ]));
});

describe('the owner', () => {
  it('does not rewrite the journal by mistake either', async () => {
    for (const statement of [
      'update "fact" set "reason" = null where false',
      'delete from "fact"',
      'truncate "fact"',
    ]) {
      expect([statement, await refusal('owner', statement)]).toEqual([statement, 'journal_append_only']);
    }
  });
});

async function facts(): Promise<number> {
  const found = await command('auditor', 'select count(*)::int as n from "fact"');
  return found.rows[0].n;
}

async function tableNames(): Promise<string[]> {
  const found = await command(
    'owner',
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return found.rows.map(({ name }) => name);
}

async function columnsOf(table: string): Promise<string[]> {
  const found = await command(
    'owner',
    `select column_name as name from information_schema.columns where table_name = '${table}'`,
  );
  return found.rows.map(({ name }) => name);
}

async function rightsOn(login: Login, table: string): Promise<string[]> {
  const found = await command(
    login,
    `select privilege as name from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege
      where has_table_privilege('"${table}"', privilege) order by 1`,
  );
  return found.rows.map(({ name }) => name);
}
