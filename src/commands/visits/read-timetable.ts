/** What free time is reckoned from, read in one go for every command that names free times. */
import type { Day } from '../../clinic/time.ts';
import type { Clinic, DoctorDay } from '../../clinic/types.ts';
import type { Store } from '../../store/store.ts';
import { isLate, type LateVisit, lateVisits } from '../../visits/delay.ts';
import type { Timetable } from '../../visits/slots.ts';

/** The timetable of the days from `from` to `until`, both included. */
export async function timetableOf(
  store: Store,
  clinic: Clinic,
  [from, until]: [Day, Day],
  now: number,
): Promise<Timetable> {
  const { id } = clinic;
  const doctorDays = await store.clinic.doctorDays(id, from, until);
  return {
    ...(await store.schedule.calendar(clinic, from, until)),
    rooms: await store.schedule.rooms(id),
    offers: (await store.waitlist.openOffers(id)).filter(({ expiresAt }) => expiresAt > now),
    doctorDays,
    held: await store.visits.held(id, from, until),
    late: await readLate(store, id, doctorDays),
  };
}

/** Only where somebody is late: most days nobody is. */
async function readLate(
  store: Store,
  clinicId: number,
  doctorDays: readonly DoctorDay[],
): Promise<LateVisit[]> {
  const late = doctorDays.filter(isLate);
  const days = late.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return lateVisits(await store.visits.ofDays(clinicId, first, last), late);
}
