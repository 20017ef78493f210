/** Import of an exchange's file beside the sqlite3 shell's `.import` of the same file; a year's figures of it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeExchangeFile } from './exchange-file.mjs';
import { hasSqlite, median, plainEnv, timed, watched } from './measure.mjs';

const columns =
  'accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,disposition,amaflags,uniqueid,userfield';

/** The year's calls as one statement: by day, as `metrics` groups them. */
const yearOfCalls = `
  select "day", count(*), sum("status" in ('missed','busy','voicemail','abandoned','queue_timeout')),
    sum("answerSeconds"), sum("talkSeconds")
  from "contact" where "clinicId" = 1 and "day" between '2025-01-01' and '2025-12-31' and "direction" = 'in'
  group by "day";`;

export async function benchImport({ program, folder, rows, rounds, say }) {
  const database = join(folder, 'import.db');
  const env = plainEnv({ SHIFT_DB: database, SHIFT_LANG: 'ru' });
  const file = join(folder, 'Master.csv');
  say(`Import: writing ${rows.toLocaleString('en')} lines …`);
  writeExchangeFile(file, rows);
  const made = ['init', '--name', 'Жайлы', '--address', 'Алматы', '--timezone', 'Asia/Almaty', '--yes'];
  timed(process.execPath, [program, ...made, '--staff', 'Айгуль: administrator'], env);
  const shell = hasSqlite() ? shellImport({ folder, file, env, say }) : null;
  say('Import: ours …');
  const words = [program, 'import', 'calls', file, '--map', 'asterisk-cdr'];
  const first = await watched(process.execPath, words, env);
  say('Import: the same file again …');
  const again = await watched(process.execPath, words, env);
  return [...importRows({ rows, shell, first, again }), ...yearRows({ program, database, env, rounds, say })];
}

/** @returns {number} milliseconds of `.import` into a table with a unique index like ours */
function shellImport({ folder, file, env, say }) {
  say('Import: the sqlite3 shell …');
  const database = join(folder, 'shell.db');
  const script = `pragma journal_mode = wal; pragma synchronous = full;
create table cdr (${columns.replaceAll(/\w+/g, '"$&" text')});
create unique index cdrKey on cdr ("uniqueid");
.mode csv
.import ${file} cdr
`;
  const took = timed('sqlite3', [database], env, script);
  rmSync(database, { force: true });
  return took;
}

function importRows({ rows, shell, first, again }) {
  const speed = (took) => `${Math.round(rows / took).toLocaleString('en')} rows/ms`;
  const beside = shell === null ? 'sqlite3 is not on this machine' : `sqlite3 .import: ${seconds(shell)}`;
  const ratio = (took) => (shell === null ? null : took / shell);
  return [
    {
      what: `import of ${rows.toLocaleString('en')} calls`,
      value: `${seconds(first.took)}, ${speed(first.took)}`,
      beside,
      ratio: ratio(first.took),
      target: 1.5,
    },
    {
      what: 'the same file again',
      value: seconds(again.took),
      beside,
      ratio: ratio(again.took),
      target: 0.1,
    },
    {
      what: 'peak memory of the import',
      value: first.peak === null ? 'not measured on this system' : `${first.peak.toFixed(0)} MB`,
      beside: '200 MB',
      ratio: first.peak === null ? null : first.peak / 200,
      target: 1,
    },
  ];
}

function yearRows({ program, database, env, rounds, say }) {
  say('A year of figures …');
  const metrics = () => timed(process.execPath, [program, 'metrics', '2025-01-01..2025-12-31'], env);
  const cold = metrics();
  const empty = [];
  const warm = [];
  const shell = [];
  for (let round = 0; round < rounds; round += 1) {
    empty.push(timed(process.execPath, ['-e', '0'], env));
    warm.push(metrics());
    if (hasSqlite()) shell.push(timed('sqlite3', [database], env, yearOfCalls));
  }
  const beside =
    shell.length === 0
      ? 'sqlite3 is not on this machine'
      : `sqlite3, the calls alone: ${median(shell).toFixed(0)} ms`;
  return [
    {
      what: 'metrics of a year, first time',
      value: `${cold.toFixed(0)} ms`,
      beside,
      ratio: shell.length ? cold / median(shell) : null,
      target: null,
    },
    {
      what: 'metrics of a year, afterwards',
      value: `${median(warm).toFixed(1)} ms`,
      beside: `node -e 0: ${median(empty).toFixed(1)} ms`,
      ratio: median(warm.map((took, at) => took / empty[at])),
      target: 1.6,
    },
    ...(shell.length === 0
      ? []
      : [{ what: '', value: '', beside, ratio: median(warm) / median(shell), target: null }]),
  ];
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
