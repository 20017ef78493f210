/** The store and the few rows that almost every command needs, each read once. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { clinicMeant, deskMeant, deskUnclear, type Meant } from './clinic/meant.ts';
import { clinicOn, type DatedClinic } from './clinic/targets.ts';
import { dayOf } from './clinic/time.ts';
import type { Clinic, Desk, Language, Staff } from './clinic/types.ts';
import { type DatabaseLocation, databaseFrom } from './config/database.ts';
import { ShiftError } from './errors.ts';
import { type Receipts, receiptsFrom } from './facts/receipts.ts';
import type { Shift } from './shifts/types.ts';
import type { Engine } from './store/dialect.ts';
import type { Store, StoreOptions } from './store/store.ts';

export interface Records {
  readonly location: DatabaseLocation;
  /** Under what the server writes once what this command line writes; only for a server. */
  receipts(): Receipts;
  /** Whether the store is open. */
  readonly reached: boolean;
  /** The open store; `create` makes the file where there is none. */
  store(create: boolean): Promise<Store>;
  /** `targets` are those of today. */
  clinic(): Promise<DatedClinic>;
  /** This machine's desk: for what must not reach another one by mistake. @throws ShiftError desk_unclear */
  desk(): Promise<Desk>;
  /** The same for a reader; null where the clinic has several desks and none was named. */
  deskIfKnown(): Promise<Desk | null>;
  staff(): Promise<Staff[]>;
  /** The same where it has been read before; otherwise undefined. */
  staffIfRead(): Promise<Staff[]> | undefined;
  /** The shift open at this machine's desk, where that is known. */
  shift(): Promise<Shift | null>;
  /** Every desk of the clinic. */
  desks(): Promise<Desk[]>;
  /** Forgets what was read, after a command has changed it. */
  forget(): void;
  /** Reads clinic, desk, staff and shift from there from now on: from what this machine remembers of a server. */
  readFrom(source: Source): void;
  /** The clinic's language, where a clinic can be read; a database that cannot be opened says so later. */
  language(): Promise<Language | undefined>;
  /** Lets the connection go: whoever asks next makes a new one. */
  reconnect(): void;
  /** What an error of the engine means; anything else is returned as it is. */
  explain(error: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Flags that choose where the records are. */
interface Place {
  db?: string;
  clinic?: string;
  desk?: string;
}

/** Where the rows come from that almost every command needs. */
export interface Source {
  clinics(): Promise<Clinic[]>;
  /** The clinics that have a desk of this code. */
  withDesk(code: string): Promise<number[]>;
  desks(clinicId: number): Promise<Desk[]>;
  staff(clinicId: number): Promise<Staff[]>;
  /** The shift open at the desk. */
  shift(deskId: number): Promise<Shift | null>;
}

/** How the store is opened where it is not as usual. */
export interface Opening {
  /** The program's clock, epoch milliseconds: which targets are in force. */
  now?: () => number;
  /** A record that was kept while the server was away, and the connection it is sent through. */
  delivery?: Delivery | undefined;
  /** What is done as soon as a server has been reached. */
  onReached?: ((store: Store) => Promise<void>) | undefined;
}
export interface Delivery {
  receipt: string;
  /** When it was recorded, epoch milliseconds. */
  at: number;
  engine: Engine;
}

export function recordsOf(place: Place, env: NodeJS.ProcessEnv, opening: Opening = {}): Records {
  const location = databaseFrom(place.db, env);
  const meant = { clinic: place.clinic || env.SHIFT_CLINIC, desk: place.desk || env.SHIFT_DESK };
  const { delivery, onReached, now = Date.now } = opening;
  const once = memory();
  const receipts = (): Receipts => {
    ours ??= receiptsFrom(delivery?.receipt ?? randomUUID());
    return ours;
  };
  let ours: Receipts | undefined;
  let opened: Promise<Store> | undefined;
  let reached = false;
  const openHere = async (create: boolean): Promise<Store> => {
    // What is sent over a network may arrive without our hearing of it: under its receipt it counts once.
    const options = location.kind === 'server' ? { receipts: receipts(), ...given(delivery) } : {};
    const store = await open(location, env, delivery?.engine, { ...options, made: !create });
    reached = true;
    await onReached?.(store);
    return store;
  };
  const store = async (create: boolean): Promise<Store> => {
    if (!create && location.kind === 'file' && !existsSync(location.path)) throw new ShiftError('no_clinic');
    opened ??= openHere(create);
    if (create)
      opened = opened.catch((error: unknown) => (hasNone(error) ? openHere(true) : Promise.reject(error)));
    return opened;
  };
  let source = storeSource(() => store(false), delivery?.at);
  const clinic = () => once('clinic', () => readClinic(source, meant, now));
  const desks = () => once('desks', async () => source.desks((await clinic()).id));
  const deskIfKnown = async () => deskMeant(await desks(), meant);
  const desk = async () => {
    const known = await deskIfKnown();
    if (!known) throw deskUnclear(await desks());
    return known;
  };
  return {
    location,
    receipts,
    get reached() {
      return reached;
    },
    store,
    clinic,
    desk,
    deskIfKnown,
    desks,
    staff: () => once('staff', async () => source.staff((await clinic()).id)),
    staffIfRead: () => once.known<Staff[]>('staff'),
    shift: () =>
      once('shift', async () => {
        const here = await deskIfKnown();
        return here && source.shift(here.id);
      }),
    readFrom(other) {
      source = other;
      once.forget();
    },
    forget: once.forget,
    async language() {
      if (location.kind === 'file' && !existsSync(location.path)) return undefined;
      return clinic().then(
        (found) => found.language,
        () => undefined,
      );
    },
    reconnect() {
      const before = opened;
      opened = undefined;
      reached = false;
      void before?.then((open) => open.close()).catch(() => undefined);
    },
    async explain(error) {
      const here = await opened?.catch(() => undefined);
      return here ? here.engine.explain(error) : error;
    },
    async close() {
      const here = await opened?.catch(() => undefined);
      await here?.close();
    },
  };
}

/** A database without a single table of ours. */
function hasNone(error: unknown): boolean {
  return error instanceof ShiftError && error.code === 'no_clinic';
}

/** Runs each reading once, until it is told to forget. */
function memory() {
  let kept = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, read: () => Promise<T>): Promise<T> => {
    const known = kept.get(name) ?? read();
    kept.set(name, known);
    return known as Promise<T>;
  };
  return Object.assign(once, {
    known: <T>(name: string) => kept.get(name) as Promise<T> | undefined,
    forget() {
      kept = new Map();
    },
  });
}

/** A delivery writes once: what it would write besides could be written without it. */
function given(delivery: Delivery | undefined): { once?: true } {
  return delivery ? { once: true } : {};
}

async function open(
  location: DatabaseLocation,
  env: NodeJS.ProcessEnv,
  lent: Engine | undefined,
  options: StoreOptions,
): Promise<Store> {
  const { openEngine } = await import('./store/open.ts');
  const { openStore } = await import('./store/store.ts');
  // A connection that is lent is closed by whoever lent it.
  if (lent) return openStore({ ...lent, close: async () => undefined }, options);
  return openStore(await openEngine(location, env), options);
}

/** @param at of a record that is being sent: its shift is the one that was open then */
function storeSource(store: () => Promise<Store>, at: number | undefined): Source {
  return {
    clinics: async () => (await store()).clinic.all(),
    withDesk: async (code) => (await store()).clinic.withDesk(code),
    desks: async (clinicId) => (await store()).clinic.desks(clinicId),
    staff: async (clinicId) => (await store()).clinic.staff(clinicId),
    shift: async (deskId) => {
      const { shifts } = await store();
      return at === undefined ? shifts.open(deskId) : ((await shifts.at(deskId, at)) ?? shifts.open(deskId));
    },
  };
}

async function readClinic(source: Source, meant: Meant, now: () => number): Promise<DatedClinic> {
  const clinics = await source.clinics();
  const { clinic: code, desk } = meant;
  const asksDesk = clinics.length > 1 && !code && desk;
  const clinic = clinicMeant(clinics, meant, asksDesk ? await source.withDesk(desk.toLowerCase()) : []);
  // From here on every local date is the clinic's; a zoned formatter would cost a third of a start-up.
  process.env.TZ = clinic.timezone;
  return clinicOn(clinic, dayOf(now()));
}
