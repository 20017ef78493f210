import type { reports as en } from '../en/reports.ts';
import type { Text } from '../types.ts';

export const reports = {
  'reports.page': '{page}-бет, барлығы {pages}',
  'reports.continued': '{title} (жалғасы)',
  'reports.met': 'орындалды',
  'reports.missed': 'орындалмады',
  'reports.parts': '{numerator} / {denominator}',
  'reports.no_data': 'Дерек жоқ',
  'reports.reason': 'Себебі: {reason}',
  'reports.by.data': 'дерек бойынша',
  'reports.by.person': 'қолмен',
  'reports.chart.target': 'мақсат {target}',
  'reports.chart.met': 'мақсатқа жетті',
  'reports.chart.missed': 'мақсатқа жетпеді',
  'reports.chart.value': 'күндер бойынша',
  'reports.signature.date': 'қолы, күні',
} as const satisfies Record<keyof typeof en, Text>;
