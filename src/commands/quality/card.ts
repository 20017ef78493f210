/** The scorecard as the clinic has it (data/scorecard.yaml). */
import type { Context } from '../../context.ts';
import { parseScorecard, requireRisen, type Scorecard } from '../../quality/scorecard.ts';

export async function readCard({ data }: Pick<Context, 'data'>): Promise<Scorecard> {
  const file = await data.read('data/scorecard');
  return parseScorecard(file.value, file);
}

/** The same for a new score. @throws ShiftError card_version where it was changed under its old number */
export async function cardToScoreBy(ctx: Context): Promise<Scorecard> {
  const file = await ctx.data.read('data/scorecard');
  const card = parseScorecard(file.value, file);
  requireRisen(card, await (await ctx.store()).quality.lastScore((await ctx.clinic()).id), file);
  return card;
}

/** The title of a criterion; its code where the card of now has none of that code. */
export function titleOf({ i18n }: Context, card: Scorecard, code: string): string {
  return card.criteria.find((one) => one.code === code)?.title[i18n.lang] ?? code;
}

/** The command that shows the prompt which helps with it; null where the card names none. */
export function scriptOf(card: Scorecard, code: string): string | null {
  const script = card.criteria.find((one) => one.code === code)?.script;
  return script === undefined ? null : `script show ${script}`;
}
