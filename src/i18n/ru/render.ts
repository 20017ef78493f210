import type { render as en } from '../en/render.ts';
import type { Text } from '../types.ts';

export const render = {
  'render.points': 'п. п.',
  'render.same': 'без изменений',
  'render.better': 'лучше',
  'render.worse': 'хуже',
  'render.before': 'прошлый период',
} as const satisfies Record<keyof typeof en, Text>;
