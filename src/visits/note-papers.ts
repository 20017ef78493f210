/** Noting papers of a visit: seen, signed, handed over, or done without (S0.5, S1.13). */
import { dayOf } from '../clinic/time.ts';
import { type Change, type Decision, ref } from '../facts/types.ts';
import { leafletCode } from './paper-definitions.ts';
import type { PaperState, Visit } from './types.ts';

export interface PaperNote {
  code: string;
  state: PaperState;
  /** Why it is done without. */
  note: string | null;
}

/** The desk and the person who note it. */
export interface PaperNoter {
  deskId: number | null;
  staffId: number | null;
}

/** The decision `paper.noted`, all of them as one; `at` is epoch milliseconds. */
export function notePapers(
  visit: Pick<Visit, 'id' | 'clinicId' | 'patientId'>,
  notes: readonly PaperNote[],
  { deskId, staffId }: PaperNoter,
  at: number,
): Decision {
  const { clinicId, patientId, id: visitId } = visit;
  const why = notes.find(({ note }) => note !== null)?.note ?? null;
  return {
    kind: 'paper.noted',
    subject: { table: 'paper', id: ref('paper0') },
    ...(why === null ? {} : { reason: why }),
    // A paper belongs to the card too, which may have been merged while the question stood.
    standsOn: [{ table: 'visit', id: visitId, is: { patientId } }],
    changes: notes.map(
      (paper, index): Change => ({
        op: 'insert',
        table: 'paper',
        as: `paper${index}`,
        row: { clinicId, patientId, visitId, ...paper, at, day: dayOf(at), deskId, staffId },
      }),
    ),
  };
}

/** The leaflet of the service, taken along. */
export const leafletHanded: PaperNote = { code: leafletCode, state: 'handed', note: null };
