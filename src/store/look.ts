/** What a database holds, seen without working in it: nothing is written, and an older schema stays as it is. */
import { clinicQueries } from './clinic-queries.ts';
import type { About, Engine } from './dialect.ts';
import { schemaVersion } from './migrations.ts';

export interface Seen {
  engine: Engine['name'];
  about: About;
  /** The schema found, 0 for an empty database, and the one that this program works with. */
  schema: number;
  known: number;
  /** None where the schema is a later program's. */
  clinics: SeenClinic[];
}

export interface SeenClinic {
  id: number;
  code: string;
  name: string;
  desks: { code: string; name: string }[];
}

/** Closes the engine. @throws ShiftError whatever keeps the engine from its database */
export async function lookAt(engine: Engine): Promise<Seen> {
  const { name, db } = engine;
  try {
    const schema = await engine.schemaVersion(db);
    const about = await engine.about(db);
    const readable = schema > 0 && schema <= schemaVersion;
    return {
      engine: name,
      about,
      schema,
      known: schemaVersion,
      clinics: readable ? await clinicsOf(engine) : [],
    };
  } catch (error) {
    throw engine.explain(error);
  } finally {
    await engine.close();
  }
}

async function clinicsOf({ db }: Engine): Promise<SeenClinic[]> {
  const { all, desks } = clinicQueries(db);
  const clinics: SeenClinic[] = [];
  for (const { id, code, name } of await all()) clinics.push({ id, code, name, desks: await desks(id) });
  return clinics;
}
