import { describe, expect, it } from 'vitest';
import { languages } from '../../src/clinic/types.ts';
import { translator } from '../../src/i18n/index.ts';
import { showCell, showShortDay } from '../../src/render/format.ts';
import {
  change,
  count,
  day,
  figure,
  instant,
  isLoud,
  met,
  money,
  none,
  parts,
  phone,
  recordId,
  target,
  text,
  time,
} from '../../src/reports/cells.ts';

const at = new Date('2026-01-16T20:14:00+05:00').getTime();
const cells = [
  none,
  text('=1\u001b'),
  count(1234),
  figure('score', 86.25, 'KZT'),
  figure('ratio', 0.2593, 'KZT'),
  figure('seconds', 190.4, 'KZT'),
  figure('seconds', 3725, 'KZT'),
  money(18_450_000, 'KZT'),
  money(-1250, 'RUB'),
  instant(at),
  time(at),
  day('2026-01-16'),
  phone('+77011234567'),
  phone('+7 777 *** ** 03'),
  target('ratio', { op: '>=', value: 0.5 }, 'KZT'),
  target('ratio', { op: '=', value: 1 }, 'KZT'),
  target('ratio', { op: '<=', value: 0.075 }, 'KZT'),
  target('score', { op: '>=', value: 85 }, 'KZT'),
  target('seconds', { op: '<=', value: 20 }, 'KZT'),
  target('ratio', null, 'KZT'),
  met(true),
  met(false),
  met(null),
  parts(5, 6),
];

const shown = async (lang: (typeof languages)[number]) => {
  const i18n = await translator(lang);
  return cells.map((cell) => showCell(cell, i18n).replaceAll('\u00a0', ' '));
};

describe('showCell', () => {
  it('speaks Russian', async () => {
    expect(await shown('ru')).toEqual([
      '—',
      '=1\\x1b',
      '1 234',
      '86,3',
      '25,9 %',
      '3:10',
      '1:02:05',
      '184 500 ₸',
      '−12,50 ₽',
      '16.01.2026 20:14',
      '20:14',
      '16.01.2026',
      '+7 701 123 45 67',
      '+7 777 *** ** 03',
      '≥ 50 %',
      '100 %',
      '≤ 7,5 %',
      '≥ 85',
      '≤ 0:20',
      '—',
      '✓ выполнено',
      '✗ не выполнено',
      '—',
      '5 из 6',
    ]);
  });

  it('leaves the numbers of records as they are typed', async () => {
    for (const language of languages)
      expect(showCell(recordId(1132), await translator(language))).toBe('1132');
  });

  it('speaks Kazakh where words differ', async () => {
    expect((await shown('kk')).slice(-4)).toEqual(['✓ орындалды', '✗ орындалмады', '—', '5 / 6']);
  });

  it('speaks English', async () => {
    expect(await shown('en')).toEqual([
      '—',
      '=1\\x1b',
      '1,234',
      '86.3',
      '25.9%',
      '3:10',
      '1:02:05',
      '184,500 ₸',
      '−12.50 ₽',
      '16 Jan 2026 20:14',
      '20:14',
      '16 Jan 2026',
      '+7 701 123 45 67',
      '+7 777 *** ** 03',
      '≥ 50%',
      '100%',
      '≤ 7.5%',
      '≥ 85',
      '≤ 0:20',
      '—',
      '✓ met',
      '✗ not met',
      '—',
      '5 of 6',
    ]);
  });

  it('names days on an axis without their year', async () => {
    const names = await Promise.all(
      languages.map(async (lang) => showShortDay('2026-01-06', await translator(lang))),
    );
    expect(names).toEqual(['06.01', '06.01', '6 Jan']);
  });
});

describe('a change', () => {
  const said = async (lang: (typeof languages)[number], ...cell: Parameters<typeof change>) =>
    showCell(change(...cell), await translator(lang)).replaceAll('\u00a0', ' ');

  it('is told in the unit of its figure, with its sign and in words', async () => {
    expect(await said('ru', 'ratio', -0.032, false, 'KZT')).toBe('−3,2 п. п., хуже');
    expect(await said('en', 'ratio', 0.05, true, 'KZT')).toBe('+5.0 pp, better');
    expect(await said('kk', 'seconds', 65, false, 'KZT')).toBe('+1:05, нашарырақ');
    expect(await said('ru', 'money', 12_300_000, null, 'KZT')).toBe('+123 000 ₸');
    expect(await said('ru', 'count', -12, true, 'KZT')).toBe('−12, лучше');
  });

  it('is none where nothing would be seen of it', async () => {
    expect(await said('ru', 'ratio', 0.0002, true, 'KZT')).toBe('без изменений');
    expect(await said('ru', 'count', 0, null, 'KZT')).toBe('без изменений');
    expect(await said('ru', 'ratio', null, null, 'KZT')).toBe('—');
  });

  it('is loud for the worse, as far as it is seen', () => {
    const loud = (...cell: Parameters<typeof change>) => isLoud(change(...cell));
    expect([loud('ratio', -0.032, false, 'KZT'), loud('seconds', 0.6, false, 'KZT')]).toEqual([true, true]);
    expect([loud('ratio', -0.0004, false, 'KZT'), loud('seconds', 0.4, false, 'KZT')]).toEqual([
      false,
      false,
    ]);
    expect(loud('ratio', 0.032, true, 'KZT')).toBe(false);
  });
});
