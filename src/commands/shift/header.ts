/** The first screen of a shift: what was left over, yesterday against its targets, today in numbers. */
import type { ShiftFacts } from '../../checklists/facts.ts';
import { lastOpenDay } from '../../clinic/opening-hours.ts';
import { addDays, dayOf, isoInstant } from '../../clinic/time.ts';
import type { Clinic, Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { Figure } from '../../metrics/figures.ts';
import type { MetricId } from '../../metrics/metric.ts';
import { visible } from '../../reports/visible-text.ts';
import { begunVisits, taskCommand } from '../../shifts/agenda/dated.ts';
import type { DeskFacts } from '../../shifts/agenda/facts.ts';
import type { Shift } from '../../shifts/types.ts';
import type { Task } from '../../tasks/types.ts';
import { isScarce } from '../../visits/slots.ts';
import { figuresOfPeriod } from '../metrics/load.ts';
import { metricText, targetText, valueText } from '../metrics/words.ts';
import { deskText } from '../records/desk-text.ts';
import { codeOf } from '../records/people.ts';
import { countDesk } from './counts.ts';
import { spread } from './lines.ts';

/** The goals of a shift (S0.0). */
const goals: readonly MetricId[] = ['conversion', 'show_rate', 'missed_rate', 'callback_in_time'];
/** Free slots told of each doctor. */
const toldSlots = 2;

export interface Overview {
  carried: { task: Task; command: string }[];
  previous: { day: string; figures: Figure[] };
  today: {
    visits: number;
    toConfirm: number;
    callbacks: number;
    deferred: number;
    waitlist: number;
    slots: { doctor: string; scarce: boolean; free: number[]; nextFree: number | null }[];
  };
}

/** `now` is epoch milliseconds. */
export async function readOverview(
  ctx: Context,
  clinic: Clinic,
  facts: DeskFacts & Pick<ShiftFacts, 'slots'>,
  now: number,
): Promise<Overview> {
  // A Sunday off has no figures.
  const day = lastOpenDay(await ctx.calendar(), dayOf(now));
  const figures = await figuresOfPeriod(ctx, { from: day, to: day });
  const counts = countDesk(facts, now);
  const begun = begunVisits(facts.visits, now);
  return {
    carried: facts.tasks
      .filter((task) => task.carriedFrom !== null)
      .map((task) => ({ task, command: taskCommand(task, begun) })),
    previous: { day, figures: goals.flatMap((id) => figures.find((figure) => figure.id === id) ?? []) },
    today: {
      visits: counts.visits.planned,
      toConfirm: counts.visits.toConfirm,
      callbacks: counts.callbacks,
      deferred: counts.deferred,
      waitlist: counts.waitlist,
      slots: facts.slots.map(({ name, free, nextFree }) => ({
        doctor: name,
        scarce: isScarce({ free: [...free] }, clinic.rules),
        free: free.filter((at) => at > now),
        nextFree,
      })),
    },
  };
}

/** The overview as `start --json` tells it. */
export function overviewJson({ carried, previous, today }: Overview, staff: readonly Staff[]) {
  return {
    carried: carried.map(({ task: { id, title, dueAt, ownerId, reason } }) => ({
      id,
      title,
      dueAt: isoInstant(dueAt),
      owner: codeOf(staff, ownerId),
      reason,
    })),
    previous: {
      day: previous.day,
      metrics: previous.figures.map(({ id, version, value, numerator, denominator, target, met }) => ({
        ...{ id, version, value, numerator, denominator, target, met },
      })),
    },
    today: {
      ...today,
      slots: today.slots.map(({ doctor, scarce, free, nextFree }) => ({
        doctor,
        scarce,
        free: free.map(isoInstant),
        nextFree: nextFree === null ? null : isoInstant(nextFree),
      })),
    },
  };
}

/** Names the desk where the clinic has several. */
export async function titleLine(
  ctx: Context,
  key: 'shifts.title' | 'shifts.titleClosing',
  clinic: Clinic,
  shift: Shift,
  administrator: string,
): Promise<string> {
  const now = ctx.now();
  const desks = await (await ctx.store()).clinic.desks(clinic.id);
  const place = [visible(clinic.name), ...(desks.length > 1 ? [deskText(ctx, desks, shift.deskId)] : [])];
  const params = {
    id: shift.id,
    clinic: place.join(' · '),
    day: ctx.format.day(dayOf(now)),
    time: ctx.format.time(now),
  };
  const title = ctx.t(key, params) + (clinic.practice ? ` · ${ctx.t('shifts.practice')}` : '');
  const who = ctx.t('shifts.administrator', { name: visible(administrator) });
  return spread(title, who, ctx.width);
}

/** Tails first, then yesterday's goals beside today's numbers. */
export async function overviewLines(
  ctx: Context,
  clinic: Clinic,
  overview: Overview,
  staff: readonly Staff[],
  now: number,
): Promise<string[]> {
  const lines = [''];
  if (overview.carried.length > 0) lines.push(...(await carriedLines(ctx, overview.carried, staff, now)), '');
  lines.push(await numbersTable(ctx, clinic, overview, now), '');
  return lines;
}

async function carriedLines(
  ctx: Context,
  carried: Overview['carried'],
  staff: readonly Staff[],
  now: number,
): Promise<string[]> {
  const { t, format, theme } = ctx;
  const rows = carried.map(({ task, command }) => {
    const { dueAt, title, reason, ownerId } = task;
    const owner = staff.find((one) => one.id === ownerId)?.name ?? '';
    const due = format.moment(dueAt, now);
    const what = reason === null ? title : `${title} — ${reason}`;
    return [
      ' ',
      dueAt < now ? theme.bad(`! ${due}`) : due,
      visible(what),
      visible(owner),
      theme.command(`smena ${command}`),
    ];
  });
  const columns = [{}, {}, { flexible: true }, {}, {}];
  return [theme.strong(t('shifts.carried', { n: carried.length })), await ctx.table(columns, rows)];
}

async function numbersTable(
  ctx: Context,
  clinic: Clinic,
  { previous, today }: Overview,
  now: number,
): Promise<string> {
  const { t, format } = ctx;
  const isYesterday = previous.day === addDays(dayOf(now), -1);
  const columns = [
    { title: `  ${isYesterday ? t('shifts.yesterday') : format.day(previous.day)}` },
    { title: t('shifts.target'), align: 'right' },
    { title: t('shifts.actual'), align: 'right' },
    {},
    { title: t('shifts.today'), flexible: true },
  ] as const;
  const told = [
    t('shifts.today.visits', {
      visits: today.visits,
      confirm: today.toConfirm,
      callbacks: today.callbacks,
    }),
    t('shifts.today.waiting', { deferred: today.deferred, waitlist: today.waitlist }),
    t('shifts.today.slots', { list: slotsText(ctx, today.slots, now) }),
  ];
  const rows = Array.from({ length: Math.max(previous.figures.length, told.length) }, (_, at) => {
    const figure = previous.figures[at];
    const words = told[at] ?? '';
    if (figure === undefined) return ['', '', '', '', words];
    const { id, unit, value } = figure;
    return [
      `  ${metricText(ctx, 'short', id, clinic.rules)}`,
      targetText(ctx, figure),
      valueText(ctx, unit, value),
      metMark(ctx, figure),
      words,
    ];
  });
  return ctx.table(columns, rows);
}

/** An arrow where the target is missed: which way the figure has to go is told by the target beside it. */
function metMark(ctx: Context, { met, target }: Pick<Figure, 'met' | 'target'>): string {
  if (met === null || target === null) return '';
  if (met) return ctx.theme.good('✓');
  return ctx.theme.bad(target.op === '<=' ? '↑' : '↓');
}

/** Each doctor's next free times today and tomorrow; scarce ones first, for they are offered with care (S0.1). */
function slotsText(ctx: Context, slots: Overview['today']['slots'], now: number): string {
  const { t, format } = ctx;
  const sorted = [...slots].sort((a, b) => Number(b.scarce) - Number(a.scarce));
  const told = sorted.map(({ doctor: name, free, nextFree }) => {
    const doctor = visible(name.split(' ')[0] ?? name);
    if (free.length > 0) {
      const times = free.slice(0, toldSlots).map((at) => format.moment(at, now));
      return `${doctor} ${times.join(', ')}`;
    }
    if (nextFree === null) return t('shifts.slots.none', { doctor });
    return t('shifts.slots.later', { doctor, day: format.day(dayOf(nextFree)) });
  });
  return told.length === 0 ? '—' : told.join(' · ');
}
