/** The trainers' cheat-sheet (S0.13) and the card of the program's own commands: one page each. */
import type { Language } from '../clinic/types.ts';
import type { Translator } from '../i18n/index.ts';
import type { CheatSheet } from '../scripts/prompt.ts';
import type { Card, Report } from './report.ts';

export interface SheetWords {
  t: Translator['t'];
  language: Language;
  /** The day whose prices and times are on the page, as people write it. */
  day: string;
}

/** `at` is epoch milliseconds. */
export function cheatSheetReport(sheet: CheatSheet, clinic: string, at: number, words: SheetWords): Report {
  const { t, day } = words;
  const cards = sheet.groups.flatMap(({ prompts }) =>
    prompts.map(
      (prompt): Card => ({
        id: prompt.id,
        title:
          prompt.seconds === null
            ? prompt.title
            : `${prompt.title} · ${t('scripts.seconds', { n: prompt.seconds })}`,
        hint: prompt.when,
        lines: [{ kind: 'say', text: prompt.text }],
      }),
    ),
  );
  return {
    kind: 'cheat-sheet',
    language: words.language,
    clinic,
    title: t('scripts.sheet'),
    subtitle: t('scripts.sheetSub'),
    at,
    facts: [],
    origin: t('scripts.origin', { clinic, date: day }),
    sections: [{ kind: 'cards', id: 'prompts', title: '', columns: 2, cards }],
    layout: 'one-page',
  };
}

/** Commands of one group: what to type, and what it does. */
export interface CommandCard {
  id: string;
  title: string;
  commands: { name: string; text: string }[];
}

export function commandCardReport(
  groups: readonly CommandCard[],
  clinic: string,
  at: number,
  { t, language }: SheetWords,
): Report {
  return {
    kind: 'command-card',
    language,
    clinic,
    title: t('scripts.card'),
    subtitle: t('scripts.cardSub'),
    at,
    facts: [],
    origin: t('scripts.cardOrigin'),
    sections: [
      {
        kind: 'cards',
        id: 'commands',
        title: '',
        columns: 3,
        cards: groups.map(({ id, title, commands }) => ({
          id,
          title,
          hint: null,
          lines: commands.map(({ name, text }) => ({ kind: 'pair', term: name, text })),
        })),
      },
    ],
    layout: 'one-page',
  };
}
