/** The command lines that a build runs to learn what a day needs. They run against a clinic made for it. */

export const languages = ['ru', 'kk', 'en'];

/** Once, in this order. */
const setUp = [
  [
    ...[
      'init',
      '--name',
      'Жайлы',
      '--address',
      'Алматы, ул. Абая, 52',
      '--hours',
      'mon-sun 09:00-20:00',
      '--yes',
    ],
    ...['--staff', 'Айгуль: administrator', '--doctor', 'Ким Сергей: ортодонт', '--source', '2GIS'],
    ...['--service', 'Консультация: 8000: 30'],
  ],
  ['start', '--all-done'],
];

/** What is typed all day: these start fastest. */
const everyday = [
  ['log', 'call', '--phone', '87012345678', '--name', 'Айгерим', '--talk', '3:10', '--outcome', 'informed'],
  ['now'],
  ['status'],
  ['metrics'],
  ['script', 'show', 'think'],
];

/** Less often, but worth a cache. */
const others = [
  ['metrics', '--csv', 'figures.csv', '--force'],
  ['report', '--force'],
  ['script'],
  ['--help'],
  ['complete', '--', 's'],
];

/** By the stage of warm.cjs. */
export const lines = { setUp, profile: everyday, everyday, others };
