/** Every manager's report as a value: what stands in it, in which words, and what stays in the house. */
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/i18n/index.ts';
import type { ManagerKind } from '../../../src/metrics/report-kinds.ts';
import { administratorReport } from '../../../src/reports/manager/administrator-report.ts';
import { dayReport } from '../../../src/reports/manager/day-report.ts';
import { doctorsReport } from '../../../src/reports/manager/doctors-report.ts';
import { managerFile } from '../../../src/reports/manager/frame.ts';
import { noShowsReport } from '../../../src/reports/manager/no-shows-report.ts';
import { managerPeriodReport } from '../../../src/reports/manager/period-report.ts';
import { sourcesReport } from '../../../src/reports/manager/sources-report.ts';
import type { ManagerWords } from '../../../src/reports/manager/told.ts';
import type { Report } from '../../../src/reports/report.ts';
import { linesOf } from './lines.ts';
import {
  administratorStory,
  dayStory,
  days,
  doctorsStory,
  head,
  noShowsStory,
  periodStory,
  sourcesStory,
} from './stories.ts';

const make: Readonly<Record<ManagerKind, (words: ManagerWords, mailed?: boolean) => Report>> = {
  day: (words, mailed) => dayReport(dayStory(mailed), words),
  week: (words, mailed) => managerPeriodReport('week', periodStory(mailed), words),
  month: (words, mailed) => {
    const weeks = [1, 2].map((n) => ({ label: `неделя ${n}`, figures: days[n]?.figures ?? [] }));
    return managerPeriodReport('month', { ...periodStory(mailed), days: [...days, ...days], weeks }, words);
  },
  administrator: (words, mailed) => administratorReport(administratorStory(mailed), words),
  sources: (words, mailed) => sourcesReport(sourcesStory(mailed), words),
  'no-shows': (words, mailed) => noShowsReport(noShowsStory(mailed), words),
  doctors: (words, mailed) => doctorsReport(doctorsStory(mailed), words),
};
const kinds = Object.keys(make) as ManagerKind[];

describe('a manager’s report', () => {
  it.each(kinds)('%s tells its story', async (kind) => {
    expect(await linesOf(make[kind]({ i18n: await translator('ru') }))).toMatchSnapshot();
  });

  it.each(kinds)('%s has its words in every language, and no placeholder left in them', async (kind) => {
    for (const language of ['ru', 'kk', 'en'] as const) {
      const said = JSON.stringify(make[kind]({ i18n: await translator(language) }));
      expect(said, language).not.toMatch(/\{\w+\}|undefined|NaN|managers\.|null из|null of/);
    }
  });

  it.each(kinds)('%s takes out of the house nothing that names a patient', async (kind) => {
    const said = JSON.stringify(make[kind]({ i18n: await translator('ru') }, true));
    expect(said).not.toMatch(/Марат|Боль после|\+7/);
  });

  it.each(kinds)('%s stands on sections with keys of their own', async (kind) => {
    const ids = make[kind]({ i18n: await translator('en') }).sections.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of sources draws the target of its period', async () => {
    const target = { op: '>=', value: 0.4 } as const;
    const story = sourcesStory(false);
    const figures = story.figures.map((one) => (one.id === 'conversion' ? { ...one, target } : one));
    const { sections } = sourcesReport({ ...story, figures }, { i18n: await translator('en') });
    expect(sections.find(({ id }) => id === 'chart_conversion')).toMatchObject({ target });
  });

  it('is named in the language of its reader, by what it is and of when', async () => {
    const name = async (
      language: 'ru' | 'kk' | 'en',
      period: { from: string; to: string },
      codes: string[] = [],
    ) => managerFile('week', { ...head(), period, codes }, { i18n: await translator(language) }, 'pdf');
    const week = { from: '2026-01-12', to: '2026-01-18' };
    expect(await name('ru', week)).toBe('отчёт-неделя-2026-W03.pdf');
    expect(await name('kk', week, ['aigul'])).toBe('есеп-апта-aigul-2026-W03.pdf');
    expect(await name('en', { from: '2026-01-01', to: '2026-01-31' })).toBe('report-week-2026-01.pdf');
    expect(await name('en', { from: '2026-01-13', to: '2026-01-16' })).toBe(
      'report-week-2026-01-13_2026-01-16.pdf',
    );
  });
});
