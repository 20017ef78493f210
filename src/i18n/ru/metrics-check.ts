import type { metricsCheck as shape } from '../en/metrics-check.ts';
import type { Text } from '../types.ts';

export const metricsCheck = {
  'metricsCheck.counting': 'Проверяю смены',
  'metricsCheck.sum': 'Проверено закрытых смен: {checked}. Сошлось: {same}, не сошлось: {differing}.',
  'metricsCheck.column.frozen': 'при закрытии',
  'metricsCheck.column.now': 'сейчас',
  'metricsCheck.column.cause': 'почему',
  'metricsCheck.more': 'ещё {n}',
  'metricsCheck.definition': 'определение {before} → {after}',
  'metricsCheck.target': 'цель {before} → {after}',
  'metricsCheck.nothing': 'в журнале ничего нет: строки меняли в обход программы',
  'metricsCheck.cause.added': '{what} {id}: внесено {at}, запись {seq}',
  'metricsCheck.cause.changed': '{what} {id}{step}, {at}, запись {seq}',
  'metricsCheck.cause.removed': '{what} {id}: убрано {at}, запись {seq}',
  'metricsCheck.cause.import': 'импорт {id} ({file}) от {at}, запись {seq}',
  'metricsCheck.cause.import_undone': 'импорт {id} ({file}) отменён {at}, запись {seq}',
  'metricsCheck.cause.rule': 'правило {rule} изменено {at}, запись {seq}',
  'metricsCheck.cause.hours': 'часы работы изменены {at}, запись {seq}',
} as const satisfies Record<keyof typeof shape, Text>;
