/** What somebody said to an offer, and who is to be asked next. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { type OpenGap, openGaps } from '../../visits/gaps.ts';
import { considerOffer, endOffer } from '../../visits/offers.ts';
import type { WaitlistEntry, WaitOffer } from '../../visits/types.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { findRecord } from '../records/find-record.ts';
import { readGaps } from './gap-facts.ts';
import { spanText } from './gap-view.ts';
import { offerCommand } from './offer-time.ts';
import type { Roster } from './roster.ts';
import { whoText } from './view.ts';

export const refusals = ['no', 'later', 'no_answer'] as const;
export type Refused = (typeof refusals)[number];

/** The offer that an entry's answer is about: the open one, else the last. @throws ShiftError not_offered */
export async function offerOf(ctx: Context, entry: WaitlistEntry): Promise<WaitOffer> {
  const offers = await (await ctx.store()).waitlist.offersTo(entry.clinicId, [entry.id]);
  const found = offers.findLast(({ state }) => state === 'open') ?? offers.at(-1);
  if (found) return found;
  throw new ShiftError('not_offered', { id: entry.id }, 'id');
}

/** Records a no, a wish to think, or a call in vain. @throws ShiftError already_closed, changed_meanwhile */
export async function refuse(
  ctx: Context,
  offer: WaitOffer,
  answer: Refused,
  reason: string | null,
): Promise<WaitOffer> {
  const now = ctx.now();
  const decision =
    answer === 'later'
      ? considerOffer(offer, reason, now)
      : answer === 'no'
        ? endOffer(offer, { state: 'declined', reason }, now)
        : endOffer(offer, { state: 'expired', reason: reason ?? 'no_answer' }, now);
  await (await ctx.store()).apply(decision, await ctx.actor());
  return findRecord(ctx, 'waitOffer', String(offer.id), 'id');
}

/** The gap that a time belongs to, as it is now: whom to ask next. Null where it suits nobody any more. */
export async function gapAt(
  ctx: Context,
  roster: Roster,
  { doctorId, startsAt, endsAt }: Pick<WaitOffer, 'doctorId' | 'startsAt' | 'endsAt'>,
): Promise<OpenGap | null> {
  const facts = await readGaps(await ctx.store(), roster.clinic, ctx.now(), '', roster);
  const found = openGaps(facts, ctx.now()).find(
    ({ gap }) => gap.doctor.id === doctorId && gap.from < endsAt && gap.to > startsAt,
  );
  return found ?? null;
}

export function refusedText(ctx: Context, entry: WaitlistEntry, offer: WaitOffer, answer: Refused): string {
  const { t, format } = ctx;
  const key = answer === 'no' ? 'declined' : answer;
  return t(`wait.answered.${key}`, {
    id: entry.id,
    who: whoText(ctx, entry),
    when: spanText(ctx, offer.day, offer.startsAt, offer.endsAt),
    until: format.moment(offer.expiresAt, ctx.now()),
  });
}

/** `  следующий: Жибек А., +7 700 555 00 08   → smena wait offer 3 …`: the number is needed now. */
export function printNext(ctx: Context, open: OpenGap | null): void {
  const { t } = ctx;
  const [next] = open?.ranked ?? [];
  if (!open || !next) {
    ctx.print(`  ${t('wait.next.none')}`);
    return;
  }
  const command = offerCommand(ctx, next.entry, { doctor: open.gap.doctor, from: next.from });
  const hint: Hint = [t('wait.next', { who: whoText(ctx, next.entry, true) }), command];
  printHints(ctx, [hint]);
}
