/** `visit done ID…`: it took place; what was paid, and when the patient comes next (S0.5). */
import * as z from 'zod/mini';
import { parseMoney } from '../clinic/money.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Decision } from '../facts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { bookVisit, wishOf } from '../visits/booking.ts';
import { type Payment, paymentColumns, payVisit } from '../visits/payment.ts';
import { paymentMethods } from '../visits/types.ts';
import { choice, money, readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
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
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const facts = await readStepFacts(ctx, input.args, flags.at);
  const [first, ...others] = facts.visits;
  if (others.length > 0 && (flags.paid !== undefined || flags.next !== undefined)) {
    const word = flags.paid === undefined ? '--next' : '--paid';
    throw new ShiftError('one_visit_only', { flag: word }, word);
  }
  if (!first || others.length > 0) return finishAll(ctx, facts);
  const payment = await askPayment(ctx, flags, first);
  const decisions: Decision[] = [await finish(ctx, facts, first, payment)];
  const next = await nextBooking(ctx, facts, first, flags.next);
  if (next) {
    const timetable = await readTimetable(ctx, facts.roster.clinic, next.startsAt);
    decisions.push(bookVisit(next, timetable, ctx.now()));
  }
  const { after, applied } = await applySteps(ctx, facts, decisions, next && wishOf(next));
  await report(ctx, facts, after, applied[1]?.ids.visit ?? null);
}

async function finishAll(ctx: Context, facts: StepFacts): Promise<undefined> {
  const decisions = facts.visits.map((named) => decideStep(ctx, facts, named, 'done'));
  const { after } = await applySteps(ctx, facts, decisions);
  if (ctx.options.json) ctx.json({ visits: after.map((named) => visitJson(named)) });
  else for (const named of after) ctx.print(stepLine(ctx, named));
}

/** A visit that is done already may still be paid, once. */
async function finish(
  ctx: Context,
  facts: StepFacts,
  named: NamedVisit,
  payment: Payment | null,
): Promise<Decision> {
  const shift = await ctx.shift();
  if (payment && named.visit.status === 'done' && named.visit.paid === null) {
    return payVisit(named.visit, payment, shift);
  }
  return decideStep(ctx, facts, named, 'done', payment ? { set: paymentColumns(payment, shift) } : {});
}

/** The money of the flags; on a terminal it is asked for, the price being the likely answer. */
async function askPayment(ctx: Context, flags: Flags, { visit }: NamedVisit): Promise<Payment | null> {
  const { t, ask } = ctx;
  let paid = flags.paid;
  if (paid === undefined && (ask.available || flags.method !== undefined)) {
    const usual = visit.price === null ? '0' : String(visit.price / 100);
    const typed = await ask.text({ message: t('visits.ask.paid'), flag: '--paid', default: usual });
    paid = parseMoney(typed, '--paid');
    // Nothing taken is no payment: the visit stays among the unpaid.
    if (paid === 0) return null;
  }
  if (paid === undefined) return null;
  const method =
    flags.method ??
    (await ask.select({
      message: t('visits.ask.method'),
      flag: '--method',
      choices: paymentMethods.map((one) => ({ name: t(`payment.${one}`), value: one, key: one })),
    }));
  return { paid, method };
}

async function report(
  ctx: Context,
  facts: StepFacts,
  after: readonly NamedVisit[],
  nextId: number | null,
): Promise<void> {
  const [done] = after;
  if (!done) return;
  const next = nextId === null ? null : await readNamed(ctx, facts.roster, nextId);
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
