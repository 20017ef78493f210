/**
 * What no-shows cost (S2): minutes of a doctor with nobody in the chair, and money at the clinic's average bill; and what
 * the reminders saved. Both sums are estimates, and each says what it stands on.
 */
import type { LossReason } from '../visits/types.ts';
import type { Day } from './day.ts';
import { addDay, type Missed, newSums, type Sum, type Sums } from './no-show-sums.ts';
import { type Reminders, remindersOf } from './reminders-saved.ts';

export interface NoShowLoss extends Missed {
  /** Of their doctors' time, which no other patient was seen in; a minute counts once. */
  emptyMinutes: number;
  /** No-shows whose time nobody else got, at the average bill; minor units. Null where no bill was recorded. */
  money: number | null;
}

export interface NoShowGroup<K> extends NoShowLoss {
  key: K;
}

export interface NoShowCost extends NoShowLoss {
  /** Visits past their time without an outcome: they may be more. */
  pending: number;
  /** No-shows of no doctor: nobody's chair was empty. */
  withoutDoctor: number;
  /** Paid over so many arrived visits with a payment recorded, of so many (metrics: average_bill); minor units. */
  averageBill: { value: number; over: number; of: number } | null;
  reminders: Reminders;
  byReason: NoShowGroup<LossReason | null>[];
  byDoctor: NoShowGroup<number | null>[];
  byService: NoShowGroup<number | null>[];
  /** 0 Monday. */
  byWeekday: NoShowGroup<number>[];
}

/** Days read for the manager, one after the other: nothing of them is kept but sums. */
export interface NoShowCounter {
  add(day: Day): void;
  cost(): NoShowCost;
}

export function noShowCounter(): NoShowCounter {
  const sums = newSums();
  return { add: (day) => addDay(sums, day), cost: () => costOf(sums) };
}

function costOf(sums: Sums): NoShowCost {
  const { n, d, of } = sums.paid;
  const bill = d === 0 ? null : { value: n / d, over: d, of };
  const groups = <K>(map: ReadonlyMap<K, Sum>): NoShowGroup<K>[] =>
    [...map]
      .filter(([, sum]) => sum.noShows > 0)
      .map(([key, sum]) => ({ key, ...lossOf(sum, bill) }))
      .sort((a, b) => b.noShows - a.noShows || b.of - a.of);
  return {
    ...lossOf(sums.all, bill),
    pending: sums.pending,
    withoutDoctor: sums.withoutDoctor,
    averageBill: bill,
    reminders: remindersOf(sums, (visits) => worth(visits, bill)),
    byReason: groups(sums.byReason),
    byDoctor: groups(sums.byDoctor),
    byService: groups(sums.byService),
    byWeekday: groups(sums.byWeekday),
  };
}

function lossOf({ noShows, of, emptyMinutes, empty }: Sum, bill: NoShowCost['averageBill']): NoShowLoss {
  return { noShows, of, emptyMinutes: Math.round(emptyMinutes), money: worth(empty, bill) };
}

function worth(visits: number, bill: NoShowCost['averageBill']): number | null {
  return bill && Math.round(visits * bill.value);
}
