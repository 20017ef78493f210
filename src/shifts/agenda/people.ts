/** Entries about somebody who waits this minute: on the line, at the desk, in a chat. */
import { time, who } from '../../checklists/evidence.ts';
import { minute } from '../../clinic/time.ts';
import { callbackLines } from '../../contacts/lines.ts';
import { isLate } from '../../visits/delay.ts';
import { toTell } from '../../visits/delay-notices.ts';
import type { AgendaEntry, AgendaLine } from './entry.ts';
import { entry, text } from './entry.ts';
import type { AgendaFacts, AgendaVisit } from './facts.ts';

/** S0.6: the first reply in a chat. */
const replyWithin = 5 * minute;

export function people(facts: AgendaFacts, now: number): AgendaEntry[] {
  return [
    ...overloaded(facts, now),
    ...callbacks(facts, now),
    ...seats(facts, now),
    ...delays(facts, now),
    ...chats(facts, now),
    ...papers(facts, now),
  ];
}

/** Missed calls and their clock, those of one number together (S0.3). */
function callbacks({ callbacks: open, rules, deskId }: AgendaFacts, now: number): AgendaEntry[] {
  return callbackLines(open, rules, now, deskId).map((line) => {
    const { id, phone, attempts, misses, firstMissedAt, dueAt, claim } = line;
    const params = { who: who(null, phone), at: time(firstMissedAt), attempts, n: misses };
    const about = { record: 'callback', id } as const;
    const words = text(callbackWords(misses, attempts), params);
    const command = `callback ${id}`;
    return entry({ kind: 'callback', dueAt, about, person: phone, claim, text: words, command }, now);
  });
}

function callbackWords(misses: number, attempts: number): AgendaLine['key'] {
  if (misses > 1) return attempts > 0 ? 'now.callback.manyAgain' : 'now.callback.many';
  return attempts > 0 ? 'now.callback.again' : 'now.callback';
}

/** Who has come and not been led to the doctor (S0.5). Before the booked time nobody is kept waiting. */
function seats({ visits, day, rules }: AgendaFacts, now: number): AgendaEntry[] {
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
        dueAt: Math.max(arrived, visit.startsAt) + rules.waitMinutes * minute,
        since: arrived,
        about: { record: 'visit', id: visit.id },
        person: patientKey(visit),
        text: text(visit.room === null ? 'now.seat' : 'now.seat.room', params),
        command: `visit seat ${visit.id}`,
      },
      now,
    );
  });
}

/** Who has to hear of a doctor's delay, or that there is none any more; one line a doctor (S0.5). */
function delays({ visits, doctorDays, rules }: AgendaFacts, now: number): AgendaEntry[] {
  const notices = toTell(visits, doctorDays, rules, now);
  return doctorDays.flatMap((day) => {
    const owed = notices.filter(({ doctorDay }) => doctorDay.id === day.id);
    if (owed.length === 0) return [];
    const params = { doctor: day.doctorName, minutes: day.delayMinutes ?? 0, n: owed.length };
    const given = {
      kind: 'delay',
      dueAt: Math.min(...owed.map(({ dueAt }) => dueAt)),
      about: { record: 'doctorDay', id: day.id },
      text: text(isLate(day) ? 'now.delay' : 'now.delay.over', params),
      command: `doctor told ${day.doctorCode}`,
    } as const;
    return [entry(given, now)];
  });
}

/** Papers that are still to be filled in by who sits there: before the doctor's time (S1.13). */
function papers({ visits, lacking }: AgendaFacts, now: number): AgendaEntry[] {
  return visits.flatMap((visit) => {
    const n = lacking.get(visit.id) ?? 0;
    if (n === 0) return [];
    const given = {
      kind: 'papers',
      dueAt: visit.startsAt,
      about: { record: 'visit', id: visit.id },
      person: patientKey(visit),
      text: text('now.papers', { who: who(visit.patientName, visit.patientPhone), n }),
      command: `visit paper ${visit.id}`,
    } as const;
    return [entry(given, now)];
  });
}

/** Too many at once is told before anything else; where one is late he is rung first. */
function overloaded({ overload, rules }: AgendaFacts, now: number): AgendaEntry[] {
  if (overload === null) return [];
  const { waiting, late, since } = overload;
  const tooMany = rules.overloadFrom > 0 && waiting >= rules.overloadFrom;
  const words = text('now.overload', { waiting, late });
  const clock = tooMany ? { dueAt: since, since } : { dueAt: null };
  return [entry({ kind: 'overload', ...clock, text: words, command: 'missed told' }, now)];
}

function chats({ chats: waiting }: AgendaFacts, now: number): AgendaEntry[] {
  return waiting
    .filter(({ status }) => status === 'waiting')
    .map(({ id, name, phone, channel, startedAt }) =>
      entry(
        {
          kind: 'chat',
          dueAt: startedAt + replyWithin,
          about: { record: 'contact', id },
          person: phone,
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

/** Two of a family share a number; who sits there is told by his card. */
export function patientKey({ patientId }: AgendaVisit): string | null {
  return patientId === null ? null : `p${patientId}`;
}

function sitsThere(day: string): (visit: AgendaVisit) => boolean {
  return (visit) => visit.day === day && visit.status === 'arrived' && visit.inRoomAt === null;
}
