/** What gaps are found and ranked from, read in one go. */
import { addDays, type Day, dayOf } from '../../clinic/time.ts';
import type { Clinic, Doctor, Service } from '../../clinic/types.ts';
import type { Store } from '../../store/store.ts';
import type { GapFacts } from '../../visits/gaps.ts';
import { horizonDays } from '../../visits/slots.ts';
import type { Visit, WaitlistEntry } from '../../visits/types.ts';
import { timetableOf } from './read-timetable.ts';

/** The gaps' facts, and what an offer needs besides. */
export interface ReadGaps extends GapFacts {
  /** Offers that nobody has answered, past their time or not. */
  open: GapFacts['offers'];
}

/** `until` is the last day looked at where it lies beyond the usual horizon. */
export async function readGaps(
  store: Store,
  clinic: Clinic,
  now: number,
  until: Day = '',
  known?: { doctors: Doctor[]; services: Service[] },
): Promise<ReadGaps> {
  const { id } = clinic;
  const today = dayOf(now);
  // The last working day before the horizon may be followed by a week's holiday.
  const usual = addDays(today, horizonDays + 7);
  const to = until > usual ? until : usual;
  const entries = await store.waitlist.entries(id);
  const open = await store.waitlist.openOffers(id);
  const offers = await store.waitlist.offersTo(
    id,
    entries.map((entry) => entry.id),
  );
  return {
    entries,
    offers,
    open,
    visits: await laterVisits(store, id, entries, now),
    doctors: known?.doctors ?? (await store.clinic.doctors(id)),
    services: known?.services ?? (await store.clinic.services(id)),
    timetable: await timetableOf(store, clinic, [today, to], now),
    freed: await store.waitlist.freed(id, today, to),
  };
}

/** Under the numbers that the entries name, as the visits stand now. */
async function laterVisits(
  store: Store,
  clinicId: number,
  entries: readonly WaitlistEntry[],
  now: number,
): Promise<GapFacts['visits']> {
  const wanted = entries.flatMap(({ visitId }) => visitId ?? []);
  const known = await withSuccessors(store, clinicId, wanted);
  return wanted.flatMap((id) => {
    const visit = stillAhead(known, id, now);
    return visit ? [{ id, startsAt: visit.startsAt }] : [];
  });
}

/** The visit that can still be given up, whose time may have been moved since; null where there is none any more. */
export async function laterVisit(
  store: Store,
  clinicId: number,
  visitId: number | null,
  now: number,
): Promise<Visit | null> {
  if (visitId === null) return null;
  return stillAhead(await withSuccessors(store, clinicId, [visitId]), visitId, now);
}

type Known = ReadonlyMap<number, Visit>;

/** These visits and those that they were moved to: one question for each step of the way, however many there are. */
async function withSuccessors(store: Store, clinicId: number, ids: readonly number[]): Promise<Known> {
  const known = new Map<number, Visit>();
  let missing = [...new Set(ids)];
  while (missing.length > 0) {
    const found = await store.visits.byIds(clinicId, missing);
    for (const visit of found) known.set(visit.id, visit);
    missing = found.flatMap(({ movedTo }) => movedTo ?? []).filter((id) => !known.has(id));
  }
  return known;
}

function stillAhead(known: Known, id: number, now: number): Visit | null {
  let visit = known.get(id);
  while (visit?.status === 'moved' && visit.movedTo !== null) visit = known.get(visit.movedTo);
  const open = visit?.status === 'booked' || visit?.status === 'confirmed';
  return visit && open && visit.startsAt > now ? visit : null;
}
