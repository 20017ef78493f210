/** The scorecard as a sheet of paper: one talk, filled in by hand while listening (S0.11). */
import type { Language } from '../clinic/types.ts';
import type { Translator } from '../i18n/index.ts';
import type { Scorecard } from '../quality/scorecard.ts';
import { pointsFor } from '../quality/scoring.ts';
import { text } from './cells.ts';
import type { Fact, Report, TableSection } from './report.ts';

export interface PaperWords {
  t: Translator['t'];
  language: Language;
}

/** A place to write on. */
const line = '_______________';
const box = '[  ]';

/** `at` is epoch milliseconds. */
export function scorecardReport(
  card: Scorecard,
  clinic: string,
  at: number,
  { t, language }: PaperWords,
): Report {
  return {
    kind: 'scorecard',
    language,
    clinic,
    title: t('quality.card.title'),
    subtitle: t('quality.card.subtitle', { goal: card.goal }),
    at,
    facts: (['contact', 'day', 'operator', 'by'] as const).map(
      (id): Fact => ({ id, label: t(`quality.card.${id}`), cell: text(line) }),
    ),
    origin: t('quality.card.origin', { clinic, version: card.version }),
    sections: [
      criteria(card, { t, language }),
      {
        kind: 'facts',
        id: 'sum',
        title: t('quality.card.sum'),
        facts: (['points', 'most', 'score'] as const).map(
          (id): Fact => ({ id, label: t(`quality.card.sum.${id}`), cell: text('________') }),
        ),
      },
      {
        kind: 'text',
        id: 'note',
        title: t('quality.card.note'),
        tone: 'plain',
        paragraphs: [line.repeat(6), line.repeat(6)],
      },
    ],
    layout: 'one-page',
  };
}

function criteria(card: Scorecard, { t, language }: PaperWords): TableSection {
  const column = (id: 'criterion' | 'full' | 'half' | 'none' | 'na', share: number) => ({
    id,
    label: t(`quality.card.column.${id}`),
    kind: 'text' as const,
    share,
  });
  return {
    kind: 'table',
    id: 'criteria',
    title: '',
    columns: [
      column('criterion', 0.56),
      ...(['full', 'half', 'none', 'na'] as const).map((id) => column(id, 0.11)),
    ],
    rows: card.criteria.map(({ title, listen, weight, applies }) => ({
      cells: [
        text(`${title[language]}. ${listen[language]}`),
        ...(['full', 'half', 'none'] as const).map((grade) => text(`${box} ${pointsFor(grade, weight)}`)),
        text(applies === 'always' ? '' : box),
      ],
    })),
    empty: '',
  };
}
