/** The day on a narrow screen: one doctor below the other, one line or two a stretch. */
import type { Context } from '../../context.ts';
import type { DoctorPlan } from '../../visits/day-plan.ts';
import type { ScheduleDay } from './read-day.ts';
import { headOf, type Stretch, stretchesOf, thisMinute } from './wording.ts';

/** What follows the time stands below itself, not below the time. */
const hanging = ' '.repeat(8);

export function list(ctx: Context, day: ScheduleDay, plans: readonly DoctorPlan[], full: boolean): string[] {
  return plans.flatMap((plan) => {
    const [name = '', ...about] = headOf(ctx, plan);
    return [
      '',
      ctx.theme.strong(name),
      ...about.flatMap((line) => ctx.wrap(line, '  ')),
      ...inTime(ctx, day, stretchesOf(ctx, day, plan, full)),
    ];
  });
}

/** The stretches with the line that says where the day stands. */
function inTime(ctx: Context, { day }: ScheduleDay, stretches: readonly Stretch[]): string[] {
  const now = thisMinute(ctx, day);
  const line = now === null ? [] : [`  ${ctx.format.time(now)} ═ ${ctx.t('schedule.now')} ═`];
  const past = stretches.filter(({ from }) => now !== null && from < now);
  const ahead = stretches.slice(past.length);
  return [...past.flatMap((one) => lines(ctx, one)), ...line, ...ahead.flatMap((one) => lines(ctx, one))];
}

function lines(ctx: Context, { from, text }: Stretch): string[] {
  const [first = '', ...rest] = ctx.wrap(text, hanging);
  return [`  ${ctx.format.time(from)} ${first.trimStart()}`, ...rest];
}
