import type { targets as shape } from '../en/targets.ts';
import type { Text } from '../types.ts';

export const targets = {
  'targets.saved': '{name}: с {day} цель {target}; до этого: {before}.',
  'targets.same': '{name}: на {day} цель и так {target}. Ничего не изменено.',
  'targets.none': 'нет',
  'targets.begun': 'с начала',
  'targets.state.past': 'прежняя',
  'targets.state.now': 'действует',
  'targets.state.coming': 'впереди',
  'targets.column.from': 'с какого дня',
  'targets.column.set': 'кто и когда задал',
  'targets.hint':
    'Изменить: smena config set targets.conversion ">= 0.6" --from ДЕНЬ. Убрать: none вместо цели.',
  'targets.turned': '{name}: оценка по цели, что действует с {day}: {after}; до этого: {before}.',
} as const satisfies Record<keyof typeof shape, Text>;
