/** The schedule of a day on the screen: side by side where there is room, otherwise one doctor below the other. */
import { atTime } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { PlannerColumn, PlannerScale } from '../../terminal/planner-rows.ts';
import { type DoctorPlan, works } from '../../visits/day-plan.ts';
import { list } from './list.ts';
import type { ScheduleDay } from './read-day.ts';
import { headOf, type Stretch, stretchesOf, thisMinute, titleOf } from './wording.ts';

/** From this width on doctors stand side by side. */
const sideBySide = 80;

export async function drawDay(ctx: Context, day: ScheduleDay, full: boolean): Promise<string[]> {
  const drawn = day.plans.filter(works);
  const lines =
    ctx.width >= sideBySide
      ? await ctx.planner(
          drawn.map((plan) => columnOf(ctx, day, plan, full)),
          scaleOf(ctx, day),
        )
      : list(ctx, day, drawn, full);
  return [...ctx.wrap(titleOf(ctx, day)).map(ctx.theme.strong), ...lines, ...restLine(ctx, day)];
}

/** Those who see nobody that day, in one line. */
function restLine(ctx: Context, { plans }: ScheduleDay): string[] {
  const rest = plans.filter((plan) => !works(plan));
  if (rest.length === 0) return [];
  const names = rest.map(({ doctor, unusual, special }) => {
    const why = unusual ? ctx.t(`doctorDay.${unusual.state}`) : (special?.note ?? null);
    return visible(surnameAndInitials(doctor.name) + (why === null ? '' : ` (${why})`));
  });
  return ['', ...ctx.wrap(ctx.t('schedule.rest', { names: names.join(', ') }))];
}

function columnOf(ctx: Context, day: ScheduleDay, plan: DoctorPlan, full: boolean): PlannerColumn {
  const blocks = stretchesOf(ctx, day, plan, full).map(({ from, to, text, kind }) => ({
    from,
    to,
    text,
    paint: painter(ctx, kind),
  }));
  return { head: headOf(ctx, plan), blocks };
}

function painter({ theme }: Context, kind: Stretch['kind']): (line: string) => string {
  switch (kind) {
    case 'waits':
      return theme.warn;
    case 'free':
      return theme.good;
    case 'over':
    case 'pause':
      return theme.quiet;
    default:
      return (line) => line;
  }
}

function scaleOf(ctx: Context, { day }: ScheduleDay): PlannerScale {
  const at = thisMinute(ctx, day);
  return {
    marks: Array.from({ length: 24 }, (_, hour) => atTime(day, `${hour}:00`)),
    label: ctx.format.time,
    now: at === null ? null : { at, text: ctx.t('schedule.now') },
  };
}
