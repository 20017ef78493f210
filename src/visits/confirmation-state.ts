/**
 * What one visit's confirmation still lacks, by the attempts there were (S0.4): before its day, and on it. What each
 * stage needs is in docs/decisions.md.
 */
import { type Day, dayOf } from '../clinic/time.ts';
import type { ClinicRules } from '../clinic/types.ts';
import type { Confirmation, ConfirmationMeans, Visit } from './types.ts';

export type ConfirmationStage = 'ahead' | 'today';

/** A visit that may have to be confirmed; `highValue` is its service's. */
export interface ConfirmableVisit
  extends Pick<
    Visit,
    'id' | 'day' | 'startsAt' | 'status' | 'bookedAt' | 'bookedDay' | 'confirmedAt' | 'price'
  > {
  highValue: boolean;
}

/** What is known of one visit's confirmation at one stage. */
export interface ConfirmationState {
  visitId: number;
  stage: ConfirmationStage;
  /** What is still to be done, the first thing first; empty when nothing is. */
  means: ConfirmationMeans[];
  /** The patient has said that he comes: what is owed is a reminder, or the second means of an expensive visit. */
  confirmed: boolean;
  /** Needs a call and a message (S0.4). */
  expensive: boolean;
  /** Calls in vain at this stage. */
  inVain: number;
}

export type ConfirmingRules = Pick<ClinicRules, 'expensiveFrom'>;
export type Attempt = Pick<Confirmation, 'visitId' | 'day' | 'means' | 'result'>;

/** After so many calls in vain at one stage a message is sent instead. */
export const callsInVain = 2;

/** The state of every visit that is still to come and may be confirmed, due or not, in the order given. */
export function confirmationStates<V extends ConfirmableVisit>(
  visits: readonly V[],
  attempts: readonly Attempt[],
  rules: ConfirmingRules,
  now: number,
): { visit: V; state: ConfirmationState }[] {
  const today = dayOf(now);
  const ofVisits = new Map<number, Attempt[]>();
  for (const attempt of attempts) {
    const known = ofVisits.get(attempt.visitId);
    if (known) known.push(attempt);
    else ofVisits.set(attempt.visitId, [attempt]);
  }
  return visits
    .filter((visit) => mayBeConfirmed(visit, now))
    .map((visit) => ({ visit, state: stateOf(visit, ofVisits.get(visit.id) ?? [], rules, today) }));
}

/** Whether the visit is still to come, and nobody has said otherwise. */
function mayBeConfirmed({ status, startsAt }: ConfirmableVisit, now: number): boolean {
  return startsAt > now && (status === 'booked' || status === 'confirmed');
}

/** By the service, or by the sum (S0.4). */
export function isExpensive(
  { highValue, price }: Pick<ConfirmableVisit, 'highValue' | 'price'>,
  rules: ConfirmingRules,
) {
  return highValue || (rules.expensiveFrom > 0 && (price ?? 0) >= rules.expensiveFrom);
}

type Booked = Pick<Visit, 'day' | 'startsAt' | 'bookedAt' | 'bookedDay'>;

/** Booked on its own day: the booking was the talk that a confirmation would be. */
export const isBookedForToday = (visit: Booked): boolean => isBookedFrom(visit, visit.day);

/** Whether it was booked on that day or later. A file that does not tell when gives the visit's own beginning. */
export function isBookedFrom({ startsAt, bookedAt, bookedDay }: Booked, day: Day): boolean {
  return bookedAt < startsAt && bookedDay >= day;
}

function stateOf(
  visit: ConfirmableVisit,
  attempts: readonly Attempt[],
  rules: ConfirmingRules,
  today: Day,
): ConfirmationState {
  const stage = visit.day === today ? 'today' : 'ahead';
  // What was done on the day belongs to the day; everything before it to the stage ahead.
  const here = attempts.filter((one) => (one.day === visit.day) === (stage === 'today'));
  const inVain = here.filter(({ result }) => result === 'no_answer' || result === 'busy').length;
  const expensive = isExpensive(visit, rules);
  const confirmed = visit.status === 'confirmed';
  const known = { visit, stage, attempts, here, inVain, confirmed } as const;
  const means: ConfirmationMeans[] = [];
  if (!isBookedForToday(visit)) {
    if (inVain < callsInVain && (expensive ? !spokenTo(known) : !confirmed)) means.push('call');
    if (expensive ? lacksMessage(known) : lacksReminder(known)) means.push('message');
  }
  return { visitId: visit.id, stage, means, confirmed, expensive, inVain };
}

interface Known {
  visit: ConfirmableVisit;
  stage: ConfirmationStage;
  attempts: readonly Attempt[];
  /** Those of the stage. */
  here: readonly Attempt[];
  inVain: number;
  confirmed: boolean;
}

/** An expensive visit wants the patient's own voice, ahead and again on the day. A file tells only that he confirmed. */
function spokenTo({ visit, stage, attempts, here, confirmed }: Known): boolean {
  const answers = attempts.filter(({ result }) => result === 'confirmed');
  const heard = (stage === 'today' ? here : attempts).some(isReachedCall);
  if (heard || !confirmed || answers.length > 0) return heard;
  return stage === 'ahead' || (visit.confirmedAt !== null && dayOf(visit.confirmedAt) === visit.day);
}

/** The message that an expensive visit needs whatever was said; another one where nobody picks up on the day. */
function lacksMessage({ attempts, here, inVain }: Known): boolean {
  return !attempts.some(isMessage) || (inVain >= callsInVain && !here.some(isMessage));
}

/** Instead of calls in vain; on the day also for who has confirmed before it: a short reminder. */
function lacksReminder({ visit, stage, here, inVain, confirmed }: Known): boolean {
  if (!confirmed) return inVain >= callsInVain && !here.some(isMessage);
  if (stage === 'ahead' || here.some((one) => isMessage(one) || isReachedCall(one))) return false;
  return visit.confirmedAt === null || dayOf(visit.confirmedAt) !== visit.day;
}

const isReachedCall = ({ means, result }: Attempt): boolean => means === 'call' && result === 'confirmed';
const isMessage = ({ means, result }: Attempt): boolean =>
  means === 'message' && (result === 'sent' || result === 'confirmed');
