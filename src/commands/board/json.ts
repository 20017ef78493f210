/** The board as data: `board --json`. */
import { dayOf, isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { roundFigure } from '../../metrics/figures.ts';
import { queueAt } from '../shift/queue.ts';
import { rankedJson } from '../shift/queue-words.ts';
import { wording } from '../shift/wording.ts';
import type { BoardFacts } from './read-board.ts';
import { visitItems } from './visits.ts';

export function boardJson(ctx: Context, { clinic, queue, figures, claims }: BoardFacts) {
  const now = ctx.now();
  const say = wording(ctx.i18n, clinic, now);
  const { shift } = queue;
  return {
    day: dayOf(now),
    shift: shift && { id: shift.id, openedAt: isoInstant(shift.openedAt) },
    queue: queueAt(queue, now).map((entry, at) => rankedJson(entry, at + 1, say, claims)),
    visits: visitItems(ctx, queue.facts, now).map(({ about, time, who, where, status, command, clock }) => ({
      id: about?.id ?? null,
      time,
      who,
      where,
      status,
      command,
      waitsSince: clock.since === null ? null : isoInstant(clock.since),
    })),
    metrics: figures.map(roundFigure),
  };
}
