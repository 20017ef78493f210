/** What charts, tiles and changes say of themselves, in whatever report they stand. */
export const render = {
  'render.points': 'pp',
  'render.same': 'no change',
  'render.better': 'better',
  'render.worse': 'worse',
  'render.before': 'previous period',
  'render.millions': '{currency} million',
  'render.thousands': '{currency} thousand',
  'render.chart.value': 'value',
  'render.chart.from': 'from {point} {target}',
  'render.chart.met': 'On target {met} of {of}.',
  'render.chart.table': 'Numbers of the chart',
  'render.chart.point': 'Category',
  'render.chart.day': 'Day',
  'render.chart.change': 'Change',
  'render.chart.range': {
    one: '{n} value, {first} to {last}: lowest {lowest}, highest {highest}.',
    other: '{n} values, {first} to {last}: lowest {lowest}, highest {highest}.',
  },
} as const;
