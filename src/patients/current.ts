/** What is written about a card stands on that card: one that a colleague has merged meanwhile stands for nobody. */
import type { Condition } from '../facts/types.ts';

/** The condition of a decision; none where no card is named. */
export function stillCurrent(patientId: number | null): readonly Condition[] {
  return patientId === null ? [] : [{ table: 'patient', id: patientId, is: { mergedInto: null } }];
}
