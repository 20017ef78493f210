/** What the board shows, in words already; only clocks are still numbers, because they run. Instants are epoch milliseconds. */
import type { RecordName } from '../facts/types.ts';

/** Something that can be selected and acted upon. */
interface Item {
  /** Names it also after it has been read anew. */
  key: string;
  about: { record: RecordName; id: number } | null;
  /** What Enter does, without the program's name. */
  command: string;
  clock: Clock;
}

/** `since`: how long somebody has been waiting; otherwise how long is left until, or has passed since, `dueAt`. */
export interface Clock {
  dueAt: number | null;
  since: number | null;
}

export interface QueueItem extends Item {
  place: 'queue';
  kind: string;
  verb: string;
  text: string;
  /** What is not cut off with the text: what else concerns the person, who is at it here. */
  more: string;
  /** Who holds it at another desk, in words. */
  held: string | null;
  /** Its points, and what they are made of. */
  why: string;
}

export interface VisitItem extends Item {
  place: 'visits';
  time: string;
  who: string;
  /** Doctor and room. */
  where: string;
  status: string;
}

export type BoardItem = QueueItem | VisitItem;

export interface BoardFigure {
  name: string;
  value: string;
  /** Empty without a target. */
  target: string;
  /** Null: not to be judged. */
  met: boolean | null;
}

export interface Board {
  /** Clinic and day. */
  title: string;
  /** Shift and administrator. */
  shift: string;
  queue: readonly QueueItem[];
  visits: readonly VisitItem[];
  /** The day's visits in numbers. */
  visitCounts: string;
  figures: readonly BoardFigure[];
  /** Above the queue: what everybody has to know. */
  notices: readonly string[];
}

/** Everything that can be selected, in the order in which it is shown. */
export function itemsOf({ queue, visits }: Board): readonly BoardItem[] {
  return [...queue, ...visits];
}
