/**
 * Closing a shift (S0.10, S0.14): the tails, the checklist, the cash and the figures in one decision, so that a shift
 * is either open with its work or closed with its work handed on.
 */
import type { Gate } from '../checklists/gate.ts';
import type { ItemProgress } from '../checklists/progress.ts';
import type { ChecklistAnswer, ChecklistRun } from '../checklists/types.ts';
import { ShiftError } from '../errors.ts';
import type { Change, Decision } from '../facts/types.ts';
import type { ShiftStory } from './story.ts';
import type { Shift, ShiftFigure } from './types.ts';
import { answerRows } from './walk.ts';

export type FrozenFigure = Omit<ShiftFigure, 'id' | 'shiftId'>;

export interface CloseShift {
  shift: Shift;
  gate: Gate;
  run: ChecklistRun;
  items: readonly ItemProgress[];
  kept: readonly ChecklistAnswer[];
  /** The evidence of an item in words: it is kept as it was said. */
  evidenceOf(item: ItemProgress): string[];
  /** Minor units; `counted` is `null` when a shift is forced shut uncounted. */
  cash: { counted: number | null; expected: number; note: string | null };
  figures: readonly FrozenFigure[];
  /** Shifts at other desks with which open work stays: they must still be open when this one has closed. */
  others: readonly number[];
  /** What this desk has taken and not finished, with what lets go of it. */
  letGo: readonly Change[];
  /** Given where work was still open and the shift is closed all the same; the report says so. */
  force: { reason: string } | null;
  /** The report of the shift as it will stand, with its closing walk (see tellShift); kept with the close. */
  tell(closed: Shift, walk: { run: ChecklistRun; answers: readonly ChecklistAnswer[] }): ShiftStory;
}

/**
 * `now` is epoch milliseconds.
 * @throws ShiftError shift_closed, gate_shut with the number of items still undone.
 */
export function closeShift(given: CloseShift, now: number): Decision {
  const { shift, gate, run, force } = given;
  if (shift.state !== 'open') throw new ShiftError('shift_closed', { id: shift.id });
  if (!gate.passed && force === null) throw new ShiftError('gate_shut', { n: gate.undone.length });
  const { counted, expected, note } = given.cash;
  const set = {
    state: force ? 'forced' : 'closed',
    // A clock set back does not close a shift before it was opened.
    closedAt: Math.max(now, shift.openedAt),
    countedCash: counted,
    expectedCash: expected,
    cashNote: note,
    forcedReason: force?.reason ?? null,
  } as const;
  const finishedAt = gate.passed ? now : null;
  const answers = answerRows(run.id, given.items, given.kept, given.evidenceOf, now);
  const story = given.tell(
    { ...shift, ...set },
    { run: { ...run, finishedAt }, answers: [...given.kept, ...answers.map((row) => ({ id: 0, ...row }))] },
  );
  return {
    kind: force ? 'shift.forced' : 'shift.closed',
    subject: { table: 'shift', id: shift.id },
    ...(force ? { reason: force.reason } : {}),
    // Money taken between the reading and this is in the drawer and would be in no sum.
    drawer: { shiftId: shift.id, expected },
    standsOn: given.others.map((id) => ({ table: 'shift', id, is: { state: 'open' } })),
    changes: [
      ...gate.changes,
      ...given.letGo,
      ...answers.map((row): Change => ({ op: 'insert', table: 'checklistAnswer', row })),
      // Its walk belongs to the shift, whose version stands for both.
      { op: 'update', table: 'checklistRun', id: run.id, set: { finishedAt } },
      { op: 'update', table: 'shift', id: shift.id, expect: shift.version, set },
      ...given.figures.map(
        (row): Change => ({
          op: 'insert',
          table: 'shiftFigure',
          row: { shiftId: shift.id, ...row },
        }),
      ),
      { op: 'insert', table: 'shiftReport', row: { shiftId: shift.id, story } },
    ],
  };
}
