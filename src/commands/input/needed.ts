/** A text that must not be left out. */
import type { Context } from '../../context.ts';
import type { MessageKey } from '../../i18n/index.ts';
import { checkedText, longestNote } from './options.ts';

/** Asks for it; without a terminal names what is missing. @throws ShiftError missing_input, text_too_long */
export async function needed(
  ctx: Context,
  question: MessageKey,
  flag: string,
  max: number = longestNote,
): Promise<string> {
  const answer = await ctx.ask.text({
    message: ctx.t(question),
    flag,
    check: (typed) => (typed.trim() === '' ? ctx.t('visits.ask.needed') : null),
  });
  return checkedText(answer, flag, max) ?? '';
}
