/** Why a visit was lost: one of the causes that are counted, or the patient's own words (S0.12). */
import type { Context } from '../../context.ts';
import type { Translator } from '../../i18n/index.ts';
import { type Loss, lossReasonOf } from '../../visits/losing.ts';
import { type LossReason, lossReasons } from '../../visits/types.ts';
import { needed } from '../input/needed.ts';

/** The answer `null`: nobody knows yet. */
export async function askLossReason(
  ctx: Context,
  message: string,
  orUnknown: boolean,
): Promise<LossReason | null> {
  const { t, ask } = ctx;
  return ask.select<LossReason | null>({
    message,
    flag: '--reason',
    choices: [
      ...(orUnknown ? [{ name: t('losses.ask.unknown'), value: null, key: 'unknown' }] : []),
      ...lossReasons.map((one) => ({ name: t(`lossReason.${one}`), value: one, key: one })),
    ],
  });
}

/**
 * Why it is cancelled. Late, a cause is chosen, and where none of them is it, told in words.
 * @param kept the clinic's own words: what is kept is said in them
 * @throws ShiftError missing_input
 */
export async function cancelReason(
  ctx: Context,
  kept: Translator,
  { reason, note }: { reason?: string | undefined; note?: string | undefined },
  late: boolean,
): Promise<Loss> {
  const said =
    reason ??
    (late && ctx.ask.available ? await askLate(ctx) : await needed(ctx, 'visits.ask.reason', '--reason'));
  const known = lossReasonOf(said);
  if (known === null)
    return { reason: late ? 'other' : null, note: note === undefined ? said : `${said}: ${note}` };
  const word = kept.t(`lossReason.${known}`);
  return { reason: known, note: note === undefined ? word : `${word}: ${note}` };
}

async function askLate(ctx: Context): Promise<string> {
  const { hours } = { hours: (await ctx.clinic()).rules.lateCancelHours };
  const reason = await askLossReason(ctx, ctx.t('losses.ask.reason', { hours }), false);
  return reason === null || reason === 'other' ? needed(ctx, 'visits.ask.reason', '--reason') : reason;
}
