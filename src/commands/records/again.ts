/** Doing once more what another desk was faster at. */
import { ChangedMeanwhile } from '../../facts/meanwhile.ts';
import type { RecordName } from '../../facts/types.ts';

/** Each time it is lost somebody else has got on; so many times in a row there is something else wrong. */
const mostTimes = 100;

/**
 * Reads, decides and writes; from the reading on again where a record was changed in between. Only for what follows
 * from the work by itself: a change of the record that somebody was asked about, or was shown, is for him to judge.
 * @param work `anew` from the second time on: what was read before is old then
 * @param shown the record that it must not be tried again for
 * @throws ShiftError changed_meanwhile for the record shown or after a hundred times, and whatever the work throws
 */
export async function untilWritten<T>(
  work: (anew: boolean) => Promise<T>,
  shown?: { table: RecordName; id: number },
): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await work(time > 1);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || time === mostTimes) throw error;
      const { table, id } = error.collision;
      if (shown?.table === table && shown.id === id) throw error;
    }
  }
}
