/**
 * The command lines that a build runs to learn what a day needs. They run against the practice clinic, whose clock
 * stands still. A line that must differ each time it is run is given the number of its turn.
 */

export const languages = ['ru', 'kk', 'en'];
/** A Friday morning. */
export const now = '2026-01-16T10:05:00+05:00';

/** Once, in this order. */
const setUp = [
  ['init', '--demo'],
  ['start', '--administrator', 'aigul', '--cash', '20000', '--all-done'],
];

/** What is typed all day: these start fastest. */
const everyday = (turn) => [
  [
    ...[
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
    ],
    ...['--source', '2gis'],
  ],
  ['log', 'call', '--missed', '--phone', `8 777 123 45 0${turn}`],
  ['log', 'whatsapp', '--phone', '87015550199', '--outcome', 'deferred', '--next', 'Узнать', '--due', '+2h'],
  ['log', '--last'],
  [
    ...['book', '--doctor', 'akhmetova', '--service', 'hygiene', '--at', `завтра ${13 + turn}:00`],
    ...['--name', 'Марат Касымов', '--phone', '87012345678'],
  ],
  ['now'],
  ['status'],
  ['metrics'],
  ['metrics', 'month'],
  ['missed'],
  ['script', 'show', 'think'],
];

/** Less often, but worth a cache; the shift can be closed only once. */
const others = (turn) => [
  ['callback'],
  ['slots'],
  ['slots', '--two'],
  ['task'],
  ['visit', 'list', 'завтра'],
  ['board', '--json'],
  ['visit', 'arrive', '11'],
  ['cash'],
  ['metrics', '--csv', 'figures.csv', '--force'],
  ['metrics', 'explain', 'conversion'],
  ['script'],
  ['--help'],
  ['complete', '--', 's'],
  away,
  ...(turn === languages.length - 1
    ? [
        ['close', '--force', '--reason', 'проверка', '--all-done', '--out', 'reports'],
        ['report', '--force'],
      ]
    : []),
];

/** A server that nobody runs: its port is that of "discard". What is loaded to speak to one is learnt all the same. */
export const away = ['now', '--db', 'postgres://desk@127.0.0.1:9/clinic'];

/** By the stage of warm.cjs: the lines of one language, `turn` counting the languages of all stages. */
export const lines = {
  setUp: () => setUp,
  profile: (at) => everyday(at),
  everyday: (at) => everyday(at + languages.length),
  others,
};
