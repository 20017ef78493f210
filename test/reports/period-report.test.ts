import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { renderers } from '../../src/render/index.ts';
import { text } from '../../src/reports/cells.ts';
import { dayTable, longTable } from '../../src/reports/figures.ts';
import { periodReport } from '../../src/reports/period-report.ts';
import type { Report, TableSection } from '../../src/reports/report.ts';
import { readPdf } from '../render/pdf-text.ts';
import { periodStory } from './stories.ts';

const { t, format } = await translator('ru');
const { number } = format;
const words = { t, number, language: 'ru' } as const;
const now = new Date('2026-01-19T09:00:00+05:00').getTime();
const report = periodReport(periodStory, words, now);
const figureWords = { t, number, currency: 'KZT', callbackMinutes: 15 } as const;
const spaced = (lines: string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

const csv = async (table: TableSection, excel: boolean) => {
  const bytes = await renderers.csv({ ...report, sections: [table] }, { excel });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n');
};

describe('periodReport', () => {
  it('puts goals, pictures and days on paper', async () => {
    const { pages } = readPdf(await renderers.pdf(report));
    expect(pages.map(spaced)).toMatchSnapshot();
  });

  it('draws no picture of a single day and lists no days', () => {
    const day: Report = periodReport({ ...periodStory, days: periodStory.days.slice(0, 1) }, words, now);
    expect(day.sections.map(({ id }) => id)).toEqual(['goals', 'numbers']);
  });

  it('says whose figures they are when they are not the whole clinic’s', () => {
    const of = [{ id: 'administrator', label: 'Администратор', cell: text('Айгуль') }];
    const { facts } = periodReport({ ...periodStory, of }, words, now);
    expect(facts.map(({ id }) => id)).toEqual(['administrator', 'from', 'to', 'days', 'withData']);
  });

  it('draws lines where bars would be too thin', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      day: `2026-01-${at}`,
      figures: periodStory.days[0]?.figures ?? [],
    }));
    const long = periodReport({ ...periodStory, days: many }, words, now);
    const marks = long.sections.flatMap((section) => (section.kind === 'chart' ? [section.mark] : []));
    expect(new Set(marks)).toEqual(new Set(['lines']));
  });

  it('lists months where the days are too many', () => {
    const days = (length: number) =>
      Array.from({ length }, () => ({ day: '2026-01-05', figures: periodStory.figures }));
    const listOf = (length: number) => {
      const list = periodReport({ ...periodStory, days: days(length) }, words, now).sections.at(-1);
      return list?.kind === 'table' ? list : null;
    };
    expect(listOf(62)).toMatchObject({ id: 'days', title: 'По дням' });
    expect(listOf(63)).toMatchObject({
      id: 'months',
      title: 'По месяцам',
      columns: [{ id: 'month', label: 'Месяц' }, ...Array(7).fill({})],
      rows: [
        { cells: [text('01.2026'), { kind: 'count', value: 11 }, ...Array(6).fill({})] },
        { cells: [text('02.2026'), { kind: 'count', value: 22 }, ...Array(6).fill({})] },
      ],
    });
  });

  it('keeps thousands apart in its notes', () => {
    const figures = periodStory.figures.map((one) => {
      const recorded = { count: 1000, of: 110_527 };
      return one.id === 'conversion_all' ? { ...one, numerator: 0, denominator: 110_527, recorded } : one;
    });
    const section = periodReport({ ...periodStory, figures }, words, now).sections[1];
    const facts = section?.kind === 'facts' ? section.facts : [];
    const note = facts.find(({ id }) => id === 'conversion_all')?.note ?? '';
    expect(spaced([note])).toEqual(['0 из 110 527 · записано 1 000 из 110 527']);
  });
});

describe('tables of figures', () => {
  const days = periodStory.days
    .filter((_, at) => at === 0 || at === 6)
    .map((day) => ({
      ...day,
      figures: day.figures.filter(({ id }) => id === 'requests' || id === 'conversion'),
    }));

  it('has a row a day, a column a figure and its two parts', async () => {
    expect(await csv(dayTable(days, figureWords), false)).toEqual([
      'day,requests,conversion,requests_n,requests_d,conversion_n,conversion_d',
      '2026-01-05,11,0.5455,11,,6,11',
      '2026-01-11,0,,0,,0,0',
      '',
    ]);
  });

  it('speaks to Excel in words', async () => {
    expect(await csv(dayTable(days, figureWords), true)).toEqual([
      '\ufeffдень;Обращения;Конверсия в запись;Обращения: числитель;Обращения: знаменатель;Конверсия в запись: числитель;Конверсия в запись: знаменатель',
      '2026-01-05;11;0,5455;11;;6;11',
      '2026-01-11;0;;0;;0;0',
      '',
    ]);
  });

  it('has a row a figure in its long form', async () => {
    expect(await csv(longTable(days, figureWords), false)).toEqual([
      'day,metric,value,numerator,denominator,target,met',
      '2026-01-05,requests,11,11,,,',
      '2026-01-05,conversion,0.5455,6,11,>=0.5,true',
      '2026-01-11,requests,0,0,,,',
      '2026-01-11,conversion,,0,0,>=0.5,',
      '',
    ]);
  });
});
