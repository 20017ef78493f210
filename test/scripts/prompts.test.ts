import { describe, expect, it } from 'vitest';
import { languages } from '../../src/clinic/types.ts';
import type { Prompt } from '../../src/scripts/prompt.ts';
import { isFault, parseTemplate, placeholdersOf } from '../../src/scripts/template.ts';
import { situations } from '../../src/scripts/types.ts';
import { everything, nothing, promptsOf, shipped } from './fixtures.ts';

const page = (prompts: readonly Prompt[]): string =>
  prompts
    .map(({ id, title, when, text }) => `${id} · ${title}\n(${when})\n${text.replaceAll('\u00a0', ' ')}\n`)
    .join('\n');

describe('shipped prompts', () => {
  it.each(languages)('say everything they know: %s', async (language) => {
    const prompts = await promptsOf(language, everything);
    await expect(page(prompts)).toMatchFileSnapshot(`expected/${language}-everything.txt`);
  });

  it.each(languages)('fall back to words when they know nothing: %s', async (language) => {
    const prompts = await promptsOf(language, nothing);
    await expect(page(prompts)).toMatchFileSnapshot(`expected/${language}-nothing.txt`);
  });

  it('never show a gap, a bracket or a doubled stop, whatever is known', async () => {
    for (const language of languages) {
      const half = {
        ...everything,
        patient: null,
        slots: everything.slots.slice(0, 1),
        pair: everything.pair.slice(0, 1),
        doctor: null,
        visitAt: null,
      };
      for (const live of [everything, nothing, half]) {
        for (const { id, text } of await promptsOf(language, live)) {
          const odd = /[{}[\]|]|\.\.|\?\.|, *[,.;]|: *[.,]|\s[,.;?!]|^\s|\s$|undefined|null/.exec(text);
          expect(`${language} ${id}: ${odd?.[0] ?? 'fine'}`).toBe(`${language} ${id}: fine`);
          expect(text.length).toBeGreaterThan(20);
        }
      }
    }
  });

  it('exist in three languages and leave the same things open in each', () => {
    for (const script of shipped) {
      const open = languages.map((language) => {
        const nodes = parseTemplate(script.text[language] ?? '');
        return isFault(nodes) ? nodes : placeholdersOf(nodes);
      });
      expect(open[1], script.id).toEqual(open[0]);
      expect(open[2], script.id).toEqual(open[0]);
      for (const part of [script.title, script.when, script.text]) {
        expect(Object.keys(part).sort(), script.id).toEqual(['en', 'kk', 'ru']);
        expect(part.en, script.id).not.toMatch(/[а-я]/i);
        expect(part.ru, script.id).not.toMatch(/[әғқңөұүһі]/i);
      }
      expect(script.text.kk, script.id).toMatch(/[әғқңөұүһі]/i);
    }
  });

  it('cover every situation of the day', () => {
    expect([...new Set(shipped.map(({ group }) => group))]).toEqual([...situations]);
  });

  it('never speak of diagnosis or drugs, and never of a sex the reader may not have', () => {
    const forbidden =
      /диагноз|лекарств|таблет|назначени|диагноз|дәрі ішу|diagnosis|medicine|поняла|записала|сделала|рада\b/i;
    const spoken = shipped.flatMap(({ id, text }) => Object.values(text).map((words) => `${id}: ${words}`));
    expect(spoken.filter((words) => forbidden.test(words))).toEqual([]);
  });
});
