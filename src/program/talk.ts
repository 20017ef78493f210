/** The right words. */
import type { Context } from '../context.ts';
import { situations } from '../scripts/types.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

const about = [
  { name: 'doctor', value: '<code>' },
  { name: 'service', value: '<code>' },
] as const;

export const talk: CommandGroup<Context> = {
  id: 'talk',
  commands: [
    {
      name: 'script',
      flags: [{ name: 'situation', value: '<name>', choices: situations }],
      examples: ['script', 'script --situation objection', 'script show think'],
      load: () => import('../commands/script.ts'),
    },
    {
      name: 'script show',
      args: [{ name: 'prompt' }],
      flags: [...about, { name: 'patient', value: '<name>' }, { name: 'visit', value: '<number>' }],
      examples: [
        'script show think',
        'script show objection --doctor omarova',
        'script show confirm-day-ahead --patient Марат --lang kk',
      ],
      load: () => import('../commands/script-show.ts'),
    },
    {
      name: 'script print',
      flags: [{ name: 'card' }, { name: 'pdf', value: '<file>' }, { name: 'force' }, ...about],
      examples: ['script print', 'script print --pdf cheat-sheet.pdf', 'script print --card --pdf card.pdf'],
      load: () => import('../commands/script-print.ts'),
    },
  ],
};
