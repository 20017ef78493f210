/** The first lines of a queue log as joined records: what recognition and the questions about a map look at. */
import { joinQueueLog } from './queue-log.ts';

export interface JoinedHead {
  rows: string[][];
  /** Share of the lines that are events of a queue, 0..1. */
  events: number;
}

export function joinedHead(head: readonly (readonly string[])[]): JoinedHead {
  const rows: string[][] = [];
  let broken = 0;
  const join = joinQueueLog({
    record: (cells) => void rows.push([...cells]),
    broken: () => void broken++,
  });
  for (const [index, cells] of head.entries()) join.record([...cells], index + 1);
  join.end();
  return { rows, events: head.length === 0 || rows.length === 0 ? 0 : (head.length - broken) / head.length };
}
