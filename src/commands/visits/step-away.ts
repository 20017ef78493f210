/** A step of visits without the server: what is typed is judged as far as it says enough by itself. */
import type { Context } from '../../context.ts';
import type { Line } from '../../terminal/command-words.ts';
import { verbs } from '../../visits/status.ts';
import type { VisitStatus } from '../../visits/types.ts';
import { pastMoment } from '../input/past-moment.ts';
import { visitIds } from '../records/find-record.ts';

/**
 * The line to be sent later. Whether the visits are there and may take this step, the server says.
 * @throws ShiftError missing_word, invalid_id, invalid_time, impossible_time, time_in_future
 */
export async function stepLineOf(
  ctx: Context,
  to: VisitStatus,
  ids: readonly string[],
  flags: Line['flags'] & { at?: string | undefined },
): Promise<Line> {
  // Before any time is read: the clinic sets the zone that times are written in.
  await ctx.clinic();
  pastMoment(ctx, flags.at);
  return { command: `visit ${verbs[to] ?? to}`, args: visitIds(ids).map(String), flags };
}
