/** Entries about the waitlist: a free time and whom to ask, an offer that nobody has answered (S0.4, S0.9). */
import { time, who } from '../../checklists/evidence.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import type { AgendaEntry } from './entry.ts';
import { entry, text } from './entry.ts';
import type { AgendaFacts } from './facts.ts';

export function waiting(facts: AgendaFacts, now: number): AgendaEntry[] {
  return [...gaps(facts, now), ...offers(facts, now)];
}

/** Its clock is the time itself: nobody can come any more when it has begun. */
function gaps({ gaps: free }: AgendaFacts, now: number): AgendaEntry[] {
  return free.map(({ gap, first: { entry: wait, from } }) =>
    entry(
      {
        kind: 'waitlist',
        dueAt: from,
        about: { record: 'waitlist', id: wait.id },
        person: wait.phone,
        text: text('now.waitlist', {
          who: who(wait.name, wait.phone),
          doctor: surnameAndInitials(gap.doctor.name),
          at: time(from),
        }),
        command: `wait offer ${wait.id}`,
      },
      now,
    ),
  );
}

function offers({ offers: open, waitlist }: AgendaFacts, now: number): AgendaEntry[] {
  return open.map((offer) => {
    const wait = waitlist.find(({ id }) => id === offer.waitlistId);
    const params = { who: who(wait?.name ?? null, wait?.phone ?? null), at: time(offer.startsAt) };
    const about = { record: 'waitOffer', id: offer.id } as const;
    const command = `wait answer ${offer.waitlistId}`;
    const person = wait?.phone ?? null;
    return entry(
      { kind: 'offer', dueAt: offer.expiresAt, about, person, text: text('now.offer', params), command },
      now,
    );
  });
}
