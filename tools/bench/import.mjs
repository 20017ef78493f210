/** Import of an exchange's file beside the sqlite3 shell's `.import` of the same file, and on PostgreSQL beside SQLite. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeExchangeFile } from './exchange-file.mjs';
import { yearOnServer, yearRows } from './figures.mjs';
import { deskEnv, hasSqlite, seconds, timed, watched } from './measure.mjs';

const columns =
  'accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,disposition,amaflags,uniqueid,userfield';
/** A clinic of which nothing is known but its name. */
export const made = ['init', '--name', 'Жайлы', '--address', 'Алматы', '--timezone', 'Asia/Almaty', '--yes'];

export async function benchImport({ program, folder, rows, rounds, server, say }) {
  const database = join(folder, 'import.db');
  const env = deskEnv(database, folder);
  const file = join(folder, 'Master.csv');
  say(`Import: writing ${rows.toLocaleString('en')} lines …`);
  writeExchangeFile(file, rows);
  const found = (desk) =>
    timed(process.execPath, [program, ...made, '--staff', 'Айгуль: administrator'], desk);
  found(env);
  const shell = hasSqlite() ? shellImport({ folder, file, env, say }) : null;
  say('Import: ours …');
  const words = [program, 'import', 'calls', file, '--map', 'asterisk-cdr'];
  const first = await watched(process.execPath, words, env);
  say('Import: the same file again …');
  const again = await watched(process.execPath, words, env);
  const year = yearRows({ program, database, env, rounds, say });
  const done = [...importRows({ rows, shell, first, again }), ...year.rows];
  if (!server) return done;

  say('Import: into PostgreSQL …');
  const remote = deskEnv(await server.database(), folder);
  found(remote);
  const there = await watched(process.execPath, words, remote);
  return [
    ...done,
    ...serverRows({ rows, first, there }),
    ...yearOnServer({ program, env: remote, beside: year, rounds, say }),
  ];
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

const speed = (rows, took) => `${Math.round(rows / took).toLocaleString('en')} rows/ms`;

function importRows({ rows, shell, first, again }) {
  const beside = shell === null ? 'sqlite3 is not on this machine' : `sqlite3 .import: ${seconds(shell)}`;
  const ratio = (took) => (shell === null ? null : took / shell);
  return [
    {
      what: `import of ${rows.toLocaleString('en')} calls`,
      value: `${seconds(first.took)}, ${speed(rows, first.took)}`,
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

function serverRows({ rows, first, there }) {
  return [
    {
      what: 'the import on PostgreSQL',
      value: `${seconds(there.took)}, ${speed(rows, there.took)}`,
      beside: `on SQLite: ${seconds(first.took)}`,
      ratio: there.took / first.took,
      target: null,
    },
  ];
}
