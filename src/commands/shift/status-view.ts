/** `status` on the screen. */
import { dayOf } from '../../clinic/time.ts';
import type { Clinic, Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { MetricId } from '../../metrics/metric.ts';
import type { ReportFigure } from '../../reports/figures.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Shift } from '../../shifts/types.ts';
import { figuresTable } from '../metrics/screen.ts';
import { nameOf } from '../records/people.ts';
import type { Counts } from './counts.ts';

/** What is shown at one moment. `counts` are only of today: a past day has no work waiting. */
export interface Status {
  day: string;
  figures: readonly ReportFigure[];
  counts: Counts | null;
  /** Shifts of the day, or the one that was asked for. */
  shifts: readonly Shift[];
  /** The shift open at this desk. */
  open: Shift | null;
}

/** Numbers that have no target and that one wants to see all the same (S0.14). */
const plain: readonly string[] = [
  'requests',
  'bookings',
  'calls_in',
  'missed',
  'visits_booked',
  'talk_time',
] satisfies MetricId[];

export async function statusLines(ctx: Context, clinic: Clinic, status: Status): Promise<string[]> {
  const { t, format } = ctx;
  const now = ctx.now();
  const staff = await (await ctx.store()).clinic.staff(clinic.id);
  const isToday = status.day === dayOf(now);
  const name = visible(clinic.name);
  const practice = clinic.practice ? ` · ${t('shifts.practice')}` : '';
  const time = isToday ? ` · ${format.time(now)}` : '';
  const shown = status.figures.filter(isTold);
  return [
    ctx.theme.strong(`${name} · ${format.day(status.day)}${time}${practice}`),
    ...shiftLines(ctx, status, staff, isToday),
    '',
    // Before the figures: on a low screen the end is cut off.
    ...(status.counts === null ? [] : [...countLines(ctx, status.counts), '']),
    ...(shown.length > 0 ? [await figuresTable(ctx, shown)] : [t('status.nothing')]),
  ];
}

function isTold({ id, target }: ReportFigure): boolean {
  return target !== null || plain.includes(id);
}

function shiftLines(ctx: Context, status: Status, staff: readonly Staff[], isToday: boolean): string[] {
  const lines = status.shifts.map((shift) => shiftLine(ctx, shift, staff));
  // A shift that nobody closed belongs to an earlier day and is open here all the same.
  const left = status.open && !status.shifts.some(({ id }) => id === status.open?.id) ? status.open : null;
  if (left !== null && isToday) lines.unshift(shiftLine(ctx, left, staff));
  if (lines.length === 0) return [ctx.t(isToday ? 'status.noShift' : 'status.noShifts')];
  return lines;
}

function shiftLine(ctx: Context, shift: Shift, staff: readonly Staff[]): string {
  const { t, format } = ctx;
  const now = ctx.now();
  const params = {
    id: shift.id,
    name: visible(nameOf(staff, shift.administratorId)),
    from: format.moment(shift.openedAt, now),
    to: shift.closedAt === null ? '' : format.moment(shift.closedAt, shift.openedAt),
  };
  return t(`status.shift.${shift.state}`, params);
}

function countLines({ t, wrap }: Context, counts: Counts): string[] {
  const { planned, toConfirm, arrived, inRoom, done, noShow, unresolved } = counts.visits;
  const here = arrived + inRoom;
  const lines = [
    t('status.visits', { planned, toConfirm, here, done, noShow, unresolved }),
    t('status.waiting', {
      callbacks: counts.callbacks,
      chats: counts.chats,
      deferred: counts.deferred,
      waitlist: counts.waitlist,
    }),
    t('status.work', {
      tasks: counts.tasks,
      carried: counts.carried,
      overdue: counts.overdueTasks,
      complaints: counts.complaints,
    }),
  ];
  return lines.flatMap((line) => wrap(line));
}
