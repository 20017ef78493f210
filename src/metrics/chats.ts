/** Which contacts are chat threads, and how long the person waited for the first human reply (S0.6). */
import type { Channel } from '../contacts/types.ts';
import type { Day } from './day.ts';
import type { ContactFact } from './facts.ts';
import { openClock } from './open-clock.ts';

/** Where somebody writes and waits for an answer; SMS and e-mail are letters, not threads. */
const chatChannels: ReadonlySet<Channel> = new Set(['whatsapp', 'telegram', 'instagram', '2gis', 'site']);

/**
 * A thread and its answer. `seconds` are those of opening hours from the message to the reply, or until now while
 * it waits; null where the reply was not timed or nobody replied.
 */
export type Reply =
  | { state: 'replied'; contact: ContactFact; seconds: number }
  | { state: 'waiting'; contact: ContactFact; seconds: number }
  | { state: 'not_recorded'; contact: ContactFact; seconds: null }
  | { state: 'no_reply'; contact: ContactFact; seconds: null };

export function* firstReplies(day: Day): Generator<Reply> {
  const clock = openClock(day, day.day);
  for (const contact of day.contacts) {
    if (contact.direction !== 'in' || !chatChannels.has(contact.channel)) continue;
    const { status, startedAt, answerSeconds } = contact;
    if (status === 'waiting') yield { state: 'waiting', contact, seconds: clock(startedAt, day.now) };
    else if (status !== 'answered') yield { state: 'no_reply', contact, seconds: null };
    else if (answerSeconds === null) yield { state: 'not_recorded', contact, seconds: null };
    else yield { state: 'replied', contact, seconds: clock(startedAt, startedAt + answerSeconds * 1000) };
  }
}
