/** How much of the doctors' working time was held by visits, and by those to which the patient came. */
import { addDays, type Day, minute, startOfDay } from '../../clinic/time.ts';
import { doctorSpans, type Interval } from '../../clinic/working-time.ts';
import { hasCome } from '../../patients/card.ts';
import { isOff } from '../../visits/route/journey.ts';
import type { DoctorDayFact } from './facts.ts';
import type { LifeVisit, LoadDoctor, ManagerBase, ManagerRows } from './rows.ts';

/** The working days of every doctor, in order, and those on which somebody was booked with him. */
export function doctorDaysOf(
  rows: ManagerRows,
  { doctors }: Pick<ManagerBase, 'doctors'>,
): Map<Day, DoctorDayFact[]> {
  const booked = new Map<string, LifeVisit[]>();
  for (const visit of rows.visits) {
    if (visit.day < rows.from || visit.day > rows.to || isOff(visit)) continue;
    const key = `${visit.doctorId} ${visit.day}`;
    const known = booked.get(key);
    if (known) known.push(visit);
    else booked.set(key, [visit]);
  }
  const days = new Map<Day, DoctorDayFact[]>();
  for (let day = rows.from; day <= rows.to; day = addDays(day, 1)) {
    const facts = doctors.flatMap((doctor) =>
      factOf(doctor, day, booked.get(`${doctor.id} ${day}`) ?? [], rows),
    );
    days.set(day, facts);
  }
  return days;
}

function factOf(
  doctor: LoadDoctor,
  day: Day,
  visits: readonly LifeVisit[],
  { calendar, doctorDays }: ManagerRows,
): DoctorDayFact[] {
  if (!isHere(doctor, day)) return [];
  const planned = minutesOf(doctorSpans(doctor, calendar, day));
  const absent = doctorDays.some(
    (one) => one.doctorId === doctor.id && one.day === day && one.state !== 'delayed',
  );
  if (planned === 0 && visits.length === 0) return [];
  const came = visits.filter(hasCome);
  return [
    {
      id: doctor.id,
      startsAt: startOfDay(day),
      away: absent && came.length === 0,
      workingMinutes: absent || planned === 0 ? null : planned,
      bookedMinutes: heldMinutes(visits),
      arrivedMinutes: heldMinutes(came),
      undecided: visits.some(({ status }) => status === 'booked' || status === 'confirmed'),
    },
  ];
}

/** From the day of his first visit on; until that of the last one, where he works here no longer. */
function isHere({ active, firstDay, lastDay }: LoadDoctor, day: Day): boolean {
  if (firstDay === null || lastDay === null || day < firstDay) return false;
  return active === 1 || day <= lastDay;
}

/** A minute counts once, however many visits hold it. */
function heldMinutes(visits: readonly LifeVisit[]): number {
  const held: Interval[] = [];
  for (const { startsAt, endsAt } of visits.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const last = held.at(-1);
    if (last && startsAt <= last.to) last.to = Math.max(last.to, endsAt);
    else held.push({ from: startsAt, to: Math.max(startsAt, endsAt) });
  }
  return minutesOf(held);
}

function minutesOf(spans: readonly Interval[]): number {
  return Math.round(spans.reduce((all, { from, to }) => all + to - from, 0) / minute);
}
