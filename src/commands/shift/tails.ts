/** What is still open at close, tail by tail: done now, or left to somebody for a time and a reason. */
import type { Carry } from '../../checklists/gate.ts';
import type { ItemProgress } from '../../checklists/progress.ts';
import type { Tail } from '../../checklists/tail.ts';
import { addDays, dayOf, parseWhen } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Shift } from '../../shifts/types.ts';
import { checkedText, longestNote } from '../input/options.ts';
import { findOne } from '../records/find-one.ts';
import type { CarryWish } from './answers.ts';
import { dueOf } from './closing.ts';
import { doNow, waysOut } from './do-now.ts';
import { askWords } from './walking.ts';

/** Who may be left work to, and who is likely to get it. */
export interface Heirs {
  staff: readonly Staff[];
  likely: number;
}

/**
 * Who is likely to have the next shift: whoever had the one before this; without one another administrator; a lone
 * administrator inherits from himself. `shifts` are the latest first.
 */
export function likelyHeir(shift: Shift, shifts: readonly Shift[], staff: readonly Staff[]): number {
  const others = staff.filter(({ id, active }) => active === 1 && id !== shift.administratorId);
  const before = shifts.find(({ administratorId }) => others.some(({ id }) => id === administratorId));
  const colleague = others.find(({ role }) => role === 'administrator');
  return before?.administratorId ?? colleague?.id ?? shift.administratorId;
}

/** `TAIL=WHEN/OWNER/REASON`; an empty time or owner is the likely one. */
export function carryWishes(typed: readonly string[]): [string, CarryWish][] {
  return typed.map((one) => {
    const at = one.indexOf('=');
    const tail = (at < 0 ? one : one.slice(0, at)).trim();
    const [when = '', owner = '', ...reason] = at < 0 ? [] : one.slice(at + 1).split('/');
    return [tail, { when, owner, reason: reason.join('/') }];
  });
}

/**
 * Carries as they were wished, for tails that are there.
 * @throws ShiftError invalid_choice, missing_input, invalid_time, not_found
 */
export function carriesOf(
  ctx: Context,
  wishes: readonly (readonly [string, CarryWish])[],
  tails: readonly Tail[],
  heirs: Heirs,
): Carry[] {
  const now = ctx.now();
  return wishes.map(([key, { when = '', owner = '', reason }]) => {
    const tail = tails.find((one) => one.key === key);
    const flag = '--carry';
    if (tail === undefined) {
      const choices = tails.map((one) => one.key).join(', ') || '—';
      throw new ShiftError('invalid_choice', { flag, value: key, choices }, flag);
    }
    const why = checkedText(reason, `${flag} ${key}`, longestNote) ?? '';
    return {
      tail: key,
      dueAt: when.trim() === '' ? dueOf(tail, now) : parseWhen(when, now, `${flag} ${key}`, 'future'),
      ownerId: owner.trim() === '' ? heirs.likely : findOne(ctx, 'staff', heirs.staff, owner, flag).id,
      reason: why,
    };
  });
}

/** What came of asking about one tail. */
export type TailAnswer = { carries: Carry[]; all: boolean } | 'done' | 'later';

/** Asks about one tail: done now, carried, or left open; of several alike all can be carried at once. */
export async function askTail(
  ctx: Context,
  tail: Tail,
  alike: readonly Tail[],
  title: string,
  heirs: Heirs,
  lastReason: string | undefined,
): Promise<TailAnswer> {
  const { t } = ctx;
  const ways = waysOut(ctx, tail);
  const others = tail.mustBeDone ? [] : alike.filter(({ mustBeDone }) => !mustBeDone);
  const way = await ctx.ask.select<string>({
    message: title,
    flag: `--carry ${tail.key}=…`,
    default: tail.mustBeDone ? (ways[0]?.id ?? 'later') : 'carry',
    choices: [
      ...ways.map(({ id, words }) => ({ name: words, value: id })),
      ...(tail.mustBeDone ? [] : [{ name: t('shifts.tail.carry'), value: 'carry' }]),
      ...(others.length > 1 ? [{ name: t('shifts.tail.carryAll', { n: others.length }), value: 'all' }] : []),
      { name: t('shifts.tail.later'), value: 'later' },
    ],
  });
  if (way === 'later') return 'later';
  const now = ways.find(({ id }) => id === way);
  if (now !== undefined) {
    await doNow(ctx, now);
    return 'done';
  }
  const all = way === 'all';
  return { carries: await askCarry(ctx, all ? others : [tail], heirs, lastReason), all };
}

async function askCarry(
  ctx: Context,
  tails: readonly Tail[],
  heirs: Heirs,
  lastReason: string | undefined,
): Promise<Carry[]> {
  const { t } = ctx;
  const now = ctx.now();
  const [first] = tails;
  if (first === undefined) return [];
  const suggested = whenText(ctx, dueOf(first, now), now);
  const typed = await ctx.ask.text({
    message: t('shifts.tail.when'),
    flag: '--carry',
    default: suggested,
    check: (answer) => tails.map((tail) => whenFault(ctx, answer, tail, now)).find((fault) => fault) ?? null,
  });
  const ownerId = await ctx.ask.select({
    message: t('shifts.tail.owner'),
    flag: '--carry',
    default: heirs.likely,
    choices: heirs.staff
      .filter(({ active, role, id }) => (active === 1 && role !== 'doctor') || id === heirs.likely)
      .map(({ id, name }) => ({ name: visible(name), value: id })),
  });
  const reason = await askWords(ctx, t('shifts.tail.reason'), '--carry', lastReason);
  return tails.map((tail) => ({
    tail: tail.key,
    // The suggested time of several is each one's own: a confirmation is due before its visit.
    dueAt: typed.trim() === suggested ? dueOf(tail, now) : parseWhen(typed, now, '--carry', 'future'),
    ownerId,
    reason,
  }));
}

/** As it can be typed back: `tomorrow 09:00`, `19.01 09:00`. */
function whenText({ t, format }: Context, at: number, now: number): string {
  if (dayOf(at) === addDays(dayOf(now), 1)) return `${t('common.tomorrow')} ${format.time(at)}`;
  return format.moment(at, now);
}

function whenFault(ctx: Context, typed: string, { latestAt }: Tail, now: number): string | null {
  try {
    const at = parseWhen(typed, now, '--carry', 'future');
    if (at <= now) throw new ShiftError('time_in_past', { flag: '', time: typed });
    if (latestAt !== null && at >= latestAt) {
      return ctx.t('shifts.tail.tooLate', { time: ctx.format.moment(latestAt, now) });
    }
    return null;
  } catch (error) {
    if (!(error instanceof ShiftError)) throw error;
    return ctx.i18n.error(error.code, error.params).hint;
  }
}

/** The tails of an item that nothing has been decided about. */
export function undecided(item: ItemProgress, carries: readonly Carry[]): Tail[] {
  return item.tails.filter(({ key }) => !carries.some(({ tail }) => tail === key));
}
