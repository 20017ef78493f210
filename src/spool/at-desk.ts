/** The spool as a command line meets it: what waits is sent when the server is reached, and the clinic remembered. */
import type { DatabaseLocation } from '../config/database.ts';
import type { Context, Deliver } from '../context.ts';
import type { ShiftError } from '../errors.ts';
import type { Records } from '../records.ts';
import type { Store } from '../store/store.ts';
import { spoolFolder } from './folder.ts';
import { isAway } from './judge.ts';
import type { Waiting } from './record.ts';
import { type Sent, sendWaiting } from './send.ts';
import { keepKnown, readSnapshot, withShift } from './snapshot.ts';
import { openSpool, type Spool } from './spool.ts';

export interface DeskSpool {
  readonly files: Spool;
  /** Sends what waits. */
  send(store: Store): Promise<Sent>;
  /** The same as soon as a server is reached: whatever happens, the command that reached it goes on. */
  sendFirst(store: Store): Promise<void>;
  /** What was sent when this command line reached the server; null when nothing waited, or it was not reached. */
  readonly sentFirst: Sent | null;
  /** Whether an error says that the server cannot be reached. */
  isAway(error: unknown): boolean;
  /** How many records wait, where an error says that the server is away; otherwise 0. */
  waitingIfAway(error: unknown): number;
  /** The end of a command line that reached the server: tells what was sent, and remembers the clinic. */
  end(ctx: Context, records: Records, done: boolean): Promise<void>;
}

interface Machine {
  location: DatabaseLocation & { kind: 'server' };
  env: NodeJS.ProcessEnv;
  /** Epoch milliseconds. */
  now(): number;
  deliver: Deliver;
}

export function openDeskSpool({ location, env, now, deliver }: Machine): DeskSpool {
  const files = openSpool(spoolFolder(location.shown, env));
  let sentFirst: Sent | null = null;

  const deliverOne = async ({ record }: Waiting, { engine }: Store): Promise<ShiftError | null> => {
    const { receipt, argv, at, clinic, desk, lang } = record;
    const place = { SHIFT_DB: location.url, SHIFT_CLINIC: clinic, SHIFT_DESK: desk };
    const delivery = { receipt, at: Date.parse(at), engine };
    const zone = process.env.TZ;
    try {
      return await deliver(argv, { ...env, ...place, SHIFT_NOW: at, SHIFT_LANG: lang }, delivery);
    } finally {
      // The record's clinic may lie in another zone than this command's.
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  };
  const send = (store: Store): Promise<Sent> => {
    const arrived = (receipt: string): Promise<boolean> => store.facts.arrived(receipt);
    return sendWaiting(files, { arrived, deliver: (waiting) => deliverOne(waiting, store) }, now());
  };
  return {
    files,
    send,
    async sendFirst(store) {
      try {
        if (files.waiting().length > 0) sentFirst = await send(store);
      } catch {
        // A spool that cannot be read is `sync`'s to complain of; what was asked for does not depend on it.
      }
    },
    get sentFirst() {
      return sentFirst;
    },
    isAway,
    waitingIfAway: (error) => (isAway(error) ? files.waiting().length : 0),
    async end(ctx, records, done) {
      if (sentFirst && !ctx.options.json) tell(ctx, sentFirst);
      // After an error the connection may be lost, and asking again would only take time.
      if (done) await remember(files.folder, records).catch(() => undefined);
    },
  };
}

function tell({ t, tell: say }: Context, { sent, refused }: Sent): void {
  if (sent > 0) say(t('spool.sent', { n: sent }));
  if (refused.length > 0) say(t('spool.refused', { n: refused.length, command: 'smena sync --list' }));
}

/** What this command line has read of the clinic is what the next one knows if the server is away then. */
async function remember(folder: string, records: Records): Promise<void> {
  const clinic = await records.clinic();
  const desk = await records.deskIfKnown();
  const before = readSnapshot(folder)?.clinics.find((one) => one.clinic.id === clinic.id);
  keepKnown(folder, {
    clinic,
    desks: await records.desks(),
    staff: await records.staff(),
    shifts: withShift(before?.shifts ?? [], desk, await records.shift()),
  });
}
