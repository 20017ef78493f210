/** What charts, tiles and changes say of themselves, in whatever report they stand. */
export const render = {
  'render.points': 'pp',
  'render.same': 'no change',
  'render.better': 'better',
  'render.worse': 'worse',
  'render.before': 'previous period',
} as const;
