import type { common as shape } from '../en/common.ts';
import type { Text } from '../types.ts';

export const common = {
  'common.yes': 'да',
  'common.no': 'нет',
  'common.tomorrow': 'завтра',
  'common.noName': 'без имени',
  'common.minutesShort': '{n} мин',
  'common.maybe': 'Может быть, {name}?',
  'common.oneOf': 'Можно: {choices}.',
  'common.see': 'Смотрите: {command}',
  'common.quoted': '«{text}»',
  'common.wholeFile': 'весь файл',
  'common.kind.calls': 'звонки',
  'common.kind.visits': 'визиты',
  'common.known': 'Есть: {list}.',
} as const satisfies Record<keyof typeof shape, Text>;
