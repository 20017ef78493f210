import { describe, expect, it } from 'vitest';
import { errorExits } from '../../src/errors.ts';
import * as en from '../../src/i18n/en/index.ts';
import { translator } from '../../src/i18n/index.ts';
import * as kk from '../../src/i18n/kk/index.ts';
import * as ru from '../../src/i18n/ru/index.ts';
import type { Text } from '../../src/i18n/types.ts';

const languages = { en, ru, kk };

function forms(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function placeholders(text: Text): string {
  const names = forms(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
  return [...new Set(names)].sort().join(' ');
}

describe('the catalogues', () => {
  it('take the same parameters in every language', () => {
    const shape: Record<string, Text> = en.messages;
    for (const other of [ru, kk]) {
      const texts: Record<string, Text> = other.messages;
      const differing = Object.keys(shape).filter(
        (key) => placeholders(texts[key] ?? '') !== placeholders(shape[key] ?? ''),
      );
      expect(differing).toEqual([]);
    }
  });

  it('have words and a remedy for every error, with the same parameters', () => {
    for (const code of Object.keys(errorExits) as (keyof typeof errorExits)[]) {
      for (const { errors } of Object.values(languages)) {
        expect(placeholders(errors[code].text), code).toBe(placeholders(en.errors[code].text));
        expect(placeholders(errors[code].hint), code).toBe(placeholders(en.errors[code].hint));
      }
    }
  });

  it('leave nothing in another script: Russian and Kazakh texts are not English ones left over', () => {
    const same = Object.entries(en.messages).filter(([key, text]) => {
      const latinWords =
        forms(text)
          .join(' ')
          .replace(/\{\w+\}/g, '')
          .match(/[a-z]{4,}/g) ?? [];
      const russian: Record<string, Text> = ru.messages;
      return latinWords.length > 1 && JSON.stringify(russian[key]) === JSON.stringify(text);
    });
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it('have all Russian forms where a number chooses one', () => {
    const thin = Object.entries(ru.messages as Record<string, Text>).filter(
      ([, text]) => typeof text !== 'string' && !(text.one && text.few && text.many),
    );
    expect(thin.map(([key]) => key)).toEqual([]);
  });
});

describe('plural forms', () => {
  it('agree with the number in each language', async () => {
    const said = async (lang: 'ru' | 'en' | 'kk', counts: number[]): Promise<string[]> => {
      const { t } = await translator(lang);
      return counts.map((n) => t('setup.doctors', { n }));
    };
    expect(await said('ru', [0, 1, 2, 5, 11, 12, 21, 22, 25, 111, 101])).toEqual([
      ...['0 врачей', '1 врач', '2 врача', '5 врачей', '11 врачей', '12 врачей', '21 врач', '22 врача'],
      ...['25 врачей', '111 врачей', '101 врач'],
    ]);
    expect(await said('en', [0, 1, 2])).toEqual(['0 doctors', '1 doctor', '2 doctors']);
    expect(await said('kk', [1, 5])).toEqual(['1 дәрігер', '5 дәрігер']);
  });

  it('are chosen as CLDR chooses them', async () => {
    for (const lang of ['ru', 'en', 'kk'] as const) {
      const rules = new Intl.PluralRules(lang);
      const { messages } = languages[lang];
      const { t } = await translator(lang);
      const text: Text = messages['setup.doctors'];
      for (let n = 0; n < 250; n += 1) {
        const form =
          typeof text === 'string' ? text : (text[rules.select(n) as keyof typeof text] ?? text.other);
        expect(t('setup.doctors', { n })).toBe(form.replace('{n}', String(n)));
      }
    }
  });
});

describe('numbers, money and times', () => {
  it('are written as each language writes them', async () => {
    const { format: ru } = await translator('ru');
    const { format: en } = await translator('en');
    const at = new Date(2026, 0, 16, 8, 47).getTime();
    expect([ru.percent(0.5454), en.percent(0.5454)]).toEqual(['54,5\u00a0%', '54.5%']);
    expect([ru.percent(null), ru.duration(null), ru.money(null, 'KZT')]).toEqual(['—', '—', '—']);
    expect([ru.money(18_450_000, 'KZT'), ru.money(-50_000, 'KZT'), en.money(850_050, 'RUB')]).toEqual([
      '184\u00a0500\u00a0₸',
      '−500\u00a0₸',
      '8,500.50\u00a0₽',
    ]);
    expect([ru.duration(190), ru.duration(3723), ru.duration(59.6)]).toEqual(['3:10', '1:02:03', '1:00']);
    expect([ru.day('2026-01-16'), en.day('2026-01-16'), ru.date('2026-01-16')]).toEqual([
      'пт 16 января',
      'Fri 16 January',
      '16.01.2026',
    ]);
    expect([ru.moment(at, at), ru.moment(at + 86_400_000, at)]).toEqual(['08:47', '17.01 08:47']);
  });
});
