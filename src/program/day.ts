/** The day's frame: set-up on the first day, opening, what to do now, closing. */
import type { Context } from '../context.ts';
import { agendaKinds } from '../shifts/agenda/entry.ts';
import type { CommandGroup, FlagSpec } from '../terminal/command-spec.ts';
import { init } from './init.ts';

/** Answers to a checklist, for where nobody can be asked. */
const answers: readonly FlagSpec[] = [
  { name: 'done', value: '<item>', repeat: true },
  { name: 'skip', value: '<item=reason>', repeat: true },
  { name: 'problem', value: '<item=note>', repeat: true },
  { name: 'all-done' },
  { name: 'answers', value: '<file>' },
];

export const day: CommandGroup<Context> = {
  id: 'day',
  commands: [
    init,
    {
      name: 'start',
      flags: [
        { name: 'administrator', value: '<code>' },
        { name: 'cash', value: '<sum>' },
        { name: 'cash-notes', value: '<notes>' },
        ...answers,
        { name: 'continue' },
        { name: 'close-previous', value: '<reason>' },
      ],
      examples: [
        'start',
        'start --administrator aigul --cash 25000 --all-done',
        'start --done lines --skip headset="одолжили на стойку 2" --problem templates="нет цены на винир"',
        'start --close-previous "вечером отключили свет" --administrator dinara',
      ],
      load: () => import('../commands/start.ts'),
    },
    {
      name: 'now',
      flags: [
        { name: 'limit', value: '<number>' },
        { name: 'kind', value: '<kind>', choices: agendaKinds },
        { name: 'mine' },
        { name: 'why' },
      ],
      examples: ['now', 'now --why', 'now --kind callback --limit 30', 'now --mine', 'now --json'],
      load: () => import('../commands/now.ts'),
    },
    {
      name: 'board',
      examples: ['board', 'board --json'],
      load: () => import('../commands/board.ts'),
    },
    {
      name: 'status',
      flags: [
        { name: 'watch', value: '[seconds]' },
        { name: 'day', value: '<day>' },
        { name: 'shift', value: '<number>' },
        { name: 'desk', value: '<code>' },
        { name: 'administrator', value: '<code>' },
      ],
      examples: [
        'status',
        'status --watch',
        'status --desk desk-2',
        'status --administrator aigul',
        'status --day yesterday',
        'status --shift 2 --json',
      ],
      load: () => import('../commands/status.ts'),
    },
    {
      name: 'close',
      flags: [
        ...answers,
        { name: 'cash-counted', value: '<sum>' },
        { name: 'cash-notes', value: '<notes>' },
        { name: 'cash-note', value: '<text>' },
        { name: 'carry', value: '<tail=when/who/why>', repeat: true },
        { name: 'out', value: '<folder|file>' },
        { name: 'replace' },
        { name: 'force' },
        { name: 'reason', value: '<text>' },
      ],
      examples: [
        'close',
        'close --cash-counted 184500 --all-done --out ~/reports',
        'close --cash-notes "20000x9 2000x2 500x1" --all-done',
        'close --carry "task:1=завтра 09:00/dinara/не берёт трубку, сообщение оставлено" --all-done',
        'close --force --reason "эвакуация здания"',
      ],
      load: () => import('../commands/close.ts'),
    },
  ],
};
