/** `visit plan ID`: the plan made at a visit, what it costs, what the patient decided and who takes care (S1.19–23). */
import * as z from 'zod/mini';
import { parseMoney } from '../clinic/money.ts';
import { isoInstant } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type PlanSaid, planVisit } from '../visits/care-plan.ts';
import { type CarePlan, planStates, type Visit } from '../visits/types.ts';
import { choice, count, money, note, parseCount, readFlags, text } from './input/options.ts';
import { moneyFault, plainSum } from './input/sums.ts';
import { type Hint, printHints } from './output/hints.ts';
import { findOne } from './records/find-one.ts';
import { findRecord } from './records/find-record.ts';
import { codeOf, nameOf } from './records/people.ts';

const mostSessions = 500;
const schema = z.object({
  total: money('--total'),
  paid: money('--paid'),
  sessions: count('--sessions', 1, mostSessions),
  state: choice('--state', planStates),
  manager: text('--manager'),
  note: note('--note'),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const visit = await findRecord(ctx, 'visit', input.args[0], 'id');
  const known = await planOf(ctx, visit);
  // Whoever did not come has no plan: that is said before anything is asked.
  planVisit(visit, known, {}, ctx.now());
  const said = isSaid(flags) ? saidBy(flags) : await askPlan(ctx, known);
  const staff = await ctx.staff();
  const managerId =
    flags.manager === undefined ? undefined : findOne(ctx, 'staff', staff, flags.manager, '--manager').id;
  const decision = planVisit(visit, known, { ...said, managerId: managerId ?? said.managerId }, ctx.now());
  await (await ctx.store()).apply(decision, await ctx.actor());
  await report(ctx, visit, (said.paid ?? 0) - (known?.paid ?? 0));
}

const isSaid = (flags: Flags): boolean => Object.values(flags).some((value) => value !== undefined);

function saidBy({ total, paid, sessions, state, note: written }: Flags): PlanSaid {
  return { total, paid, sessions, state, note: written };
}

async function planOf(ctx: Context, { clinicId, id }: Visit): Promise<CarePlan | null> {
  const [plan] = await (await ctx.store()).frontdesk.plans(clinicId, [id]);
  return plan ?? null;
}

/** One question at a time; what is known already is the default. */
async function askPlan(ctx: Context, known: CarePlan | null): Promise<PlanSaid> {
  const { t, ask } = ctx;
  const state = await ask.select({
    message: t('route.ask.state'),
    flag: '--state',
    choices: planStates.map((value) => ({ name: t(`planState.${value}`), value })),
    default: known?.state ?? ('presented' as const),
  });
  if (state === 'not_needed') return { state };
  const total = await askSum(ctx, 'route.ask.total', '--total', known?.total ?? null);
  const sessions = await ask.text({
    message: t('route.ask.sessions'),
    flag: '--sessions',
    default: String(known?.sessions ?? 1),
    check: (answer) => countFault(ctx, answer),
  });
  const paid = await askSum(ctx, 'route.ask.paid', '--paid', known?.paid ?? 0);
  const managerId = await askManager(ctx, known);
  return { state, total, sessions: Number(sessions), paid, managerId };
}

async function askSum(
  ctx: Context,
  question: 'route.ask.total' | 'route.ask.paid',
  flag: string,
  known: number | null,
): Promise<number> {
  const byDefault = known === null ? {} : { default: plainSum(known) };
  const answer = await ctx.ask.text({
    message: ctx.t(question),
    flag,
    ...byDefault,
    check: (typed) => moneyFault(ctx, typed),
  });
  return parseMoney(answer, flag);
}

function countFault(ctx: Context, typed: string): string | null {
  try {
    parseCount(typed, '--sessions', 1, mostSessions);
    return null;
  } catch {
    const limits = { flag: '--sessions', value: typed, min: 1, max: mostSessions };
    return ctx.i18n.error('invalid_number', limits).hint;
  }
}

async function askManager(ctx: Context, known: CarePlan | null): Promise<number | undefined> {
  const staff = (await ctx.staff()).filter(({ active, role }) => active === 1 && role !== 'doctor');
  const nobody = { name: ctx.t('route.ask.nobody'), value: 0 };
  const chosen = await ctx.ask.select({
    message: ctx.t('route.ask.manager'),
    flag: '--manager',
    choices: [nobody, ...staff.map(({ id, name }) => ({ name, value: id }))],
    default: known?.managerId ?? 0,
  });
  return chosen === 0 ? undefined : chosen;
}

/** `paidNow` is what came in this time, in minor units: a plan is no till, the drawer learns of cash by itself. */
async function report(ctx: Context, visit: Visit, paidNow: number): Promise<void> {
  const plan = await planOf(ctx, visit);
  if (!plan) return;
  const staff = await ctx.staff();
  const { currency } = await ctx.clinic();
  const { t, format } = ctx;
  if (ctx.options.json) {
    const { id, state, total, paid, sessions, day, note: written } = plan;
    const manager = codeOf(staff, plan.managerId);
    const decidedAt = plan.decidedAt === null ? null : isoInstant(plan.decidedAt);
    ctx.json({
      plan: { id, visitId: visit.id, state, total, paid, sessions, manager, day, decidedAt, note: written },
    });
    return;
  }
  const parts = [
    t(`planState.${plan.state}`),
    ...(plan.total === null ? [] : [format.money(plan.total, currency)]),
    ...(plan.sessions === null ? [] : [t('route.plan.sessions', { n: plan.sessions })]),
    ...(plan.paid ? [t('patients.paid', { sum: format.money(plan.paid, currency) })] : []),
    ...(plan.managerId === null ? [] : [nameOf(staff, plan.managerId)]),
  ];
  ctx.print(...ctx.wrap(t('route.plan', { id: visit.id, what: parts.join(', ') })));
  const hints: Hint[] = [];
  if (paidNow > 0) hints.push([t('route.plan.cash'), `cash in ${plainSum(paidNow)} --note …`]);
  if (plan.state === 'presented')
    hints.push([t('route.plan.decide'), `visit plan ${visit.id} --state agreed`]);
  if (plan.state !== 'not_needed' && visit.patientId !== null) {
    hints.push([t('visits.hint.next'), `book --patient ${visit.patientId}`]);
  }
  printHints(ctx, hints);
}
