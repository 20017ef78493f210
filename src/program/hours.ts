/** Days with other hours than the week's, and the rooms that visits hold. */
import type { Context } from '../context.ts';
import type { CommandSpec } from '../terminal/command-spec.ts';

const code = { name: 'code', required: true } as const;
const days = { name: 'day', required: true, rest: true } as const;
const hours = { name: 'hours', value: '<hours>' } as const;
const note = { name: 'note', value: '<text>' } as const;
const doctor = { name: 'doctor', value: '<code>' } as const;

export const hoursAndRooms: readonly CommandSpec<Context>[] = [
  {
    name: 'holiday',
    flags: [doctor],
    examples: ['holiday', 'holiday --doctor kim'],
    load: () => import('../commands/holiday.ts'),
  },
  {
    name: 'holiday add',
    args: [days],
    flags: [hours, note],
    examples: [
      'holiday add 21.03 23.03 --note Наурыз',
      'holiday add 31.12 --hours "09:00-14:00" --note "короткий день"',
    ],
    load: () => import('../commands/holiday-add.ts'),
  },
  {
    name: 'holiday remove',
    args: [days],
    flags: [doctor],
    examples: ['holiday remove 22.03', 'holiday remove 24.01 --doctor kim'],
    load: () => import('../commands/holiday-remove.ts'),
  },
  {
    name: 'doctor off',
    args: [code, days],
    flags: [note],
    examples: ['doctor off kim 26.01', 'doctor off omarova 02.02 15.02 --note отпуск'],
    load: () => import('../commands/doctor-off.ts'),
  },
  {
    name: 'doctor hours',
    args: [code, days],
    flags: [hours, note],
    examples: [
      'doctor hours kim 24.01 --hours "10:00-14:00"',
      'doctor hours omarova 27.01 28.01 --hours "09:00-18:00 break 13:00-14:00"',
    ],
    load: () => import('../commands/doctor-hours.ts'),
  },
  {
    name: 'room',
    flags: [{ name: 'all' }],
    examples: ['room', 'room --all'],
    load: () => import('../commands/room.ts'),
  },
  {
    name: 'room add',
    args: [{ name: 'new-code', required: true }],
    flags: [{ name: 'name', value: '<text>' }],
    examples: ['room add 308 --name "Кабинет 308"', 'room add chair-2 --name "Кресло 2"'],
    load: () => import('../commands/room-add.ts'),
  },
  {
    name: 'room edit',
    args: [code],
    flags: [
      { name: 'name', value: '<text>' },
      { name: 'active', value: '<yes|no>', choices: ['yes', 'no'] },
    ],
    examples: ['room edit 302 --name "Ортодонт"', 'room edit 302 --active no'],
    load: () => import('../commands/room-edit.ts'),
  },
];
