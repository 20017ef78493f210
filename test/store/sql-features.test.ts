/**
 * What of PostgreSQL's SQL the program uses is what docs/sql.md lists: so its words on other engines stay true. A
 * feature that is missing there comes with the statement that uses it.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, newDesk } from '../cli/run-cli.ts';
import { featuresOf } from '../sql/features.ts';
import { startReaching } from '../sql/reached.ts';
import { record } from '../sql/record.ts';
import { playEverything } from '../sql/script.ts';

/** A whole life of a clinic takes its time on a busy machine. */
const minutes = 60_000;
const desks: Desk[] = [];
let missed: string[];
/** Each feature with the first statement that uses it. */
const used = new Map<string, string>();

beforeAll(async () => {
  const reaching = await startReaching();
  for (const _ of ['desk', 'other']) desks.push(newDesk(undefined, undefined, { bare: true }));
  const [desk, other] = desks as [Desk, Desk];
  for (const one of desks) await one.database.ready();
  const recording = record();
  await playEverything(desk, other);
  recording.stop();
  missed = await reaching.missed();
  for (const statement of recording.statements) {
    for (const feature of await featuresOf(statement)) {
      if (!used.has(feature)) used.set(feature, statement);
    }
  }
}, 5 * minutes);
afterAll(async () => {
  for (const desk of desks) await desk.remove();
});

interface Row {
  feature: string;
  cells: string[];
}

/** The rows of the tables in docs/sql.md, each beginning with the feature's name. */
function listed(): Row[] {
  const rows = readFileSync('docs/sql.md', 'utf8').matchAll(/^\| `(.+?)` \|(.*)\|$/gm);
  return [...rows].map(([, feature = '', rest = '']) => ({
    // A bar within a table's cell is escaped.
    feature: feature.replaceAll('\\|', '|'),
    cells: rest.split(' | ').map((cell) => cell.trim()),
  }));
}

describe('the SQL in use', () => {
  it('was all sent: no piece of a query was left out', () => {
    expect(missed).toEqual([]);
  });

  it('is what docs/sql.md lists, and nothing more', () => {
    const known = new Set(listed().map(({ feature }) => feature));
    const missing = [...used].filter(([feature]) => !known.has(feature));
    expect(missing).toEqual([]);
    expect([...known].filter((feature) => !used.has(feature))).toEqual([]);
  });

  it('is judged for every engine, and what an engine lacks is spoken of in docs/decisions.md', () => {
    const decisions = readFileSync('docs/decisions.md', 'utf8').split('## Beyond one server')[1] ?? '';
    for (const { feature, cells } of listed()) {
      const [, ...engines] = cells;
      expect([feature, engines.length]).toEqual([feature, 5]);
      for (const cell of engines) expect(['15–18', 'yes', 'no', 'differs', '?'], feature).toContain(cell);
      if (engines.includes('no')) expect(decisions).toContain(`\`${feature}\``);
    }
  });
});
