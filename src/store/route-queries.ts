/** Reads of everything that the patient's route is judged from: of a period, or of one patient. */
import type { Kysely } from 'kysely';
import type { Patient } from '../patients/types.ts';
import type { RouteContact } from '../visits/route/journey.ts';
import type { CarePlan, Paper, Visit } from '../visits/types.ts';
import { inPieces } from './in-pieces.ts';
import { type Database, isOpen } from './schema.ts';

export interface RouteRead {
  contacts: RouteContact[];
  visits: Visit[];
  replacing: Set<number>;
  phones: Map<number, string | null>;
  owedPhones: Set<string>;
  datedContacts: Set<number>;
  papers: Paper[];
  plans: CarePlan[];
}

export function routeQueries(db: Kysely<Database>) {
  const contacts = (clinicId: number) =>
    db
      .selectFrom('contact')
      .select(['id', 'startedAt', 'day', 'direction', 'status', 'purpose', 'outcome', 'patientId'])
      .select(['phone', 'name', 'source'])
      .where('clinicId', '=', clinicId)
      .orderBy('startedAt')
      .orderBy('id');
  const visits = (clinicId: number) =>
    db.selectFrom('visit').selectAll().where('clinicId', '=', clinicId).orderBy('startsAt').orderBy('id');
  const around = async (
    clinicId: number,
    found: { contacts: RouteContact[]; visits: Visit[] },
  ): Promise<RouteRead> => {
    const visitIds = found.visits.map(({ id }) => id);
    const patientIds = [...new Set(found.visits.flatMap(({ patientId }) => patientId ?? []))];
    const patients = await inPieces(patientIds, (ids) =>
      db
        .selectFrom('patient')
        .select(['id', 'phone'])
        .where('clinicId', '=', clinicId)
        .where('id', 'in', ids)
        .execute(),
    );
    return {
      ...found,
      replacing: await replacing(db, clinicId),
      phones: new Map(patients.map(({ id, phone }: Pick<Patient, 'id' | 'phone'>) => [id, phone])),
      owedPhones: await owedPhones(db, clinicId),
      datedContacts: await datedContacts(db, clinicId),
      papers: await inPieces(patientIds, (ids) =>
        db
          .selectFrom('paper')
          .selectAll()
          .where('clinicId', '=', clinicId)
          .where('patientId', 'in', ids)
          .execute(),
      ),
      plans: await inPieces(visitIds, (ids) =>
        db
          .selectFrom('carePlan')
          .selectAll()
          .where('clinicId', '=', clinicId)
          .where('visitId', 'in', ids)
          .execute(),
      ),
    };
  };
  return {
    /** Since that day: contacts, and visits booked or to take place since. */
    async since(clinicId: number, day: string): Promise<RouteRead> {
      return around(clinicId, {
        contacts: await contacts(clinicId).where('day', '>=', day).execute(),
        visits: await visits(clinicId)
          .where((is) => is.or([is('bookedDay', '>=', day), is('day', '>=', day)]))
          .execute(),
      });
    },
    /** Of one patient, all of it; of his number what is nobody's. */
    async ofPatient(clinicId: number, { id, phone }: Pick<Patient, 'id' | 'phone'>): Promise<RouteRead> {
      const own = await contacts(clinicId).where('patientId', '=', id).execute();
      const ofNumber =
        phone === null
          ? []
          : await contacts(clinicId).where('phone', '=', phone).where('patientId', 'is', null).execute();
      const all = [...own, ...ofNumber.map((one) => ({ ...one, patientId: id }))];
      return around(clinicId, {
        contacts: all.sort((a, b) => a.startedAt - b.startedAt || a.id - b.id),
        visits: await visits(clinicId).where('patientId', '=', id).execute(),
      });
    },
  };
}

/** Visits that stand for others which were moved. */
async function replacing(db: Kysely<Database>, clinicId: number): Promise<Set<number>> {
  const rows = await db
    .selectFrom('visit')
    .select('movedTo')
    .where('clinicId', '=', clinicId)
    .where('movedTo', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ movedTo }) => movedTo ?? []));
}

async function owedPhones(db: Kysely<Database>, clinicId: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('callback')
    .select('phone')
    .where('clinicId', '=', clinicId)
    .where('state', 'in', ['open', 'carried'])
    .execute();
  return new Set(rows.flatMap(({ phone }) => phone ?? []));
}

/** Contacts whose next step has a date. */
async function datedContacts(db: Kysely<Database>, clinicId: number): Promise<Set<number>> {
  const rows = await db
    .selectFrom('task')
    .select('contactId')
    .where('clinicId', '=', clinicId)
    .where(isOpen())
    .where('contactId', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ contactId }) => contactId ?? []));
}
