/** Reads who did not come, and what was decided about it. */
import { addDays, dayOf } from '../../clinic/time.ts';
import { maskPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { rootOf } from '../../metrics/manager/lives.ts';
import type { Period } from '../../metrics/period.ts';
import { shortName, surnameAndInitials } from '../../patients/short-name.ts';
import { tasksMade } from '../../quality/made-tasks.ts';
import type { MeasureTold, NoShowsStory } from '../../reports/manager/no-shows-report.ts';
import type { Store } from '../../store/store.ts';
import { cutNoShows, type NoShowVisit, type RepeatedNoShow, repeatedNoShows } from '../../visits/no-shows.ts';
import { untilToday } from '../metrics/load.ts';
import { filterOf } from '../metrics/selection.ts';
import { nameOf } from '../records/people.ts';
import { costTold } from './cost.ts';
import { daysTold } from './days.ts';
import { periodBefore, type Reading, readHead } from './head.ts';

/** Visits are read so many days at a time, and only what is counted is kept of them. */
const chunkDays = 31;
/** More would be a list of its own. */
const mostRepeated = 15;
/** Measures of so many of the last reviews are told: older ones have done what they could. */
const reviewsTold = 8;

export async function readNoShows(ctx: Context, reading: Reading): Promise<NoShowsStory> {
  const store = await ctx.store();
  const clinic = await ctx.clinic();
  const period = untilToday(ctx, reading.period);
  const visits = await visitsOf(store, clinic.id, period);
  const filter = filterOf(reading);
  return {
    ...(await readHead(ctx, reading)),
    days: await daysTold(ctx, period, filter),
    before: await daysTold(ctx, periodBefore(ctx, reading), filter),
    cuts: cutNoShows(visits),
    names: {
      doctor: named(await store.clinic.doctors(clinic.id), surnameAndInitials),
      service: named(await store.clinic.services(clinic.id)),
      source: new Map(clinic.sources.map(({ code, name }) => [code, name])),
    },
    cost: await costTold(ctx, period),
    repeated: reading.mailed ? [] : await repeatedOf(store, clinic.id, visits),
    measures: await measuresOf(ctx, store, clinic.id, period),
  };
}

async function visitsOf(store: Store, clinicId: number, { from, to }: Period): Promise<NoShowVisit[]> {
  const found: NoShowVisit[] = [];
  for (let first = from; first <= to; first = addDays(first, chunkDays)) {
    const last = addDays(first, chunkDays - 1);
    const visits = await store.visits.ofDays(clinicId, first, last < to ? last : to);
    for (const visit of visits) found.push(counted(visit));
  }
  return found;
}

function counted(visit: NoShowVisit): NoShowVisit {
  const { id, patientId, doctorId, serviceId, startsAt, day, status } = visit;
  const { bookedAt, source, confirmedAt, lossReason, importId } = visit;
  return {
    ...{ id, patientId, doctorId, serviceId, startsAt, day, status },
    ...{ bookedAt, source, confirmedAt, lossReason, importId },
  };
}

function named(
  rows: readonly { id: number; name: string }[],
  shown: (name: string) => string = (name) => name,
): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [String(id), shown(name)]));
}

/** Name and number as lists show them (least data). */
async function repeatedOf(
  store: Store,
  clinicId: number,
  visits: readonly NoShowVisit[],
): Promise<RepeatedNoShow[]> {
  const merged = await store.patients.merged(clinicId);
  const repeated = repeatedNoShows(visits, (cardId) => rootOf(cardId, merged)).slice(0, mostRepeated);
  const cards = await Promise.all(
    repeated.map(({ patientId }) => store.patients.current(clinicId, patientId)),
  );
  return repeated.map((one, at) => {
    const card = cards[at];
    return {
      ...one,
      patientId: card?.id ?? one.patientId,
      name: card ? shortName(card.name) : null,
      phone: card?.phone ? maskPhone(card.phone) : null,
    };
  });
}

/** The tasks that weekly reviews of these days, or the last ones before, made of causes. */
async function measuresOf(
  ctx: Context,
  store: Store,
  clinicId: number,
  { from, to }: Period,
): Promise<MeasureTold[]> {
  const staff = await ctx.staff();
  const reviews = (await store.quality.reviews(clinicId, reviewsTold)).filter(
    ({ startedAt }) => dayOf(startedAt) >= from && dayOf(startedAt) <= addDays(to, 7),
  );
  const ids = new Set<number>();
  for (const { id } of reviews) {
    const history = await store.facts.ofRecord(clinicId, 'review', id);
    for (const task of tasksMade(history, 'review.measured')) ids.add(task);
  }
  const tasks = await Promise.all([...ids].map((id) => store.work.task(clinicId, id)));
  return tasks
    .flatMap((task) => (task === null ? [] : [task]))
    .map(({ id, title, ownerId, dueAt, state }) => ({
      id,
      title,
      owner: nameOf(staff, ownerId),
      dueAt,
      state,
    }));
}
