/** Doing once more what another desk was faster at. */
import { ShiftError } from '../../errors.ts';

/** Each time it is lost somebody else has got on; so many times in a row there is something else wrong. */
const mostTimes = 100;

/**
 * Reads, decides and writes; from the reading on again where a record was changed in between. Only for work in which
 * nothing was asked or shown that the newer record would have made another question: nobody would answer otherwise.
 * @throws ShiftError changed_meanwhile after a hundred times, and whatever the work throws
 */
export async function untilWritten<T>(work: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ShiftError && error.code === 'changed_meanwhile') || time === mostTimes)
        throw error;
    }
  }
}
