/** A time that a cancelled or moved visit gave back, and who waits for one (S0.9). */
import { isoInstant } from '../../clinic/time.ts';
import { formatPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import type { Visit, WaitlistEntry } from '../../visits/types.ts';
import { settleWait, suitable } from '../../visits/waitlist.ts';
import { type Hint, printHints } from '../output/hints.ts';
import type { Roster } from './roster.ts';
import { type NamedVisit, personJson, phoneText, whenText, whoText } from './view.ts';

export interface FreedVisit {
  named: NamedVisit;
  /** Those whom the time suits, in the order of the waitlist. */
  waiting: WaitlistEntry[];
}

/** The times that these visits gave back, with those who wait for them. */
export async function readFreed(
  ctx: Context,
  { clinic, services }: Roster,
  visits: readonly NamedVisit[],
): Promise<FreedVisit[]> {
  const waitlist = await (await ctx.store()).waitlist.entries(clinic.id);
  return visits.map((named) => {
    const { visit, doctor } = named;
    const freed = doctor && { doctor, from: visit.startsAt, to: visit.endsAt };
    return { named, waiting: freed ? suitable(waitlist, freed, services, ctx.now()) : [] };
  });
}

export function freedJson({ named, waiting }: FreedVisit): Record<string, unknown> {
  const { visit, doctor } = named;
  return {
    doctor: doctor?.code ?? null,
    startsAt: isoInstant(visit.startsAt),
    endsAt: isoInstant(visit.endsAt),
    waiting: waiting.map((entry) => ({
      id: entry.id,
      priority: entry.priority,
      ...personJson(entry, false),
    })),
  };
}

const listed = 3;

/** Says for whom the time is; on a terminal asks to whom it is to be offered, and notes the offer. */
export async function offerFreed(ctx: Context, { named, waiting }: FreedVisit): Promise<void> {
  if (waiting.length === 0) return;
  const { t } = ctx;
  ctx.print(`  ${t('visits.freed', { n: waiting.length, when: whenText(ctx, named.visit) })}`);
  const hints = waiting
    .slice(0, listed)
    .map((entry): Hint => [`${whoText(ctx, entry)}, ${phoneText(entry.phone)}`, `wait offer ${entry.id}`]);
  printHints(ctx, hints);
  if (!ctx.ask.available) return;
  const entry = await ctx.ask.select<WaitlistEntry | null>({
    message: t('visits.ask.offer'),
    flag: 'wait offer',
    choices: [
      { name: t('visits.ask.nobody'), value: null },
      ...waiting.map((one) => ({ name: whoText(ctx, one), value: one, key: String(one.id) })),
    ],
  });
  if (!entry) return;
  await (await ctx.store()).apply(settleWait(entry, 'offered', null), await ctx.actor());
  printOffer(ctx, entry, named.visit);
}

/** Whom to ring, in full: the number is needed now. */
export function printOffer(ctx: Context, entry: WaitlistEntry, visit: Visit | null): void {
  const { t } = ctx;
  const phone = entry.phone === null ? t('common.noNumber') : formatPhone(entry.phone);
  ctx.print(t('slots.wait.offered', { id: entry.id, who: whoText(ctx, entry), phone }));
  const at = visit ? ` --at "${bookingTime(visit.startsAt)}"` : ' --at …';
  printHints(ctx, [
    [t('slots.wait.agrees'), `book --wait ${entry.id}${at}`],
    [t('slots.wait.declines'), `wait done ${entry.id} --result waiting`],
  ]);
}

/** As `book --at` reads it: `2026-01-16 11:20`. */
function bookingTime(at: number): string {
  return isoInstant(at).slice(0, 16).replace('T', ' ');
}
