/** The clinic's standing facts and the shell. */
import { roles } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';
import { databases } from './databases.ts';
import { hoursAndRooms } from './hours.ts';
import { places } from './places.ts';
import { shell } from './shell.ts';

const code = { name: 'code', required: true } as const;
const doctorFlags = [
  { name: 'specialty', value: '<text>' },
  { name: 'years', value: '<number>' },
  { name: 'profile', value: '<text>' },
  { name: 'room', value: '<text>' },
  { name: 'hours', value: '<days hours>', repeat: true },
] as const;
const serviceFlags = [
  { name: 'price', value: '<sum>' },
  { name: 'minutes', value: '<number>' },
  { name: 'preparation', value: '<text>' },
  { name: 'doctor', value: '<code>', repeat: true },
  { name: 'high-value', value: '<yes|no>', choices: ['yes', 'no'] },
  { name: 'rooms', value: '<codes>' },
  { name: 'papers', value: '<codes>' },
  { name: 'leaflet', value: '<text>' },
] as const;

export const setup: CommandGroup<Context> = {
  id: 'setup',
  commands: [
    {
      name: 'config',
      examples: ['config', 'config --json'],
      load: () => import('../commands/config.ts'),
    },
    {
      name: 'config set',
      args: [
        { name: 'setting', required: true },
        { name: 'value', required: true, rest: true },
      ],
      flags: [{ name: 'from', value: '<day>' }],
      examples: [
        'config set address "Алматы, ул. Абая, 52"',
        'config set hours mon-fri 09:00-20:00 break 13:00-14:00, sat 10:00-16:00',
        'config set targets.conversion ">= 0.55"',
        'config set targets.conversion ">= 60%" --from 2026-12-01',
        'config set rules.callbackMinutes 10',
        'config set mail.server smtp://director@clinic.kz@mail.clinic.kz',
      ],
      load: () => import('../commands/config-set.ts'),
    },
    {
      name: 'config targets',
      examples: ['config targets', 'config targets --json'],
      load: () => import('../commands/config-targets.ts'),
    },
    ...places,
    {
      name: 'staff',
      flags: [{ name: 'all' }],
      examples: ['staff', 'staff --all'],
      load: () => import('../commands/staff.ts'),
    },
    {
      name: 'staff add',
      args: [{ name: 'name', required: true, rest: true }],
      flags: [
        { name: 'role', value: '<role>', choices: roles },
        { name: 'code', value: '<code>' },
      ],
      examples: ['staff add Динара Ахметова --role administrator'],
      load: () => import('../commands/staff-add.ts'),
    },
    {
      name: 'staff edit',
      args: [code],
      flags: [
        { name: 'name', value: '<text>' },
        { name: 'role', value: '<role>', choices: roles },
        { name: 'active', value: '<yes|no>', choices: ['yes', 'no'] },
      ],
      examples: ['staff edit dinara --role senior', 'staff edit dinara --active no'],
      load: () => import('../commands/staff-edit.ts'),
    },
    {
      name: 'doctor',
      flags: [{ name: 'all' }],
      examples: ['doctor', 'doctor --all'],
      load: () => import('../commands/doctor.ts'),
    },
    {
      name: 'doctor add',
      args: [{ name: 'name', required: true, rest: true }],
      flags: [...doctorFlags, { name: 'code', value: '<code>' }],
      examples: ['doctor add Ким Сергей --specialty ортодонт --years 9 --hours "mon-fri 10:00-18:00"'],
      load: () => import('../commands/doctor-add.ts'),
    },
    {
      name: 'doctor edit',
      args: [code],
      flags: [
        { name: 'name', value: '<text>' },
        ...doctorFlags,
        { name: 'active', value: '<yes|no>', choices: ['yes', 'no'] },
      ],
      examples: [
        'doctor edit kim --room 305',
        'doctor edit kim --hours "mon,wed,fri 10:00-18:00 break 13:00-14:00"',
      ],
      load: () => import('../commands/doctor-edit.ts'),
    },
    ...hoursAndRooms,
    {
      name: 'service',
      flags: [{ name: 'all' }],
      examples: ['service', 'service --all'],
      load: () => import('../commands/service.ts'),
    },
    {
      name: 'service add',
      args: [{ name: 'name', required: true, rest: true }],
      flags: [...serviceFlags, { name: 'code', value: '<code>' }],
      examples: ['service add Профгигиена --price 15000 --minutes 40'],
      load: () => import('../commands/service-add.ts'),
    },
    {
      name: 'service edit',
      args: [code],
      flags: [
        { name: 'name', value: '<text>' },
        ...serviceFlags,
        { name: 'active', value: '<yes|no>', choices: ['yes', 'no'] },
      ],
      examples: [
        'service edit hygiene --price 16000',
        'service edit hygiene --leaflet "уход после чистки" --papers procedure',
      ],
      load: () => import('../commands/service-edit.ts'),
    },
    {
      name: 'service check',
      args: [{ name: 'code' }],
      examples: ['service check', 'service check hygiene'],
      load: () => import('../commands/service-check.ts'),
    },
    ...databases,
    ...shell,
  ],
};
