/** `wait offer ID`: somebody is being offered a time, which is kept for him until the clock runs out (S0.4, S0.9). */
import * as z from 'zod/mini';
import { minute, parseWhen } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { openGaps, type Ranked } from '../visits/gaps.ts';
import { offerOpen } from '../visits/offers.ts';
import type { WaitlistEntry, WaitOffer } from '../visits/types.ts';
import { fitOf, lengthFor, type Misfit, waitingAt } from '../visits/wait-fit.ts';
import { requireWaiting } from '../visits/waitlist.ts';
import { count, flag, readFlags, text } from './input/options.ts';
import { findRecord } from './records/find-record.ts';
import { namedDoctor } from './visits/choose-offer.ts';
import { type ReadGaps, readGaps } from './visits/gap-facts.ts';
import { type OfferedTime, offerTime, offerWords, printAnswers, printOffer } from './visits/offer-time.ts';
import { type Roster, readRoster, working } from './visits/roster.ts';
import { whoText } from './visits/view.ts';
import { liveOffer, offerJson, waitJson } from './visits/wait-view.ts';

const schema = z.object({
  at: text('--at'),
  doctor: text('--doctor'),
  minutes: count('--minutes', 5, 720),
  force: flag(),
});
type Flags = z.infer<typeof schema>;

/** The time that is offered, and what the administrator should know before he dials. */
interface Chosen {
  time: OfferedTime;
  /** What he asked for otherwise. */
  unlike: Misfit | null;
  /** Those whom the time suits too and who stand before him. */
  before: WaitlistEntry[];
}

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const entry = await findRecord(ctx, 'waitlist', input.args[0], 'id');
  requireWaiting(entry);
  const roster = await readRoster(ctx);
  const facts = await readGaps(await ctx.store(), roster.clinic, ctx.now(), '', roster);
  const chosen =
    flags.at === undefined ? best(ctx, roster, facts, entry, flags) : typed(ctx, roster, facts, entry, flags);
  const offer = await offerTime(ctx, roster, entry, chosen.time, flags.force);
  if (ctx.options.json) {
    const say = await offerWords(ctx, chosen.time.doctor, entry, offer);
    ctx.json({
      offer: offerJson(roster, offer),
      wait: waitJson(roster, entry, offer),
      say,
      unlike: chosen.unlike,
      before: chosen.before.map(({ id }) => id),
    });
    return;
  }
  await tell(ctx, roster, entry, offer, chosen);
}

async function tell(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer,
  { unlike, before }: Chosen,
): Promise<void> {
  const { t, theme } = ctx;
  await printOffer(ctx, roster, entry, offer);
  const warnings = [
    ...(unlike === null ? [] : [t('wait.offer.unlike', { misfit: t(`wait.misfit.${unlike}`) })]),
    ...(before.length === 0
      ? []
      : [
          t('wait.offer.before', { names: before.map((one) => `${one.id} ${whoText(ctx, one)}`).join(', ') }),
        ]),
  ];
  for (const warning of warnings) ctx.print(...ctx.wrap(warning, '  ').map(theme.warn));
  if (!ctx.ask.available) {
    printAnswers(ctx, entry);
    return;
  }
  const { afterAnswer } = await import('./visits/offer-walk.ts');
  await afterAnswer(ctx, roster, entry, offer);
}

/** The first gap that suits him. @throws ShiftError no_gap */
function best(ctx: Context, roster: Roster, facts: ReadGaps, entry: WaitlistEntry, flags: Flags): Chosen {
  const doctor = namedDoctor(ctx, working(roster.doctors), flags.doctor, null);
  const found = openGaps(facts, ctx.now())
    .filter(({ gap }) => !doctor || gap.doctor.id === doctor.id)
    .map(({ gap, ranked }) => ({ gap, ranked, place: ranked.findIndex((one) => one.entry.id === entry.id) }))
    .find(({ place }) => place >= 0);
  const his: Ranked | undefined = found?.ranked[found.place];
  if (!found || !his) throw noGap(facts, entry, ctx.now());
  return {
    time: { doctor: found.gap.doctor, from: his.from, to: his.to },
    unlike: null,
    before: found.ranked.slice(0, found.place).map((one) => one.entry),
  };
}

/** He is asked about one time already, or there is none for him. */
function noGap(facts: ReadGaps, entry: WaitlistEntry, now: number): ShiftError {
  const standing = liveOffer(facts.open, entry, now);
  const doctor = facts.doctors.find(({ id }) => id === standing?.doctorId);
  if (!standing || !doctor) return new ShiftError('no_gap', { id: entry.id }, 'id');
  const wish = { doctor, service: null, from: standing.startsAt, to: standing.endsAt, field: 'id' };
  return offerOpen(standing, wish, facts, now);
}

/** The time that was typed; whether it suits him is told, for he may say so himself. */
function typed(ctx: Context, roster: Roster, facts: ReadGaps, entry: WaitlistEntry, flags: Flags): Chosen {
  const at = parseWhen(flags.at ?? '', ctx.now(), '--at');
  const from = at - (at % minute);
  const doctor = namedDoctor(ctx, working(roster.doctors), flags.doctor, entry.doctorId);
  if (!doctor) {
    throw new ShiftError('missing_input', { what: ctx.t('visits.ask.doctor'), flag: '--doctor' }, '--doctor');
  }
  const service = roster.services.find(({ id }) => id === entry.serviceId) ?? null;
  const minutes = flags.minutes ?? lengthFor(entry, service, doctor, roster.services);
  const to = from + minutes * minute;
  const gap = { doctor, from, to, until: to, freedBy: null };
  const waiting = waitingAt(facts, ctx.now());
  const fit = fitOf(gap, { ...entry, minutes }, waiting);
  const before = facts.entries.filter((one) => typeof fitOf(gap, one, waiting) !== 'string');
  const place = before.findIndex(({ id }) => id === entry.id);
  return {
    time: { doctor, from, to },
    unlike: typeof fit === 'string' ? fit : null,
    before: place < 0 ? [] : before.slice(0, place),
  };
}
