/** Contacts that the manager's figures need beside those of the days: recalls, care after a visit, who told a name. */
import type { Kysely } from 'kysely';
import { dayOf, hour } from '../clinic/time.ts';
import { isRecall } from '../contacts/recall-tags.ts';
import type { CareContact, LifeVisit, RecallContact } from '../metrics/manager/rows.ts';
import type { Period } from '../metrics/period.ts';
import { careHours } from '../visits/aftercare.ts';

import type { Database } from './schema.ts';

/** Calls out to patients who should come again, made on the days. */
export async function readRecalls(
  db: Kysely<Database>,
  clinicId: number,
  { from, to, recallTags }: Period & { recallTags: ReadonlySet<string> },
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

/** Who was reached from outside while the visits after which that is due were fresh. */
export async function readCare(
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

/** Contacts of the days of which it is known whose they are, though they have neither a card nor a number. */
export async function readNamed(
  db: Kysely<Database>,
  clinicId: number,
  { from, to }: Period,
): Promise<Set<number>> {
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
