import { line, term, time, who } from '../evidence.ts';
import { spokenFor, tail } from '../tail.ts';
import type { Check } from './check.ts';
import { left } from './left.ts';

/** Chats whose last word is the patient's (S0.10: no overdue dialogue). */
export const chatsWaiting: Check = (facts) => {
  const carried = spokenFor(facts.tasks, 'task', 'contactId');
  const tails = facts.chats
    .filter((chat) => chat.status === 'waiting' && !carried.has(chat.id))
    .map((chat) =>
      tail(facts, {
        table: 'contact',
        id: chat.id,
        version: chat.version,
        check: 'chats_waiting',
        kind: 'task',
        title: line('checklists.chats.tail', {
          who: who(chat.name, chat.phone),
          channel: term(`channel.${chat.channel}`),
          at: time(chat.startedAt),
        }),
        phone: chat.phone,
        contactId: chat.id,
      }),
    );
  return left(facts, tails, line('checklists.chats.none'), 'checklists.chats.some');
};
