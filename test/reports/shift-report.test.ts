import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { renderers } from '../../src/render/index.ts';
import { shiftReport, shiftReportName } from '../../src/reports/shift-report.ts';
import type { ShiftStory } from '../../src/shifts/story.ts';
import { readPdf } from '../render/pdf-text.ts';
import { forcedStory, shiftStory } from './stories.ts';

const words = async (language: 'ru' | 'kk' | 'en') => {
  const { t, format } = await translator(language);
  return { t, number: format.number, language };
};
const russian = await words('ru');
const sectionOf = (story: ShiftStory, id: string) =>
  shiftReport(story, russian).sections.find((section) => section.id === id);
const spaced = (lines: string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('shiftReport', () => {
  it('tells the whole shift on paper', async () => {
    const pdf = readPdf(await renderers.pdf(shiftReport(shiftStory, russian)));
    expect(pdf.pages.map(spaced)).toMatchSnapshot();
  });

  it('tells the whole shift to programs', async () => {
    const written = await renderers.json(shiftReport(shiftStory, russian));
    const { figures, ...rest } = JSON.parse(new TextDecoder().decode(written));
    expect(rest).toMatchSnapshot();
    expect(figures[2]).toEqual({
      day: '2026-01-16',
      metric: 'conversion',
      value: 0.5455,
      numerator: 6,
      denominator: 11,
      target: { op: '>=', value: 0.5 },
      met: true,
    });
  });

  it('has no alert where nothing is wrong', () => {
    expect(sectionOf(shiftStory, 'alerts')).toBeUndefined();
  });

  it('says loudly that a shift was forced shut, why, and what it left', () => {
    expect(sectionOf(forcedStory, 'alerts')).toEqual({
      kind: 'text',
      id: 'alerts',
      title: '',
      tone: 'alert',
      paragraphs: [
        [
          'Смена закрыта принудительно. Причина: отключили свет',
          'Не сделано и никому не передано: 2 дела',
          '– Визит без исхода: Марат К., 19:30',
          '– Ответить в чате: Әсел Ж.',
        ].join('\n'),
      ],
    });
  });

  it('says that an open shift is not final and that a practice clinic is invented', () => {
    const story: ShiftStory = {
      ...shiftStory,
      clinic: { ...shiftStory.clinic, practice: true },
      shift: { ...shiftStory.shift, closedAt: null, state: 'open' },
    };
    expect(sectionOf(story, 'alerts')).toMatchObject({
      paragraphs: ['Учебная клиника: люди и цифры выдуманы.\nСмена ещё открыта: цифры не окончательные.'],
    });
  });

  it('does not take uncounted cash for a difference', () => {
    expect(sectionOf(forcedStory, 'cash')).toMatchObject({
      facts: [
        { id: 'opening', cell: { kind: 'money', minor: 2_000_000 } },
        { id: 'expected', cell: { kind: 'money', minor: 18_450_000 } },
        { id: 'counted', cell: { kind: 'none' } },
        { id: 'difference', cell: { kind: 'none' } },
      ],
    });
  });

  it('is loud about an open complaint of class A and puts it first', () => {
    const section = sectionOf(shiftStory, 'complaints');
    expect(section?.kind === 'table' ? section.rows.map((row) => row.tone) : []).toEqual([
      'alert',
      undefined,
    ]);
  });

  it('leaves the doctors out when all is well', () => {
    const story = { ...shiftStory, risks: { ...shiftStory.risks, doctors: [], scarce: [] } };
    expect(sectionOf(story, 'doctors')).toBeUndefined();
  });

  it('names its file in the language of its reader', async () => {
    const names = await Promise.all(
      (['ru', 'kk', 'en'] as const).map(async (language) =>
        shiftReportName(shiftStory, await words(language)),
      ),
    );
    expect(names).toEqual(['смена-57-2026-01-16.pdf', 'ауысым-57-2026-01-16.pdf', 'shift-57-2026-01-16.pdf']);
  });

  it('keeps a figure of an older program under its id', () => {
    const [first] = shiftStory.figures;
    if (!first) throw new Error('the story has figures');
    const story = { ...shiftStory, figures: [{ ...first, metric: 'gone', targetOp: '>=', targetValue: 5 }] };
    expect(sectionOf(story, 'goals')).toMatchObject({
      rows: [
        { cells: [{ kind: 'text', text: 'gone' }, { kind: 'count', value: 11 }, {}, { met: true }, {}] },
      ],
    });
  });
});
