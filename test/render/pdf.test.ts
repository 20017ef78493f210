import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../src/render/pdf.ts';
import { text } from '../../src/reports/cells.ts';
import type { Report, TableSection } from '../../src/reports/report.ts';
import { managerSample } from './manager-sample.ts';
import { readPdf } from './pdf-text.ts';
import { cheatSheet, commandCard, sample } from './sample-report.ts';

const render = async (report: Report) => readPdf(await renderPdf(report));
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

const naughty = '../shared/data/naughty/blns.txt';

const notes: TableSection = {
  kind: 'table',
  id: 'notes',
  title: 'Заметки',
  empty: '',
  columns: [
    { id: 'who', label: 'Кто', kind: 'text' },
    { id: 'note', label: 'Заметка', kind: 'text' },
  ],
  rows: [],
};

describe('renderPdf', () => {
  it('is the same bytes for the same report, now and later', async () => {
    const first = await renderPdf(sample);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Buffer.compare(await renderPdf(structuredClone(sample)), first)).toBe(0);
  });

  it('carries the date of the report and not of its making', async () => {
    const file = latin(await renderPdf(sample));
    expect(file.match(/\(D:\d+Z\)/gu)).toEqual(['(D:20260116151400Z)', '(D:20260116151400Z)']);
  });

  it('embeds a subset of two fonts and no other', async () => {
    expect((await render(sample)).fonts).toEqual([
      'BZZZZZ+DejaVuSansCondensed',
      'CZZZZZ+DejaVuSansCondensed-Bold',
    ]);
    expect(latin(await renderPdf(sample))).not.toContain('Helvetica');
  });

  it('writes every Kazakh letter and both currencies so that they can be searched for', async () => {
    const { pages } = await render(sample);
    expect(pages[0]).toContain('Пятница, 16 января 2026 · әғқңөұүһі ӘҒҚҢӨҰҮҺІ · ₸ ₽');
  });

  it('draws the whole report in reading order', async () => {
    const { pages } = await render(sample);
    expect(pages.map((page) => page.map((line) => line.replaceAll('\u00a0', ' ')))).toMatchSnapshot();
  });

  it('wraps a note of ten thousand characters over pages and loses none of it', async () => {
    const long = Array.from({ length: 1250 }, (_, at) => `сл${String(at).padStart(4, '0')}, `)
      .join('')
      .slice(0, 10_000);
    const { pages } = await render({
      ...sample,
      sections: [{ ...notes, rows: [{ cells: [text('Айгуль'), text(long)] }] }],
    });
    expect(pages.length).toBeGreaterThan(1);
    const said = pages.flat().join(' ');
    for (const word of long.match(/сл\d{4}/gu) ?? []) expect(said).toContain(word);
  });

  it('breaks a word that is longer than a line', async () => {
    const word = 'щ'.repeat(10_000);
    const { pages } = await render({
      ...sample,
      sections: [{ ...notes, rows: [{ cells: [text('Айгуль'), text(word)] }] }],
    });
    expect(
      pages
        .flat()
        .filter((line) => /^щ+$/u.test(line))
        .join(''),
    ).toBe(word);
  });

  it('repeats the head of a table that goes on, and says that it goes on', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => ({ cells: [text(`Имя ${at}`), text('короткая')] }));
    const { pages } = await render({ ...sample, sections: [{ ...notes, rows }] });
    expect(pages.length).toBe(4);
    for (const page of pages.slice(1)) {
      expect(page.slice(0, 4)).toEqual([
        'Клиника «Жайлы» · Отчёт смены 57',
        'Заметки (продолжение)',
        'Кто',
        'Заметка',
      ]);
    }
    expect(pages.map((page) => page.at(-1))).toEqual([1, 2, 3, 4].map((at) => `Страница ${at} из 4`));
    expect(pages.flat().filter((line) => line.startsWith('Имя '))).toHaveLength(120);
  });

  it('shows escape sequences, bidi marks and unknown characters harmless and whole', async () => {
    const hostile = '\u001b[31mред\u202eнатв\u202c\u0000 王 😀 =1+1';
    const { pages } = await render({
      ...sample,
      sections: [{ kind: 'text', id: 'note', title: '', tone: 'plain', paragraphs: [hostile] }],
    });
    expect(pages[0]).toContain('\\x1b[31mред\\u202eнатв\\u202c\\x00 ⟨U+738B⟩ 😀 =1+1');
  });

  it.skipIf(!existsSync(naughty))(
    `draws every line of ${naughty} (skipped where the file is absent)`,
    async () => {
      const strings = readFileSync(naughty, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
      const rows = strings.map((string, at) => ({ cells: [text(`№ ${at}`), text(string)] }));
      const { pages } = await render({ ...sample, sections: [{ ...notes, rows }] });
      const said = pages.flat();
      expect(said.filter((line) => /^№ \d+$/u.test(line))).toEqual(strings.map((_, at) => `№ ${at}`));
      expect(said.filter((line) => line.includes('\ufffd'))).toEqual([]);
      expect(said).toContain('<script>alert(0)</script>');
    },
  );

  it('says it in the language of the report', async () => {
    const foot = async (language: Report['language']) =>
      (await render({ ...sample, language, sections: [] })).pages[0]?.at(-1);
    expect(await foot('en')).toBe('Page 1 of 1');
    expect(await foot('ru')).toBe('Страница 1 из 1');
    expect(await foot('kk')).toBe('1-бет, барлығы 1');
  });

  it('draws a manager’s report on two pages: tiles and charts first, half charts side by side', async () => {
    const { pages } = await render(managerSample());
    expect(pages).toHaveLength(2);
    const first = pages[0]?.map((line) => line.replaceAll('\u00a0', ' ')) ?? [];
    for (const words of [
      '45,2 %',
      '✗ не выполнено, цель',
      '1 845 000 ₸',
      'млн ₸',
      '1,31',
      'Instagram',
      '33,0 %',
    ]) {
      expect(first).toContain(words);
    }
    expect(first).toContain('цель ≥ 50 %, с 09.01 ≥ 60 %');
    expect(first).toContain('−3,2 п. п., хуже');
  });

  it('fits a cheat-sheet and a command card on one page', async () => {
    for (const report of [cheatSheet, commandCard]) expect((await render(report)).pages).toHaveLength(1);
    const section = cheatSheet.sections[0];
    if (section?.kind !== 'cards') throw new Error('the cheat-sheet is made of cards');
    const many = Array.from({ length: 3 }, (_, round) =>
      section.cards.map((card) => ({ ...card, id: `${card.id}-${round}` })),
    );
    const full = await render({ ...cheatSheet, sections: [{ ...section, cards: many.flat() }] });
    expect(full.pages).toHaveLength(1);
    expect(full.pages[0]?.filter((line) => line === 'два конкретных окна, потом пауза')).toHaveLength(27);
  });

  it('goes on to a second page rather than becoming too small to read', async () => {
    const section = cheatSheet.sections[0];
    if (section?.kind !== 'cards') throw new Error('the cheat-sheet is made of cards');
    const cards = Array.from({ length: 90 }, (_, at) => ({
      id: `c${at}`,
      title: `Карта ${at}`,
      hint: null,
      lines: section.cards[0]?.lines ?? [],
    }));
    const { pages } = await render({ ...cheatSheet, sections: [{ ...section, cards }] });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().filter((line) => line.startsWith('Карта '))).toHaveLength(90);
  });
});
