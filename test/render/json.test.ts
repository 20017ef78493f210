import { expect, it } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';
import { renderJson } from '../../src/render/json.ts';
import { text } from '../../src/reports/cells.ts';
import type { Report } from '../../src/reports/report.ts';
import { managerSample } from './manager-sample.ts';
import { cheatSheet, sample } from './sample-report.ts';

const csv = async (report: Report) => new TextDecoder().decode(await renderCsv(report));

it('writes a report under ids, values unrounded only where they stand as parts, none as null', async () => {
  const written = new TextDecoder().decode(await renderJson(sample));
  expect(written.endsWith('}\n')).toBe(true);
  expect(JSON.parse(written)).toMatchSnapshot();
});

it('names what a row is of beside its columns, where rows have such a name', async () => {
  const table = (id?: string | null): Report => ({
    ...sample,
    sections: [
      {
        ...{ kind: 'table', id: 'figures', title: '', empty: '' },
        columns: [{ id: 'metric', label: '', kind: 'text' }],
        rows: [{ cells: [text('Входящие звонки')], ...(id === undefined ? {} : { id }) }],
      },
    ],
  });
  const written = async (report: Report) =>
    JSON.parse(new TextDecoder().decode(await renderJson(report))).figures;
  expect(await written(table('calls_in'))).toEqual([{ id: 'calls_in', metric: 'Входящие звонки' }]);
  expect(await written(table(null))).toEqual([{ id: null, metric: 'Входящие звонки' }]);
  expect(await written(table())).toEqual([{ metric: 'Входящие звонки' }]);
  expect(await csv(table('calls_in'))).toBe('metric\r\nВходящие звонки\r\n');
});

it('writes cards with their lines', async () => {
  const written = JSON.parse(new TextDecoder().decode(await renderJson(cheatSheet)));
  expect(written.prompts[0]).toEqual({
    id: 'card-0',
    title: '1. Спросили цену',
    hint: 'когда слышите сомнение в голосе',
    lines: [
      {
        kind: 'say',
        text: 'Чистка от 3 500 ₸. Ведёт доктор Омарова, двенадцать лет практики. Есть сегодня в 18:40 и завтра в 12:20, какое время оставить за вами?',
      },
      { kind: 'note', text: 'два конкретных окна, потом пауза' },
    ],
  });
});

it('writes tiles under ids, changes with what they mean, points by day or category', async () => {
  const written = JSON.parse(new TextDecoder().decode(await renderJson(managerSample())));
  expect(written.tiles.conversion).toEqual({
    value: 0.4523,
    target: { op: '>=', value: 0.5 },
    met: false,
    change: { value: -0.032, better: false },
    trend: [0.48, 0.51, null, 0.5, 0.47, 0.44, 0.45],
  });
  expect(written.chart_conversion.points.slice(3, 5)).toEqual([
    { day: '2026-01-08', value: 0.5 },
    { day: '2026-01-09', value: 0.47, target: { op: '>=', value: 0.6 } },
  ]);
  expect(written.chart_conversion.before[3]).toEqual({ day: '2026-01-01', value: null });
  expect(written.chart_sources.points[1]).toEqual({ label: '2GIS', value: 0.52 });
  expect(written.compared[2].change).toEqual({ value: -4.5, better: true });
});
