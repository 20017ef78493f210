import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { text } from '../../src/reports/cells.ts';
import type { Report, Section } from '../../src/reports/report.ts';
import { visible } from '../../src/reports/visible-text.ts';
import { managerSample, single } from './manager-sample.ts';
import { cheatSheet, commandCard, sample } from './sample-report.ts';

const render = async (report: Report) => new TextDecoder().decode(await renderHtml(report));
const withSections = (...sections: Section[]): Report => ({ ...sample, sections });
const naughty = '../shared/data/naughty/blns.txt';

/** What a reader reads, a line a piece of text. */
function readable(page: string): string[] {
  return page
    .replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gsu, '')
    .split(/<[^>]*>/u)
    .map((piece) => decoded(piece).replaceAll('\u00a0', ' ').trim())
    .filter((piece) => piece !== '');
}

const decoded = (piece: string): string =>
  piece
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('renderHtml', () => {
  it('is the same bytes for the same report', async () => {
    const first = await renderHtml(managerSample());
    expect(Buffer.compare(await renderHtml(structuredClone(managerSample())), first)).toBe(0);
  });

  it('names nothing outside itself and lets nothing in', async () => {
    for (const report of [managerSample(), sample, cheatSheet]) {
      const page = await render(report);
      expect(page).not.toMatch(/<script|<link|<img|@import|@font-face|url\(|https?:/u);
      expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'`);
    }
  });

  it('says everything that the report says to people', async () => {
    const said = readable(await render(sample));
    for (const words of [
      'Отчёт смены 57',
      'Пятница, 16 января 2026 · әғқңөұүһі ӘҒҚҢӨҰҮҺІ · ₸ ₽',
      'Последний звонок',
      '+7 701 123 45 67',
      'Конверсия обращения в запись',
      '54,5 %',
      '✗ не выполнено',
      'Смена закрыта принудительно. Причина: отключили свет, открыты 1 перезвон и 1 визит без исхода.',
      '184 500 ₸',
      'Причина: прайс обновят в понедельник',
      'не менялись 41 день',
      'Администратор: Айгуль Сейтқали',
      'Показатели заморожены при закрытии смены 57',
    ]) {
      expect(said).toContain(words);
    }
    expect(said).not.toContain('Числитель');
  });

  it('says tiles as a list: value, outcome, target, change, note', async () => {
    const said = readable(await render(managerSample()));
    const from = said.indexOf('Конверсия обращений в запись');
    expect(said.slice(from, from + 5)).toEqual([
      'Конверсия обращений в запись',
      '45,2 %',
      '✗ не выполнено, цель ≥ 50 %',
      '−3,2 п. п., хуже к прошлой неделе',
      '152 из 336',
    ]);
  });

  it('says cards with what is spoken and terms with their meaning', async () => {
    expect(readable(await render(cheatSheet))).toContain('два конкретных окна, потом пауза');
    const said = readable(await render(commandCard));
    expect(said.slice(said.indexOf('smena start'), said.indexOf('smena start') + 2)).toEqual([
      'smena start',
      'открыть смену',
    ]);
  });

  it('says that there is nothing: an empty table, a chart without values', async () => {
    const table: Section = {
      ...{ kind: 'table', id: 'none', title: 'Жалобы', empty: 'Жалоб не было' },
      columns: [{ id: 'a', label: 'А', kind: 'text' }],
      rows: [],
    };
    const chart: Section = { ...single, points: [] };
    const said = readable(await render(withSections(table, chart)));
    expect(said).toContain('Жалоб не было');
    expect(said).toContain('Нет данных');
  });

  it('leaves out what is for programs alone', async () => {
    const said = readable(
      await render(withSections({ ...single, only: 'data', title: 'Только для программ' })),
    );
    expect(said).not.toContain('Только для программ');
  });

  it('takes no text for markup, nor for style', async () => {
    const name = `"><script>alert(1)</script>&lt;'\u0000`;
    const page = await render({
      ...sample,
      clinic: `</style><b>${name}`,
      title: `"}*{color:red}`,
      sections: [],
    });
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
    expect(page).not.toContain('<script');
    expect(readable(page)).toContain(`</style><b>"><script>alert(1)</script>&lt;'\\x00`);
    expect(page).toContain('\\22 \\7d \\2a \\7b color\\3a red\\7d ');
  });

  it.skipIf(!existsSync(naughty))(
    `says every line of ${naughty} (skipped where the file is absent)`,
    async () => {
      const strings = readFileSync(naughty, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
      const page = await render(
        withSections({
          ...{ kind: 'table', id: 'list', title: '', empty: '' },
          columns: [{ id: 'text', label: 'Текст', kind: 'text' }],
          rows: strings.map((one) => ({ cells: [text(one)] })),
        }),
      );
      const cells = [...page.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/gsu)].map((one) =>
        decoded(one[1] ?? ''),
      );
      expect(cells).toEqual(strings.map(visible));
    },
  );
});
