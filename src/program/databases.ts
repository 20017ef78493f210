/** The databases themselves. */
import type { Context } from '../context.ts';
import type { CommandSpec } from '../terminal/command-spec.ts';

export const databases: CommandSpec<Context>[] = [
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
