/** Notes special days, or takes them back, and says whose visits do not fit any more. */
import { removeSpecialDays, type SpecialDaysWish, setSpecialDays } from '../../clinic/special-days.ts';
import type { Day } from '../../clinic/time.ts';
import type { Doctor } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visitJson } from '../visits/view.ts';
import { daysText, hoursText, stretches, stretchJson, whoseText } from './days-view.ts';
import { readUnfitting, tellVisits } from './unfitting.ts';

type Said = Pick<SpecialDaysWish, 'hours' | 'note'>;

/** Days of the clinic (`doctor` null) or of one doctor get other hours. Nobody's visit is cancelled by it. */
export async function markDays(
  ctx: Context,
  doctor: Doctor | null,
  days: readonly Day[],
  said: Said,
): Promise<void> {
  const store = await ctx.store();
  const { id: clinicId } = await ctx.clinic();
  const [first = '', last = first] = [days[0], days.at(-1)];
  const known = await store.schedule.everyDay(clinicId, first, last);
  const wish = { clinicId, doctorId: doctor?.id ?? null, days, ...said };
  await store.apply(setSpecialDays(wish, known), await ctx.clinicActor());
  const affected = await readUnfitting(ctx, doctor, first, last);
  if (ctx.options.json) {
    const [stretch] = stretches(await ofWhom(ctx, doctor, first, last));
    ctx.json({
      ...(stretch ? { days: stretchJson(stretch, doctor) } : {}),
      visits: affected.map((one) => visitJson(one)),
    });
    return;
  }
  const hours = hoursText(ctx, said.hours, doctor !== null);
  ctx.print(ctx.t('days.set', { who: whoseText(ctx, doctor), days: daysText(ctx, first, last), hours }));
  tellVisits(ctx, affected);
}

/**
 * The week's hours hold again on these days.
 * @throws ShiftError not_found where nothing is noted of them
 */
export async function forgetDays(ctx: Context, doctor: Doctor | null, days: readonly Day[]): Promise<void> {
  const [first = '', last = first] = [days[0], days.at(-1)];
  const rows = await ofWhom(ctx, doctor, first, last);
  const decision = removeSpecialDays(rows);
  if (!decision) {
    const id = daysText(ctx, first, last);
    throw new ShiftError('not_found', { what: 'specialDay', id, list: 'smena holiday' }, 'day');
  }
  await (await ctx.store()).apply(decision, await ctx.clinicActor());
  const affected = await readUnfitting(ctx, doctor, first, last);
  if (ctx.options.json) {
    const removed = stretches(rows).map((one) => stretchJson(one, doctor));
    ctx.json({ removed, visits: affected.map((one) => visitJson(one)) });
    return;
  }
  ctx.print(ctx.t('days.removed', { who: whoseText(ctx, doctor), days: daysText(ctx, first, last) }));
  tellVisits(ctx, affected);
}

async function ofWhom(ctx: Context, doctor: Doctor | null, from: Day, to: Day) {
  const { id } = await ctx.clinic();
  const rows = await (await ctx.store()).schedule.specialDays(id, from, to);
  return rows.filter(({ doctorId }) => doctorId === (doctor?.id ?? null));
}
