import type { figures as shape } from '../../en/help/figures.ts';

export const figures = {
  report: 'Сделать отчёт смены ещё раз, каким он был при закрытии',
  'report.shift': 'номер смены; по умолчанию открытая или последняя',
  'report.pdf': 'записать PDF в этот файл',
  'report.csv': 'записать показатели в этот файл, по строке на показатель',
  'report.excel': 'вместе с --csv: чтобы открывалось в Excel двойным щелчком',
  'report.force': 'заменить файл, если он уже есть',
} as const satisfies Record<keyof typeof shape, string>;
