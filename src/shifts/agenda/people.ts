/** Entries about somebody who waits this minute: on the line, at the desk, in a chat. */
import { time, who } from '../../checklists/evidence.ts';
import { minute } from '../../clinic/time.ts';
import { dueNext } from '../../contacts/callbacks.ts';
import { claimsOnCallbacks } from '../../tasks/claim.ts';
import { noticeDueAt } from '../../visits/doctor-day.ts';
import type { AgendaEntry } from './entry.ts';
import { entry, text } from './entry.ts';
import type { AgendaFacts, AgendaVisit } from './facts.ts';

/** S0.5: no longer than this between arrival and the doctor's door. */
const seatWithin = 5 * minute;
/** S0.6: the first reply in a chat. */
const replyWithin = 5 * minute;

export function people(facts: AgendaFacts, now: number): AgendaEntry[] {
  return [
    ...callbacks(facts, now),
    ...seats(facts, now),
    ...delays(facts, now),
    ...chats(facts, now),
    ...escalations(facts, now),
  ];
}

/** Missed calls and their clock; once tried in vain, the next attempt has as long again (S0.3). */
function callbacks({ callbacks: open, rules, deskId }: AgendaFacts, now: number): AgendaEntry[] {
  const claims = claimsOnCallbacks(open, deskId, now);
  return open
    .filter(({ state }) => state === 'open')
    .map((callback) => {
      const { id, phone, missedAt, attempts } = callback;
      const tried = attempts > 0;
      const params = { who: who(null, phone), at: time(missedAt), attempts };
      return entry(
        {
          kind: 'callback',
          band: 'now',
          dueAt: dueNext(callback, rules),
          about: { record: 'callback', id },
          claim: claims.get(id) ?? null,
          text: text(tried ? 'now.callback.again' : 'now.callback', params),
          command: `callback ${id}`,
        },
        now,
      );
    });
}

/** Who has come and not been led to the doctor. Before the booked time nobody is kept waiting. */
function seats({ visits, day }: AgendaFacts, now: number): AgendaEntry[] {
  return visits.filter(sitsThere(day)).map((visit) => {
    const arrived = visit.arrivedAt ?? visit.startsAt;
    const params = {
      who: who(visit.patientName, visit.patientPhone),
      doctor: visit.doctorName ?? '—',
      room: visit.room ?? '',
    };
    return entry(
      {
        kind: 'seat',
        band: 'now',
        dueAt: Math.max(arrived, visit.startsAt) + seatWithin,
        since: arrived,
        about: { record: 'visit', id: visit.id },
        text: text(visit.room === null ? 'now.seat' : 'now.seat.room', params),
        command: `visit seat ${visit.id}`,
      },
      now,
    );
  });
}

/** The first word goes to everybody still to come, the later ones to those who sit there. */
function delays(facts: AgendaFacts, now: number): AgendaEntry[] {
  return facts.doctorDays.flatMap((risk) => {
    if (risk.state !== 'delayed') return [];
    const theirs = facts.visits.filter((visit) => visit.doctorId === risk.doctorId);
    const waiting = theirs.filter(sitsThere(facts.day)).length;
    const coming = risk.toldAt === null ? theirs.filter(isToCome(facts.day, now)).length : 0;
    const n = waiting + coming;
    if (n === 0) return [];
    const params = { doctor: risk.doctorName, minutes: risk.delayMinutes ?? 0, n };
    const given = {
      kind: 'delay',
      band: 'now',
      dueAt: noticeDueAt(risk),
      about: { record: 'doctorDay', id: risk.id },
      text: text('now.delay', params),
      command: `doctor told ${risk.doctorCode}`,
    } as const;
    return [entry(given, now)];
  });
}

function chats({ chats: waiting }: AgendaFacts, now: number): AgendaEntry[] {
  return waiting
    .filter(({ status }) => status === 'waiting')
    .map(({ id, name, phone, channel, startedAt }) =>
      entry(
        {
          kind: 'chat',
          band: 'now',
          dueAt: startedAt + replyWithin,
          about: { record: 'contact', id },
          text: text('now.chat', {
            who: who(name, phone),
            channel: { type: 'term', value: `channel.${channel}` },
            at: time(startedAt),
          }),
          command: `log edit ${id} --status answered`,
        },
        now,
      ),
    );
}

/** A complaint of class A goes up at once (S0.9). */
function escalations({ complaints }: AgendaFacts, now: number): AgendaEntry[] {
  return complaints
    .filter((complaint) => complaint.class === 'A' && complaint.escalatedAt === null)
    .map(({ id, openedAt, name, phone }) =>
      entry(
        {
          kind: 'escalate',
          band: 'now',
          dueAt: openedAt,
          about: { record: 'complaint', id },
          text: text('now.escalate', { id, who: who(name, phone), at: time(openedAt) }),
          command: `complaint escalate ${id}`,
        },
        now,
      ),
    );
}

function sitsThere(day: string): (visit: AgendaVisit) => boolean {
  return (visit) => visit.day === day && visit.status === 'arrived' && visit.inRoomAt === null;
}

function isToCome(day: string, now: number): (visit: AgendaVisit) => boolean {
  return ({ day: of, status, endsAt }) =>
    of === day && (status === 'booked' || status === 'confirmed') && endsAt > now;
}
