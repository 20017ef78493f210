import type { claims as shape } from '../en/claims.ts';
import type { Text } from '../types.ts';

export const claims = {
  'claims.mine': 'сізде, мерзімі {time}',
  'claims.other': '{who}, мерзімі {time}',
  'claims.desk': '{n}-үстел',
  'claims.at': 'жұмыста: {who}',
  'claims.noneReleased': 'Ештеңе алынбаған.',
} as const satisfies Record<keyof typeof shape, Text>;
