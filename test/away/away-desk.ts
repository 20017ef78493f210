/** Two desks of a clinic whose server can go away: each machine with its own wire and its own memory. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { spoolFolder } from '../../src/spool/folder.ts';
import { openSpool, type Spool } from '../../src/spool/spool.ts';
import { openedDesk, withFiles } from '../cli/day-desk.ts';
import { copyDesk, type Desk, type How, type Ran } from '../cli/run-cli.ts';
import { type Relay, startRelay } from '../engines/relay.ts';

export interface Machine {
  /** Types one line at a time of the day, `10:31` or `10:31:20`. */
  type(at: string, line: string | readonly string[], how?: How): Promise<Ran>;
  /** The same for what must go well. */
  well(at: string, line: string | readonly string[], how?: How): Promise<Ran>;
  relay: Relay;
  /** Its spool, and what lies in it. */
  spool(): Spool;
  files(): string[];
}

export interface AwayDesk extends Desk {
  /** Айгуль's machine at the first desk. */
  first: Machine;
  /** Another machine at the second desk, which never loses the server. */
  second: Machine;
}

let template: Promise<Desk> | undefined;

/** Friday 16 January 2026: Айгуль's shift since 08:47, Динара's at the second desk since 08:49. */
export async function awayDesk(lang = 'en'): Promise<AwayDesk> {
  template ??= twoOpenDesks();
  const desk = copyDesk(await template, undefined, lang);
  await desk.database.ready();
  const first = await machine(desk, 'desk-1', 'first');
  const second = await machine(desk, 'desk-2', 'second');
  // From here on the first machine knows its clinic.
  await first.well('08:50', 'now');
  return {
    ...desk,
    first,
    second,
    async remove() {
      await first.relay.close();
      await second.relay.close();
      await desk.remove();
    },
  };
}

/** Ends what the desks of a test file were copied from. */
export async function removeTemplate(): Promise<void> {
  await (await template)?.remove();
}

async function twoOpenDesks(): Promise<Desk> {
  const desk = withFiles(await openedDesk());
  await desk.type('08:48', ['desk', 'add', 'desk-2', '--name', 'Стойка 2']);
  const env = { SHIFT_DESK: 'desk-2' };
  await desk.type('08:49', ['start', '--administrator', 'dinara', '--cash', '0', '--all-done'], { env });
  return desk;
}

async function machine(desk: Desk, code: string, name: string): Promise<Machine> {
  const relay = await startRelay(inject('server').url);
  const state = join(desk.folder, 'state', name);
  const env = () => ({
    SHIFT_DB: relay.address(desk.database.address),
    SHIFT_DESK: code,
    XDG_STATE_HOME: state,
    PGCONNECT_TIMEOUT: '20',
    SHIFT_DEBUG: '',
  });
  const type: Machine['type'] = (at, line, how = {}) =>
    desk.run(typeof line === 'string' ? line.split(' ') : line, {
      ...how,
      now: at.includes('T') ? at : `2026-01-16T${at.length === 5 ? `${at}:00` : at}+05:00`,
      env: { ...env(), ...how.env },
    });
  const folder = (): string => {
    const url = new URL(env().SHIFT_DB);
    return spoolFolder(`${url.host}${url.pathname}`, { XDG_STATE_HOME: state });
  };
  return {
    relay,
    type,
    async well(at, line, how) {
      const ran = await type(at, line, how);
      if (ran.code !== 0) throw new Error(`${String(line)}\n${ran.out}${ran.err}`);
      return ran;
    },
    spool: () => openSpool(folder()),
    files: () => readdirSync(folder()).sort(),
  };
}
