import type { day as shape } from '../../en/help/day.ts';

export const day = {
  now: 'Что делать дальше, самое срочное сверху',
  'now.limit': 'не больше стольких строк (иначе 10)',
} as const satisfies Record<keyof typeof shape, string>;
