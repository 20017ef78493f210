/** `now`: everything that waits to be done, most urgent first, from facts alone. */

import { waitlistMatches } from '../checklists/checks/waitlist-matches.ts';
import { time, who } from '../checklists/evidence.ts';
import { spokenFor } from '../checklists/tail.ts';
import { isOthers } from '../tasks/claim.ts';
import { dated } from './agenda/dated.ts';
import { type AgendaEntry, type Band, entry, text } from './agenda/entry.ts';
import type { AgendaFacts } from './agenda/facts.ts';
import { people } from './agenda/people.ts';

const order: Record<Band, number> = { now: 0, dated: 1, undated: 2 };

/**
 * `now` is epoch milliseconds. Equal urgency keeps the order in which the kinds are listed. What other desks are at
 * comes after everything that is free.
 */
export function agenda(facts: AgendaFacts, now: number): AgendaEntry[] {
  const entries = [...people(facts, now), ...dated(facts, now), ...undated(facts, now)];
  const held = ({ claim }: AgendaEntry): number => (isOthers(claim, facts.deskId) ? 1 : 0);
  const sorted = entries.sort(
    (a, b) => held(a) - held(b) || order[a.band] - order[b.band] || clock(a) - clock(b),
  );
  return facts.shift === null ? [noShift(now), ...sorted] : sorted;
}

function clock({ urgency }: AgendaEntry): number {
  return urgency ?? Number.MAX_SAFE_INTEGER;
}

/** Nobody works at a desk without a shift: the figures would belong to no one. */
function noShift(now: number): AgendaEntry {
  return entry({ kind: 'shift', band: 'now', dueAt: null, text: text('now.shift'), command: 'start' }, now);
}

function undated(facts: AgendaFacts, now: number): AgendaEntry[] {
  return [...complaints(facts, now), ...waitlist(facts, now)];
}

/** Complaints without measures (S0.14); one of class A that nobody has been told of stands among the people. */
function complaints({ complaints: open, tasks }: AgendaFacts, now: number): AgendaEntry[] {
  const spoken = spokenFor(tasks, 'complaint', 'complaintId');
  return open
    .filter(
      (complaint) =>
        complaint.measures === null &&
        (complaint.class !== 'A' || complaint.escalatedAt !== null) &&
        !spoken.has(complaint.id),
    )
    .map(({ id, class: of, name, phone, openedAt }) =>
      entry(
        {
          kind: 'complaint',
          band: 'undated',
          dueAt: null,
          about: { record: 'complaint', id },
          text: text('now.complaint', { id, class: of, who: who(name, phone), at: time(openedAt) }),
          command: `complaint measure ${id}`,
        },
        now,
      ),
    );
}

/** A freed slot for somebody who waits for one (S0.4, S0.9). */
function waitlist(facts: AgendaFacts, now: number): AgendaEntry[] {
  return waitlistMatches(facts, now).map(({ entry: wait, at, doctorName }) =>
    entry(
      {
        kind: 'waitlist',
        band: 'undated',
        dueAt: null,
        about: { record: 'waitlist', id: wait.id },
        text: text('now.waitlist', { who: who(wait.name, wait.phone), doctor: doctorName, at: time(at) }),
        command: `wait offer ${wait.id}`,
      },
      now,
    ),
  );
}
