/** Changing a target from a day on: the past keeps the one it was judged by. */
import { type Decision, ref } from '../facts/types.ts';
import type { Day } from './time.ts';
import type { Target, TargetChange } from './types.ts';

export interface NewTarget {
  metric: string;
  /** Null: none from that day on. */
  target: Target | null;
  fromDay: Day;
}

/**
 * A second word about the same day takes the place of the first.
 * @param changes those of the clinic so far
 */
export function changeTarget(
  clinicId: number,
  changes: readonly TargetChange[],
  { metric, target, fromDay }: NewTarget,
  by: { at: number; staffId: number | null },
): Decision {
  const set = {
    op: target?.op ?? null,
    value: target?.value ?? null,
    setAt: by.at,
    staffId: by.staffId,
  };
  const standing = changes.find((one) => one.metric === metric && one.fromDay === fromDay);
  return {
    kind: 'target.set',
    subject: { table: 'targetChange', id: standing?.id ?? ref('new') },
    changes: standing
      ? [{ op: 'update', table: 'targetChange', id: standing.id, set, expect: standing.version }]
      : [{ op: 'insert', table: 'targetChange', as: 'new', row: { clinicId, metric, fromDay, ...set } }],
  };
}
