/** Calls that desks record while something goes wrong, each with a number of its own, and what is left of them. */
import { sql } from 'kysely';
import { locate } from '../../src/config/database.ts';
import type { Engine } from '../../src/store/dialect.ts';
import { openEngine } from '../../src/store/open.ts';
import { openStore } from '../../src/store/store.ts';
import { typeWell } from './type-line.ts';

/** A clinic whose shift is open. */
export async function openClinic(env: NodeJS.ProcessEnv): Promise<void> {
  const clinic = ['--name', 'A', '--address', 'B', '--staff', 'C: administrator', '--yes'];
  await typeWell(['init', ...clinic], env);
  await typeWell(['start', '--administrator', 'c', '--all-done'], env);
}

/** The line that records a call: a missed one makes a callback too, a deferred one a task, so that halves would show. */
export function callLine(number: number): string[] {
  const phone = ['--phone', `8${digits(number)}`];
  if (number % 2 === 0) return ['log', 'call', '--missed', ...phone, '--json'];
  const said = ['--name', `N${number}`, '--purpose', 'booking', '--source', 'site'];
  const next = ['--outcome', 'deferred', '--next', 'ring again', '--due', '+3h'];
  return ['log', 'call', ...phone, ...said, ...next, '--json'];
}

/** Whether the desk heard that the call is recorded: the answer arrived whole. */
export function isAcknowledged(out: string): boolean {
  return holds(out, 'contact') || isKept(out);
}

/** Whether it was recorded on the desk's own machine, for the server was away. */
export function isKept(out: string): boolean {
  return holds(out, 'spooled');
}

function holds(out: string, key: string): boolean {
  try {
    return key in JSON.parse(out);
  } catch {
    return false;
  }
}

export interface Left {
  /** How often each call is there, by its number. */
  times: Map<number, number>;
  /** Contacts without their callback, task or journal entry, and the other way round. */
  halves: number;
  /** The journal's first entry that does not fit; null for a whole chain. */
  broken: number | null;
  /** What the engine itself says about its file; `ok` also for a server. */
  integrity: string;
}

export async function callsLeft(address: string): Promise<Left> {
  const store = await openStore(await openEngine(locate(address), {}));
  try {
    const { engine } = store;
    const found = await sql<{ phone: string }>`select "phone" from "contact"`.execute(engine.db);
    const times = new Map<number, number>();
    for (const { phone } of found.rows) {
      const number = Number(phone.slice(2)) - firstPhone;
      times.set(number, (times.get(number) ?? 0) + 1);
    }
    return {
      times,
      halves: await countHalves(engine),
      broken: await store.verifyChain(),
      integrity: await integrityOf(engine),
    };
  } finally {
    await store.close();
  }
}

const firstPhone = 7_010_000_000;
const digits = (number: number): string => String(firstPhone + number);

/** Each question finds what has no other half. */
const halves = [
  sql`select "id" from "contact" where "status" = 'missed' and "id" not in (select "id" from "callback")`,
  sql`select "id" from "contact" where "outcome" = 'deferred'
    and "id" not in (select "contactId" from "task" where "contactId" is not null)`,
  sql`select "id" from "callback" where "id" not in (select "id" from "contact")`,
  sql`select "id" from "task" where "contactId" not in (select "id" from "contact")`,
  sql`select "id" from "contact" where "id" not in (select "subjectId" from "fact" where "kind" = 'contact.logged')`,
  sql`select "seq" from "fact" where "kind" = 'contact.logged' and "subjectId" not in (select "id" from "contact")`,
];

async function countHalves({ db }: Engine): Promise<number> {
  let found = 0;
  for (const half of halves) found += (await half.execute(db)).rows.length;
  return found;
}

async function integrityOf({ name, db }: Engine): Promise<string> {
  if (name === 'postgres') return 'ok';
  const said = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  return said.rows.map((row) => row.integrity_check).join('; ');
}
