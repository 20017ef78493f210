/** One line of `now`: what to do, how urgent it is, and the command that does it. */
import type { EvidenceValue } from '../../checklists/evidence.ts';
import type { RecordName } from '../../facts/types.ts';
import type { Claim } from '../../tasks/claim.ts';

/** In the order in which equally urgent ones stand. */
export const agendaKinds = [
  'shift',
  'escalate',
  'overload',
  'callback',
  'seat',
  'delay',
  'chat',
  'complaint',
  'absent',
  'confirm',
  'deferred',
  'waitlist',
  'offer',
  'outcome',
  'carried',
  'task',
  'papers',
  'checklist',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** A message of the i18n area `now`; a value that must be masked or formatted stays typed until it is worded. */
export interface AgendaLine {
  key: `now.${string}`;
  params: Record<string, EvidenceValue>;
}

export interface AgendaEntry {
  kind: AgendaKind;
  /** What it is weighed as, where that is not its kind (data/queue.yaml). */
  weighs: 'grave' | null;
  /** Names the line among all others, also after it has been read anew. */
  key: string;
  /** When it should be done, epoch milliseconds; `null` where no clock runs. */
  dueAt: number | null;
  /** Whole seconds until `dueAt`; below zero it is overdue. */
  urgency: number | null;
  /** When the person began to wait, where somebody sits or stands there. */
  since: number | null;
  about: { record: RecordName; id: number } | null;
  /** Whom it concerns, a number or a patient: what concerns one person is one line. */
  person: string | null;
  /** Whose work it is by name, a task's owner. */
  ownerId: number | null;
  /** The desk that is at it. */
  claim: Claim | null;
  text: AgendaLine;
  /** What to type, without the program's name. */
  command: string;
}

type Given = Pick<AgendaEntry, 'kind' | 'dueAt' | 'command' | 'text'> &
  Partial<Pick<AgendaEntry, 'since' | 'about' | 'claim' | 'person' | 'ownerId' | 'weighs' | 'key'>>;

const usual = { since: null, about: null, claim: null, person: null, ownerId: null, weighs: null };

/** An entry with its urgency at `now`. */
export function entry(given: Given, now: number): AgendaEntry {
  const urgency = given.dueAt === null ? null : Math.floor((given.dueAt - now) / 1000);
  const key = given.about ? `${given.kind}:${given.about.id}` : given.kind;
  return { ...usual, key, ...given, urgency };
}

export const text = (key: AgendaLine['key'], params: AgendaLine['params'] = {}): AgendaLine => ({
  key,
  params,
});
