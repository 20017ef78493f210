/** The cash drawer. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

const sum = { name: 'sum', rest: true } as const;
const note = { name: 'note', value: '<text>' } as const;

export const cash: CommandGroup<Context> = {
  id: 'cash',
  commands: [
    { name: 'cash', examples: ['cash', 'cash --json'], load: () => import('../commands/cash.ts') },
    {
      name: 'cash in',
      args: [sum],
      flags: [note],
      examples: ['cash in 20000 --note "размен"'],
      load: () => import('../commands/cash-in.ts'),
    },
    {
      name: 'cash out',
      args: [sum],
      flags: [note],
      examples: ['cash out 1500 --note "вода, чек 1182"'],
      load: () => import('../commands/cash-out.ts'),
    },
    {
      name: 'cash collect',
      args: [sum],
      flags: [note],
      examples: ['cash collect 10000'],
      load: () => import('../commands/cash-collect.ts'),
    },
    {
      name: 'cash refund',
      args: [sum],
      flags: [{ name: 'visit', value: '<id>' }, note],
      examples: ['cash refund 1000 --visit 12 --note "скидка по акции"'],
      load: () => import('../commands/cash-refund.ts'),
    },
    {
      name: 'cash count',
      args: [{ name: 'notes', rest: true }],
      flags: [note],
      examples: [
        'cash count',
        'cash count 20000x3 5000x4 500x2',
        'cash count 184000 --note "размен, чек 1182"',
      ],
      load: () => import('../commands/cash-count.ts'),
    },
  ],
};
