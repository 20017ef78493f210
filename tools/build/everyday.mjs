/** The command lines that a build runs to learn what a day needs. They run against a practice clinic. */

export const languages = ['ru', 'kk', 'en'];

/** Once, in this order. */
export const setUp = [
  ['init', '--demo'],
  ['start', '--all-done'],
];

/** What is typed all day: these start fastest. */
export const everyday = [
  [
    'log',
    'call',
    '--phone',
    '87012345678',
    '--name',
    'Айгерим',
    '--talk',
    '3:10',
    '--outcome',
    'informed',
    '--source',
    '2gis',
  ],
  ['now'],
  ['status'],
  ['metrics'],
  ['script', 'show', 'price'],
];

/** Less often, but worth a cache. */
export const others = [
  ['metrics', '--csv', 'figures.csv', '--force'],
  ['report', '--force'],
  ['script'],
  ['--help'],
];
