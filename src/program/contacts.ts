/** Contacts, missed calls and ringing back. */
import {
  attemptResults,
  channels,
  contactStatuses,
  objections,
  outcomes,
  purposes,
} from '../contacts/types.ts';
import type { Context } from '../context.ts';
import type { CommandGroup, FlagSpec } from '../terminal/command-spec.ts';

const nextFlags: readonly FlagSpec[] = [
  { name: 'next', value: '<text>' },
  { name: 'due', value: '<time>' },
  { name: 'owner', value: '<code>' },
];

const contactFlags: readonly FlagSpec[] = [
  { name: 'in' },
  { name: 'out' },
  { name: 'status', value: '<status>', choices: contactStatuses },
  { name: 'purpose', value: '<purpose>', choices: purposes },
  { name: 'outcome', value: '<outcome>', choices: outcomes },
  { name: 'phone', value: '<number>' },
  { name: 'name', value: '<text>' },
  { name: 'source', value: '<code>' },
  { name: 'tag', value: '<text>', repeat: true },
  { name: 'answer', value: '<m:ss>' },
  { name: 'talk', value: '<m:ss>' },
  { name: 'hold', value: '<m:ss>' },
  { name: 'acw', value: '<m:ss>' },
  { name: 'objection', value: '<objection>', choices: objections },
  { name: 'note', value: '<text>' },
  ...nextFlags,
  { name: 'operator', value: '<code>' },
  { name: 'at', value: '<time>' },
];

const id = { name: 'id', required: true } as const;
/** What another desk is at is told all the same. */
const anyway = { name: 'anyway' } as const;

export const contacts: CommandGroup<Context> = {
  id: 'contacts',
  commands: [
    {
      name: 'log',
      args: [{ name: 'channel', choices: channels }],
      flags: [...contactFlags, { name: 'missed' }, { name: 'shift', value: '<number>' }, { name: 'last' }],
      examples: [
        'log call --phone 87012345678 --name Айгерим --talk 3:10 --outcome booked --source 2gis',
        'log call --missed --phone "8 777 123 45 03"',
        'log whatsapp --phone 87015550199 --outcome deferred --next "Узнать решение" --due "завтра 12:20"',
        'log --last',
      ],
      load: () => import('../commands/log.ts'),
    },
    {
      name: 'log list',
      flags: [{ name: 'day', value: '<day>' }, { name: 'missing' }, { name: 'waiting' }, { name: 'full' }],
      examples: ['log list', 'log list --missing', 'log list --day вчера --full'],
      load: () => import('../commands/log-list.ts'),
    },
    {
      name: 'log show',
      args: [id],
      examples: ['log show 32'],
      load: () => import('../commands/log-show.ts'),
    },
    {
      name: 'log edit',
      args: [id],
      flags: [
        { name: 'channel', value: '<channel>', choices: channels },
        ...contactFlags,
        { name: 'clear', value: '<field>', repeat: true },
      ],
      examples: ['log edit 32 --name Айгерим --source 2gis', 'log edit 32 --tag чистка --clear note'],
      load: () => import('../commands/log-edit.ts'),
    },
    {
      name: 'missed',
      flags: [{ name: 'all' }, { name: 'full' }],
      examples: ['missed', 'missed --all'],
      load: () => import('../commands/missed.ts'),
    },
    {
      name: 'missed told',
      flags: [{ name: 'to', value: '<code>' }],
      examples: ['missed told', 'missed told --to svetlana'],
      load: () => import('../commands/missed-told.ts'),
    },
    {
      name: 'callback',
      args: [{ name: 'id' }, { name: 'result', choices: attemptResults }],
      flags: [
        { name: 'talk', value: '<m:ss>' },
        { name: 'name', value: '<text>' },
        { name: 'purpose', value: '<purpose>', choices: purposes },
        { name: 'outcome', value: '<outcome>', choices: outcomes },
        { name: 'note', value: '<text>' },
        ...nextFlags,
        { name: 'at', value: '<time>' },
        { name: 'give-up' },
        anyway,
      ],
      examples: [
        'callback',
        'callback 33 no_answer',
        'callback 33 reached --talk 2:40 --outcome booked',
        'callback 33 reached --anyway',
      ],
      load: () => import('../commands/callback.ts'),
    },
    {
      name: 'callback take',
      args: [{ name: 'id' }],
      flags: [anyway],
      examples: ['callback take', 'callback take 33', 'callback take 33 --anyway'],
      load: () => import('../commands/callback-take.ts'),
    },
    {
      name: 'callback release',
      args: [{ name: 'id' }],
      flags: [anyway],
      examples: ['callback release', 'callback release 33', 'callback release 33 --anyway'],
      load: () => import('../commands/callback-release.ts'),
    },
  ],
};
