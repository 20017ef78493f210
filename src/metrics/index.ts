/** Every metric by id. A new one is a file in definitions/, a line here and its words in i18n. */
import { acw } from './definitions/acw.ts';
import { aht } from './definitions/aht.ts';
import { answerTime } from './definitions/answer-time.ts';
import { bookings } from './definitions/bookings.ts';
import { callbackInTime } from './definitions/callback-in-time.ts';
import { callbackReached } from './definitions/callback-reached.ts';
import { callsIn } from './definitions/calls-in.ts';
import { complaintsA, complaintsB, complaintsC } from './definitions/complaints.ts';
import { confirmations } from './definitions/confirmations.ts';
import { conversion } from './definitions/conversion.ts';
import { conversion7d } from './definitions/conversion-7d.ts';
import { conversionAll } from './definitions/conversion-all.ts';
import { deskWait } from './definitions/desk-wait.ts';
import { deskWaitShare } from './definitions/desk-wait-share.ts';
import { discipline } from './definitions/discipline.ts';
import { firstReply } from './definitions/first-reply.ts';
import { firstReplyShare } from './definitions/first-reply-share.ts';
import { lateCancelRate } from './definitions/late-cancel-rate.ts';
import { missed } from './definitions/missed.ts';
import { missedRate } from './definitions/missed-rate.ts';
import { noShowRate } from './definitions/no-show-rate.ts';
import { requests } from './definitions/requests.ts';
import { serviceLevel } from './definitions/service-level.ts';
import { showRate } from './definitions/show-rate.ts';
import { talkTime } from './definitions/talk-time.ts';
import { visitsBooked } from './definitions/visits-booked.ts';
import { type Metric, type MetricId, metricIds } from './metric.ts';

export { metricIds };

export const metrics = {
  requests,
  bookings,
  conversion,
  conversion_all: conversionAll,
  conversion_7d: conversion7d,
  visits_booked: visitsBooked,
  calls_in: callsIn,
  missed,
  missed_rate: missedRate,
  callback_in_time: callbackInTime,
  callback_reached: callbackReached,
  answer_time: answerTime,
  service_level: serviceLevel,
  talk_time: talkTime,
  acw,
  aht,
  confirmations,
  show_rate: showRate,
  no_show_rate: noShowRate,
  late_cancel_rate: lateCancelRate,
  complaints_a: complaintsA,
  complaints_b: complaintsB,
  complaints_c: complaintsC,
  first_reply: firstReply,
  first_reply_share: firstReplyShare,
  desk_wait: deskWait,
  desk_wait_share: deskWaitShare,
  discipline,
} as const satisfies Record<MetricId, Metric>;

/** In the order in which people read them. */
export const allMetrics: readonly Metric[] = metricIds.map((id) => metrics[id]);

export function isMetricId(text: string): text is MetricId {
  return Object.hasOwn(metrics, text);
}
