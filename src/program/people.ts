/** Patients: their cards, families, duplicates; and the way that each goes with us. */
import { languages } from '../clinic/types.ts';
import { channels } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { relations } from '../patients/kin.ts';
import type { CommandGroup, FlagSpec } from '../terminal/command-spec.ts';
import { planStates } from '../visits/types.ts';

const id = { name: 'id', required: true } as const;
const full = { name: 'full' } as const;
const limit = { name: 'limit', value: '<number>' } as const;
const cardFlags: readonly FlagSpec[] = [
  { name: 'name', value: '<text>' },
  { name: 'phone', value: '<number>' },
  { name: 'email', value: '<address>' },
  { name: 'channel', value: '<channel>', choices: channels },
  { name: 'language', value: '<language>', choices: languages },
  { name: 'doctor', value: '<code>' },
  { name: 'time', value: '<text>' },
  { name: 'important', value: '<text>' },
  { name: 'note', value: '<text>' },
];

export const people: CommandGroup<Context> = {
  id: 'people',
  commands: [
    {
      name: 'patient',
      args: [{ name: 'query', rest: true }],
      flags: [full],
      examples: ['patient 4578', 'patient 87012345678', 'patient марат касымов', 'patient 12 --full'],
      load: () => import('../commands/patient.ts'),
    },
    {
      name: 'patient show',
      args: [id],
      flags: [full],
      examples: ['patient show 1', 'patient show 1 --full --json'],
      load: () => import('../commands/patient-show.ts'),
    },
    {
      name: 'patient list',
      args: [{ name: 'query', rest: true }],
      flags: [full, limit],
      examples: ['patient list', 'patient list касым --full'],
      load: () => import('../commands/patient-list.ts'),
    },
    {
      name: 'patient find',
      args: [{ name: 'query', required: true, rest: true }],
      flags: [full, limit],
      examples: ['patient find Marat', 'patient find 4578'],
      load: () => import('../commands/patient-list.ts'),
    },
    {
      name: 'patient add',
      flags: [...cardFlags, { name: 'force' }],
      examples: [
        'patient add --name "Марат Касымов" --phone 87012345678 --language kk --important "говорить громче"',
      ],
      load: () => import('../commands/patient-add.ts'),
    },
    {
      name: 'patient edit',
      args: [id],
      flags: [...cardFlags, { name: 'clear', value: '<field>', repeat: true }],
      examples: ['patient edit 1 --doctor omarova --time "после 18:00"', 'patient edit 1 --clear note'],
      load: () => import('../commands/patient-edit.ts'),
    },
    {
      name: 'patient kin',
      args: [id, { name: 'relative', required: true }],
      flags: [{ name: 'relation', value: '<relation>', choices: relations }, { name: 'remove' }],
      examples: ['patient kin 2 1 --relation mother', 'patient kin 2 1 --remove'],
      load: () => import('../commands/patient-kin.ts'),
    },
    {
      name: 'patient duplicates',
      flags: [full, limit],
      examples: ['patient duplicates', 'patient duplicates --full'],
      load: () => import('../commands/patient-duplicates.ts'),
    },
    {
      name: 'patient merge',
      args: [
        { name: 'keep', required: true },
        { name: 'drop', required: true },
      ],
      flags: [{ name: 'yes' }],
      examples: ['patient merge 1 3', 'patient merge 1 3 --yes'],
      load: () => import('../commands/patient-merge.ts'),
    },
    {
      name: 'patient split',
      args: [id],
      examples: ['patient split 3'],
      load: () => import('../commands/patient-split.ts'),
    },
    {
      name: 'visit plan',
      args: [id],
      flags: [
        { name: 'total', value: '<sum>' },
        { name: 'sessions', value: '<number>' },
        { name: 'state', value: '<state>', choices: planStates },
        { name: 'paid', value: '<sum>' },
        { name: 'manager', value: '<code>' },
        { name: 'note', value: '<text>' },
      ],
      examples: ['visit plan 11 --total 240000 --sessions 6', 'visit plan 11 --state agreed --paid 60000'],
      load: () => import('../commands/visit-plan.ts'),
    },
    {
      name: 'route',
      args: [{ name: 'what', rest: true }],
      flags: [
        { name: 'steps' },
        { name: 'by', value: '<what>', choices: ['source', 'doctor'] },
        { name: 'patient', value: '<query>' },
        { name: 'from', value: '<day>' },
        { name: 'to', value: '<day>' },
      ],
      examples: [
        'route',
        'route 2026-01 --steps',
        'route month --by source',
        'route 4578',
        'route --patient 1',
      ],
      load: () => import('../commands/route.ts'),
    },
  ],
};
