/** The prompts as they ship, and a clinic to fill them from. Friday 16 January 2026, 08:47 in Almaty. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Language } from '../../src/clinic/types.ts';
import { fallbackWords, speechOf } from '../../src/commands/scripts/speech.ts';
import { translator } from '../../src/i18n/index.ts';
import { inOrder, parseScript, type Script } from '../../src/scripts/definition.ts';
import { type Prompt, promptOf } from '../../src/scripts/prompt.ts';
import { type LiveData, scriptValues } from '../../src/scripts/values.ts';

export const at = (local: string): number => new Date(`${local}:00+05:00`).getTime();
export const now = at('2026-01-16T08:47');

const folder = 'templates/scripts';
export const shipped: Script[] = inOrder(
  readdirSync(folder).map((file) => {
    const path = `${folder}/${file}`;
    return parseScript(parse(readFileSync(path, 'utf8')), { path });
  }),
);

export const everything: LiveData = {
  clinic: {
    name: 'Стоматология «Жайлы»',
    address: 'Алматы, ул. Шевченко, 118',
    directions: 'вход со двора, второй этаж.',
    phone: '+77270000118',
    years: 11,
  },
  administrator: 'Айгуль',
  patient: 'Марат',
  doctor: {
    name: 'Омарова Айгерим',
    specialty: 'терапевт',
    profile: 'лечение без боли',
    years: 12,
    room: '305',
  },
  service: { name: 'Чистка', priceFrom: 1_800_000, minutes: 60, preparation: 'поешьте за час до приёма.' },
  slots: [at('2026-01-16T11:20'), at('2026-01-17T12:20'), at('2026-01-19T18:40')],
  pair: [at('2026-01-16T11:20'), at('2026-01-17T12:20')],
  visitAt: at('2026-01-17T10:00'),
  delayMinutes: 20,
};

export const nothing: LiveData = {
  clinic: null,
  administrator: null,
  patient: null,
  doctor: null,
  service: null,
  slots: [],
  pair: [],
  visitAt: null,
  delayMinutes: null,
};

export async function promptsOf(language: Language, live: LiveData): Promise<Prompt[]> {
  const i18n = await translator(language);
  const values = scriptValues(live, speechOf(i18n, 'KZT', now));
  return shipped.map((script) => promptOf(script, language, values, fallbackWords(i18n)));
}
