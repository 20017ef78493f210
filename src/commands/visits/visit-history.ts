/** How a visit came to be where it is: from which it was moved, where to, and whom was spoken to meanwhile. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Confirmation, Visit } from '../../visits/types.ts';

export interface History {
  /** The visit and those that it was moved from and to, the first booked first. */
  chain: Visit[];
  confirmations: Confirmation[];
}

/** Nobody moves a visit so often; a circle, which cannot be, would end here too. */
const longest = 50;

export async function readHistory(ctx: Context, visit: Visit): Promise<History> {
  const { visits, frontdesk } = await ctx.store();
  const { id } = await ctx.clinic();
  const chain = [visit];
  for (let first: Visit | null = visit; first && chain.length < longest; ) {
    first = await visits.movedFrom(id, first.id);
    if (first) chain.unshift(first);
  }
  for (let last: Visit | null = visit; last?.movedTo != null && chain.length < longest; ) {
    last = await visits.byId(id, last.movedTo);
    if (last) chain.push(last);
  }
  return { chain, confirmations: await frontdesk.confirmations(id, [visit.id]) };
}

/** `7 · пт 16 января 11:20 → 9 · пн 19 января 12:00`; null for a visit that was never moved. */
export function chainText({ t, format }: Context, { chain }: History): string | null {
  if (chain.length < 2) return null;
  const links = chain.map(({ id, day, startsAt }) =>
    t('confirming.link', { id, when: `${format.day(day)} ${format.time(startsAt)}` }),
  );
  return links.join(' → ');
}

/** A line for each attempt to hear from the patient. */
export function attemptLines({ t, format, now }: Context, { confirmations }: History): string[] {
  return confirmations.map(({ at, means, result }) =>
    t('confirming.attempt', {
      at: format.moment(at, now()),
      means: t(`confirming.means.${means}`),
      result: t(`confirmationResult.${result}`),
    }),
  );
}

export function historyJson({ chain, confirmations }: History): Record<string, unknown> {
  return {
    chain: chain.map(({ id, status, startsAt }) => ({ id, status, startsAt: isoInstant(startsAt) })),
    confirmations: confirmations.map(({ at, means, result }) => ({ at: isoInstant(at), means, result })),
  };
}
