import type { common as shape } from '../en/common.ts';
import type { Text } from '../types.ts';

export const common = {
  'common.none': 'жоқ',
  'common.yes': 'иә',
  'common.no': 'жоқ',
  'common.today': 'бүгін',
  'common.tomorrow': 'ертең',
  'common.yesterday': 'кеше',
  'common.noName': 'аты жоқ',
  'common.noNumber': 'нөмір жасырын',
  'common.minutesShort': '{n} мин',
  'common.maybe': 'Мүмкін, {name}?',
  'common.see': 'Қараңыз: {command}',
  'common.quoted': '«{text}»',
  'common.wholeFile': 'бүкіл файл',
  'common.kind.calls': 'қоңыраулар',
  'common.kind.visits': 'келулер',
  'common.known': 'Барлары: {list}.',
  'common.error': 'Қате',
  'common.practice': 'жаттығу клиникасы',
} as const satisfies Record<keyof typeof shape, Text>;
