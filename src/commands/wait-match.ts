/** `wait match`: which free times suit whom, and why each stands where he stands; on a terminal one call after the other. */
import * as z from 'zod/mini';
import { type Day, dayOf, minute, parseWhen } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type Gap, gapsOf, type OpenGap, rank, type Unfit, unfit } from '../visits/gaps.ts';
import { usualMinutes } from '../visits/slots.ts';
import { dayFrom } from './input/day-words.ts';
import { count, flag, readFlags, text } from './input/options.ts';
import { namedDoctor } from './visits/choose-offer.ts';
import { type ReadGaps, readGaps } from './visits/gap-facts.ts';
import { gapHead, gapJson, rankedLines, unfitLines } from './visits/gap-view.ts';
import { printOfferLine } from './visits/offer-time.ts';
import { type Roster, readRoster, working } from './visits/roster.ts';

const schema = z.object({
  doctor: text('--doctor'),
  day: text('--day'),
  at: text('--at'),
  minutes: count('--minutes', 5, 720),
  all: flag(),
  list: flag(),
  full: flag(),
});
type Flags = z.infer<typeof schema>;

/** So many of those whom a gap suits are shown with their reasons. */
const listed = 3;
/** More is looked for by doctor and day. */
const gapsListed = 10;

interface Shown {
  open: OpenGap;
  notFor: Unfit[] | null;
}

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const now = ctx.now();
  const day = flags.day === undefined ? null : dayFrom(ctx, [flags.day], '--day');
  const facts = await readGaps(await ctx.store(), roster.clinic, now, day ?? '', roster);
  const shown = gapsAsked(ctx, roster, facts, flags, day)
    .map(
      (gap): Shown => ({
        open: { gap, ranked: rank(gap, facts, now) },
        notFor: flags.all ? unfit(gap, facts, now) : null,
      }),
    )
    .filter(({ open }) => open.ranked.length > 0 || flags.all);
  if (ctx.options.json) {
    ctx.json({ gaps: shown.map(({ open, notFor }) => gapJson(open, notFor, flags.full)) });
    return;
  }
  if (shown.length === 0) ctx.print(ctx.t('wait.match.none'));
  else if (ctx.ask.available && !flags.list && !flags.all) await walk(ctx, roster, shown);
  else list(ctx, shown, flags);
}

/** The gaps there are, narrowed by the flags; a time that was typed is a gap of its own. */
function gapsAsked(ctx: Context, roster: Roster, facts: ReadGaps, flags: Flags, day: Day | null): Gap[] {
  const doctor = namedDoctor(ctx, working(roster.doctors), flags.doctor, null);
  const mine = gapsOf(facts, ctx.now()).filter(
    (gap) => (!doctor || gap.doctor.id === doctor.id) && (day === null || dayOf(gap.from) === day),
  );
  if (flags.at === undefined) return mine.filter((gap) => isLongEnough(gap, flags.minutes));
  const from = parseWhen(flags.at, ctx.now(), '--at');
  if (from <= ctx.now()) {
    throw new ShiftError('time_in_past', { flag: '--at', time: ctx.format.moment(from, ctx.now()) }, '--at');
  }
  return mine
    .filter((gap) => gap.from <= from && from < gap.to)
    .map((gap) => cut(gap, from, flags.minutes ?? usualMinutes(gap.doctor, roster.services)));
}

const isLongEnough = ({ from, until }: Gap, minutes = 0): boolean => until - from >= minutes * minute;

/** Only what begins then is meant, and lasts so long as far as the doctor is free. */
function cut(gap: Gap, from: number, minutes: number): Gap {
  return { ...gap, from, to: Math.min(gap.until, from + minutes * minute) };
}

function list(ctx: Context, shown: readonly Shown[], flags: Flags): void {
  for (const one of shown.slice(0, gapsListed)) print(ctx, one, flags);
  const rest = shown.length - gapsListed;
  if (rest > 0) ctx.print(ctx.t('wait.match.more', { n: rest }));
}

function print(ctx: Context, { open, notFor }: Shown, { full }: Flags): void {
  const { t, theme } = ctx;
  const { gap, ranked } = open;
  ctx.print(...ctx.wrap(gapHead(ctx, dayOf(gap.from), gap)).map(theme.strong));
  for (const [at, one] of ranked.slice(0, listed).entries())
    ctx.print(...rankedLines(ctx, one, at + 1, full));
  const rest = ranked.length - listed;
  if (rest > 0) ctx.print(`  ${t('wait.gap.others', { n: rest })}`);
  if (ranked.length === 0) ctx.print(`  ${t('wait.gap.nobody')}`);
  const [first] = ranked;
  if (first) printOfferLine(ctx, first, gap);
  if (notFor && notFor.length > 0) ctx.print(`  ${t('wait.match.notFor')}`, ...unfitLines(ctx, notFor));
}

async function walk(ctx: Context, roster: Roster, shown: readonly Shown[]): Promise<void> {
  const { t } = ctx;
  const gaps = shown.map(({ open }) => open);
  const [only, another] = gaps;
  const chosen =
    only && !another
      ? only
      : await ctx.ask.select<OpenGap | null>({
          message: t('wait.ask.gap'),
          flag: '--at',
          choices: [
            ...gaps.map((one) => ({ name: gapHead(ctx, dayOf(one.gap.from), one.gap), value: one })),
            { name: t('wait.ask.stop'), value: null, key: 'stop' },
          ],
        });
  if (!chosen) return;
  const { walkGap } = await import('./visits/offer-walk.ts');
  ctx.print(...ctx.wrap(gapHead(ctx, dayOf(chosen.gap.from), chosen.gap)).map(ctx.theme.strong));
  await walkGap(ctx, roster, chosen);
}
