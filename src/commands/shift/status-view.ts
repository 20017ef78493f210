/** `status` on the screen. */
import { dayOf } from '../../clinic/time.ts';
import type { Clinic, Desk, Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { MetricId } from '../../metrics/metric.ts';
import type { ReportFigure } from '../../reports/figures.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Shift } from '../../shifts/types.ts';
import { whoseWords } from '../metrics/heading.ts';
import { figuresTable, undividedLines } from '../metrics/screen.ts';
import type { Whose } from '../metrics/selection.ts';
import { deskText } from '../records/desk-text.ts';
import { nameOf } from '../records/people.ts';
import { type AtWork, atWorkLines } from './at-work.ts';
import type { Counts } from './counts.ts';

/** What is shown at one moment. `counts` are only of today: a past day has no work waiting. */
export interface Status {
  day: string;
  whose: Whose;
  /** Those of the clinic. */
  desks: readonly Desk[];
  figures: readonly ReportFigure[];
  counts: Counts | null;
  /** What desks are at; of today only, like the counts. */
  atWork: readonly AtWork[];
  /** Shifts of the day and those still open from days before, of all desks; or the one that was asked for. */
  shifts: readonly Shift[];
  /** The shift open at this desk, or of the administrator asked for. */
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
  const staff = await ctx.staff();
  const isToday = status.day === dayOf(now);
  const name = visible(clinic.name);
  const practice = clinic.practice ? ` · ${t('shifts.practice')}` : '';
  const time = isToday ? ` · ${format.time(now)}` : '';
  const shown = status.figures.filter(isTold);
  const title = [`${name} · ${format.day(status.day)}${time}${practice}`, ...whoseWords(ctx, status.whose)];
  const undivided = await undividedLines(ctx, shown);
  return [
    ctx.theme.strong(title.join(' · ')),
    ...(await shiftLines(ctx, status, staff, isToday)),
    '',
    // Before the figures: on a low screen the end is cut off.
    ...(status.counts === null ? [] : [...(await queueLines(ctx, status, status.counts)), '']),
    ...(shown.length > 0 ? [await figuresTable(ctx, shown)] : [t('status.nothing')]),
    ...(undivided.length > 0 ? ['', ...undivided] : []),
  ];
}

function isTold({ id, target }: ReportFigure): boolean {
  return target !== null || plain.includes(id);
}

async function shiftLines(
  ctx: Context,
  { shifts, desks, whose }: Status,
  staff: readonly Staff[],
  isToday: boolean,
): Promise<string[]> {
  const lines = shifts.map((shift) => {
    const line = shiftLine(ctx, shift, staff);
    const isPlain = desks.length === 1 || whose.desk !== null;
    return isPlain ? line : `${line} · ${deskText(ctx, desks, shift.deskId)}`;
  });
  if (lines.length > 0) return lines;
  if (!isToday) return [ctx.t('status.noShifts')];
  if (whose.administrator) return [ctx.t('status.noShiftOf', { name: visible(whose.administrator.name) })];
  return [ctx.t((await ctx.deskIfKnown()) ? 'status.noShift' : 'status.noShiftAnywhere')];
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

/** Whose figures they are says nothing about what waits: that is the clinic's. */
async function queueLines(
  ctx: Context,
  { whose: { desk, administrator }, atWork }: Status,
  counts: Counts,
): Promise<string[]> {
  const lines = [...countLines(ctx, counts), ...(await atWorkLines(ctx, atWork))];
  if (administrator) {
    return [...ctx.wrap(ctx.t('status.queuesOf', { name: visible(administrator.name) })), ...lines];
  }
  return desk ? [ctx.t('status.queues'), ...lines] : lines;
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
