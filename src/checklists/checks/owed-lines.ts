import type { ConfirmationState } from '../../visits/confirmation-state.ts';
import { type EvidenceLine, line } from '../evidence.ts';

/** Who has confirmed and is still to be reminded, or to get the second means of an expensive visit; it holds nobody up. */
export function owedLines(states: readonly { state: ConfirmationState }[]): EvidenceLine[] {
  const n = states.filter(({ state }) => state.confirmed && state.means.length > 0).length;
  return n === 0 ? [] : [line('checklists.confirmations.owed', { n })];
}
