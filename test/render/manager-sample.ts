/** A manager's report as the renderers' tests need it: tiles, every kind of chart, comparisons. */
import type { Language } from '../../src/clinic/types.ts';
import { change, count, day, figure, money, none, target, text } from '../../src/reports/cells.ts';
import { dayPoint, labelPoint } from '../../src/reports/points.ts';
import type { ChartSection, Report, TableSection, TilesSection } from '../../src/reports/report.ts';

const at = new Date('2026-01-16T20:14:00+05:00').getTime();
const half = { op: '>=', value: 0.5 } as const;
const more = { op: '>=', value: 0.6 } as const;
const dayOf = (offset: number): string => new Date(Date.UTC(2026, 0, 5 + offset)).toISOString().slice(0, 10);

export const tiles: TilesSection = {
  kind: 'tiles',
  id: 'tiles',
  title: 'Главное',
  tiles: [
    {
      id: 'conversion',
      label: 'Конверсия обращений в запись',
      value: figure('ratio', 0.4523, 'KZT'),
      target: target('ratio', half, 'KZT'),
      met: false,
      change: change('ratio', -0.032, false, 'KZT'),
      against: 'к прошлой неделе',
      note: '152 из 336',
      trend: [0.48, 0.51, null, 0.5, 0.47, 0.44, 0.45],
    },
    {
      id: 'missed_rate',
      label: 'Пропущенные звонки',
      value: figure('ratio', 0.062, 'KZT'),
      target: target('ratio', { op: '<=', value: 0.08 }, 'KZT'),
      met: true,
      change: change('ratio', -0.011, true, 'KZT'),
      against: 'к прошлой неделе',
      note: '31 из 501',
      trend: [0.09, 0.08, 0.07, 0.08, 0.06, 0.06, 0.062],
    },
    {
      id: 'no_show_cost',
      label: 'Потеряно на неявках',
      value: money(184_500_000, 'KZT'),
      target: none,
      met: null,
      change: change('money', 12_300_000, false, 'KZT'),
      against: 'к прошлой неделе',
      note: '19 визитов, средний чек 97 105 ₸',
    },
    {
      id: 'qa_score',
      label: 'Оценка разговоров',
      value: none,
      target: target('score', { op: '>=', value: 85 }, 'KZT'),
      met: null,
      change: none,
      against: null,
      note: 'за эту неделю разговоры не оценивали',
    },
  ],
};

/** The target rises on the fifth day; the third has no value. */
export const conversion: ChartSection = {
  kind: 'chart',
  id: 'chart_conversion',
  title: 'Конверсия обращений в запись',
  mark: 'bars',
  half: true,
  unit: 'ratio',
  currency: 'KZT',
  target: half,
  points: [0.48, 0.51, null, 0.5, 0.47, 0.64, 0.45].map((value, index) =>
    index < 4 ? dayPoint(dayOf(index), value) : dayPoint(dayOf(index), value, more),
  ),
  before: [0.44, 0.47, 0.5, null, 0.52, 0.49, 0.5].map((value, index) => dayPoint(dayOf(index - 7), value)),
  beforeLabel: 'прошлая неделя',
};

export const revenue: ChartSection = {
  ...conversion,
  id: 'chart_revenue',
  title: 'Выручка по визитам',
  unit: 'money',
  target: { op: '>=', value: 120_000_000 },
  points: [131, 118.4, 99, 140.25, 125, 160, 21].map((value, index) =>
    dayPoint(dayOf(index), value * 1_000_000),
  ),
  before: [120, 121, 90, 133, 140, null, 30].map((value, index) =>
    dayPoint(dayOf(index - 7), value === null ? null : value * 1_000_000),
  ),
};

export const sources: ChartSection = {
  kind: 'chart',
  id: 'chart_sources',
  title: 'Конверсия по источникам',
  mark: 'rows',
  unit: 'ratio',
  currency: 'KZT',
  target: half,
  points: [
    labelPoint('Рекомендация знакомых', 0.71),
    labelPoint('2GIS', 0.52),
    labelPoint('Instagram', 0.33),
    labelPoint('Наружная реклама на остановке возле торгового центра «Мерей» и поликлиники № 5', 0.125),
    labelPoint('Сайт', null),
    labelPoint('Тұрақты пациент, дәрігердің жолдамасы бойынша', 1),
  ],
  before: [0.65, 0.55, 0.4, 0.2, 0.3, null].map((value) => labelPoint('', value)),
  beforeLabel: 'прошлая неделя',
};

export const hours: ChartSection = {
  kind: 'chart',
  id: 'chart_hours',
  title: 'Обращения по часам',
  mark: 'bars',
  half: true,
  unit: 'count',
  currency: 'KZT',
  target: null,
  points: Array.from({ length: 12 }, (_, index) => labelPoint(`${8 + index}:00`, (index * 7) % 13)),
};

export const year: ChartSection = {
  kind: 'chart',
  id: 'chart_year',
  title: 'Пропущенные звонки за год',
  mark: 'lines',
  unit: 'ratio',
  currency: 'KZT',
  target: { op: '<=', value: 0.08 },
  points: Array.from({ length: 366 }, (_, index) =>
    dayPoint(dayOf(index - 366), index % 50 < 3 ? null : 0.06 + 0.04 * Math.sin(index / 17)),
  ),
};

export const single: ChartSection = {
  ...hours,
  id: 'chart_single',
  title: 'Ответ на звонок',
  unit: 'seconds',
  target: { op: '<=', value: 20 },
  points: [dayPoint(dayOf(0), 17.5)],
};

export const compared: TableSection = {
  kind: 'table',
  id: 'compared',
  title: 'Против прошлой недели',
  empty: '',
  columns: [
    { id: 'metric', label: 'Показатель', kind: 'text' },
    { id: 'value', label: 'Неделя', kind: 'ratio' },
    { id: 'previous', label: 'Прошлая неделя', kind: 'ratio' },
    { id: 'change', label: 'Изменение', kind: 'change' },
    { id: 'since', label: 'Считается с', kind: 'day' },
  ],
  rows: [
    {
      cells: [
        text('Конверсия'),
        figure('ratio', 0.4523, 'KZT'),
        figure('ratio', 0.4843, 'KZT'),
        change('ratio', -0.032, false, 'KZT'),
        day('2025-03-01'),
      ],
    },
    { cells: [text('Обращения'), count(336), count(336), change('count', 0, null, 'KZT'), none] },
    {
      cells: [
        text('Ответ на звонок'),
        figure('seconds', 17.5, 'KZT'),
        figure('seconds', 22, 'KZT'),
        change('seconds', -4.5, true, 'KZT'),
        none,
      ],
    },
  ],
};

export function managerSample(language: Language = 'ru'): Report {
  return {
    kind: 'week',
    language,
    clinic: 'Клиника «Жайлы»',
    title: 'Неделя 5–11 января 2026',
    subtitle: 'Алматы, ул. Абая, 10',
    at,
    facts: [
      { id: 'from', label: 'С', cell: day('2026-01-05') },
      { id: 'to', label: 'По', cell: day('2026-01-11') },
    ],
    origin: 'Показатели за период: smena report week',
    sections: [tiles, conversion, revenue, sources, compared, hours, single, year],
    layout: 'pages',
  };
}
