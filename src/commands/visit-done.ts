/** `visit done ID…`: it took place; what was paid, and when the patient comes next (S0.5). */
import * as z from 'zod/mini';
import { isoInstant } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Decision } from '../facts/types.ts';
import type { Shift } from '../shifts/types.ts';
import { whileOpen } from '../shifts/while-open.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { bookVisit, wishOf } from '../visits/booking.ts';
import { type Payment, paymentColumns, payVisit } from '../visits/payment.ts';
import { paymentMethods } from '../visits/types.ts';
import { choice, money, readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { namingTheShift } from './records/closed-meanwhile.ts';
import { visitIds } from './records/find-record.ts';
import { askPayment } from './visits/ask-payment.ts';
import { nextBooking } from './visits/next-booking.ts';
import { readTimetable } from './visits/roster.ts';
import { applySteps, decideStep, readStepFacts, type StepFacts, stepLine } from './visits/take-steps.ts';
import { type NamedVisit, readNamed, visitJson, whenText } from './visits/view.ts';

const schema = z.object({
  paid: money('--paid'),
  method: choice('--method', paymentMethods),
  next: text('--next'),
  at: text('--at'),
});
export type DoneFlags = z.infer<typeof schema>;

/** What was answered, so that it is not asked again when the server goes away over it. */
export interface DoneAnswers {
  /** Null: nothing was paid. */
  payment?: Payment | null;
  /** The time of the next visit, as `--next` takes it. */
  next?: string;
}

interface Done {
  facts: StepFacts;
  after: NamedVisit[];
  next: NamedVisit | null;
}

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const ids = visitIds(input.args).map(String);
  const several = ids.length > 1;
  if (several && (flags.paid !== undefined || flags.next !== undefined)) {
    const word = flags.paid === undefined ? '--next' : '--paid';
    throw new ShiftError('one_visit_only', { flag: word }, word);
  }
  const answers: DoneAnswers = {};
  const done = await ctx.keepIfAway(
    () => (several ? finishAll(ctx, ids, flags) : finishOne(ctx, ids, flags, answers)),
    async () => (await import('./visits/done-away.ts')).doneLine(ctx, ids, flags, answers),
  );
  if (!done) return;
  if (several) reportAll(ctx, done);
  else report(ctx, done);
}

async function finishAll(ctx: Context, ids: readonly string[], { at }: DoneFlags): Promise<Done> {
  const facts = await readStepFacts(ctx, ids, at);
  const decisions = facts.visits.map((named) => decideStep(ctx, facts, named, 'done'));
  const { after } = await applySteps(ctx, facts, decisions);
  return { facts, after, next: null };
}

async function finishOne(
  ctx: Context,
  ids: readonly string[],
  flags: DoneFlags,
  answers: DoneAnswers,
): Promise<Done> {
  const facts = await readStepFacts(ctx, ids, flags.at);
  const [first] = facts.visits;
  if (!first) return { facts, after: [], next: null };
  const payment = await askPayment(ctx, flags, first.visit.price);
  answers.payment = payment;
  const shift = await ctx.shift();
  const finished = finish(ctx, facts, first, payment, shift);
  const decisions: Decision[] = [payment ? { ...finished, standsOn: whileOpen(shift) } : finished];
  const next = await nextBooking(ctx, facts, first, flags.next);
  if (next) {
    answers.next = isoInstant(next.startsAt);
    const timetable = await readTimetable(ctx, facts.roster.clinic, next.startsAt);
    decisions.push(bookVisit(next, timetable, ctx.now()));
  }
  const { after, applied } = await namingTheShift(() =>
    applySteps(ctx, facts, decisions, next && wishOf(next)),
  );
  const nextId = applied[1]?.ids.visit;
  return { facts, after, next: nextId === undefined ? null : await readNamed(ctx, facts.roster, nextId) };
}

function reportAll(ctx: Context, { after }: Done): void {
  if (ctx.options.json) ctx.json({ visits: after.map((named) => visitJson(named)) });
  else for (const named of after) ctx.print(stepLine(ctx, named));
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
    return payVisit(named.visit, payment, shift);
  }
  return decideStep(ctx, facts, named, 'done', payment ? { set: paymentColumns(payment, shift) } : {});
}

function report(ctx: Context, { facts, after, next }: Done): void {
  const [done] = after;
  if (!done) return;
  if (ctx.options.json) {
    ctx.json({ visits: [visitJson(done)], next: next && visitJson(next) });
    return;
  }
  const { t, format } = ctx;
  const { visit, patient, doctor, service } = done;
  ctx.print(stepLine(ctx, done));
  if (visit.paid !== null && visit.paymentMethod !== null) {
    const sum = format.money(visit.paid, facts.roster.clinic.currency);
    ctx.print(`  ${t('visits.paid', { sum, method: t(`payment.${visit.paymentMethod}`) })}`);
  }
  if (next) ctx.print(`  ${t('visits.next', { id: next.visit.id, when: whenText(ctx, next.visit) })}`);
  else if (patient && doctor) {
    const what = service ? ` --service ${service.code}` : '';
    printHints(ctx, [
      [t('visits.hint.next'), `book --patient ${patient.id} --doctor ${doctor.code}${what} --at …`],
    ]);
  }
}
