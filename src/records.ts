/** The store and the few rows that almost every command needs, each read once. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { clinicMeant, deskMeant, deskUnclear, type Meant } from './clinic/meant.ts';
import type { Clinic, Desk, Language, Staff } from './clinic/types.ts';
import { type DatabaseLocation, databaseFrom } from './config/database.ts';
import { ShiftError } from './errors.ts';
import type { Shift } from './shifts/types.ts';
import type { Store } from './store/store.ts';

export interface Records {
  readonly location: DatabaseLocation;
  /** The open store; `create` makes the file where there is none. */
  store(create: boolean): Promise<Store>;
  clinic(): Promise<Clinic>;
  /** This machine's desk: for what must not reach another one by mistake. @throws ShiftError desk_unclear */
  desk(): Promise<Desk>;
  /** The same for a reader; null where the clinic has several desks and none was named. */
  deskIfKnown(): Promise<Desk | null>;
  staff(): Promise<Staff[]>;
  /** The shift open at this machine's desk, where that is known. */
  shift(): Promise<Shift | null>;
  /** Forgets what was read, after a command has changed it. */
  forget(): void;
  /** The clinic's language, where a clinic can be read; a database that cannot be opened says so later. */
  language(): Promise<Language | undefined>;
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

export function recordsOf(place: Place, env: NodeJS.ProcessEnv): Records {
  const location = databaseFrom(place.db, env);
  const meant = { clinic: place.clinic || env.SHIFT_CLINIC, desk: place.desk || env.SHIFT_DESK };
  const once = memory();
  let opened: Promise<Store> | undefined;

  const store = async (create: boolean): Promise<Store> => {
    if (!create && location.kind === 'file' && !existsSync(location.path)) throw new ShiftError('no_clinic');
    opened ??= open(location, env);
    return opened;
  };
  const clinic = () => once('clinic', async () => readClinic(await store(false), meant));
  const desks = () => once('desks', async () => (await store(false)).clinic.desks((await clinic()).id));
  const deskIfKnown = async () => deskMeant(await desks(), meant);
  const desk = async () => {
    const known = await deskIfKnown();
    if (!known) throw deskUnclear(await desks());
    return known;
  };
  return {
    location,
    store,
    clinic,
    desk,
    deskIfKnown,
    staff: () => once('staff', async () => (await store(false)).clinic.staff((await clinic()).id)),
    shift: () =>
      once('shift', async () => {
        const here = await deskIfKnown();
        return here && (await store(false)).shifts.open(here.id);
      }),
    forget: once.forget,
    async language() {
      if (location.kind === 'file' && !existsSync(location.path)) return undefined;
      return clinic().then(
        (found) => found.language,
        () => undefined,
      );
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

/** Runs each reading once, until it is told to forget. */
function memory() {
  let kept = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, read: () => Promise<T>): Promise<T> => {
    const known = kept.get(name) ?? read();
    kept.set(name, known);
    return known as Promise<T>;
  };
  return Object.assign(once, {
    forget() {
      kept = new Map();
    },
  });
}

async function open(location: DatabaseLocation, env: NodeJS.ProcessEnv): Promise<Store> {
  const { openEngine } = await import('./store/open.ts');
  const { openStore } = await import('./store/store.ts');
  const engine = await openEngine(location, env);
  // What is sent over a network may arrive without our hearing of it: under its receipt it counts once.
  return openStore(engine, location.kind === 'server' ? { receipt: randomUUID() } : {});
}

async function readClinic(store: Store, meant: Meant): Promise<Clinic> {
  const clinics = await store.clinic.all();
  const { clinic: code, desk } = meant;
  const asksDesk = clinics.length > 1 && !code && desk;
  const clinic = clinicMeant(clinics, meant, asksDesk ? await store.clinic.withDesk(desk.toLowerCase()) : []);
  // From here on every local date is the clinic's; a zoned formatter would cost a third of a start-up.
  process.env.TZ = clinic.timezone;
  return clinic;
}
