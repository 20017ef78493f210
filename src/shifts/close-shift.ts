/**
 * Closing a shift (S0.10, S0.14): the tails, the checklist, the cash and the figures in one decision, so that a shift
 * is either open with its work or closed with its work handed on.
 */
import type { Gate } from '../checklists/gate.ts';
import type { ItemProgress } from '../checklists/progress.ts';
import type { ChecklistAnswer, ChecklistRun } from '../checklists/types.ts';
import { ShiftError } from '../errors.ts';
import type { Change, Decision } from '../facts/types.ts';
import type { Shift, ShiftFigure } from './types.ts';
import { answerChanges } from './walk.ts';

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
  /** Closes with work still open; the report says so. */
  force: { reason: string } | null;
}

/**
 * `now` is epoch milliseconds.
 * @throws ShiftError shift_closed, gate_shut with the number of items still undone.
 */
export function closeShift(given: CloseShift, now: number): Decision {
  const { shift, gate, run, force } = given;
  if (shift.state !== 'open') throw new ShiftError('shift_closed', { id: shift.id });
  const forced = !gate.passed;
  if (forced && force === null) throw new ShiftError('gate_shut', { n: gate.undone.length });
  const { counted, expected, note } = given.cash;
  const closed: Change = {
    op: 'update',
    table: 'shift',
    id: shift.id,
    expect: shift.version,
    set: {
      state: forced ? 'forced' : 'closed',
      closedAt: now,
      countedCash: counted,
      expectedCash: expected,
      cashNote: note,
      forcedReason: forced ? (force?.reason ?? null) : null,
    },
  };
  const finished: Change = {
    op: 'update',
    table: 'checklistRun',
    id: run.id,
    set: { finishedAt: forced ? null : now },
  };
  return {
    kind: forced ? 'shift.forced' : 'shift.closed',
    subject: { table: 'shift', id: shift.id },
    ...(forced && force ? { reason: force.reason } : {}),
    changes: [
      ...gate.changes,
      ...answerChanges(run.id, given.items, given.kept, given.evidenceOf, now),
      finished,
      closed,
      ...given.figures.map(
        (row): Change => ({
          op: 'insert',
          table: 'shiftFigure',
          row: { shiftId: shift.id, ...row },
        }),
      ),
    ],
  };
}

/** Cash that should lie in the drawer, minor units (S0.10). */
export function expectedCash(openingCash: number, taken: number): number {
  return openingCash + taken;
}
