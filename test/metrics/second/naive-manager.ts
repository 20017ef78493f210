/**
 * The manager's figures a second time: plain loops over rows, written from the words of docs/metrics.md with nothing of the
 * program but the shapes of rows. Slow and simple on purpose.
 */
import type { World, WorldContact, WorldVisit } from '../any-world.ts';
import { dayNumbered, worldDays } from '../any-world.ts';

/** One row of one figure: what it puts into the two parts, or that it waits; and whose it is. */
export interface Entry {
  metric: string;
  n: number;
  d: number;
  pending: number;
  keys: Record<string, string | number | null>;
}

const hour = 3_600_000;
const isArrived = ({ status }: WorldVisit): boolean =>
  status === 'arrived' || status === 'in_room' || status === 'done';
/** Days are numbered from 1970 in Almaty's time, five hours ahead. */
const numberOf = (at: number): number => Math.floor((at + 5 * hour) / (24 * hour));
const numberOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / (24 * hour);

export function naiveManager(world: World): Entry[] {
  const entries: Entry[] = [];
  const days = Array.from({ length: worldDays }, (_, at) => dayNumbered(at));
  const inPeriod = ({ day }: { day: string }): boolean => days.includes(day);
  const put = (metric: string, keys: Entry['keys'], n: number, d: number): void => {
    entries.push({ metric, n, d, pending: 0, keys });
  };
  const wait = (metric: string, keys: Entry['keys']): void => {
    entries.push({ metric, n: 0, d: 0, pending: 1, keys });
  };
  const today = numberOf(world.now);

  // A patient is the card that all merged ones lead to.
  const person = (cardId: number | null): number | null => {
    let id = cardId;
    while (id !== null && world.merged.has(id)) id = world.merged.get(id) ?? null;
    return id;
  };
  const visitsOf = (id: number | null): WorldVisit[] =>
    id === null ? [] : world.visits.filter((visit) => person(visit.patientId) === id);
  const inTime = (a: WorldVisit, b: WorldVisit): number => a.startsAt - b.startsAt || a.id - b.id;
  const arrivedOf = (id: number | null): WorldVisit[] => visitsOf(id).filter(isArrived).sort(inTime);
  const planOf = (visit: WorldVisit) => world.plans.find((plan) => plan.visitId === visit.id);
  const keysOf = (visit: WorldVisit): Entry['keys'] => ({
    doctor: visit.doctorId,
    service: visit.serviceId,
    source: visit.source,
    administrator: visit.bookedBy,
    desk: visit.deskId,
  });

  // The data begins with the first arrived visit of all.
  const arrivedDays = world.visits.filter(isArrived).map(({ day }) => numberOfDay(day));
  const dataFrom = Math.min(...arrivedDays);

  for (const visit of world.visits.filter(inPeriod)) {
    const keys = keysOf(visit);
    const visitDay = numberOfDay(visit.day);
    const owner = person(visit.patientId);
    if (!isArrived(visit)) {
      // Whether anybody came is not known yet.
      if (visit.status === 'booked' || visit.status === 'confirmed') {
        for (const id of ['plan_rate', 'next_visit', 'aftercare_24h', 'average_bill']) wait(id, keys);
      }
      continue;
    }
    const dayIsOver = today > visitDay;
    const lateImport = visit.importedAt !== null && visit.importedAt >= visit.startsAt;
    const plan = planOf(visit);

    // average_bill: for the visit and ahead for its plan; a plan stands with a patient's card.
    const ahead = owner === null ? null : (plan?.paid ?? null);
    if (visit.paid !== null || ahead !== null) put('average_bill', keys, (visit.paid ?? 0) + (ahead ?? 0), 1);

    // aftercare_24h
    const left = visit.doneAt ?? visit.endsAt;
    if (visit.serviceId !== null && world.careServices.has(visit.serviceId) && owner !== null) {
      const numbers = [...world.phones]
        .filter(([cardId]) => person(cardId) === owner)
        .map(([, number]) => number);
      const asked = world.contacts.some(
        (contact) =>
          contact.direction === 'out' &&
          (contact.status === 'answered' || contact.status === 'message_left') &&
          (contact.patientId === null
            ? contact.phone !== null && numbers.includes(contact.phone)
            : person(contact.patientId) === owner) &&
          contact.startedAt >= left &&
          contact.startedAt <= left + 24 * hour,
      );
      if (world.now <= left + 24 * hour) wait('aftercare_24h', keys);
      else if (asked) put('aftercare_24h', keys, 1, 1);
      else if (!lateImport) put('aftercare_24h', keys, 0, 1);
    }
    if (owner === null) continue;

    // The day on which a visit was first booked, before it was moved.
    const firstBooked = (one: WorldVisit): number => {
      let first = one;
      for (;;) {
        const before = world.visits.find(({ movedTo }) => movedTo === first.id);
        if (!before) return numberOfDay(first.bookedDay);
        first = before;
      }
    };
    const own = visitsOf(owner);
    const continuing = own.some(
      (other) =>
        other.status !== 'cancelled' &&
        other.status !== 'moved' &&
        other.startsAt < visit.startsAt &&
        firstBooked(visit) <= numberOfDay(other.day),
    );
    const hasNext = own.some((other) => other.startsAt > visit.startsAt && firstBooked(other) <= visitDay);

    // plan_rate
    if (!continuing && plan?.state !== 'not_needed') {
      if (plan) put('plan_rate', keys, 1, 1);
      else if (!lateImport && !dayIsOver) wait('plan_rate', keys);
      else if (!lateImport) put('plan_rate', keys, 0, 1);
    }

    // next_visit: the course is over by its own plan, or when the visits of a plan have been there.
    const sessionsOver = (of: WorldVisit): boolean => {
      const sessions = planOf(of)?.sessions ?? null;
      if (sessions === null) return false;
      const since = own.sort(inTime).filter((one) => inTime(one, of) > 0 && inTime(one, visit) <= 0);
      return since.filter(isArrived).length >= sessions;
    };
    const earlier = own
      .filter((one) => one.startsAt < visit.startsAt)
      .filter((one) => planOf(one)?.state === 'agreed' || planOf(one)?.state === 'presented')
      .sort(inTime)
      .at(-1);
    const over = plan
      ? plan.state === 'not_needed' || plan.state === 'declined' || sessionsOver(visit)
      : earlier !== undefined && sessionsOver(earlier);
    if (!over) {
      if (hasNext) put('next_visit', keys, 1, 1);
      else if (!lateImport && !dayIsOver) wait('next_visit', keys);
      else if (!lateImport) put('next_visit', keys, 0, 1);
    }

    // Patients by their first arrived visit, when there are ninety days of data before it.
    const arrived = arrivedOf(owner);
    if (arrived[0]?.id !== visit.id || visitDay < dataFrom + 90) continue;
    put('new_patients', keys, 1, 1);
    if (today <= visitDay + 90) wait('return_rate', keys);
    else {
      const back = arrived.some(
        ({ day }) => numberOfDay(day) > visitDay && numberOfDay(day) <= visitDay + 90,
      );
      put('return_rate', keys, back ? 1 : 0, 1);
    }
    const sums = own.flatMap((one) => [one.paid, planOf(one)?.paid ?? null]).filter((sum) => sum !== null);
    if (sums.length > 0)
      put(
        'lifetime_value',
        keys,
        sums.reduce((all, sum) => all + sum, 0),
        1,
      );
  }

  // plan_sold: plans by the day on which they were presented.
  for (const plan of world.plans.filter(inPeriod)) {
    const keys = { doctor: plan.doctorId, service: plan.serviceId, source: plan.source };
    if (plan.state === 'not_needed') continue;
    if (plan.paid !== null && plan.paid > 0) put('plan_sold', keys, 1, 1);
    else if (plan.state === 'declined') put('plan_sold', keys, 0, 1);
    else if (today <= numberOfDay(plan.day)) wait('plan_sold', keys);
    else if (plan.state === 'presented' || plan.paid === 0) put('plan_sold', keys, 0, 1);
  }

  // doctor_load, minute by minute.
  for (const doctor of world.doctors) {
    const known = world.visits.filter(({ doctorId }) => doctorId === doctor.id);
    const all = known.map(({ day }) => numberOfDay(day));
    for (const day of days) {
      const number = numberOfDay(day);
      if (known.length === 0 || number < Math.min(...all)) continue;
      if (doctor.active === 0 && number > Math.max(...all)) continue;
      const absent = world.doctorDays.some(
        (one) => one.doctorId === doctor.id && one.day === day && one.state !== 'delayed',
      );
      const special = (of: number | null) =>
        world.calendar.specialDays.find((one) => one.doctorId === of && one.day === day);
      const weekday = (number + 3) % 7;
      const holds: Hours[] = [];
      const ownDay = special(doctor.id);
      const holiday = special(null);
      if (ownDay) holds.push(ownDay.hours);
      else {
        if (doctor.hours.length > 0) holds.push(doctor.hours[weekday] ?? null);
        else if (!holiday) holds.push(world.calendar.openingHours[weekday] ?? null);
        if (holiday) holds.push(holiday.hours);
      }
      let working = 0;
      for (let at = 0; at < 24 * 60; at++) if (holds.every((hours) => isIn(hours, at))) working++;
      const ofDay = known.filter(
        (one) => one.day === day && one.status !== 'cancelled' && one.status !== 'moved',
      );
      const minutes = (visits: WorldVisit[]): number => {
        const held = new Set<number>();
        for (const one of visits) for (let at = one.startsAt; at < one.endsAt; at += 60_000) held.add(at);
        return held.size;
      };
      if (working === 0 && ofDay.length === 0) continue;
      // Away, or nobody knows how long he worked.
      if (absent || working === 0) continue;
      const keys = { doctor: doctor.id };
      if (today <= number) {
        wait('doctor_load', keys);
        wait('doctor_load_arrived', keys);
        continue;
      }
      put('doctor_load', keys, minutes(ofDay), working);
      const open = ofDay.some(({ status }) => status === 'booked' || status === 'confirmed');
      if (open) wait('doctor_load_arrived', keys);
      else put('doctor_load_arrived', keys, minutes(ofDay.filter(isArrived)), working);
    }
  }

  const inOrder = (a: WorldContact, b: WorldContact): number => a.startedAt - b.startedAt || a.id - b.id;
  const handler = ({ direction, status, operator }: WorldContact) =>
    direction !== 'out' && status !== 'answered' ? null : operator;

  for (const day of days) {
    const contacts = world.contacts.filter((one) => one.day === day).sort(inOrder);
    const requests = requestsOf(contacts);
    const firstOf = <T>(request: WorldContact[], value: (contact: WorldContact) => T | null): T | null =>
      request.map(value).find((one) => one !== null) ?? null;
    for (const request of requests) {
      const purpose = purposeOf(request);
      const spoke = ({ direction, status, deskId }: WorldContact) =>
        direction !== 'out' && status !== 'answered' ? null : deskId;
      const keys = {
        source: firstOf(request, ({ source }) => source),
        channel: firstOf(request, ({ channel }) => channel),
        administrator: firstOf(request, handler),
        desk: firstOf(request, spoke) ?? firstOf(request, ({ deskId }) => deskId),
      };
      if (purpose === 'waiting') for (const id of ['leads', 'source_share', 'channel_share']) wait(id, keys);
      if (purpose !== 'booking') continue;
      const booked = request.some(({ outcome }) => outcome === 'booked');
      const need = request.some(
        (contact) => contact.status === 'answered' && (booked || toldPurpose(contact) !== null),
      );
      const reachable = request.some(
        ({ patientId, phone, name }) => patientId !== null || phone !== null || name !== null,
      );
      put('leads', keys, need && reachable ? 1 : 0, 1);
      put('source_share', keys, 1, 1);
      put('channel_share', keys, 1, 1);
    }

    // qa_score: points over most, by the contact's day.
    for (const contact of contacts) {
      const request = requests.find((one) => one.includes(contact));
      const keys = {
        source: request ? firstOf(request, ({ source }) => source) : contact.source,
        channel: contact.channel,
        administrator: handler(contact),
        desk: contact.deskId,
      };
      for (const score of world.scores.filter(({ contactId }) => contactId === contact.id)) {
        put('qa_score', keys, score.points, score.most);
      }
      if (!contact.isRecall) continue;
      // recall_return
      const reached = (one: WorldContact) => one.status === 'answered' || one.status === 'message_left';
      const people = (one: WorldContact): number[] => {
        if (one.patientId !== null) return [person(one.patientId) ?? 0];
        if (one.phone === null) return [];
        return [...world.phones]
          .filter(([, number]) => number === one.phone)
          .map(([cardId]) => person(cardId) ?? 0);
      };
      if (!reached(contact) || people(contact).length === 0) continue;
      const before = sentBefore(
        contacts.filter((one) => one.isRecall && reached(one)),
        contact,
        people,
      );
      if (before) continue;
      const number = numberOfDay(day);
      if (today <= number + 90) {
        wait('recall_return', keys);
        continue;
      }
      const came = world.visits.some(
        (visit) =>
          isArrived(visit) &&
          people(contact).includes(person(visit.patientId) ?? -1) &&
          visit.startsAt > contact.startedAt &&
          numberOfDay(visit.day) <= number + 90,
      );
      put('recall_return', keys, came ? 1 : 0, 1);
    }
  }
  return entries;
}

/** Somebody of these people was sent one earlier that day. */
function sentBefore(
  recalls: WorldContact[],
  contact: WorldContact,
  people: (one: WorldContact) => number[],
): boolean {
  const sent = new Set<number>();
  for (const one of recalls) {
    const known = people(one).some((id) => sent.has(id));
    if (one === contact) return known;
    if (!known) for (const id of people(one)) sent.add(id);
  }
  return false;
}

type Hours = { from: string; to: string; breaks?: { from: string; to: string }[] } | null;

function isIn(hours: Hours, at: number): boolean {
  const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  if (hours === null || at < minutes(hours.from) || at >= minutes(hours.to)) return false;
  return !(hours.breaks ?? []).some((pause) => at >= minutes(pause.from) && at < minutes(pause.to));
}

/** All contacts of one person: the same patient, else the same number. */
function requestsOf(contacts: WorldContact[]): WorldContact[][] {
  const outside = contacts.filter(({ direction }) => direction !== 'internal');
  const requests = new Map<string, WorldContact[]>();
  for (const contact of outside) {
    const owner =
      contact.patientId ??
      outside.find((one) => one.patientId !== null && contact.phone !== null && one.phone === contact.phone)
        ?.patientId ??
      null;
    const key =
      owner !== null ? `patient ${owner}` : contact.phone !== null ? contact.phone : `contact ${contact.id}`;
    requests.set(key, [...(requests.get(key) ?? []), contact]);
  }
  return [...requests.values()];
}

/** As written down, or as the outcome leaves no doubt. */
function toldPurpose({ purpose, outcome }: WorldContact): string | null {
  if (purpose !== null) return purpose;
  if (outcome === null) return null;
  if (['booked', 'deferred', 'waitlisted', 'declined'].includes(outcome)) return 'booking';
  if (['confirmed', 'moved', 'cancelled'].includes(outcome)) return 'visit';
  if (outcome === 'complaint') return 'complaint';
  return outcome === 'wrong_number' ? 'other' : null;
}

function purposeOf(request: WorldContact[]): string {
  const inbound = request.filter(({ direction }) => direction === 'in');
  const booked = request.some(({ outcome }) => outcome === 'booked');
  if (inbound.length === 0) return 'outbound';
  if (inbound.some((contact) => toldPurpose(contact) === 'booking')) return 'booking';
  const aboutBooking = booked || request.some((contact) => toldPurpose(contact) === 'booking');
  if (aboutBooking && inbound.some((contact) => toldPurpose(contact) === null)) return 'booking';
  if (request.some((contact) => toldPurpose(contact) !== null)) return 'other';
  if (request.some(({ status }) => status === 'answered')) return 'unknown';
  return inbound.some(({ status }) => status === 'waiting') ? 'waiting' : 'booking';
}
