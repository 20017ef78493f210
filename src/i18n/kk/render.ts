import type { render as en } from '../en/render.ts';
import type { Text } from '../types.ts';

export const render = {
  'render.points': 'п.\u00a0т.',
  'render.same': 'өзгеріссіз',
  'render.better': 'жақсырақ',
  'render.worse': 'нашарырақ',
  'render.before': 'алдыңғы кезең',
  'render.seconds': 'с',
  'render.summary': 'Қорытынды',
  'render.against': 'Немен салыстырғанда',
  'render.note': 'Түсіндірме',
  'render.millions': 'млн {currency}',
  'render.thousands': 'мың {currency}',
  'render.chart.value': 'мәні',
  'render.chart.from': '{point} күнінен {target}',
  'render.chart.met': 'Нормада: {of} ішінен {met}.',
  'render.chart.table': 'Диаграмма сандары',
  'render.chart.point': 'Санат',
  'render.chart.day': 'Күн',
  'render.chart.change': 'Өзгеріс',
  'render.chart.range': {
    one: '{n} мән, {first} – {last}: ең азы {lowest}, ең көбі {highest}.',
    other: '{n} мән, {first} – {last}: ең азы {lowest}, ең көбі {highest}.',
  },
} as const satisfies Record<keyof typeof en, Text>;
