/** A year's figures: the first time, and once they are kept. */
import { hasSqlite, median, timed } from './measure.mjs';

const year = ['metrics', '2025-01-01..2025-12-31'];

/** The year's calls as one statement: by day, as `metrics` groups them. */
const yearOfCalls = `
  select "day", count(*), sum("status" in ('missed','busy','voicemail','abandoned','queue_timeout')),
    sum("answerSeconds"), sum("talkSeconds")
  from "contact" where "clinicId" = 1 and "day" between '2025-01-01' and '2025-12-31' and "direction" = 'in'
  group by "day";`;

export function yearRows({ program, database, env, rounds, say }) {
  say('A year of figures …');
  const metrics = () => timed(process.execPath, [program, ...year], env);
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
  const rows = [
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
  return { rows, cold, metrics };
}

/** The same on PostgreSQL, in pairs with the same on SQLite. */
export function yearOnServer({ program, env, beside, rounds, say }) {
  say('A year of figures on PostgreSQL …');
  const metrics = () => timed(process.execPath, [program, ...year], env);
  const cold = metrics();
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const there = beside.metrics();
    const took = metrics();
    pairs.push({ took, there, ratio: took / there });
  }
  return [
    {
      what: 'metrics of a year on PostgreSQL, first time',
      value: `${cold.toFixed(0)} ms`,
      beside: `on SQLite: ${beside.cold.toFixed(0)} ms`,
      ratio: cold / beside.cold,
      target: null,
    },
    {
      what: 'metrics of a year on PostgreSQL, afterwards',
      value: `${median(pairs.map((pair) => pair.took)).toFixed(1)} ms`,
      beside: `on SQLite: ${median(pairs.map((pair) => pair.there)).toFixed(1)} ms`,
      ratio: median(pairs.map((pair) => pair.ratio)),
      target: null,
    },
  ];
}
