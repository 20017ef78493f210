/** No-shows of a week against the week before: causes, the rate and its target (S0.12). */
import type { Context } from '../../context.ts';
import type { Figure } from '../../metrics/figures.ts';
import type { NoShowCost } from '../../metrics/no-show-cost.ts';
import type { Period } from '../../metrics/period.ts';
import { type Cause, causesOf } from '../../quality/causes.ts';
import { weekBefore } from '../../quality/weeks.ts';
import { figuresOfPeriod, untilToday } from '../metrics/load.ts';
import { costOfNoShows } from '../metrics/no-shows.ts';
import { type Hint, hintLines } from '../output/hints.ts';

export interface NoShows {
  /** The figure `no_show_rate` of both weeks; its numerator is how many did not come. */
  week: Figure | null;
  before: Figure | null;
  causes: Cause[];
  /** Of the week: minutes of doctors with nobody in the chair, and money at the average bill, minor units. */
  cost: Pick<NoShowCost, 'emptyMinutes' | 'money'>;
  /** Visits of the week whose cause nobody has asked for. */
  unasked: number[];
}

export async function readNoShows(ctx: Context, week: Period): Promise<NoShows> {
  const { visits } = await ctx.store();
  const { id } = await ctx.clinic();
  const before = weekBefore(week);
  const ofWeek = await visits.ofDays(id, week.from, week.to);
  return {
    week: await rateOf(ctx, untilToday(ctx, week)),
    before: await rateOf(ctx, before),
    cost: await costOfNoShows(ctx, untilToday(ctx, week)),
    causes: causesOf(ofWeek, await visits.ofDays(id, before.from, before.to)),
    unasked: ofWeek
      .filter(({ status, lossReason }) => status === 'no_show' && lossReason === null)
      .map((visit) => visit.id),
  };
}

async function rateOf(ctx: Context, period: Period): Promise<Figure | null> {
  return (await figuresOfPeriod(ctx, period)).find(({ id }) => id === 'no_show_rate') ?? null;
}

/** Whether fewer stay away than in the week before; null where one of the two has no rate. */
export function rateFell({ week, before }: NoShows): boolean | null {
  if (week?.value == null || before?.value == null) return null;
  return week.value < before.value;
}

export function noShowsJson({ week, before, cost, causes, unasked }: NoShows): Record<string, unknown> {
  const told = (figure: Figure | null) =>
    figure && {
      count: figure.numerator,
      of: figure.denominator,
      rate: figure.value,
      pending: figure.pending,
      target: figure.target,
      met: figure.met,
    };
  return { week: told(week), before: told(before), cost: costJson(cost), causes, unasked };
}

/** `неделя 3 из 20 = 15,0 % (цель ≤ 10 %), до неё 2 из 18 = 11,1 %`, then the causes. */
export async function noShowLines(ctx: Context, told: NoShows): Promise<string[]> {
  const { t } = ctx;
  const head = t('quality.noShows', { week: rateText(ctx, told.week), before: rateText(ctx, told.before) });
  const target = told.week?.target;
  const goal =
    target == null
      ? []
      : [t('quality.noShows.target', { target: `${signs[target.op]} ${ctx.format.percent(target.value)}` })];
  const lines = ctx.wrap([head, ...goal].join(' '), '  ');
  if (told.causes.length === 0) return [...lines, ...ctx.wrap(t('quality.noShows.none'), '  ')];
  return [
    ...lines,
    ...ctx.wrap(await costText(ctx, told), '  '),
    await causesTable(ctx, told.causes),
    ...hintLines(ctx, asking(ctx, told)),
  ];
}

function costJson({ emptyMinutes, money }: NoShows['cost']): Record<string, unknown> {
  return { emptyMinutes, money };
}

/** `пустое время врачей 40 мин, около 15 000 ₸ по среднему чеку`; without bills the time alone. */
export async function costText(ctx: Context, { cost: { emptyMinutes, money } }: NoShows): Promise<string> {
  const { t, format } = ctx;
  if (money === null) return t('quality.noShows.minutes', { n: emptyMinutes });
  const { currency } = await ctx.clinic();
  return t('quality.noShows.cost', {
    n: emptyMinutes,
    sum: format.money(Math.round(money / 100) * 100, currency),
  });
}

/** More would push the rest off the screen; the others are asked about after these. */
const askedAtOnce = 3;

function asking({ t }: Context, { unasked }: NoShows): Hint[] {
  return unasked
    .slice(0, askedAtOnce)
    .map((id) => [t('quality.noShows.ask'), `visit no-show ${id} --reason …`]);
}

const signs = { '>=': '≥', '<=': '≤', '=': '=' } as const;

function rateText({ t, format }: Context, figure: Figure | null): string {
  if (figure?.value == null) return '—';
  const { numerator, denominator, value } = figure;
  return t('quality.rate', { n: numerator ?? 0, of: denominator ?? 0, rate: format.percent(value) });
}

function causesTable(ctx: Context, causes: readonly Cause[]): Promise<string> {
  const { t } = ctx;
  const columns = [
    { title: `  ${t('quality.column.cause')}`, flexible: true },
    { title: t('quality.column.week'), align: 'right' as const },
    { title: t('quality.column.before'), align: 'right' as const },
  ];
  return ctx.table(
    columns,
    causes.map(({ reason, week, before }) => [`  ${causeText(ctx, reason)}`, String(week), String(before)]),
  );
}

export function causeText({ t }: Pick<Context, 't'>, reason: Cause['reason']): string {
  return reason === null ? t('quality.notAsked') : t(`lossReason.${reason}`);
}
