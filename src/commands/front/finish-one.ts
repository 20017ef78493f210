/** One visit that took place: its payment, its leaflet, the next date or why there is none (S0.5, S1.15, S1.21-24). */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Decision } from '../../facts/types.ts';
import type { Shift } from '../../shifts/types.ts';
import { whileOpen } from '../../shifts/while-open.ts';
import { finished } from '../../visits/aftercare.ts';
import { type Booking, bookVisit, wishOf } from '../../visits/booking.ts';
import { planVisit } from '../../visits/care-plan.ts';
import { type LeavingTask, leavingTasks } from '../../visits/leaving.ts';
import { leafletHanded } from '../../visits/note-papers.ts';
import { leafletCode } from '../../visits/paper-definitions.ts';
import { isLacking } from '../../visits/papers.ts';
import { type Payment, paymentColumns, payVisit } from '../../visits/payment.ts';
import type { PaymentMethod } from '../../visits/types.ts';
import { namingTheShift } from '../records/closed-meanwhile.ts';
import { askPayment } from '../visits/ask-payment.ts';
import { nextVisit } from '../visits/next-booking.ts';
import { papersOf } from '../visits/papers.ts';
import { readTimetable } from '../visits/roster.ts';
import { applySteps, decideStep, readStepFacts, type StepFacts } from '../visits/take-steps.ts';
import { type NamedVisit, readNamed } from '../visits/view.ts';
import { tasksLeft, wantsCheckIn } from './leaving.ts';
import { paperDecision } from './note-papers.ts';

export interface DoneFlags {
  /** Minor units. */
  paid?: number | undefined;
  method?: PaymentMethod | undefined;
  next?: string | undefined;
  noNext?: string | undefined;
  checkIn?: 'yes' | 'no' | undefined;
  at?: string | undefined;
}

/** What was answered, so that it is not asked again when the server goes away over it. */
export interface DoneAnswers {
  /** Null: nothing was paid. */
  payment?: Payment | null;
  /** The time of the next visit, as `--next` takes it, or why there is none, as `--no-next` does. */
  next?: string;
  noNext?: string;
  checkIn?: boolean;
}

export interface Done {
  facts: StepFacts;
  after: NamedVisit[];
  next: NamedVisit | null;
  /** Why there is no next visit, where somebody said. */
  noNext?: string | undefined;
  tasks: LeavingTask[];
  /** The leaflet that was handed over with it. */
  leaflet: string | null;
  /** It had been noted before. */
  already?: boolean;
}

const plain = { next: null, tasks: [], leaflet: null };

/**
 * Asks what is not said, and writes all of it as one.
 * @throws ShiftError status_step for a second payment, and what payments and bookings throw
 */
export async function finishOne(
  ctx: Context,
  ids: readonly string[],
  flags: DoneFlags,
  answers: DoneAnswers,
): Promise<Done> {
  const facts = await readStepFacts(ctx, ids, flags.at);
  const [first] = facts.visits;
  if (!first) return { facts, after: [], ...plain };
  const shift = await ctx.shift();
  const said = await askAll(ctx, facts, first, flags, answers);
  const { payment, booking, noNext } = said;
  const nothing = payment === null && booking === null && noNext === undefined;
  // Noted at another desk: what both of them saw.
  if (nothing && first.visit.status === 'done') return { facts, after: [first], ...plain, already: true };
  const tasks = await tasksLeft(ctx, facts, first, said);
  const leaflet = await leafletOf(ctx, first);
  const decisions: Decision[] = [
    await withEnd(
      ctx,
      await withTasks(ctx, finish(ctx, facts, first, payment, shift), first, tasks),
      first,
      noNext,
    ),
    ...(booking ? [await booked(ctx, facts, booking)] : []),
    ...(leaflet === null ? [] : [await paperDecision(ctx, first.visit, [leafletHanded])]),
  ];
  const { after, applied } = await namingTheShift(() =>
    applySteps(ctx, facts, decisions, booking && wishOf(booking)),
  );
  const nextId = booking ? applied[1]?.ids.visit : undefined;
  const next = nextId === undefined ? null : await readNamed(ctx, facts.roster, nextId);
  return { facts, after, tasks, leaflet, noNext, next };
}

interface Said {
  payment: Payment | null;
  booking: Booking | null;
  noNext: string | undefined;
  checkIn: boolean;
}

/** One question after the other; each answer is remembered as soon as it is given. */
async function askAll(
  ctx: Context,
  facts: StepFacts,
  named: NamedVisit,
  flags: DoneFlags,
  answers: DoneAnswers,
): Promise<Said> {
  const payment = await paymentSaid(ctx, named, flags);
  answers.payment = payment;
  const next = await nextVisit(ctx, facts, named, flags);
  const noNext = next && 'noNext' in next ? next.noNext : undefined;
  const booking = next && 'booking' in next ? next.booking : null;
  if (booking) answers.next = isoInstant(booking.startsAt);
  if (noNext !== undefined) answers.noNext = noNext;
  // Of a visit that was done before it has been asked.
  const leaves = named.visit.status !== 'done' || flags.checkIn !== undefined;
  const checkIn = leaves && (await wantsCheckIn(ctx, named, flags.checkIn));
  answers.checkIn = checkIn;
  return { payment, booking, noNext, checkIn };
}

async function booked(ctx: Context, { roster }: StepFacts, booking: Booking): Promise<Decision> {
  const timetable = await readTimetable(ctx, roster.clinic, booking.startsAt);
  return bookVisit(booking, timetable, ctx.now());
}

async function withTasks(
  ctx: Context,
  decision: Decision,
  { visit, patient }: NamedVisit,
  tasks: readonly LeavingTask[],
): Promise<Decision> {
  const { staffId: ownerId } = await ctx.actor();
  const rows = leavingTasks(visit, tasks, { ownerId, phone: patient?.phone ?? null }, ctx.now());
  return { ...decision, changes: [...decision.changes, ...rows] };
}

/** Who needs no next date needs no plan either: that is noted where nobody has said anything of one (S1.19–22). */
async function withEnd(
  ctx: Context,
  decision: Decision,
  { visit }: NamedVisit,
  noNext: string | undefined,
): Promise<Decision> {
  if (noNext !== finished) return decision;
  const plans = await (await ctx.store()).frontdesk.plans(visit.clinicId, [visit.id]);
  if (plans.length > 0) return decision;
  const end = planVisit({ ...visit, status: 'done' }, null, { state: 'not_needed' }, ctx.now());
  return {
    ...decision,
    standsOn: [...(decision.standsOn ?? []), ...(end.standsOn ?? [])],
    changes: [...decision.changes, ...end.changes],
  };
}

/** The leaflet of the service, where it has not been handed over yet; a later payment hands over nothing. */
async function leafletOf(ctx: Context, named: NamedVisit): Promise<string | null> {
  const leaflet = named.service?.leaflet ?? null;
  if (leaflet === null || named.visit.status === 'done') return null;
  const needs = (await papersOf(ctx, [named])).needs(named);
  const open = needs.some((need) => need.definition.code === leafletCode && isLacking(need));
  return open ? leaflet : null;
}

/** What has been paid for is not asked about again. */
async function paymentSaid(ctx: Context, { visit }: NamedVisit, flags: DoneFlags): Promise<Payment | null> {
  if (visit.status === 'done' && visit.paid !== null && flags.paid === undefined) return null;
  return askPayment(ctx, flags, visit.price);
}

/** A visit that is done already may still be paid, once. */
function finish(
  ctx: Context,
  facts: StepFacts,
  named: NamedVisit,
  payment: Payment | null,
  shift: Shift | null,
): Decision {
  if (payment && named.visit.status === 'done' && named.visit.paid === null) {
    return { ...payVisit(named.visit, payment, shift), standsOn: whileOpen(shift) };
  }
  if (!payment) return decideStep(ctx, facts, named, 'done');
  const step = decideStep(ctx, facts, named, 'done', { set: paymentColumns(payment, shift) });
  return { ...step, standsOn: whileOpen(shift) };
}
