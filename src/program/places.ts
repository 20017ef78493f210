/** Clinics of a chain and the desks of a clinic. */
import type { Context } from '../context.ts';
import type { CommandSpec } from '../terminal/command-spec.ts';

export const places: readonly CommandSpec<Context>[] = [
  {
    name: 'clinic',
    examples: ['clinic', 'clinic --json'],
    load: () => import('../commands/clinic.ts'),
  },
  {
    name: 'clinic list',
    examples: ['clinic list'],
    load: () => import('../commands/clinic.ts'),
  },
  {
    name: 'desk',
    examples: ['desk', 'desk --clinic abay'],
    load: () => import('../commands/desk.ts'),
  },
  {
    name: 'desk add',
    args: [{ name: 'new-code' }],
    flags: [{ name: 'name', value: '<text>' }],
    examples: ['desk add', 'desk add desk-2 --name "Стойка 2"'],
    load: () => import('../commands/desk-add.ts'),
  },
  {
    name: 'desk edit',
    args: [{ name: 'code', required: true }],
    flags: [{ name: 'name', value: '<text>' }],
    examples: ['desk edit desk-2 --name "Второй этаж"'],
    load: () => import('../commands/desk-edit.ts'),
  },
];
