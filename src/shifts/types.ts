/** A shift: one administrator's working period at one desk. */

const shiftStates = ['open', 'closed', 'forced'] as const;
export type ShiftState = (typeof shiftStates)[number];

export interface Shift {
  id: number;
  clinicId: number;
  deskId: number;
  administratorId: number;
  /** The clinic's local day of `openedAt`. */
  day: string;
  openedAt: number;
  closedAt: number | null;
  state: ShiftState;
  /** Cash in the drawer at the start, minor units. */
  openingCash: number;
  countedCash: number | null;
  expectedCash: number | null;
  cashNote: string | null;
  /** How often each note and coin was counted, by its value in major units: `{"20000": 3}`. */
  openingNotes: Record<string, number> | null;
  countedNotes: Record<string, number> | null;
  /** Why the gate was passed with work still open. */
  forcedReason: string | null;
  version: number;
}

export const cashKinds = ['in', 'out', 'collection', 'refund'] as const;
/** Change brought in, a bill paid from the drawer, money taken to the bank, money given back to a patient. */
export type CashKind = (typeof cashKinds)[number];

/** Money that went through the drawer otherwise than as payment for a visit (S0.5, S0.10). */
export interface CashEntry {
  id: number;
  clinicId: number;
  shiftId: number;
  at: number;
  day: string;
  kind: CashKind;
  /** Minor units, above zero; `kind` says which way it went. */
  amount: number;
  visitId: number | null;
  note: string | null;
  staffId: number | null;
  version: number;
}

/** A figure as it stood when its shift was closed; later definitions do not rewrite it. */
export interface ShiftFigure {
  id: number;
  shiftId: number;
  metric: string;
  definition: number;
  unit: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  pending: number;
  /** Where something may have gone unrecorded: for how many rows it was recorded, of how many. */
  recorded: number | null;
  recordedOf: number | null;
  targetOp: string | null;
  targetValue: number | null;
}
