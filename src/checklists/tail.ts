/** A tail: one piece of work still open at close. It is finished now, or leaves the shift as a dated task (S0.10). */
import type { Task, TaskKind } from '../tasks/types.ts';
import type { CheckId } from './definition.ts';
import type { EvidenceLine } from './evidence.ts';
import type { ShiftFacts } from './facts.ts';

/** The record that is left open. A chat and a "let me think" are contacts. */
export type TailTable = 'callback' | 'contact' | 'visit' | 'task' | 'complaint' | 'waitlist';

export interface Tail {
  /** `callback:31`: names the tail in flags, answers and reports. */
  key: `${TailTable}:${number}`;
  table: TailTable;
  id: number;
  /** The record's version when it was judged; a carry is refused when somebody changed it meanwhile. */
  version: number;
  /** Records that are left with it: the other missed calls of a number; the offer that an entry has not answered. */
  others: readonly { id: number; version: number }[];
  check: CheckId;
  /** The kind of the task it becomes when carried. */
  kind: TaskKind;
  /** One line that names it; also the title of the task it becomes. */
  title: EvidenceLine;
  phone: string | null;
  contactId: number | null;
  visitId: number | null;
  complaintId: number | null;
  /**
   * This shift's own: a task of its administrator, a record that only whoever wrote it can complete. Everything else
   * is the clinic's, and another desk that is open goes on with it.
   */
  own: boolean;
  /** It is not left to anybody: it is done now, or the shift is closed by force (S0.9). */
  mustBeDone: boolean;
  /** A sensible time to carry it to, epoch ms; the default of the question "till when". */
  suggestedAt: number;
  /** The latest time that makes sense (a confirmation after the visit does not); `null` is any. */
  latestAt: number | null;
}

type TailDetails = Pick<Tail, 'table' | 'id' | 'version' | 'check' | 'kind' | 'title'> &
  Partial<
    Pick<
      Tail,
      | 'others'
      | 'phone'
      | 'contactId'
      | 'visitId'
      | 'complaintId'
      | 'own'
      | 'mustBeDone'
      | 'suggestedAt'
      | 'latestAt'
    >
  >;

export function tail(facts: ShiftFacts, details: TailDetails): Tail {
  return {
    key: `${details.table}:${details.id}`,
    others: [],
    phone: null,
    contactId: null,
    visitId: null,
    complaintId: null,
    own: false,
    mustBeDone: false,
    suggestedAt: facts.nextOpensAt,
    latestAt: null,
    ...details,
  };
}

/** The links by which a task speaks for another record. */
type TaskLink = 'contactId' | 'visitId' | 'complaintId';

/** Ids of the records that an open task of this kind already speaks for, so that nothing is carried twice. */
export function spokenFor(tasks: readonly Task[], kind: TaskKind, link: TaskLink): ReadonlySet<number> {
  return new Set(tasks.flatMap((task) => (task.kind === kind ? (task[link] ?? []) : [])));
}
