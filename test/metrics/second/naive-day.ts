/**
 * Every figure of a day (S0.14) by plain arithmetic over its rows, written from the words of what each figure means and
 * with none of the program's helpers: a second opinion, slow and simple.
 */
import type { DayFacts } from '../../../src/metrics/facts.ts';

export interface Sums {
  /** The numerator; for a median 0. */
  n: number;
  d: number;
  pending: number;
  /** The lengths that a median is taken of. */
  lengths?: number[];
}

type ContactRow = DayFacts['contacts'][number];
type VisitRow = DayFacts['visits'][number];

const second = 1000;
const minute = 60 * second;
const dayLong = 24 * 60 * minute;
const unanswered = ['missed', 'busy', 'voicemail', 'queue_timeout', 'abandoned'];
const threads = ['whatsapp', 'telegram', 'instagram', '2gis', 'site'];

function none(): Sums {
  return { n: 0, d: 0, pending: 0 };
}

export function naiveDay(facts: DayFacts): Record<string, Sums> {
  return {
    ...ofRequests(facts),
    ...ofCalls(facts),
    ...ofVisits(facts),
    ...ofChats(facts),
    ...ofTheRest(facts),
  };
}

// --- requests: all contacts of one person on one day -----------------------------------------------------------

interface Asked {
  contacts: ContactRow[];
  at: number;
  booked: boolean;
  followed: number | null;
}

/** The contacts in the order of time; talk between extensions is nobody's request. */
function outside({ contacts }: DayFacts): ContactRow[] {
  return contacts
    .filter(({ direction }) => direction !== 'internal')
    .toSorted((a, b) => a.startedAt - b.startedAt || a.id - b.id);
}

/** Whose contact it is: the patient's, else the number's, which is the first patient's who used it; else its own. */
function whose(contact: ContactRow, all: readonly ContactRow[]): string {
  if (contact.patientId !== null) return `patient ${contact.patientId}`;
  if (contact.phone === null) return `alone ${contact.id}`;
  const owner = all.find((one) => one.phone === contact.phone && one.patientId !== null);
  return owner ? `patient ${owner.patientId}` : `number ${contact.phone}`;
}

function requestsOf(facts: DayFacts): Asked[] {
  const all = outside(facts);
  const people = new Map<string, ContactRow[]>();
  for (const contact of all) {
    const person = whose(contact, all);
    people.set(person, [...(people.get(person) ?? []), contact]);
  }
  const keyOf = (person: { patientId: number | null; phone: string | null }): string | null => {
    if (person.patientId !== null && people.has(`patient ${person.patientId}`))
      return `patient ${person.patientId}`;
    const first = all.find(({ phone }) => person.phone !== null && phone === person.phone);
    if (!first) return null;
    const key = whose(first, all);
    // Two patients with one number are two people.
    return person.patientId !== null && key.startsWith('patient') && key !== `patient ${person.patientId}`
      ? null
      : key;
  };
  const fresh = facts.bookings.filter(({ replaces }) => !replaces);
  return [...people].map(([key, contacts]) => {
    const ids = contacts.map(({ id }) => id);
    const booked =
      contacts.some(({ outcome }) => outcome === 'booked') ||
      fresh.some((one) => one.contactId !== null && ids.includes(one.contactId)) ||
      fresh.some((one) => keyOf(one) === key);
    const later = facts.follow.filter((one) => keyOf(one) === key).map((one) => one.at);
    const inbound = contacts.find(({ direction }) => direction === 'in');
    return {
      ...{ contacts, booked },
      at: (inbound ?? contacts[0])?.startedAt ?? 0,
      followed: later.length > 0 ? Math.min(...later) : null,
    };
  });
}

/** What a contact was about, where it was written down or its outcome leaves no doubt. */
function about({ purpose, outcome }: ContactRow): string | null {
  if (purpose !== null) return purpose;
  if (outcome === null) return null;
  if (['booked', 'deferred', 'waitlisted', 'declined'].includes(outcome)) return 'booking';
  if (['confirmed', 'moved', 'cancelled'].includes(outcome)) return 'visit';
  return outcome === 'complaint' ? 'complaint' : outcome === 'wrong_number' ? 'other' : null;
}

function purposeOf({ contacts, booked }: Asked): 'booking' | 'other' | 'unknown' | 'waiting' | 'outbound' {
  const inbound = contacts.filter(({ direction }) => direction === 'in');
  if (inbound.length === 0) return 'outbound';
  if (inbound.some((one) => about(one) === 'booking')) return 'booking';
  const silent = inbound.filter((one) => about(one) === null);
  const toBook = booked || contacts.some((one) => about(one) === 'booking');
  if (silent.length > 0 && toBook) return 'booking';
  if (contacts.some((one) => about(one) !== null)) return 'other';
  if (contacts.some((one) => about(one) === null && one.status === 'answered')) return 'unknown';
  return silent.some(({ status }) => status === 'waiting') ? 'waiting' : 'booking';
}

function ofRequests(facts: DayFacts): Record<string, Sums> {
  const [requests, bookings, conversion, week, all] = [none(), none(), none(), none(), none()];
  for (const asked of requestsOf(facts)) {
    const purpose = purposeOf(asked);
    if (purpose === 'waiting') for (const one of [requests, bookings, conversion, week]) one.pending += 1;
    if (purpose === 'booking') {
      requests.n += 1;
      conversion.d += 1;
      if (asked.booked) {
        bookings.n += 1;
        conversion.n += 1;
      }
      const closes = asked.at + 7 * dayLong;
      const came = asked.booked || (asked.followed !== null && asked.followed <= closes);
      if (came) week.n += 1;
      if (came || facts.now > closes) week.d += 1;
      else week.pending += 1;
    }
    const told =
      asked.booked || purpose !== 'unknown' || asked.contacts.some(({ outcome }) => outcome !== null);
    if (purpose === 'outbound' || !told) continue;
    all.d += 1;
    if (asked.booked) all.n += 1;
  }
  const counts = { requests: { ...requests, d: requests.n }, bookings: { ...bookings, d: bookings.n } };
  const made = facts.bookings.filter(({ replaces }) => !replaces).length;
  return {
    ...counts,
    ...{ conversion, conversion_7d: week, conversion_all: all },
    visits_booked: { n: made, d: made, pending: 0 },
  };
}

// --- opening hours ---------------------------------------------------------------------------------------------

function dateOf(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether the clinic is open at a moment; one that has set no hours always is. */
function isOpen({ openingHours, specialDays }: DayFacts, at: number): boolean {
  if (openingHours.every((hours) => hours === null)) return true;
  const date = new Date(at);
  const special = specialDays.find(
    (one) => one.doctorId === null && one.active === 1 && one.day === dateOf(at),
  );
  const hours = special ? special.hours : (openingHours[(date.getDay() + 6) % 7] ?? null);
  if (hours === null) return false;
  const clock = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  const inside = clock >= hours.from && clock < hours.to;
  return inside && !(hours.breaks ?? []).some(({ from, to }) => clock >= from && clock < to);
}

/** Seconds of opening hours between two instants: minute by minute, hours begin and end on whole minutes. */
function openSeconds(facts: DayFacts, from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; ) {
    const next = Math.min(to, Math.floor(at / minute) * minute + minute);
    if (isOpen(facts, at)) open += next - at;
    at = next;
  }
  return Math.round(open / second);
}

/** When the clinic has been open for so long since a moment; calls begin on whole minutes here. */
function openFor(facts: DayFacts, from: number, minutes: number): number {
  let left = minutes;
  let at = from;
  while (left > 0) {
    if (isOpen(facts, at)) left -= 1;
    at += minute;
  }
  return at;
}

// --- calls -----------------------------------------------------------------------------------------------------

function ofCalls(facts: DayFacts): Record<string, Sums> {
  const sums = {
    ...{
      calls_in: none(),
      missed: none(),
      missed_rate: none(),
      callback_in_time: none(),
      callback_reached: none(),
    },
    ...{ answer_time: none(), service_level: none(), talk_time: none(), acw: none(), aht: none() },
  };
  const mean = (one: Sums, seconds: number): void => {
    one.n += seconds;
    one.d += 1;
  };
  for (const call of facts.contacts.filter(({ channel }) => channel === 'call')) {
    if (call.direction === 'in') countIncoming(facts, call, sums);
    if (call.direction !== 'internal' && call.status === 'answered') {
      const { talkSeconds, holdSeconds, acwSeconds } = call;
      if (talkSeconds !== null) mean(sums.talk_time, talkSeconds);
      if (acwSeconds !== null) mean(sums.acw, acwSeconds);
      if (talkSeconds !== null) mean(sums.aht, talkSeconds + (holdSeconds ?? 0) + (acwSeconds ?? 0));
    }
  }
  return {
    ...sums,
    calls_in: { ...sums.calls_in, d: sums.calls_in.n },
    missed: { ...sums.missed, d: sums.missed.n },
  };
}

type CallSums = Record<
  | 'calls_in'
  | 'missed'
  | 'missed_rate'
  | 'callback_in_time'
  | 'callback_reached'
  | 'answer_time'
  | 'service_level',
  Sums
>;

function countIncoming(facts: DayFacts, call: ContactRow, sums: CallSums): void {
  const isMissed = unanswered.includes(call.status);
  const short = facts.rules.shortAbandonSeconds;
  const hungUp = call.status === 'abandoned' && call.answerSeconds !== null && call.answerSeconds < short;
  sums.calls_in.n += 1;
  if (!hungUp) sums.missed_rate.d += 1;
  if (isMissed && !hungUp) {
    sums.missed.n += 1;
    sums.missed_rate.n += 1;
    if (call.phone !== null) countCallback(facts, call, sums);
  }
  if (call.status !== 'answered') sums.service_level.d += 1;
  else if (call.answerSeconds !== null) {
    sums.answer_time.n += call.answerSeconds;
    sums.answer_time.d += 1;
    sums.service_level.d += 1;
    if (call.answerSeconds <= 20) sums.service_level.n += 1;
  }
}

function countCallback(facts: DayFacts, missed: ContactRow, sums: CallSums): void {
  const closes = openFor(facts, missed.startedAt, facts.rules.callbackMinutes);
  const same = [...facts.contacts, ...facts.after]
    .filter((one) => one.phone === missed.phone && one.direction !== 'internal')
    .filter(({ startedAt }) => startedAt >= missed.startedAt);
  const through = same.filter((one) => one.direction === 'in' && one.status === 'answered');
  const tries = same.filter(
    (one) => one.direction === 'out' && (one.channel === 'call' || one.status === 'answered'),
  );
  const first = tries.length > 0 ? Math.min(...tries.map(({ startedAt }) => startedAt)) : null;
  const { callback_in_time: inTime, callback_reached: reached } = sums;
  const himself = through.some(({ startedAt }) => startedAt <= closes);
  if (!himself) {
    if (first !== null || facts.now > closes) inTime.d += 1;
    else inTime.pending += 1;
    if (first !== null && first <= closes) inTime.n += 1;
  }
  const spoke = same.some((one) => one.status === 'answered' && dateOf(one.startedAt) === facts.day);
  if (spoke) reached.n += 1;
  if (spoke || facts.now > closes) reached.d += 1;
  else reached.pending += 1;
}

// --- visits ----------------------------------------------------------------------------------------------------

function ofVisits(facts: DayFacts): Record<string, Sums> {
  const [confirmations, show, noShow, late] = [none(), none(), none(), none()];
  const wait: Sums = { ...none(), lengths: [] };
  const inFive = none();
  for (const visit of facts.visits) {
    countConfirmation(facts, visit, confirmations);
    countShown(visit, show, noShow);
    countCancelled(facts, visit, late);
    countWait(facts, visit, wait, inFive);
  }
  return {
    ...{ confirmations, show_rate: show, no_show_rate: noShow, late_cancel_rate: late },
    ...{ desk_wait: wait, desk_wait_share: inFive },
  };
}

function countConfirmation({ now }: DayFacts, visit: VisitRow, sums: Sums): void {
  const { status, startsAt, bookedAt, confirmedAt, cancelledAt, importedAt } = visit;
  const due = Math.max(startsAt - dayLong, bookedAt);
  const isFreed = status === 'cancelled' || status === 'moved';
  if (isFreed && (cancelledAt === null || cancelledAt < due)) return;
  const confirmed = confirmedAt === null ? status === 'confirmed' : confirmedAt < startsAt;
  if (!confirmed && bookedAt < startsAt && dateOf(bookedAt) === dateOf(startsAt)) return;
  if (!confirmed && (status === 'booked' || status === 'confirmed') && now < startsAt) {
    sums.pending += 1;
    return;
  }
  // Only the file could tell of a visit that came when it was over.
  if (!confirmed && confirmedAt === null && importedAt !== null && importedAt >= startsAt) return;
  sums.d += 1;
  if (confirmed) sums.n += 1;
}

function countShown({ status }: VisitRow, show: Sums, noShow: Sums): void {
  const came = ['arrived', 'in_room', 'done'].includes(status);
  if (came) show.n += 1;
  if (status === 'no_show') noShow.n += 1;
  for (const one of [show, noShow]) {
    if (came || status === 'no_show') one.d += 1;
    else if (status !== 'cancelled' && status !== 'moved') one.pending += 1;
  }
}

function countCancelled({ now }: DayFacts, { status, startsAt, cancelledAt }: VisitRow, sums: Sums): void {
  if (status === 'moved' || (status === 'cancelled' && cancelledAt === null)) return;
  if (status !== 'cancelled' && startsAt > now) {
    sums.pending += 1;
    return;
  }
  sums.d += 1;
  if (cancelledAt !== null && status === 'cancelled' && startsAt - cancelledAt < dayLong) sums.n += 1;
}

function countWait({ now }: DayFacts, visit: VisitRow, wait: Sums, inFive: Sums): void {
  const { status, arrivedAt, inRoomAt } = visit;
  if (!['arrived', 'in_room', 'done'].includes(status) || arrivedAt === null) return;
  if (inRoomAt === null && status !== 'arrived') return;
  const seconds = Math.max(0, Math.round(((inRoomAt ?? now) - arrivedAt) / second));
  const sits = inRoomAt === null;
  if (sits) wait.pending += 1;
  else {
    wait.d += 1;
    wait.lengths?.push(seconds);
  }
  if (sits && seconds <= 300) inFive.pending += 1;
  else {
    inFive.d += 1;
    if (seconds <= 300) inFive.n += 1;
  }
}

// --- chats, complaints, records --------------------------------------------------------------------------------

function ofChats(facts: DayFacts): Record<string, Sums> {
  const reply: Sums = { ...none(), lengths: [] };
  const inFive = none();
  for (const { channel, direction, status, startedAt, answerSeconds } of facts.contacts) {
    if (direction !== 'in' || !threads.includes(channel)) continue;
    if (status === 'waiting') {
      reply.pending += 1;
      if (openSeconds(facts, startedAt, facts.now) <= 300) inFive.pending += 1;
      else inFive.d += 1;
    } else if (status !== 'answered') inFive.d += 1;
    else if (answerSeconds !== null) {
      const seconds = openSeconds(facts, startedAt, startedAt + answerSeconds * second);
      reply.d += 1;
      reply.lengths?.push(seconds);
      inFive.d += 1;
      if (seconds <= 300) inFive.n += 1;
    }
  }
  return { first_reply: reply, first_reply_share: inFive };
}

function ofTheRest(facts: DayFacts): Record<string, Sums> {
  const opened = (of: string): Sums => {
    const count = facts.complaints.filter((one) => one.class === of).length;
    return { n: count, d: count, pending: 0 };
  };
  const records = none();
  for (const { id, direction, status, outcome, missing } of facts.contacts) {
    if (direction === 'internal') continue;
    if (status === 'waiting') {
      records.pending += 1;
      continue;
    }
    records.d += 1;
    const hasNext = outcome !== 'deferred' || facts.nextSteps.has(id);
    if (missing.length === 0 && hasNext) records.n += 1;
  }
  return {
    complaints_a: opened('A'),
    complaints_b: opened('B'),
    complaints_c: opened('C'),
    discipline: records,
  };
}
