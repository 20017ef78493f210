import type { DayFacts } from '../../../src/metrics/facts.ts';
import type { MetricId } from '../../../src/metrics/metric.ts';
import type { Reason } from '../../../src/metrics/reasons.ts';

/** What a metric must say of a day: every row by its judgement, and the figure that comes of it. */
export interface Case {
  about: string;
  facts: DayFacts;
  expect: Partial<Record<MetricId, Judgement>>;
}

export interface Judgement {
  counted?: number[];
  short?: Partial<Record<Reason, number[]>>;
  left?: Partial<Record<Reason, number[]>>;
  pending?: Partial<Record<Reason, number[]>>;
  /** `value numerator/denominator`, or `value` alone for a count; a dash is null. */
  figure: string;
  /** `5 of 7`. */
  recorded?: string;
}
