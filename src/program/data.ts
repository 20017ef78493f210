/** Importing, checking, taking back. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

const file = { name: 'file', required: true } as const;
const importFlags = [
  { name: 'map', value: '<name|file>' },
  { name: 'column', value: '<field=column>', repeat: true },
  { name: 'encoding', value: '<name>', choices: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'cp866'] },
  { name: 'delimiter', value: '<name>', choices: ['comma', 'semicolon', 'tab', 'pipe'] },
  { name: 'sheet', value: '<name|number>' },
  { name: 'dates', value: '<order>', choices: ['dmy', 'mdy', 'ymd'] },
  { name: 'tz', value: '<zone>' },
  { name: 'dry-run' },
  { name: 'rejects', value: '<file>' },
  { name: 'force' },
] as const;

/** Of these flags what `import map` takes too. */
const describing: ReadonlySet<string> = new Set(['encoding', 'delimiter', 'sheet', 'dates', 'tz']);

export const data: CommandGroup<Context> = {
  id: 'data',
  commands: [
    {
      name: 'import calls',
      args: [file],
      flags: [...importFlags, { name: 'no-join' }],
      examples: [
        'import calls calls.csv --map sipuni',
        'import calls Master.csv --map asterisk-cdr --dry-run',
        'import calls calls.csv --map generic --column from="Номер клиента"',
        'import calls calls.xlsx --sheet 2 --tz Europe/Moscow --dry-run',
        'import calls - --map generic --dates dmy',
      ],
      load: () => import('../commands/import-calls.ts'),
    },
    {
      name: 'import visits',
      args: [file],
      flags: importFlags,
      examples: [
        'import visits visits.csv --map generic-visits',
        'import visits visits.csv --map our-system.yaml',
      ],
      load: () => import('../commands/import-visits.ts'),
    },
    {
      name: 'import patients',
      args: [file],
      flags: importFlags,
      examples: [
        'import patients patients.xlsx',
        'import patients patients.csv --column name=Посетитель --dry-run',
      ],
      load: () => import('../commands/import-patients.ts'),
    },
    {
      name: 'import services',
      args: [file],
      flags: importFlags,
      examples: [
        'import services price.xlsx --dry-run',
        'import services price.csv --column price="Цена, тг"',
      ],
      load: () => import('../commands/import-services.ts'),
    },
    {
      name: 'import map',
      args: [file],
      flags: [
        { name: 'name', value: '<name>' },
        { name: 'kind', value: '<kind>', choices: ['calls', 'visits', 'patients', 'services'] },
        { name: 'column', value: '<field=column>', repeat: true },
        { name: 'word', value: '<field:word=value>', repeat: true },
        ...importFlags.filter(({ name }) => describing.has(name)),
        { name: 'yes' },
        { name: 'force' },
      ],
      examples: [
        'import map calls.csv',
        'import map calls.csv --name our-exchange --kind calls --column phone=Абонент --word status:дозвон=answered',
        'import map visits.csv --dates dmy --tz Europe/Moscow --yes',
      ],
      load: () => import('../commands/import-map.ts'),
    },
    {
      name: 'import maps',
      examples: ['import maps'],
      load: () => import('../commands/import-maps.ts'),
    },
    {
      name: 'import list',
      examples: ['import list'],
      load: () => import('../commands/import-list.ts'),
    },
    {
      name: 'sync',
      args: [{ name: 'change', rest: true }],
      flags: [
        { name: 'list' },
        { name: 'full' },
        { name: 'from', value: '<server>' },
        { name: 'retry', value: '<number>' },
        { name: 'drop', value: '<number>' },
        { name: 'reason', value: '<text>' },
        { name: 'yes' },
      ],
      examples: [
        'sync',
        'sync --list',
        'sync --retry 3 -- --phone 87012345678',
        'sync --drop 4 --reason "записали на другой стойке"',
      ],
      load: () => import('../commands/sync.ts'),
    },
    {
      name: 'undo',
      args: [{ name: 'entry' }],
      flags: [
        { name: 'list' },
        { name: 'limit', value: '<number>' },
        { name: 'import', value: '<number>' },
        { name: 'yes' },
      ],
      examples: ['undo --list', 'undo --yes', 'undo --import 3'],
      load: () => import('../commands/undo.ts'),
    },
  ],
};
