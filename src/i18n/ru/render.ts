import type { render as en } from '../en/render.ts';
import type { Text } from '../types.ts';

export const render = {
  'render.points': 'п.\u00a0п.',
  'render.same': 'без изменений',
  'render.better': 'лучше',
  'render.worse': 'хуже',
  'render.before': 'прошлый период',
  'render.seconds': 'с',
  'render.summary': 'Сводка',
  'render.against': 'К чему',
  'render.note': 'Пояснение',
  'render.millions': 'млн {currency}',
  'render.thousands': 'тыс. {currency}',
  'render.chart.value': 'значение',
  'render.chart.from': 'с {point} {target}',
  'render.chart.met': 'В норме: {met} из {of}.',
  'render.chart.table': 'Числа графика',
  'render.chart.point': 'Категория',
  'render.chart.day': 'День',
  'render.chart.change': 'Изменение',
  'render.chart.range': {
    one: '{n} значение, от {first} до {last}: наименьшее {lowest}, наибольшее {highest}.',
    few: '{n} значения, от {first} до {last}: наименьшее {lowest}, наибольшее {highest}.',
    many: '{n} значений, от {first} до {last}: наименьшее {lowest}, наибольшее {highest}.',
    other: '{n} значения, от {first} до {last}: наименьшее {lowest}, наибольшее {highest}.',
  },
} as const satisfies Record<keyof typeof en, Text>;
