/** Who is at what: claims of desks. */
import type { Text } from '../types.ts';

export const claims = {
  'claims.mine': 'yours until {time}',
  'claims.other': '{who}, until {time}',
  'claims.desk': 'desk {n}',
  'claims.at': 'taken: {who}',
  'claims.noneReleased': 'Nothing was taken.',
} as const satisfies Record<string, Text>;
