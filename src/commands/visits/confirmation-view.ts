/** What a confirmation lacks, in words and as programs see it. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { ConfirmationState } from '../../visits/confirmation-state.ts';
import { confirmationDueAt } from '../../visits/confirming.ts';
import type { Visit } from '../../visits/types.ts';
import { printHints } from '../output/hints.ts';

/** A visit after an attempt. */
export interface Heard {
  visit: Visit;
  /** Undefined where nothing can be confirmed any more. */
  state: ConfirmationState | undefined;
  /** When he is to be rung again, epoch milliseconds. */
  againAt: number | null;
}

/** `call and message`; for who has confirmed a message on the day is a reminder. */
export function todoText({ t }: Context, { means, confirmed, expensive }: ConfirmationState): string {
  const [only, other] = means;
  if (only === undefined) return t('confirming.means.wait');
  if (other !== undefined) return t('confirming.means.both');
  return t(
    only === 'message' && confirmed && !expensive ? 'confirming.means.reminder' : `confirming.means.${only}`,
  );
}

/** `; ring again: 09:47`. */
export function againText({ t, format, now }: Context, { againAt }: Heard): string {
  return againAt === null ? '' : `; ${t('confirming.again', { when: format.moment(againAt, now()) })}`;
}

/** Says what remains to be done about the visit's confirmation; nothing where nothing does. */
export async function printLeft(ctx: Context, { visit, state, againAt }: Heard): Promise<void> {
  if (!state) return;
  const { t, format, now } = ctx;
  const due = confirmationDueAt(visit, state.stage, await ctx.calendar());
  const when = format.moment(due, now());
  if (state.means.includes('call') && againAt === null) {
    printHints(ctx, [[t('confirming.left.call', { when }), `confirm ${visit.id}`]]);
  }
  if (againAt !== null && !state.means.includes('message')) {
    printHints(ctx, [[t('confirming.offer.message'), `confirm ${visit.id} --result sent`]]);
  }
  if (state.means.includes('message')) {
    printHints(ctx, [[t('confirming.left.message', { when }), `confirm ${visit.id} --result sent`]]);
  }
  if (state.means.length === 0 && !state.confirmed) {
    printHints(ctx, [[t('confirming.left.answer'), `visit confirm ${visit.id} --means message`]]);
  }
}

export function stateJson({ stage, means, inVain, expensive }: ConfirmationState): Record<string, unknown> {
  return { stage, means, inVain, expensive };
}

export function heardJson({ visit, state, againAt }: Heard): Record<string, unknown> {
  return {
    visit: visit.id,
    againAt: againAt === null ? null : isoInstant(againAt),
    ...(state ? stateJson(state) : {}),
  };
}
