/** The manager's figures by id (S1, S2.metrics). Loaded only by the commands that tell them. */
import type { Day } from '../day.ts';
import { aftercare24h } from '../definitions/aftercare-24h.ts';
import { averageBill } from '../definitions/average-bill.ts';
import { doctorLoad, doctorLoadArrived } from '../definitions/doctor-load.ts';
import { leads } from '../definitions/leads.ts';
import { lifetimeValue } from '../definitions/lifetime-value.ts';
import { newPatients } from '../definitions/new-patients.ts';
import { nextVisit } from '../definitions/next-visit.ts';
import { planRate } from '../definitions/plan-rate.ts';
import { planSold } from '../definitions/plan-sold.ts';
import { qaScore } from '../definitions/qa-score.ts';
import { recallReturn } from '../definitions/recall-return.ts';
import { returnRate } from '../definitions/return-rate.ts';
import { channelShare, sourceShare } from '../definitions/share.ts';
import { metrics } from '../index.ts';
import {
  type FigureId,
  isManagerId,
  type ManagerMetricId,
  type Metric,
  managerMetricIds,
} from '../metric.ts';
import { type ManagerParts, partsIn, partsOf, pool } from '../parts.ts';

const byId = {
  leads,
  source_share: sourceShare,
  channel_share: channelShare,
  new_patients: newPatients,
  return_rate: returnRate,
  recall_return: recallReturn,
  plan_rate: planRate,
  plan_sold: planSold,
  next_visit: nextVisit,
  aftercare_24h: aftercare24h,
  average_bill: averageBill,
  lifetime_value: lifetimeValue,
  doctor_load: doctorLoad,
  doctor_load_arrived: doctorLoadArrived,
  qa_score: qaScore,
} as const satisfies Record<ManagerMetricId, Metric>;

/** In the order in which people read them. */
export const managerMetrics: readonly Metric[] = managerMetricIds.map((id) => byId[id]);

/** The metric of either family. */
export function everyMetric(id: FigureId): Metric {
  return isManagerId(id) ? byId[id] : metrics[id];
}

/** The parts of one day that was read for the manager. */
export function managerParts(day: Day): ManagerParts {
  return Object.fromEntries(
    managerMetrics.map((metric) => [metric.id, partsOf(metric, day)]),
  ) as ManagerParts;
}

/** Adds the parts of every figure over days or groups. */
export function poolManager(days: readonly ManagerParts[]): ManagerParts {
  return Object.fromEntries(
    managerMetrics.map((metric) => [metric.id, pool(days.map((day) => partsIn(day, metric)))]),
  ) as ManagerParts;
}
