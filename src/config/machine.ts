/** What this command line works with: what was typed, the environment, the machine's settings, in this order. */
import { ShiftError } from '../errors.ts';
import { readSettings, type Settings, settingsFile } from './settings.ts';

type Env = NodeJS.ProcessEnv;

/** Where the name of a database, a clinic or a desk comes from, the strongest first. */
export type Origin = 'flag' | 'environment' | 'settings' | 'default';
export type Named = 'db' | 'clinic' | 'desk';
export type Names = Readonly<Partial<Record<Named, string>>>;

export interface Machine {
  /** The environment with the settings in it; what names database, clinic and desk fits together. */
  env: Env;
  from: Readonly<Record<Named, Origin>>;
  /** What the environment itself names: it goes before the settings. */
  environment: Names;
  file: string;
  settings: Settings;
  /** Why the settings could not be read. */
  fault: ShiftError | null;
}

export function machineOf(typed: Names, env: Env): Machine {
  const file = settingsFile(env);
  try {
    return { ...layered(typed, env, readSettings(file)), file, fault: null };
  } catch (error) {
    if (!(error instanceof ShiftError)) throw error;
    return { ...layered(typed, env, {}), file, fault: error };
  }
}

interface Layer {
  origin: Origin;
  names: Names;
}

/**
 * Whoever names another database leaves behind the clinic and the desk that go with the usual one, and whoever names
 * another clinic its desk: so nobody writes at a desk of that code in another clinic.
 */
export function layered(
  typed: Names,
  env: Env,
  settings: Settings,
): Pick<Machine, 'env' | 'from' | 'environment' | 'settings'> {
  const layers: Layer[] = [
    { origin: 'flag', names: typed },
    { origin: 'environment', names: namesIn(env) },
    { origin: 'settings', names: namesIn(settings) },
  ];
  const db = first(layers, 'db');
  const ofDatabase = belonging(layers, 'db', db);
  const clinic = first(ofDatabase, 'clinic');
  const ofClinic = belonging(ofDatabase, 'clinic', clinic);
  const desk = first(ofClinic, 'desk');
  // What was typed stays a flag: to some commands it is another question than which desk this is.
  const below = (all: readonly Layer[], name: Named): string =>
    first(
      all.filter(({ origin }) => origin !== 'flag'),
      name,
    )?.names[name] ?? '';
  const names = {
    SHIFT_DB: below(layers, 'db'),
    SHIFT_CLINIC: below(ofDatabase, 'clinic'),
    SHIFT_DESK: below(ofClinic, 'desk'),
  };
  return {
    env: withNames(env, lacking(settings, env), names),
    from: { db: originOf(db), clinic: originOf(clinic), desk: originOf(desk) },
    environment: namesIn(env),
    settings,
  };
}

/** The environment itself where nothing is added: copying it costs as much as asking for the file. */
function withNames(env: Env, added: Settings, names: Settings): Env {
  const same = Object.entries(names).every(([name, value]) => value === (env[name] ?? ''));
  return same && Object.keys(added).length === 0 ? env : { ...env, ...added, ...names };
}

function namesIn({ SHIFT_DB, SHIFT_CLINIC, SHIFT_DESK }: Env | Settings): Names {
  return {
    ...(SHIFT_DB ? { db: SHIFT_DB } : {}),
    ...(SHIFT_CLINIC ? { clinic: SHIFT_CLINIC } : {}),
    ...(SHIFT_DESK ? { desk: SHIFT_DESK } : {}),
  };
}

function first(layers: readonly Layer[], name: Named): Layer | undefined {
  return layers.find(({ names }) => names[name]);
}

/** The layers down to the one chosen, and those below it that mean the same, or below no flag leave it open. */
function belonging(layers: readonly Layer[], name: Named, chosen: Layer | undefined): Layer[] {
  if (!chosen) return [...layers];
  const at = layers.indexOf(chosen);
  const value = chosen.names[name];
  const open = chosen.origin === 'flag' ? value : undefined;
  return layers.filter(
    (_, index) => index <= at || [value, open].includes(first(layers.slice(index), name)?.names[name]),
  );
}

function originOf(layer: Layer | undefined): Origin {
  return layer?.origin ?? 'default';
}

/** A variable that is set to nothing is as good as not set. */
function lacking(settings: Settings, env: Env): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !env[name]));
}
