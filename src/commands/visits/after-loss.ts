/** What follows a visit that was lost: another time now, a place on the waitlist, a dated task, nothing (S0.12). */
import { isoInstant, parseWhen } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Applied, Change } from '../../facts/types.ts';
import { requireAhead, taskInsert, usualTime } from '../../tasks/decisions.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { type Booking, bookVisit, wishOf } from '../../visits/booking.ts';
import { followUpAt } from '../../visits/follow-up.ts';
import { type Sequel, sequels } from '../../visits/sequels.ts';
import { addToWaitlist, noPreferences } from '../../visits/waitlist.ts';
import { pickChoice } from '../input/options.ts';
import { sameAgain } from './next-booking.ts';
import { readTimetable } from './roster.ts';
import type { StepFacts } from './take-steps.ts';
import { type NamedVisit, readNamed, visitJson, whenText, whoText } from './view.ts';

export interface SequelFlags {
  sequel?: Sequel | undefined;
  /** The time of the next visit, as typed. */
  to?: string | undefined;
  /** When to ring, as typed. */
  due?: string | undefined;
}

/** The flag `--then`. @throws ShiftError invalid_choice */
export function sequelFrom({ flags }: RawInput): Sequel | undefined {
  const typed = flags.then;
  return typeof typed === 'string' ? pickChoice('--then', typed, sequels) : undefined;
}

/** The same as it is typed. */
export const sequelFlag = (sequel: Sequel | undefined): Record<string, string> =>
  Object.fromEntries(sequel === undefined ? [] : [['then', sequel]]);

/** What was chosen, ready to be decided. */
export type Chosen =
  | { sequel: 'none' | 'wait' }
  | { sequel: 'rebook'; booking: Booking }
  | { sequel: 'task'; dueAt: number };

/** A patient who asked for nothing better is neither first nor last. */
const usualPriority = 2;

/**
 * What follows, as the flags say; else asked at a terminal, `usual` being the likely answer.
 * @param asks whether there is anything to ask: of a visit that was cancelled in good time there is not
 * @throws ShiftError one_visit_only, missing_input, what times throw
 */
export async function chooseSequel(
  ctx: Context,
  facts: StepFacts,
  flags: SequelFlags,
  usual: Sequel,
  asks = true,
): Promise<Chosen> {
  const sequel = flags.sequel ?? implied(flags) ?? (asks ? await askSequel(ctx, facts.visits, usual) : usual);
  if (sequel === 'task') return { sequel, dueAt: await dueFrom(ctx, flags.due) };
  if (sequel !== 'rebook') return { sequel };
  const [named, another] = facts.visits;
  if (another) throw new ShiftError('one_visit_only', { flag: '--then rebook' }, '--then');
  const booking = named ? await sameAgain(ctx, facts.roster, named, flags.to, '--to') : null;
  return booking ? { sequel, booking } : { sequel: 'none' };
}

function implied({ to, due }: SequelFlags): Sequel | null {
  if (to !== undefined) return 'rebook';
  return due === undefined ? null : 'task';
}

async function askSequel(ctx: Context, visits: readonly NamedVisit[], usual: Sequel): Promise<Sequel> {
  if (!ctx.ask.available) return usual;
  const possible = visits.length === 1 ? sequels : sequels.filter((one) => one !== 'rebook');
  return ctx.ask.select({
    message: ctx.t('losses.ask.then'),
    flag: '--then',
    default: usual,
    choices: possible.map((one) => ({ name: ctx.t(`losses.then.${one}`), value: one, key: one })),
  });
}

/** When to ring. @throws ShiftError invalid_time, impossible_time, time_in_past */
export async function dueFrom(ctx: Context, due: string | undefined): Promise<number> {
  const now = ctx.now();
  if (due === undefined) return followUpAt(await ctx.calendar(), now);
  const dueAt = parseWhen(due, now, '--due', 'future', usualTime);
  requireAhead(dueAt, now, '--due');
  return dueAt;
}

/** What of it belongs into the same entry of the journal as the step. */
export async function sequelChanges(
  ctx: Context,
  facts: StepFacts,
  named: NamedVisit,
  chosen: Chosen,
  title: 'visits.noShow.task' | 'losses.task',
): Promise<Change[]> {
  const { visit, patient } = named;
  const clinicId = facts.roster.clinic.id;
  const phone = patient?.phone ?? null;
  if (chosen.sequel === 'task') {
    const { staffId } = await ctx.actor();
    const task = { clinicId, title: taskTitle(facts, named, title), dueAt: chosen.dueAt, ownerId: staffId };
    return [taskInsert({ ...task, kind: 'visit', phone, visitId: visit.id }, ctx.now())];
  }
  if (chosen.sequel !== 'wait') return [];
  const { patientId, doctorId, serviceId } = visit;
  const wishes = { ...noPreferences, patientId, doctorId, serviceId, priority: usualPriority };
  return addToWaitlist({ ...wishes, clinicId, phone, name: patient?.name ?? null, note: null }, ctx.now())
    .changes;
}

function taskTitle(
  { kept }: StepFacts,
  { visit, patient }: NamedVisit,
  title: Parameters<typeof sequelChanges>[4],
) {
  const when = `${kept.format.day(visit.day)} ${kept.format.time(visit.startsAt)}`;
  return kept.t(title, { who: whoText(kept, patient), when });
}

/** The booking as a decision of its own, and the time that it wants. */
export async function bookingOf(ctx: Context, { roster }: StepFacts, chosen: Chosen) {
  if (chosen.sequel !== 'rebook') return { decisions: [], wish: null };
  const { booking } = chosen;
  const timetable = await readTimetable(ctx, roster.clinic, booking.startsAt);
  return { decisions: [bookVisit(booking, timetable, ctx.now())], wish: wishOf(booking) };
}

/** What came of it, read back. */
export interface Followed {
  chosen: Chosen;
  rebooked: NamedVisit | null;
  /** Numbers of the new entries of the waitlist. */
  waits: number[];
}

export async function readFollowed(
  ctx: Context,
  { roster }: StepFacts,
  chosen: Chosen,
  applied: readonly Applied[],
): Promise<Followed> {
  const id = chosen.sequel === 'rebook' ? applied.at(-1)?.ids.visit : undefined;
  return {
    chosen,
    rebooked: id === undefined ? null : await readNamed(ctx, roster, id),
    waits: applied.flatMap(({ ids }) => ids.wait ?? []),
  };
}

export function printFollowed(ctx: Context, { chosen, rebooked, waits }: Followed, visits: number): void {
  const { t, format, now } = ctx;
  if (chosen.sequel === 'task') {
    const when = format.moment(chosen.dueAt, now());
    ctx.print(`  ${t('visits.noShow.followUp', { n: visits, when })}`);
  }
  if (rebooked) {
    const { visit } = rebooked;
    ctx.print(`  ${t('losses.rebooked', { id: visit.id, when: whenText(ctx, visit) })}`);
  }
  for (const id of waits) ctx.print(`  ${t('losses.waits', { id })}`);
}

export function followedJson({ chosen, rebooked, waits }: Followed): Record<string, unknown> {
  return {
    follows: chosen.sequel,
    next: rebooked && visitJson(rebooked),
    waits,
    dueAt: chosen.sequel === 'task' ? isoInstant(chosen.dueAt) : null,
  };
}
