/** What is said of figures that were refused, and of those whose target changed inside the period. */
import type { TargetTurn } from '../../clinic/targets.ts';
import type { Target } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { Refusal } from '../../metrics/support.ts';
import { nameOf } from '../../reports/figures.ts';
import { visible } from '../../reports/visible-text.ts';
import type { ToldFigure } from './told.ts';
import { targetText } from './words.ts';

export async function rareNotes(ctx: Context, figures: readonly ToldFigure[]): Promise<string[]> {
  const { rules } = await ctx.clinic();
  const words = { t: ctx.t, callbackMinutes: rules.callbackMinutes };
  const refusals = new Map<string, { refused: Refusal; names: string[] }>();
  for (const { id, refused } of figures) {
    if (!refused) continue;
    const key = `${refused.reason} ${refused.params.import}`;
    const known = refusals.get(key) ?? { refused, names: [] };
    known.names.push(nameOf(id, words, 'short'));
    refusals.set(key, known);
  }
  const lines = [
    ...[...refusals.values()].map(({ refused, names }) =>
      ctx.t('metrics.refused', { names: names.join('; '), why: refusalText(ctx, refused) }),
    ),
    ...figures.flatMap((one) => (one.turns ?? []).slice(-1).map((turn) => turnText(ctx, one, turn, words))),
  ];
  return lines.flatMap((line) => ctx.wrap(line));
}

/** Which import cannot tell, of how many rows, and what to do. */
export function refusalText(
  { t, format }: Pick<Context, 't' | 'format'>,
  { reason, params }: Refusal,
): string {
  return t(`metrics.refused.${reason}`, {
    import: params.import,
    file: visible(params.file),
    rows: format.number(params.rows),
    of: format.number(params.of),
  });
}

function turnText(
  ctx: Context,
  { id, unit }: ToldFigure,
  { day, before, after }: TargetTurn,
  words: Parameters<typeof nameOf>[1],
): string {
  const text = (target: Target | null): string =>
    target === null ? ctx.t('targets.none') : targetText(ctx, { unit, target });
  return ctx.t('targets.turned', {
    name: nameOf(id, words),
    day: ctx.format.date(day),
    before: text(before),
    after: text(after),
  });
}
