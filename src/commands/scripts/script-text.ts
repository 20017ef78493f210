/** One prompt as it is said now, for commands that bring their own words along. */
import type { Context } from '../../context.ts';
import { promptOf } from '../../scripts/prompt.ts';
import { readLive } from './live.ts';
import { findScripts } from './read.ts';
import { fallbackWords, speechOf } from './speech.ts';

export interface Said {
  /** Code. */
  doctor: string;
  /** As the patient is addressed. */
  patient: string | undefined;
  /** The time that is spoken of, epoch milliseconds. */
  slot: number;
  /** How long it is kept for him, whole minutes. */
  hold: number;
}

/** The prompt of that id, in the reader's language, with this doctor, patient and time. */
export async function scriptText(
  ctx: Context,
  id: string,
  { doctor, patient, slot, hold }: Said,
): Promise<string> {
  const [script] = await findScripts(ctx, id);
  if (!script) return '';
  const live = await readLive(ctx, { doctor, patient });
  const { currency } = await ctx.clinic();
  const speech = speechOf(ctx.i18n, currency, ctx.now());
  const values = { ...live.values, slot1: speech.moment(slot), hold: speech.minutes(hold) };
  return promptOf(script, ctx.i18n.lang, values, fallbackWords(ctx.i18n)).text;
}
