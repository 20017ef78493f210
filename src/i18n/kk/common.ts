import type { common as shape } from '../en/common.ts';
import type { Text } from '../types.ts';

export const common = {
  'common.yes': 'иә',
  'common.no': 'жоқ',
  'common.tomorrow': 'ертең',
  'common.noName': 'аты жоқ',
  'common.minutesShort': '{n} мин',
  'common.maybe': 'Мүмкін, {name}?',
  'common.oneOf': 'Мүмкін мәндер: {choices}.',
  'common.see': 'Қараңыз: {command}',
  'common.quoted': '«{text}»',
  'common.wholeFile': 'бүкіл файл',
  'common.kind.calls': 'қоңыраулар',
  'common.kind.visits': 'келулер',
  'common.known': 'Барлары: {list}.',
} as const satisfies Record<keyof typeof shape, Text>;
