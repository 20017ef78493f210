/** The spool as a command line meets it: what waits is sent when the server is reached, and the clinic remembered. */
import type { Language } from '../clinic/types.ts';
import type { DatabaseLocation } from '../config/database.ts';
import type { Context, Deliver } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Records } from '../records.ts';
import type { Store } from '../store/store.ts';
import { type Elsewhere, elsewhere, takeOver } from './elsewhere.ts';
import { spoolFolder } from './folder.ts';
import { isAway } from './judge.ts';
import type { Waiting } from './record.ts';
import { type Sent, sendWaiting } from './send.ts';
import { keepKnown, readSnapshot, withShift } from './snapshot.ts';
import { openSpool, type Spool } from './spool.ts';

export interface DeskSpool {
  readonly files: Spool;
  /** Sends what waits. The end of the command line tells of it, unless the command takes that upon itself. */
  send(store: Store): Promise<void>;
  /** The same as soon as a server is reached: whatever happens, the command that reached it goes on. */
  sendFirst(store: Store): Promise<void>;
  /** All that this command line has sent so far, for a command that tells of it itself. */
  takeSent(): Sent;
  /** What waits on this machine for the server under another address. */
  elsewhere(): Elsewhere[];
  /** Puts it in line here. */
  takeOver(from: Elsewhere): void;
  /** Tells that the server did not accept something: nobody would look for it otherwise. */
  remind(ctx: Context): void;
  /**
   * A shift's figures are frozen when it closes: what was recorded in it has to be there.
   * @throws ShiftError spool_waiting
   */
  requireAllSent(ctx: Context): Promise<void>;
  /** The language of the clinic as this machine remembers it; undefined where it remembers none, or several. */
  language(): Language | undefined;
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

const nothing: Sent = { sent: 0, refused: [], stopped: null };

export function openDeskSpool(machine: Machine): DeskSpool {
  const files = openSpool(spoolFolder(machine.location.shown, machine.env));
  let untold = nothing;
  let reminded = false;
  const send = async (store: Store): Promise<void> => {
    if (files.waiting().length === 0) return;
    const arrived = (receipt: string): Promise<boolean> => store.facts.arrived(receipt);
    const server = { arrived, deliver: (waiting: Waiting) => deliverOne(machine, waiting, store) };
    const { sent, refused, stopped } = await sendWaiting(files, server, machine.now());
    untold = { sent: untold.sent + sent, refused: [...untold.refused, ...refused], stopped };
  };
  return {
    files,
    send,
    async sendFirst(store) {
      try {
        await send(store);
      } catch {
        // A spool that cannot be read is `sync`'s to complain of; what was asked for does not depend on it.
      }
    },
    takeSent() {
      const taken = untold;
      untold = nothing;
      return taken;
    },
    elsewhere: () => elsewhere(files.folder),
    takeOver: (from) => takeOver(from.files, files),
    remind(ctx) {
      if (ctx.options.json) return;
      const n = inPassing(() => (files.hasRefused() ? files.refused().length + files.damaged().length : 0));
      reminded = n > 0;
      tellRefused(ctx, n);
    },
    async requireAllSent(ctx) {
      const [clinic, desk] = [await ctx.clinic(), await ctx.desk()];
      const records = files.waiting().map((number) => files.read(number)?.record);
      const n = records.filter((one) => one?.clinic === clinic.code && one.desk === desk.code).length;
      if (n > 0) throw new ShiftError('spool_waiting', { n });
    },
    language() {
      const [only, ...others] = readSnapshot(files.folder)?.clinics ?? [];
      return others.length === 0 ? only?.clinic.language : undefined;
    },
    isAway,
    waitingIfAway: (error) => (isAway(error) ? inPassing(() => files.waiting().length) : 0),
    async end(ctx, records, done) {
      if (!ctx.options.json) tell(ctx, reminded ? { ...untold, refused: [] } : untold);
      // After an error the connection may be lost, and asking again would only take time.
      if (done) await remember(files.folder, machine.location.shown, records).catch(() => undefined);
    },
  };
}

/** Runs the record's command line as it was typed: at its time, at its desk. */
async function deliverOne(
  { env, location, deliver }: Machine,
  { record }: Waiting,
  { engine }: Store,
): Promise<ShiftError | null> {
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
}

/** A count that is told besides; as with sendFirst, who asked for something else gets that. */
function inPassing(count: () => number): number {
  try {
    return count();
  } catch {
    return 0;
  }
}

function tell(ctx: Context, { sent, refused }: Sent): void {
  if (sent > 0) ctx.tell(...ctx.wrap(ctx.t('spool.sent', { n: sent })));
  tellRefused(ctx, refused.length);
}

function tellRefused(ctx: Context, n: number): void {
  if (n > 0) ctx.tell(...ctx.wrap(ctx.t('spool.refused', { n, command: 'smena sync --list' })));
}

/**
 * What this command line has read of the clinic is what the next one knows if the server is away then. Records change
 * nothing of it; whatever else was written may have.
 */
async function remember(folder: string, server: string, records: Records): Promise<void> {
  const changed = records.receipts().written > 0;
  if (changed) records.forget();
  const clinic = await records.clinic();
  const desk = await records.deskIfKnown();
  const before = readSnapshot(folder)?.clinics.find((one) => one.clinic.id === clinic.id);
  // The people are not worth a question of their own where they are known from before.
  const staff = changed ? undefined : ((await records.staffIfRead()) ?? before?.staff);
  keepKnown(folder, server, {
    clinic,
    desks: await records.desks(),
    staff: staff ?? (await records.staff()),
    shifts: withShift(before?.shifts ?? [], desk, await records.shift()),
  });
}
