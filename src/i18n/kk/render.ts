import type { render as en } from '../en/render.ts';
import type { Text } from '../types.ts';

export const render = {
  'render.points': 'п. т.',
  'render.same': 'өзгеріссіз',
  'render.better': 'жақсырақ',
  'render.worse': 'нашарлау',
  'render.before': 'алдыңғы кезең',
} as const satisfies Record<keyof typeof en, Text>;
