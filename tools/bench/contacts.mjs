/** A day, a month and all of ten million contacts beside the same SQL in the sqlite3 shell and in DuckDB. */

import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { duckdb } from './duckdb.mjs';
import { writeExchangeFile } from './exchange-file.mjs';
import { made } from './import.mjs';
import { deskEnv, hasSqlite, median, seconds, timed, watched } from './measure.mjs';

const periods = [
  { what: 'a day', from: '2025-06-18', to: '2025-06-18', target: null },
  { what: 'a month', from: '2025-06-01', to: '2025-06-30', target: null },
  // stack.md: a year over ten million contacts.
  { what: 'all', from: '2025-01-01', to: '2025-12-31', target: 1.6 },
];
const columns = ['clinicId', 'day', 'direction', 'status', 'answerSeconds', 'talkSeconds'];

/** What the calls' own figures come to, by day: inbound, missed, seconds to answer, seconds of talk. */
const sqlOf = ({ from, to }) => `
  select "day", count(*), sum(case when "status" in ('missed','busy','voicemail','abandoned','queue_timeout') then 1 else 0 end),
    sum("answerSeconds"), sum("talkSeconds")
  from "contact" where "clinicId" = 1 and "day" between '${from}' and '${to}' and "direction" = 'in'
  group by "day" order by "day";`;

export async function benchContacts({ program, folder, contacts, rounds, say }) {
  const database = join(folder, 'contacts.db');
  const env = deskEnv(database, folder);
  const file = join(folder, 'ten-million.csv');
  say(`Contacts: writing ${contacts.toLocaleString('en')} lines …`);
  writeExchangeFile(file, contacts);
  timed(process.execPath, [program, ...made, '--staff', 'Айгуль: administrator'], env);
  say('Contacts: importing them …');
  const words = [program, 'import', 'calls', file, '--map', 'asterisk-cdr'];
  const imported = await watched(process.execPath, words, env);
  const peers = peersOf({ database, folder, env, say });
  const rows = [
    {
      what: `import of ${contacts.toLocaleString('en')} calls`,
      value: `${seconds(imported.took)}, ${imported.peak?.toFixed(0) ?? '?'} MB`,
      beside: '',
      ratio: null,
      target: null,
    },
  ];
  for (const period of periods) rows.push(...periodRows(period, { program, env, peers, rounds, say }));
  return rows;
}

/** Each peer is asked the same in SQL of its own copy of the rows. */
function peersOf({ database, folder, env, say }) {
  if (!hasSqlite()) return [];
  const shell = { name: 'sqlite3', run: (sql) => timed('sqlite3', [database], env, sql) };
  if (!duckdb) return [shell];
  say('Contacts: into DuckDB …');
  const file = join(folder, 'contacts.csv');
  const names = columns.map((name) => `"${name}"`).join();
  const select = `select ${names} from "contact" order by "day"`;
  spawnSync('sqlite3', ['-csv', '-header', database, select], {
    stdio: ['ignore', openSync(file, 'w'), 'inherit'],
  });
  const beside = join(folder, 'contacts.duckdb');
  const ask = (sql) => timed(duckdb.file, duckdb.words(beside), env, sql);
  ask(`create table "contact" as select * from read_csv('${file}', types = {'day': 'varchar'});`);
  return [shell, { name: duckdb.name, run: ask }];
}

function periodRows(period, { program, env, peers, rounds, say }) {
  say(`Contacts: the figures of ${period.what} …`);
  const ours = () => timed(process.execPath, [program, 'metrics', `${period.from}..${period.to}`], env);
  const sql = sqlOf(period);
  const first = ours();
  const empty = [];
  const kept = [];
  const asked = peers.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    empty.push(timed(process.execPath, ['-e', '0'], env));
    kept.push(ours());
    for (const [at, { run }] of peers.entries()) asked[at].push(run(sql));
  }
  const row = (what, took, beside, ratio, target = null) => ({
    what,
    value: `${took.toFixed(0)} ms`,
    beside,
    ratio,
    target,
  });
  return [
    row(`metrics of ${period.what}, first time`, first, '', null),
    row(
      `metrics of ${period.what}, afterwards`,
      median(kept),
      `node -e 0: ${median(empty).toFixed(0)} ms`,
      median(kept.map((took, at) => took / empty[at])),
      period.target,
    ),
    ...peers.map(({ name }, at) =>
      row(
        '',
        median(kept),
        `${name}, the calls alone: ${median(asked[at]).toFixed(0)} ms`,
        median(kept) / median(asked[at]),
      ),
    ),
  ];
}
