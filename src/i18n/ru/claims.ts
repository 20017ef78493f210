import type { claims as shape } from '../en/claims.ts';
import type { Text } from '../types.ts';

export const claims = {
  'claims.mine': 'у вас до {time}',
  'claims.other': '{who}, до {time}',
  'claims.desk': 'стойка {n}',
  'claims.at': 'в работе: {who}',
  'claims.noneReleased': 'Ничего не было взято.',
} as const satisfies Record<keyof typeof shape, Text>;
