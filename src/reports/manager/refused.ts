/** What the report does not tell, and why: a figure that its data cannot support is refused, never guessed. */
import { undividedSentences } from '../figures.ts';
import type { TextSection } from '../report.ts';
import { figureName, type Speaker } from './say.ts';
import { refusalText } from './tiles.ts';
import type { ToldFigure } from './told.ts';

/** @param ids what the reader of this report expects to find */
export function refusedSection(
  ids: readonly string[],
  figures: readonly ToldFigure[],
  speaker: Speaker,
): TextSection[] {
  const { i18n, clinic } = speaker;
  const shown = figures.filter(({ id }) => ids.includes(id));
  const byReason = new Map<string, string[]>();
  for (const one of shown) {
    if (!one.refused) continue;
    const reason = refusalText(one.refused, i18n);
    byReason.set(reason, [...(byReason.get(reason) ?? []), figureName(speaker, one.id, 'short')]);
  }
  const paragraphs = [
    ...[...byReason].map(([why, names]) => i18n.t('metrics.refused', { names: names.join('; '), why })),
    ...undividedSentences(shown, { t: i18n.t, callbackMinutes: clinic.rules.callbackMinutes }),
  ];
  if (paragraphs.length === 0) return [];
  return [{ kind: 'text', id: 'refused', title: '', tone: 'muted', paragraphs }];
}
