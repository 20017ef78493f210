import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { renderers } from '../../src/render/index.ts';
import { type DaySheet, daySheetName, daySheetReport, type SheetVisit } from '../../src/reports/day-sheet.ts';
import { readPdf } from '../render/pdf-text.ts';
import { at } from '../visits/schedule-desk.ts';

const visit = (changes: Partial<SheetVisit> = {}): SheetVisit => ({
  id: 118,
  from: at('11:00'),
  to: at('12:00'),
  expectedAt: null,
  name: 'Марат К.',
  phone: '+7 701 *** ** 78',
  first: true,
  status: 'confirmed',
  service: 'Лечение кариеса',
  room: null,
  expensive: false,
  price: 1_800_000,
  papers: [],
  preparation: null,
  important: null,
  note: null,
  ...changes,
});
const sheet = (visits: SheetVisit[]): DaySheet => ({
  clinic: 'Жайлы',
  currency: 'KZT',
  at: at('08:50'),
  days: [
    {
      day: '2026-01-16',
      doctors: [
        {
          code: 'omarova',
          about: ['Омарова А. Н.', 'каб. 305, 09:00–20:00'],
          visits,
          pauses: [{ kind: 'break', from: at('13:00'), to: at('14:00') }],
        },
      ],
      rest: ['Не принимают: Ким С. В.'],
    },
  ],
});
const words = async (language: 'ru' | 'kk' | 'en') => {
  const { t, format } = await translator(language);
  return { t, format, language };
};
async function rows(visits: SheetVisit[], language: 'ru' | 'kk' | 'en' = 'ru'): Promise<string[][]> {
  const [section] = daySheetReport(sheet(visits), await words(language)).sections;
  if (section?.kind !== 'table') throw new Error('no table');
  return section.rows.map(({ cells }) =>
    cells.map((cell) => (cell.kind === 'text' ? cell.text.replaceAll('\u00a0', ' ') : '—')),
  );
}

describe('the day sheet', () => {
  it('says who comes when, to what, what to have ready, and has squares to tick', async () => {
    const full = visit({
      expectedAt: at('11:25'),
      room: 'каб. 2',
      expensive: true,
      papers: ['согласие', 'договор'],
      preparation: 'возьмите снимки',
      important: 'плохо слышит',
      note: 'просил тихий кабинет',
    });
    expect(await rows([full])).toEqual([
      [
        '11:00–12:00\nждём в 11:25',
        'Марат К.\n+7 701 *** ** 78\nпервый визит',
        'Лечение кариеса\n18 000 ₸\nкаб. 2',
        '! плохо слышит\nне хватает: согласие, договор\nподготовка: возьмите снимки\nпросил тихий кабинет',
        'подтверждён\nдорогой: звонок и СМС\nвизит 118',
        '☐',
        '☐',
        '☐',
      ],
      ['13:00–14:00', 'перерыв', '', '', '', '', '', ''],
    ]);
  });

  it('has nothing to tick where the visit is over, and no lines for what is not known', async () => {
    const over = visit({ status: 'done', first: false, phone: null, service: null, price: null });
    expect((await rows([over], 'en'))[0]).toEqual([
      '11:00–12:00',
      'Марат К.\nhas been here',
      '',
      '',
      'done\nvisit 118',
      '—',
      '—',
      '—',
    ]);
  });

  it('counts what the morning asks of the desk', async () => {
    const visits = [
      visit(),
      visit({ status: 'booked', first: false, papers: ['согласие'] }),
      visit({ first: false }),
    ];
    const { facts, subtitle } = daySheetReport(sheet(visits), await words('ru'));
    expect([subtitle, ...facts.map(({ id, cell }) => [id, cell])]).toEqual([
      'пт 16 января 2026',
      ['visits', { kind: 'count', value: 3 }],
      ['first', { kind: 'count', value: 1 }],
      ['unconfirmed', { kind: 'count', value: 1 }],
      ['papers', { kind: 'count', value: 1 }],
    ]);
  });

  it('is called after its day', async () => {
    expect(daySheetName(sheet([]), await words('ru'))).toBe('день-2026-01-16.pdf');
  });

  it.each(['ru', 'kk', 'en'] as const)('takes two pages at most for thirty visits: %s', async (language) => {
    const many = Array.from({ length: 30 }, (_, index) =>
      visit({
        id: index,
        papers: ['согласие на обработку персональных данных'],
        preparation: 'возьмите снимки',
      }),
    );
    const { pages } = readPdf(await renderers.pdf(daySheetReport(sheet(many), await words(language))));
    expect(pages).toHaveLength(2);
    expect(pages.flat().filter((line) => line.includes('Марат'))).toHaveLength(30);
    expect(pages.flat().filter((line) => line === '☐')).toHaveLength(90);
  });
});
