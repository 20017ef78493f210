/** Measures against no-shows: what, whose, by when; each becomes a task. */
import { addDays, atTime, dayOf, parseWhen } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import { openFrom } from '../../clinic/working-time.ts';
import type { Context } from '../../context.ts';
import { type UsualMeasure, usualMeasures } from '../../quality/causes.ts';
import { takeMeasure, type WorkWish } from '../../quality/review.ts';
import type { Review } from '../../quality/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { usualTime } from '../../tasks/decisions.ts';
import { needed } from '../input/needed.ts';
import { checkedText, longestNote } from '../input/options.ts';
import { findOne } from '../records/find-one.ts';
import type { SaidMeasure } from './weekly-said.ts';

/** What was said, in the clinic's own words where it is one of the usual ones. @throws what owners and times throw */
export async function measureFrom(
  ctx: Context,
  review: Review,
  staff: readonly Staff[],
  said: SaidMeasure,
): Promise<WorkWish> {
  const { owner, due } = said;
  return {
    title: await titleFrom(ctx, said.title),
    ownerId: owner === undefined ? review.staffId : findOne(ctx, 'staff', staff, owner, '--owner').id,
    dueAt: due === undefined ? await usualDue(ctx) : parseWhen(due, ctx.now(), '--due', 'future', usualTime),
  };
}

async function titleFrom(ctx: Context, typed: string): Promise<string> {
  const text =
    checkedText(typed, '--measure', longestNote) ??
    (await needed(ctx, 'quality.ask.measureWords', '--measure'));
  const known = usualMeasures.find((one) => one === text.toLowerCase());
  if (known === undefined) return text;
  const { t } = await ctx.speak((await ctx.clinic()).language);
  return t(`quality.measure.${known}`);
}

/** By the next review: a week from now, in opening hours. */
async function usualDue(ctx: Context): Promise<number> {
  return openFrom(await ctx.calendar(), atTime(addDays(dayOf(ctx.now()), 7), usualTime));
}

export async function writeMeasure(ctx: Context, review: Review, wish: WorkWish): Promise<void> {
  const actor = { ...(await ctx.clinicActor()), staffId: review.staffId };
  await (await ctx.store()).apply(takeMeasure(review, wish, ctx.now()), actor);
}

/** One measure chosen from the list or said in own words; null for no more. */
export async function askMeasure(
  ctx: Context,
  review: Review,
  staff: readonly Staff[],
): Promise<WorkWish | null> {
  const { t } = ctx;
  const chosen = await ctx.ask.select<UsualMeasure | 'own' | 'none'>({
    message: t('quality.ask.measure'),
    flag: '--measure',
    default: 'none',
    choices: [
      { name: t('quality.measure.none'), value: 'none' as const, key: 'none' },
      ...usualMeasures.map((one) => ({ name: t(`quality.measure.${one}`), value: one, key: one })),
      { name: t('quality.measure.own'), value: 'own' as const, key: 'own' },
    ],
  });
  if (chosen === 'none') return null;
  const title = chosen === 'own' ? await needed(ctx, 'quality.ask.measureWords', '--measure') : chosen;
  const owner = await askOwner(ctx, review, staff);
  const byDefault = ctx.format.moment(await usualDue(ctx), ctx.now());
  const due = await ctx.ask.text({ message: t('quality.ask.due'), flag: '--due', default: byDefault });
  return measureFrom(ctx, review, staff, { title, owner, due });
}

async function askOwner(ctx: Context, review: Review, staff: readonly Staff[]): Promise<string> {
  const people = staff.filter(({ active, role }) => active === 1 && role !== 'doctor');
  const likely = people.find(({ id }) => id === review.staffId);
  return ctx.ask.select({
    message: ctx.t('quality.ask.owner'),
    flag: '--owner',
    ...(likely === undefined ? {} : { default: likely.code }),
    choices: people.map(({ name, code }) => ({ name: visible(name), value: code, key: code })),
  });
}
