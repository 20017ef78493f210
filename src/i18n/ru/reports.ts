import type { reports as en } from '../en/reports.ts';
import type { Text } from '../types.ts';

export const reports = {
  'reports.page': 'Страница {page} из {pages}',
  'reports.continued': '{title} (продолжение)',
  'reports.met': 'выполнено',
  'reports.missed': 'не выполнено',
  'reports.parts': '{numerator} из {denominator}',
  'reports.no_data': 'Нет данных',
  'reports.reason': 'Причина: {reason}',
  'reports.by.data': 'по данным',
  'reports.by.person': 'вручную',
  'reports.chart.target': 'цель {target}',
  'reports.chart.met': 'цель достигнута',
  'reports.chart.missed': 'цель не достигнута',
  'reports.chart.value': 'по дням',
  'reports.signature.date': 'подпись, дата',
} as const satisfies Record<keyof typeof en, Text>;
