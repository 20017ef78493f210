/** Reads the rows of some days that the manager's figures need beside the days themselves: lives, plans, recalls, scores. */
import type { Kysely } from 'kysely';
import { dayOf, hour } from '../clinic/time.ts';
import { isRecall } from '../contacts/recall-tags.ts';
import { rootOf } from '../metrics/manager/lives.ts';
import type {
  CareContact,
  LifeVisit,
  ManagerBase,
  ManagerRows,
  RecallContact,
} from '../metrics/manager/rows.ts';
import { hasCome } from '../patients/card.ts';
import { careHours } from '../visits/aftercare.ts';
import type { ClinicFacts } from './day-facts.ts';
import { inPieces } from './in-pieces.ts';
import { scheduleQueries } from './schedule-queries.ts';
import type { Database } from './schema.ts';

interface Span {
  from: string;
  to: string;
}
type Asked = Span & { base: ManagerBase; recallTags: ReadonlySet<string> };

export async function readManagerRows(
  db: Kysely<Database>,
  clinic: ClinicFacts,
  asked: Asked,
): Promise<ManagerRows> {
  const { base, from, to } = asked;
  const own = await visitsOf(db, clinic.id).where('day', '>=', from).where('day', '<=', to).execute();
  const recalls = await readRecalls(db, clinic.id, asked);
  const called = await cardsUnder(db, clinic.id, recalls);
  const cared = own.filter((visit) => hasCome(visit) && base.careServices.has(visit.serviceId ?? 0));
  const came = own.filter(hasCome).flatMap(({ patientId }) => patientId ?? []);
  const cards = allCards(
    [...came, ...recalls.flatMap(({ patientId }) => patientId ?? []), ...called.keys()],
    base,
  );
  // By the patients alone, who are the clinic's own: with the clinic an engine takes the index of its days.
  const others = await inPieces(cards, (ids) =>
    db.selectFrom('visit').select(lifeColumns).where('patientId', 'in', ids).execute(),
  );
  const visits = [...own, ...others.filter(({ day }) => day < from || day > to)];
  return {
    from,
    to,
    calendar: await scheduleQueries(db).calendar(clinic, from, to),
    visits,
    plans: await readPlans(db, clinic.id, asked, cards),
    phones: new Map([
      ...called,
      ...(await numbersOf(
        db,
        allCards(
          cared.flatMap(({ patientId }) => patientId ?? []),
          base,
        ),
      )),
    ]),
    care: await readCare(db, clinic.id, cared),
    recalls,
    scores: await readScores(db, clinic.id, asked),
    named: await readNamed(db, clinic.id, asked),
    doctorDays: await db
      .selectFrom('doctorDay')
      .select(['doctorId', 'day', 'state'])
      .where('clinicId', '=', clinic.id)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .execute(),
  };
}

const lifeColumns = [
  ...['id', 'patientId', 'doctorId', 'serviceId', 'source', 'startsAt', 'endsAt', 'day', 'bookedDay'],
  ...['status', 'doneAt', 'paid', 'movedTo', 'lossReason'],
] as (keyof LifeVisit)[];

function visitsOf(db: Kysely<Database>, clinicId: number) {
  return db.selectFrom('visit').select(lifeColumns).where('clinicId', '=', clinicId);
}

/** The cards of these people, those too that were merged into theirs. */
function allCards(cards: readonly number[], { merged }: ManagerBase): number[] {
  const roots = new Set(cards.map((card) => rootOf(card, merged)));
  const dropped = [...merged.keys()].filter((card) => roots.has(rootOf(card, merged)));
  return [...roots, ...dropped];
}

async function readRecalls(
  db: Kysely<Database>,
  clinicId: number,
  { from, to, recallTags }: Asked,
): Promise<RecallContact[]> {
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'startedAt', 'day', 'status', 'patientId', 'phone', 'tags'])
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('direction', '=', 'out')
    .where('tags', '<>', '[]')
    .execute();
  return rows.filter(({ tags }) => isRecall(JSON.parse(tags) as string[], recallTags));
}

/** Cards by which recalls to a number alone can be judged, with that number. */
async function cardsUnder(
  db: Kysely<Database>,
  clinicId: number,
  recalls: readonly RecallContact[],
): Promise<Map<number, string>> {
  const phones = new Set(
    recalls.flatMap(({ patientId, phone }) => (patientId === null ? (phone ?? []) : [])),
  );
  const rows = await inPieces([...phones], (some) =>
    db
      .selectFrom('patient')
      .select(['id', 'phone'])
      .where('clinicId', '=', clinicId)
      .where('phone', 'in', some)
      .execute(),
  );
  return withNumber(rows);
}

async function numbersOf(db: Kysely<Database>, cards: readonly number[]): Promise<Map<number, string>> {
  const rows = await inPieces(cards, (ids) =>
    db.selectFrom('patient').select(['id', 'phone']).where('id', 'in', ids).execute(),
  );
  return withNumber(rows);
}

function withNumber(rows: readonly { id: number; phone: string | null }[]): Map<number, string> {
  return new Map(rows.flatMap(({ id, phone }) => (phone === null ? [] : [[id, phone]])));
}

async function readPlans(
  db: Kysely<Database>,
  clinicId: number,
  { from, to }: Span,
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

/** Who was reached from outside while the visits after which that is due were fresh. */
async function readCare(
  db: Kysely<Database>,
  clinicId: number,
  cared: readonly LifeVisit[],
): Promise<CareContact[]> {
  const [first, ...rest] = cared.map(({ doneAt, endsAt }) => doneAt ?? endsAt).toSorted((a, b) => a - b);
  if (first === undefined) return [];
  const last = (rest.at(-1) ?? first) + careHours * hour;
  return db
    .selectFrom('contact')
    .select(['startedAt', 'patientId', 'phone'])
    .where('clinicId', '=', clinicId)
    .where('day', '>=', dayOf(first))
    .where('day', '<=', dayOf(last))
    .where('direction', '=', 'out')
    .where('status', 'in', ['answered', 'message_left'])
    .execute();
}

async function readScores(db: Kysely<Database>, clinicId: number, { from, to }: Span) {
  return db
    .selectFrom('score')
    .select(['contactId', 'day', 'points', 'most'])
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
}

async function readNamed(db: Kysely<Database>, clinicId: number, { from, to }: Span): Promise<Set<number>> {
  const said = await db
    .selectFrom('contact')
    .select('id')
    .where('clinicId', '=', clinicId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('phone', 'is', null)
    .where('patientId', 'is', null)
    .where('name', 'is not', null)
    .execute();
  const booked = await db
    .selectFrom('visit')
    .select('contactId')
    .where('clinicId', '=', clinicId)
    .where('bookedDay', '>=', from)
    .where('bookedDay', '<=', to)
    .where('contactId', 'is not', null)
    .where('patientId', 'is not', null)
    .execute();
  return new Set([...said.map(({ id }) => id), ...booked.flatMap(({ contactId }) => contactId ?? [])]);
}
