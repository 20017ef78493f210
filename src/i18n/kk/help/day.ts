import type { day as shape } from '../../en/help/day.ts';

export const day = {
  now: 'Енді не істеу керек, ең шұғылы жоғарыда',
  'now.limit': 'осынша жолдан артық емес (әйтпесе 10)',
} as const satisfies Record<keyof typeof shape, string>;
