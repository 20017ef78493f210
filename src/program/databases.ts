/** The databases themselves. */
import type { Context } from '../context.ts';
import type { CommandSpec } from '../terminal/command-spec.ts';

export const databases: CommandSpec<Context>[] = [
  {
    name: 'db',
    examples: ['db', 'db --json'],
    load: () => import('../commands/db.ts'),
  },
  {
    name: 'db show',
    examples: ['db show'],
    load: () => import('../commands/db.ts'),
  },
  {
    name: 'db use',
    args: [{ name: 'address' }],
    flags: [
      { name: 'clinic', value: '<code>' },
      { name: 'desk', value: '<code>' },
      { name: 'password-file', value: '<file>' },
      { name: 'forget' },
    ],
    mendsSettings: true,
    examples: [
      'db use postgres://desk@server/clinic --desk desk-2',
      'db use --desk desk-2',
      'db use postgres://manager@server/chain --clinic abay --desk -',
      'db use shift.db',
      'db use --forget',
    ],
    load: () => import('../commands/db-use.ts'),
  },
  {
    name: 'db copy',
    args: [
      { name: 'from', required: true, files: true },
      { name: 'to', required: true, files: true },
    ],
    flags: [{ name: 'check' }, { name: 'anew' }],
    examples: [
      'db copy shift.db postgres://owner@server/clinic',
      'db copy postgres://owner@server/clinic /media/usb/clinic.db',
      'db copy shift.db postgres://owner@server/clinic --check',
      'db copy shift.db postgres://owner@server/clinic --anew',
    ],
    load: () => import('../commands/db-copy.ts'),
  },
];
