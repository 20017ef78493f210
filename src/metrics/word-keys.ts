/** Under which words figures, reasons and rows stand: the manager's in a place of their own, which no everyday command reads. */
import { type FigureId, isManagerId, type RowKind } from './metric.ts';
import {
  leaveReasons,
  managerElsewhereReasons,
  managerLeaveReasons,
  managerPendingReasons,
  managerShortReasons,
  pendingReasons,
  type Reason,
  shortReasons,
} from './reasons.ts';
import { managerUndividedReasons, type UndividedReason } from './undivided.ts';

export type FigureWord = 'name' | 'short' | 'counted' | 'num' | 'den';

export function figureKey<K extends FigureWord>(kind: K, id: FigureId) {
  return isManagerId(id) ? (`manager.${kind}.${id}` as const) : (`metrics.${kind}.${id}` as const);
}

const deskReasons = [...shortReasons, ...leaveReasons, ...pendingReasons] as const;
type DeskReason = (typeof deskReasons)[number];
const allManagerReasons = [
  ...managerShortReasons,
  ...managerLeaveReasons,
  ...managerPendingReasons,
  ...managerElsewhereReasons,
] as const;
type OnlyManagers = Exclude<(typeof allManagerReasons)[number], DeskReason>;
const managerReasons: ReadonlySet<string> = new Set(
  allManagerReasons.filter((reason) => !(deskReasons as readonly string[]).includes(reason)),
);

function isManagerReason(reason: Reason): reason is OnlyManagers {
  return managerReasons.has(reason);
}

export function reasonKey(reason: Reason) {
  return isManagerReason(reason)
    ? (`manager.reason.${reason}` as const)
    : (`metrics.reason.${reason}` as const);
}

const managerRows = ['patient', 'plan', 'doctor_day'] as const;
type ManagerRows = (typeof managerRows)[number];

export function rowsKey(rows: RowKind) {
  return isManagerRows(rows) ? (`manager.ids.${rows}` as const) : (`metrics.ids.${rows}` as const);
}

function isManagerRows(rows: RowKind): rows is ManagerRows {
  return (managerRows as readonly string[]).includes(rows);
}

type OfOne = (typeof managerUndividedReasons)[number];

export function undividedKey(reason: UndividedReason) {
  return isOfOne(reason)
    ? (`manager.undivided.${reason}` as const)
    : (`metrics.undivided.${reason}` as const);
}

function isOfOne(reason: UndividedReason): reason is OfOne {
  return (managerUndividedReasons as readonly string[]).includes(reason);
}
