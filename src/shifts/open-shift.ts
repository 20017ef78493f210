/** Opening a shift (S0.1): the shift itself and the start of its opening checklist, in one decision. */

import { dayOf } from '../clinic/time.ts';
import type { Decision } from '../facts/types.ts';
import { ref } from '../facts/types.ts';
import type { Shift } from './types.ts';

export interface OpenShift {
  clinicId: number;
  deskId: number;
  administratorId: number;
  /** Cash in the drawer, minor units. */
  openingCash: number;
  /** The same by notes and coins, where it was counted so. */
  openingNotes?: Shift['openingNotes'];
  checklistVersion: number;
}

/** Inserts `shift` and `run` (names for Applied.ids). `now` is epoch milliseconds. */
export function openShift(given: OpenShift, now: number): Decision {
  const { checklistVersion, openingNotes = null, ...shift } = given;
  return {
    kind: 'shift.opened',
    subject: { table: 'shift', id: ref('shift') },
    changes: [
      {
        op: 'insert',
        table: 'shift',
        as: 'shift',
        row: {
          ...shift,
          day: dayOf(now),
          openedAt: now,
          closedAt: null,
          state: 'open',
          countedCash: null,
          expectedCash: null,
          cashNote: null,
          openingNotes,
          countedNotes: null,
          forcedReason: null,
        },
      },
      {
        op: 'insert',
        table: 'checklistRun',
        as: 'run',
        row: { shiftId: ref('shift'), checklist: 'open', checklistVersion, startedAt: now, finishedAt: null },
      },
    ],
  };
}

/** Why a start meets an open shift: its own one again, a colleague's, or one that nobody closed. */
export type Meeting = 'same' | 'colleague' | 'left_open';

/** `administratorId` is `null` when nobody was named. */
export function meet(
  open: Pick<Shift, 'day' | 'administratorId'>,
  administratorId: number | null,
  now: number,
): Meeting {
  if (open.day !== dayOf(now)) return 'left_open';
  return administratorId === null || administratorId === open.administratorId ? 'same' : 'colleague';
}
