/** Offering a free time to somebody who waits: the record of it, whom to ring, and the words to say (S0.4, S0.9). */
import { minute } from '../../clinic/time.ts';
import type { Doctor } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Decision, Fact } from '../../facts/types.ts';
import { addressed } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Wish } from '../../visits/fitting.ts';
import type { Gap, Ranked } from '../../visits/gaps.ts';
import { clashOf, makeOffer, offerOpen } from '../../visits/offers.ts';
import type { Interval } from '../../visits/slots.ts';
import type { WaitlistEntry, WaitOffer } from '../../visits/types.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { findRecord } from '../records/find-record.ts';
import { scriptText } from '../scripts/script-text.ts';
import { type ReadGaps, readGaps } from './gap-facts.ts';
import { spanText } from './gap-view.ts';
import { type Roster, readRoster } from './roster.ts';
import { doctorText, whoText } from './view.ts';

export interface OfferedTime extends Interval {
  doctor: Doctor;
}

/**
 * Records the offer; from now on the time and the person are this desk's.
 * @throws ShiftError as makeOffer does; offer_open also where another desk was faster by a moment
 */
export async function offerTime(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  { doctor, from, to }: OfferedTime,
  force = false,
): Promise<WaitOffer> {
  const service = roster.services.find(({ id }) => id === entry.serviceId) ?? null;
  const wish: Wish = { doctor, service, from, to, field: '--at' };
  const { deskId, staffId } = await ctx.actor();
  const offering = { entry, wish, rules: roster.clinic.rules, deskId, staffId, force };
  const decide = async () => makeOffer(offering, await readFacts(ctx, roster), ctx.now());
  const decision = await decide();
  const id = await namingTheOffer(ctx, roster, offering, () => apply(ctx, decision, decide));
  return findRecord(ctx, 'waitOffer', String(id), 'id');
}

async function readFacts(ctx: Context, roster: Roster): Promise<ReadGaps> {
  return readGaps(await ctx.store(), roster.clinic, ctx.now(), '', roster);
}

/** A time that is booked by now is refused once more, with its doctor and the nearest free ones. */
async function apply(ctx: Context, decision: Decision, again: () => Promise<Decision>): Promise<number> {
  const store = await ctx.store();
  try {
    return (await store.apply(decision, await ctx.actor())).ids.offer ?? 0;
  } catch (error) {
    if (error instanceof ShiftError && error.code === 'slot_taken') await again();
    throw error;
  }
}

/** Does what may make a second offer; the one that stands already is named. @throws ShiftError offer_open */
async function namingTheOffer<T>(
  ctx: Context,
  roster: Roster,
  wanted: { entry: WaitlistEntry; wish: Wish },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ShiftError && error.code === 'offer_open')) throw error;
    const facts = await readFacts(ctx, roster);
    // One whose clock has run out stands in the way of an undo all the same.
    const standing = clashOf(wanted, facts, ctx.now()) ?? clashOf(wanted, facts, 0);
    throw standing ? offerOpen(standing, wanted.wish, facts, ctx.now()) : error;
  }
}

/** The same for what takes an entry of the journal back. @throws ShiftError offer_open */
export async function namingTheOfferOf<T>(
  ctx: Context,
  { payload }: Fact,
  work: () => Promise<T>,
): Promise<T> {
  const roster = await readRoster(ctx);
  // As it was stored: an offer has no column that is kept as JSON.
  const offers = payload.flatMap(({ table, before }) => (table === 'waitOffer' && before ? [before] : []));
  const [offer] = offers as unknown as WaitOffer[];
  const doctor = roster.doctors.find(({ id }) => id === offer?.doctorId);
  const { waitlist } = await ctx.store();
  const entry = offer ? await waitlist.entry(roster.clinic.id, offer.waitlistId) : null;
  if (!offer || !doctor || !entry) return work();
  const wish = { doctor, service: null, from: offer.startsAt, to: offer.endsAt, field: 'entry' };
  return namingTheOffer(ctx, roster, { entry, wish }, work);
}

/** The line that makes this offer. */
export function offerCommand(
  { format, now }: Pick<Context, 'format' | 'now'>,
  { id, doctorId }: Pick<WaitlistEntry, 'id' | 'doctorId'>,
  { doctor, from }: Omit<OfferedTime, 'to'>,
): string {
  const time = format.moment(from, now());
  const at = time.includes(' ') ? `"${time}"` : time;
  return `wait offer ${id} --at ${at}${doctorId === doctor.id ? '' : ` --doctor ${doctor.code}`}`;
}

/** `  → smena wait offer 1 --at 10:30`. */
export function printOfferLine(ctx: Context, { entry, from }: Ranked, { doctor }: Gap): void {
  ctx.print(`  → ${ctx.theme.command(`smena ${offerCommand(ctx, entry, { doctor, from })}`)}`);
}

/** What is said on the telephone or sent: the prompt for an offer, filled with this one. */
export async function offerWords(
  ctx: Context,
  doctor: Doctor,
  entry: WaitlistEntry,
  { startsAt, offeredAt, expiresAt }: WaitOffer,
): Promise<string> {
  const patient = entry.name === null ? undefined : addressed(entry.name);
  const hold = Math.max(1, Math.round((expiresAt - offeredAt) / minute));
  return scriptText(ctx, 'waitlist-offer', { doctor: doctor.code, patient, slot: startsAt, hold });
}

/** Whom to ring, in full: the number is needed now. */
export async function printOffer(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer,
): Promise<void> {
  const { t, format } = ctx;
  const doctor = roster.doctors.find(({ id }) => id === offer.doctorId);
  const when = spanText(ctx, offer.day, offer.startsAt, offer.endsAt);
  const until = format.moment(offer.expiresAt, ctx.now());
  const made = t('wait.offer.made', {
    id: offer.id,
    entry: entry.id,
    when,
    doctor: doctorText(ctx, doctor ?? null),
  });
  ctx.print(
    ...ctx.wrap(made),
    ...ctx.wrap(t('wait.offer.ring', { who: whoText(ctx, entry, true), until }), '  ').map(ctx.theme.strong),
  );
  if (doctor) {
    const words = await offerWords(ctx, doctor, entry, offer);
    ctx.print(...ctx.wrap(t('wait.say', { text: visible(words) }), '  '));
  }
}

/** The answers there are, each with its line. */
export function printAnswers(ctx: Context, { id }: Pick<WaitlistEntry, 'id'>): void {
  const hints = (['yes', 'no', 'later', 'no_answer'] as const).map(
    (answer): Hint => [ctx.t(`wait.${answer}`), `wait answer ${id} ${answer}`],
  );
  printHints(ctx, hints);
}
