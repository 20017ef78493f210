/** Reads the rows of some days that the manager's figures need beside the days themselves: lives, plans, recalls, scores. */
import type { Kysely } from 'kysely';
import type { LifeVisit, ManagerBase, ManagerRows } from '../metrics/manager/rows.ts';
import type { Period } from '../metrics/period.ts';
import { hasCome } from '../patients/card.ts';
import type { ClinicFacts } from './day-facts.ts';
import { inPieces } from './in-pieces.ts';
import { allCards, cardsOf, cardsUnder, numbersOf } from './manager-cards.ts';
import { readCare, readNamed, readRecalls } from './manager-contacts.ts';
import { scheduleQueries } from './schedule-queries.ts';
import type { Database } from './schema.ts';

type Asked = Period & { base: ManagerBase; recallTags: ReadonlySet<string> };

export async function readManagerRows(
  db: Kysely<Database>,
  clinic: ClinicFacts,
  asked: Asked,
): Promise<ManagerRows> {
  const { base, from, to } = asked;
  const own = await visitsBetween(db, clinic.id, asked);
  const recalls = await readRecalls(db, clinic.id, asked);
  const called = await cardsUnder(db, clinic.id, recalls);
  const came = own.filter(hasCome);
  const cared = came.filter(({ serviceId }) => base.careServices.has(serviceId ?? 0));
  const cards = allCards([...cardsOf(came), ...cardsOf(recalls), ...called.keys()], base);
  return {
    from,
    to,
    calendar: await scheduleQueries(db).calendar(clinic, from, to),
    visits: [...own, ...(await visitsOutside(db, cards, asked))],
    plans: await readPlans(db, clinic.id, asked, cards),
    phones: new Map([...called, ...(await numbersOf(db, allCards(cardsOf(cared), base)))]),
    care: await readCare(db, clinic.id, cared),
    recalls,
    scores: await readScores(db, clinic.id, asked),
    named: await readNamed(db, clinic.id, asked),
    doctorDays: await readDoctorDays(db, clinic.id, asked),
  };
}

const lifeColumns = [
  'id',
  'patientId',
  'doctorId',
  'serviceId',
  'source',
  'startsAt',
  'endsAt',
  'day',
  'bookedDay',
  'status',
  'doneAt',
  'paid',
  'movedTo',
  'lossReason',
] as const satisfies readonly (keyof LifeVisit)[];

function visitsBetween(db: Kysely<Database>, clinicId: number, { from, to }: Period): Promise<LifeVisit[]> {
  return db
    .selectFrom('visit')
    .select(lifeColumns)
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}

/** What the days' patients did before and after them: a figure of a patient's life is not about days alone. */
async function visitsOutside(
  db: Kysely<Database>,
  cards: readonly number[],
  { from, to }: Period,
): Promise<LifeVisit[]> {
  // By the patients alone, who are the clinic's own: with the clinic an engine takes the index of its days.
  const visits = await inPieces(cards, (ids) =>
    db.selectFrom('visit').select(lifeColumns).where('patientId', 'in', ids).execute(),
  );
  return visits.filter(({ day }) => day < from || day > to);
}

async function readPlans(
  db: Kysely<Database>,
  clinicId: number,
  { from, to }: Period,
  cards: readonly number[],
) {
  const plans = () =>
    db
      .selectFrom('carePlan')
      .innerJoin('visit', 'visit.id', 'carePlan.visitId')
      .select(['carePlan.visitId', 'carePlan.state', 'carePlan.paid', 'carePlan.sessions'])
      .select(['carePlan.presentedAt', 'carePlan.day'])
      .select(['visit.doctorId', 'visit.serviceId', 'visit.source'])
      .where('carePlan.clinicId', '=', clinicId);
  const made = await plans().where('carePlan.day', '>=', from).where('carePlan.day', '<=', to).execute();
  const theirs = await inPieces(cards, (ids) => plans().where('visit.patientId', 'in', ids).execute());
  return [...new Map([...made, ...theirs].map((plan) => [plan.visitId, plan])).values()];
}

async function readScores(db: Kysely<Database>, clinicId: number, { from, to }: Period) {
  return db
    .selectFrom('score')
    .select(['contactId', 'day', 'points', 'most'])
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}

async function readDoctorDays(db: Kysely<Database>, clinicId: number, { from, to }: Period) {
  return db
    .selectFrom('doctorDay')
    .select(['doctorId', 'day', 'state'])
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}
