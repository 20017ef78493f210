/** A time that a cancelled, moved or missed visit gave back, and who waits for one (S0.9). */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { type OpenGap, openGaps } from '../../visits/gaps.ts';
import { readGaps } from './gap-facts.ts';
import { gapJson, rankedLines } from './gap-view.ts';
import { printOfferLine } from './offer-time.ts';
import type { Roster } from './roster.ts';
import { type NamedVisit, whenText } from './view.ts';

export interface FreedVisit {
  named: NamedVisit;
  roster: Roster;
  /** What of its time is still to come and free, with those whom it suits, in order. */
  gaps: OpenGap[];
}

/** The times that these visits gave back, with those who wait for them; the visits as they are now. */
export async function readFreed(
  ctx: Context,
  roster: Roster,
  visits: readonly NamedVisit[],
): Promise<FreedVisit[]> {
  const now = ctx.now();
  const last = visits
    .map(({ visit }) => visit.day)
    .sort()
    .at(-1);
  const facts = await readGaps(await ctx.store(), roster.clinic, now, last, roster);
  const open = openGaps(facts, now);
  return visits.map((named) => ({ named, roster, gaps: open.filter((one) => isOf(one, named)) }));
}

function isOf({ gap }: OpenGap, { visit }: NamedVisit): boolean {
  const same = gap.freedBy !== null && gap.doctor.id === visit.doctorId;
  return same && gap.from < visit.endsAt && gap.to > visit.startsAt;
}

export function freedJson({ named, gaps }: FreedVisit): Record<string, unknown> {
  const { visit, doctor } = named;
  return {
    doctor: doctor?.code ?? null,
    startsAt: isoInstant(visit.startsAt),
    endsAt: isoInstant(visit.endsAt),
    gaps: gaps.map((one) => gapJson(one, null)),
  };
}

const listed = 3;

/** Says for whom the time is and why; on a terminal asks whether to offer it now, one call after the other. */
export async function offerFreed(ctx: Context, { named, roster, gaps }: FreedVisit): Promise<void> {
  const { t } = ctx;
  for (const one of gaps) {
    const { gap, ranked } = one;
    const when = whenText(ctx, { ...named.visit, startsAt: gap.from, endsAt: gap.to });
    ctx.print(...ctx.wrap(t('wait.freed', { n: ranked.length, when }), '  '));
    for (const [at, person] of ranked.slice(0, listed).entries())
      ctx.print(...rankedLines(ctx, person, at + 1));
    if (ctx.ask.available) {
      const { offerNow } = await import('./offer-walk.ts');
      await offerNow(ctx, roster, one);
      continue;
    }
    const [first] = ranked;
    if (first) printOfferLine(ctx, first, gap);
  }
}

export { bookingTime } from './booking-time.ts';
