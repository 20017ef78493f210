/** Reads what `start`, `now`, `status` and `close` judge: one query a table, and none that nobody asked for. */
import type { DoctorSlots, ShiftFacts } from '../../checklists/facts.ts';
import { type Calendar, hoursOf } from '../../clinic/calendar.ts';
import { nextOpenDay, opensAt, opensNext } from '../../clinic/opening-hours.ts';
import { addDays, atTime, dayOf, endOfDay, hour } from '../../clinic/time.ts';
import type { Clinic, DoctorDay } from '../../clinic/types.ts';
import { timed } from '../../contacts/callback-clock.ts';
import type { Contact } from '../../contacts/types.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import type { DeskFacts } from '../../shifts/agenda/facts.ts';
import { drawerOf } from '../../shifts/drawer.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Store } from '../../store/store.ts';
import { horizonDays, slotsOfDoctors } from '../../visits/slots.ts';
import { nameOf } from '../records/people.ts';
import { readMatches } from '../visits/read-matches.ts';
import { timetableOf } from '../visits/read-timetable.ts';

export async function readDesk(store: Store, clinic: Clinic, day: string): Promise<DeskFacts> {
  const { id, rules } = clinic;
  const calendar = await store.schedule.calendar(clinic, day);
  const nextDay = nextOpenDay(calendar, day);
  return {
    day,
    nextDay,
    closesAt: closesAt(calendar, day),
    calendar,
    rules,
    callbacks: timed(await store.contacts.openCallbacks(id), rules, calendar),
    visits: (await store.visits.atDesk(id, day, nextDay)).map((visit) => ({
      ...visit,
      doctorName: visit.doctorName === null ? null : surnameAndInitials(visit.doctorName),
    })),
    tasks: await store.work.openTasks(id),
    waitlist: await store.waitlist.entries(id),
    complaints: await store.work.openComplaints(id),
    chats: await store.contacts.waiting(id),
    doctorDays: await readDoctorDays(store, clinic, day, nextDay),
  };
}

function closesAt(calendar: Calendar, day: string): number {
  const hours = hoursOf(calendar, day);
  return hours === null ? endOfDay(day) : atTime(day, hours.to);
}

async function readDoctorDays(
  store: Store,
  { id }: Clinic,
  from: string,
  to: string,
): Promise<DeskFacts['doctorDays']> {
  const days = await store.clinic.doctorDays(id, from, to);
  if (days.length === 0) return [];
  const doctors = new Map((await store.clinic.doctors(id)).map((doctor) => [doctor.id, doctor]));
  return days.map((one: DoctorDay) => {
    const doctor = doctors.get(one.doctorId);
    const doctorName = doctor ? surnameAndInitials(doctor.name) : '—';
    return { ...one, doctorName, doctorCode: doctor?.code ?? String(one.doctorId) };
  });
}

async function readSlots(store: Store, clinic: Clinic, now: number): Promise<DoctorSlots[]> {
  const { id } = clinic;
  const today = dayOf(now);
  // The last working day before the horizon may be followed by a week's holiday.
  const until = addDays(today, horizonDays + 7);
  const timetable = await timetableOf(store, clinic, [today, until], now);
  const slots = slotsOfDoctors(
    await store.clinic.doctors(id),
    await store.clinic.services(id),
    timetable,
    now,
  );
  return slots.map((one) => ({ ...one, name: surnameAndInitials(one.name) }));
}

/** The drawer as somebody counted it, and the insurer's papers that are not complete. */
export type Counted = Pick<ShiftFacts['cash'], 'counted' | 'note' | 'insured'>;

/** Everything that the checks of both checklists judge, for one shift. */
export async function readShiftFacts(
  store: Store,
  clinic: Clinic,
  shift: Shift,
  cash: Counted,
  now: number,
): Promise<ShiftFacts & DeskFacts> {
  const desk = await readDesk(store, clinic, shift.day);
  const entries = await store.frontdesk.cashEntries(shift.id);
  const drawer = drawerOf(shift, await store.frontdesk.takings(shift.id), entries);
  const unpaid = desk.visits.filter((visit) => isUnpaid(visit, shift));
  return {
    ...desk,
    shift,
    confirmations: await store.frontdesk.confirmations(
      clinic.id,
      desk.visits.filter(({ startsAt }) => startsAt > now).map(({ id }) => id),
    ),
    others: await readOthers(store, clinic, shift, now),
    slots: await readSlots(store, clinic, now),
    ...(await readMatches(store, clinic, desk.waitlist, now)),
    nextOpensAt: nextOpensAt(await store.schedule.calendar(clinic, shift.day), desk.nextDay, now),
    deferred: await readDeferred(store, clinic, shift.day),
    services: (await store.clinic.services(clinic.id)).filter(({ active }) => active === 1),
    cash: { ...cash, expected: drawer.expected, drawer, entries, unpaid },
  };
}

/** Longer than anybody works: nobody sits any more where a shift has been open for so long. */
const longestShift = 16 * hour;

async function readOthers(
  store: Store,
  { id }: Clinic,
  shift: Shift,
  now: number,
): Promise<ShiftFacts['others']> {
  const open = (await store.shifts.openOf(id)).filter(
    ({ deskId, openedAt }) => deskId !== shift.deskId && now - openedAt < longestShift,
  );
  if (open.length === 0) return [];
  const desks = new Map((await store.clinic.desks(id)).map(({ id: deskId, name }) => [deskId, name]));
  const staff = await store.clinic.staff(id);
  return open.map((one) => ({
    shiftId: one.id,
    administrator: nameOf(staff, one.administratorId),
    desk: desks.get(one.deskId) ?? '',
  }));
}

/** What is carried has a time to come, also when a shift of yesterday is closed today. */
function nextOpensAt(calendar: Calendar, nextDay: string, now: number): number {
  const at = opensAt(calendar, nextDay);
  return at > now ? at : opensNext(calendar, now);
}

function isUnpaid(visit: DeskFacts['visits'][number], shift: Shift): boolean {
  const doneHere = visit.status === 'done' && (visit.doneAt ?? 0) >= shift.openedAt;
  return doneHere && visit.paid === null && (visit.price ?? 0) > 0;
}

async function readDeferred(
  store: Store,
  { id }: Clinic,
  day: string,
): Promise<{ contact: Contact; nextAt: number | null }[]> {
  const contacts = await store.contacts.deferredOf(id, day);
  const ids = contacts.map((contact) => contact.id);
  const next = new Map<number | null, number>();
  for (const { contactId, dueAt } of await store.work.tasksOf(id, ids)) next.set(contactId, dueAt);
  for (const { contactId, startsAt } of await store.visits.bookedFrom(id, day, ids)) {
    next.set(contactId, startsAt);
  }
  return contacts.map((contact) => ({ contact, nextAt: next.get(contact.id) ?? null }));
}
