/**
 * Typed cells. A renderer knows from the kind how a reader wants it: a ratio is `54,5 %` on paper and `0.5455`
 * in JSON. A zero denominator is `none`: "—" for people, empty in CSV, `null` in JSON, never 0 %.
 */
import type { Currency, Target } from '../clinic/types.ts';

/** What a figure is measured in. `score` is points, with one decimal; `money` is integer minor units. */
export const units = ['count', 'ratio', 'seconds', 'money', 'score'] as const;
export type Unit = (typeof units)[number];

export type Cell =
  | { kind: 'none' }
  | { kind: 'text'; text: string }
  | { kind: 'count'; value: number }
  /** The number of a record, to be typed: never parted into thousands. */
  | { kind: 'id'; value: number }
  | { kind: 'score'; value: number }
  /** A fraction: 0.2593 is 25.9 %. */
  | { kind: 'ratio'; value: number }
  /** A duration; means may have a fraction. */
  | { kind: 'seconds'; value: number }
  | { kind: 'money'; minor: number; currency: Currency }
  /** Date and time, epoch milliseconds. */
  | { kind: 'instant'; at: number }
  /** Time of day only, where the day is said elsewhere; epoch milliseconds. */
  | { kind: 'time'; at: number }
  /** `YYYY-MM-DD`. */
  | { kind: 'day'; day: string }
  /** E.164, or masked for people; never taken for a formula or a number. */
  | { kind: 'phone'; phone: string }
  | { kind: 'target'; op: Target['op']; value: Cell }
  | { kind: 'met'; met: boolean }
  /** Both parts of a ratio: "5 of 6". */
  | { kind: 'parts'; numerator: number; denominator: number }
  /** How much more or less than in another period, in the unit of the figure; `better` is null where neither is. */
  | { kind: 'change'; unit: Unit; value: number; currency: Currency; better: boolean | null };

export type CellKind = Cell['kind'];

const figureKinds: readonly CellKind[] = [
  'count',
  'id',
  'score',
  'ratio',
  'seconds',
  'money',
  'target',
  'parts',
];

/** Whether cells of the kind are figures, which stand to the right, under each other. */
export const isFigure = (kind: CellKind): boolean => figureKinds.includes(kind);

export const none: Cell = { kind: 'none' };

export const text = (value: string | null): Cell =>
  value === null || value === '' ? none : { kind: 'text', text: value };
export const count = (value: number | null): Cell => (value === null ? none : { kind: 'count', value });
export const recordId = (value: number | null): Cell => (value === null ? none : { kind: 'id', value });
export const instant = (at: number | null): Cell => (at === null ? none : { kind: 'instant', at });
export const time = (at: number | null): Cell => (at === null ? none : { kind: 'time', at });
export const day = (value: string | null): Cell => (value === null ? none : { kind: 'day', day: value });
export const phone = (value: string | null): Cell =>
  value === null ? none : { kind: 'phone', phone: value };
export const met = (value: boolean | null): Cell => (value === null ? none : { kind: 'met', met: value });
export const money = (minor: number | null, currency: Currency): Cell =>
  minor === null ? none : { kind: 'money', minor, currency };

/** The cell of a figure in its unit; `currency` is only read for money. */
export function figure(unit: Unit, value: number | null, currency: Currency): Cell {
  if (value === null) return none;
  return unit === 'money' ? { kind: 'money', minor: value, currency } : { kind: unit, value };
}

export function target(unit: Unit, goal: Target | null, currency: Currency): Cell {
  if (goal === null) return none;
  return { kind: 'target', op: goal.op, value: figure(unit, goal.value, currency) };
}

export function parts(numerator: number | null, denominator: number | null): Cell {
  return numerator === null || denominator === null ? none : { kind: 'parts', numerator, denominator };
}

/** A difference in the figure's unit: a ratio's is a fraction, 0.032 is 3.2 points; money's is in minor units. */
export function change(unit: Unit, value: number | null, better: boolean | null, currency: Currency): Cell {
  return value === null ? none : { kind: 'change', unit, value, better, currency };
}

/** What nobody may overlook in a column: a target missed, a change for the worse. */
export const isLoud = (cell: Cell): boolean =>
  (cell.kind === 'met' && !cell.met) || (cell.kind === 'change' && cell.better === false && isSeen(cell));

/** What the last digit of a figure stands for, as people are shown it. */
const lastDigit: Record<Unit, number> = { ratio: 0.001, seconds: 1, money: 100, count: 1, score: 0.1 };
const isSeen = ({ unit, value }: Extract<Cell, { kind: 'change' }>): boolean =>
  Math.round(Math.abs(value) / lastDigit[unit]) > 0;
