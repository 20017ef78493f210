/** One line of `now`: what to do, how urgent it is, and the command that does it. */
import type { EvidenceValue } from '../../checklists/evidence.ts';
import type { RecordName } from '../../facts/types.ts';
import type { Claim } from '../../tasks/claim.ts';

export const agendaKinds = [
  'shift',
  'callback',
  'seat',
  'delay',
  'chat',
  'escalate',
  'absent',
  'task',
  'carried',
  'deferred',
  'confirm',
  'outcome',
  'checklist',
  'complaint',
  'waitlist',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** A message of the i18n area `now`; a value that must be masked or formatted stays typed until it is worded. */
export interface AgendaLine {
  key: `now.${string}`;
  params: Record<string, EvidenceValue>;
}

/**
 * `now`: a person waits this minute. `dated`: work with a time. `undated`: work that only must not be forgotten.
 * Within a band the clock decides: a task of last week does not stand before a caller of seven minutes ago.
 */
export type Band = 'now' | 'dated' | 'undated';

export interface AgendaEntry {
  kind: AgendaKind;
  band: Band;
  /** When it should be done, epoch milliseconds; `null` where no clock runs. */
  dueAt: number | null;
  /** Whole seconds until `dueAt`; below zero it is overdue. */
  urgency: number | null;
  /** When the person began to wait, where somebody sits or stands there. */
  since: number | null;
  about: { record: RecordName; id: number } | null;
  /** The desk that is at it. */
  claim: Claim | null;
  text: AgendaLine;
  /** What to type, without the program's name. */
  command: string;
}

type Given = Pick<AgendaEntry, 'kind' | 'band' | 'dueAt' | 'command' | 'text'> &
  Partial<Pick<AgendaEntry, 'since' | 'about' | 'claim'>>;

/** An entry with its urgency at `now`. */
export function entry(given: Given, now: number): AgendaEntry {
  const urgency = given.dueAt === null ? null : Math.floor((given.dueAt - now) / 1000);
  return { since: null, about: null, claim: null, ...given, urgency };
}

export const text = (key: AgendaLine['key'], params: AgendaLine['params'] = {}): AgendaLine => ({
  key,
  params,
});
