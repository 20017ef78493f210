import type { metricsCheck as shape } from '../en/metrics-check.ts';
import type { Text } from '../types.ts';

export const metricsCheck = {
  'metricsCheck.counting': 'Ауысымдар тексерілуде',
  'metricsCheck.sum': 'Тексерілген жабық ауысым: {checked}. Сәйкес: {same}, айырмасы бар: {differing}.',
  'metricsCheck.column.frozen': 'жабылғанда',
  'metricsCheck.column.now': 'қазір',
  'metricsCheck.column.cause': 'себебі',
  'metricsCheck.more': 'тағы {n}',
  'metricsCheck.definition': 'анықтама {before} → {after}',
  'metricsCheck.target': 'мақсат {before} → {after}',
  'metricsCheck.nothing': 'журналда ештеңе жоқ: жолдар бағдарламадан тыс өзгертілген',
  'metricsCheck.cause.added': '{what} {id}: {at} қосылған, {seq}-жазба',
  'metricsCheck.cause.changed': '{what} {id}{step}, {at}, {seq}-жазба',
  'metricsCheck.cause.removed': '{what} {id}: {at} алынған, {seq}-жазба',
  'metricsCheck.cause.import': '{id}-импорт ({file}), {at}, {seq}-жазба',
  'metricsCheck.cause.import_undone': '{id}-импорт ({file}) {at} қайтарылған, {seq}-жазба',
  'metricsCheck.cause.rule': '{rule} ережесі {at} өзгертілген, {seq}-жазба',
  'metricsCheck.cause.hours': 'жұмыс уақыты {at} өзгертілген, {seq}-жазба',
} as const satisfies Record<keyof typeof shape, Text>;
