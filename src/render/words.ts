/** The few words a renderer adds by itself: page numbers, met or not, continued. */
import type { Language } from '../clinic/types.ts';
import { reports as en } from '../i18n/en/reports.ts';
import { reports as kk } from '../i18n/kk/reports.ts';
import { reports as ru } from '../i18n/ru/reports.ts';

export type WordKey = keyof typeof en;

const areas: Record<Language, Record<WordKey, string>> = { en, ru, kk };

/** The words of `key` with its `{placeholders}` filled. */
export function word(language: Language, key: WordKey, params: Record<string, string | number> = {}): string {
  return areas[language][key].replace(/\{(\w+)\}/gu, (whole, name: string) => `${params[name] ?? whole}`);
}
