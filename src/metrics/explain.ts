/** Why a figure is what it is: the same judgement as the figure's, heard row by row. */
import type { Day } from './day.ts';
import type { Elsewhere } from './filter.ts';
import type { FigureId, Metric, Tally } from './metric.ts';
import type { ElsewhereReason, LeaveReason, PendingReason, Reason, ShortReason } from './reasons.ts';

/** One row of an explanation. */
export interface ExplainedRow {
  id: number;
  /** When it began (a call, a visit) or was made (a booking, a complaint); epoch milliseconds. */
  at: number;
  /** What the judgement was about, where it was about time; of a mean what goes into it, seconds or money. */
  seconds: number | null;
  /** How much of it is in the two parts, where rows weigh (minutes, points). */
  weight?: { n: number; d: number };
}

/** Why a row is in neither part; a filter has reasons of its own. */
export type LeftReason = LeaveReason | ElsewhereReason;

export interface ReasonGroup<R extends Reason = Reason> {
  reason: R;
  count: number;
  rows: ExplainedRow[];
}

export interface Explanation {
  id: FigureId;
  version: number;
  /** Rows in the numerator; for a mean or a median the rows whose lengths it is made of. */
  counted: ExplainedRow[];
  /** Rows in the denominator and not in the numerator, by reason. */
  short: ReasonGroup<ShortReason>[];
  left: ReasonGroup<LeftReason>[];
  pending: ReasonGroup<PendingReason>[];
}

/** Explains a metric over the days of a period, in the order of the rows. */
export function explain(metric: Metric, days: readonly Day[]): Explanation {
  const { add, explanation } = explainer(metric);
  for (const day of days) add(day);
  return explanation();
}

export interface Explainer {
  /** @param elsewhere rows that a filter left out: those that would have counted are told with its reason */
  add(day: Day, elsewhere?: readonly Elsewhere[]): void;
  explanation(): Explanation;
}

/** Explains day by day, so that a long period need not lie in memory at once. */
export function explainer(metric: Metric): Explainer {
  const tally = new ListingTally();
  return {
    add(day, elsewhere = []) {
      tally.begin(beginnings(metric, day));
      metric.judge(day, tally);
      const heard = new Set(tally.heard);
      for (const { reason, day: others } of elsewhere) {
        tally.begin(beginnings(metric, others));
        metric.judge({ ...others, everybodys: others.requests }, leavingAll(tally, reason, heard));
      }
    },
    explanation: () => ({
      id: metric.id,
      version: metric.version,
      counted: tally.rows,
      short: grouped(tally.shorts),
      left: grouped(tally.lefts),
      pending: grouped(tally.pendings),
    }),
  };
}

/** Ids of the whole denominator, in order. Empty for a count, which has none. */
export function denominatorIds(metric: Metric, explanation: Explanation): number[] {
  if (metric.form === 'count') return [];
  const rows = [...explanation.counted, ...explanation.short.flatMap((group) => group.rows)];
  return rows.sort((a, b) => a.at - b.at || a.id - b.id).map((row) => row.id);
}

function beginnings(metric: Metric, day: Day): ReadonlyMap<number, number> {
  switch (metric.rows) {
    case 'request':
      // Its first contact may be another desk's.
      return new Map(day.requests.map(({ id, at, contacts }) => [id, contacts[0]?.startedAt ?? at]));
    case 'contact':
      return new Map(day.contacts.map((row) => [row.id, row.startedAt]));
    case 'visit':
    case 'patient':
      return new Map(day.visits.map((row) => [row.id, row.startsAt]));
    case 'booking':
      return new Map(day.bookings.map((row) => [row.id, row.bookedAt]));
    case 'complaint':
      return new Map(day.complaints.map((row) => [row.id, row.openedAt]));
    case 'plan':
      return new Map(day.manager?.plans.map((row) => [row.id, row.presentedAt]));
    case 'doctor_day':
      return new Map(day.manager?.doctorDays.map((row) => [row.id, row.startsAt]));
  }
}

/**
 * A judgement of which only this is told: what would have been in a part, or still can, is left out for a reason. A share
 * has the others in its denominator already: they are `heard`, and told once.
 */
function leavingAll(tally: ListingTally, reason: ElsewhereReason, heard: ReadonlySet<number>): Tally {
  const leave = (id: number) => {
    if (!heard.has(id)) tally.leave(id, reason);
  };
  return {
    ...{ counted: leave, short: leave, value: leave, weigh: leave, pending: leave },
    leave: () => {},
    recorded: () => {},
  };
}

function grouped<R extends Reason>(byReason: ReadonlyMap<R, ExplainedRow[]>): ReasonGroup<R>[] {
  return [...byReason].map(([reason, rows]) => ({ reason, count: rows.length, rows }));
}

class ListingTally implements Tally {
  private begins: ReadonlyMap<number, number> = new Map();
  /** Rows that the present judgement has told of. */
  heard: number[] = [];
  readonly rows: ExplainedRow[] = [];
  readonly shorts = new Map<ShortReason, ExplainedRow[]>();
  readonly lefts = new Map<LeftReason, ExplainedRow[]>();
  readonly pendings = new Map<PendingReason, ExplainedRow[]>();

  begin(begins: ReadonlyMap<number, number>): void {
    this.begins = begins;
    this.heard = [];
  }
  counted(id: number): void {
    this.rows.push(this.row(id));
  }
  short(id: number, reason: ShortReason, seconds?: number): void {
    this.add(this.shorts, reason, this.row(id, seconds));
  }
  value(id: number, seconds: number): void {
    this.rows.push(this.row(id, seconds));
  }
  weigh(id: number, n: number, d: number): void {
    this.rows.push({ ...this.row(id), weight: { n, d } });
  }
  leave(id: number, reason: LeftReason, seconds?: number): void {
    this.add(this.lefts, reason, this.row(id, seconds));
  }
  pending(id: number, reason: PendingReason, seconds?: number): void {
    this.add(this.pendings, reason, this.row(id, seconds));
  }
  recorded(): void {
    // Coverage is told by the rows left out as `not_recorded`.
  }

  private row(id: number, seconds?: number): ExplainedRow {
    this.heard.push(id);
    return { id, at: this.begins.get(id) ?? 0, seconds: seconds ?? null };
  }
  private add<R>(to: Map<R, ExplainedRow[]>, reason: R, row: ExplainedRow): void {
    const rows = to.get(reason);
    if (rows) rows.push(row);
    else to.set(reason, [row]);
  }
}
