/** Visits, free slots, confirmations, the waitlist. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';
import { sequels } from '../visits/sequels.ts';
import {
  confirmationMeans,
  confirmationResults,
  dayParts,
  lossReasons,
  paymentMethods,
  visitStatuses,
} from '../visits/types.ts';
import { clearableWishes } from '../visits/wish-fields.ts';

const id = { name: 'id', required: true } as const;
const ids = { name: 'id', required: true, rest: true } as const;
const at = { name: 'at', value: '<time>' } as const;
const full = { name: 'full' } as const;
const reason = { name: 'reason', value: '<text>' } as const;
const force = { name: 'force' } as const;
/** What follows a visit that was lost. */
const sequel = [
  { name: 'then', value: '<step>', choices: sequels },
  { name: 'to', value: '<time>' },
  { name: 'due', value: '<time>' },
] as const;
const code = { name: 'code', required: true } as const;

const waitListFlags = [
  { name: 'doctor', value: '<code>' },
  { name: 'service', value: '<code>' },
  full,
] as const;
/** What somebody waits for: `wait add` and `wait edit` say it alike. */
const wishFlags = [
  { name: 'doctor', value: '<code>' },
  { name: 'specialty', value: '<text>' },
  { name: 'service', value: '<code>' },
  { name: 'minutes', value: '<number>' },
  { name: 'days', value: '<days>' },
  { name: 'part', value: '<parts>' },
  { name: 'from', value: '<day>' },
  { name: 'until', value: '<day>' },
  { name: 'after', value: '<time>' },
  { name: 'before', value: '<time>' },
  { name: 'visit', value: '<id>' },
  { name: 'priority', value: '<1|2|3>', choices: ['1', '2', '3'] },
  { name: 'wanted', value: '<text>' },
  { name: 'note', value: '<text>' },
] as const;

export const schedule: CommandGroup<Context> = {
  id: 'schedule',
  commands: [
    {
      name: 'book',
      flags: [
        { name: 'doctor', value: '<code>' },
        { name: 'service', value: '<code>' },
        at,
        { name: 'name', value: '<text>' },
        { name: 'phone', value: '<number>' },
        { name: 'contact', value: '<id>' },
        { name: 'wait', value: '<id>' },
        { name: 'patient', value: '<id>' },
        { name: 'minutes', value: '<number>' },
        { name: 'room', value: '<code>' },
        { name: 'price', value: '<sum>' },
        { name: 'source', value: '<code>' },
        { name: 'note', value: '<text>' },
        force,
      ],
      examples: [
        'book --doctor omarova --service consult --at "завтра 16:00" --name "Марат Касымов" --phone 87012345678',
        'book --contact 1 --service hygiene --at "пн 10:20"',
        'book --wait 1 --service consult --at "вт 11:00"',
      ],
      load: () => import('../commands/book.ts'),
    },
    {
      name: 'schedule',
      args: [{ name: 'day', rest: true }],
      flags: [
        { name: 'doctor', value: '<code>' },
        { name: 'room', value: '<code>' },
        { name: 'free' },
        full,
        { name: 'pdf', value: '<file>' },
        { name: 'print' },
        force,
      ],
      examples: [
        'schedule',
        'schedule завтра',
        'schedule пн вт --doctor kim',
        'schedule --free',
        'schedule завтра --print',
      ],
      load: () => import('../commands/schedule.ts'),
    },
    {
      name: 'slots',
      flags: [
        { name: 'doctor', value: '<code>' },
        { name: 'service', value: '<code>' },
        { name: 'specialty', value: '<text>' },
        { name: 'part', value: '<part>', choices: dayParts },
        { name: 'day', value: '<day>' },
        { name: 'days', value: '<number>' },
        { name: 'until', value: '<day>' },
        { name: 'minutes', value: '<number>' },
        { name: 'two' },
      ],
      examples: [
        'slots',
        'slots --two --service hygiene',
        'slots --doctor kim --day пн',
        'slots --specialty ортодонт --part evening --days 7',
      ],
      load: () => import('../commands/slots.ts'),
    },
    {
      name: 'confirm',
      args: [{ name: 'id', rest: true }],
      flags: [
        { name: 'day', value: '<day>' },
        { name: 'result', value: '<result>', choices: confirmationResults },
        { name: 'means', value: '<means>', choices: confirmationMeans },
        { name: 'due', value: '<time>' },
        { name: 'to', value: '<time>' },
        reason,
        at,
        { name: 'list' },
        full,
      ],
      examples: [
        'confirm',
        'confirm --day завтра --list',
        'confirm 17',
        'confirm 17 --result no_answer',
        'confirm 17 --result sent',
        'confirm 17 --result moved --to "завтра 16:00"',
      ],
      load: () => import('../commands/confirm.ts'),
    },
    {
      name: 'visit',
      args: [{ name: 'id' }],
      examples: ['visit', 'visit 11'],
      load: () => import('../commands/visit.ts'),
    },
    {
      name: 'visit list',
      args: [{ name: 'day', rest: true }],
      flags: [
        { name: 'doctor', value: '<code>' },
        { name: 'status', value: '<status>', choices: [...visitStatuses, 'unresolved'] },
        { name: 'all' },
        full,
      ],
      examples: ['visit list', 'visit list завтра --doctor omarova', 'visit list --status unresolved'],
      load: () => import('../commands/visit-list.ts'),
    },
    {
      name: 'visit show',
      args: [id],
      examples: ['visit show 11'],
      load: () => import('../commands/visit-show.ts'),
    },
    {
      name: 'visit confirm',
      args: [ids],
      flags: [{ name: 'means', value: '<means>', choices: confirmationMeans }, at],
      examples: ['visit confirm 17', 'visit confirm 17 18', 'visit confirm 17 --means message'],
      load: () => import('../commands/visit-confirm.ts'),
    },
    {
      name: 'visit arrive',
      args: [ids],
      flags: [
        { name: 'papers', value: '<all|codes>' },
        { name: 'waive', value: '<code=reason>', repeat: true },
        at,
      ],
      examples: [
        'visit arrive 11',
        'visit arrive 4578',
        'visit arrive касымов --papers all',
        'visit arrive 11 --at -5m --waive "personal-data=подписал в прошлом году, ищем"',
      ],
      load: () => import('../commands/visit-arrive.ts'),
    },
    {
      name: 'visit seat',
      args: [ids],
      flags: [at],
      examples: ['visit seat 11'],
      load: () => import('../commands/visit-seat.ts'),
    },
    {
      name: 'visit done',
      args: [ids],
      flags: [
        { name: 'paid', value: '<sum>' },
        { name: 'method', value: '<method>', choices: paymentMethods },
        { name: 'next', value: '<time>' },
        { name: 'no-next', value: '<reason>' },
        { name: 'check-in', value: '<yes|no>', choices: ['yes', 'no'] },
        at,
      ],
      examples: [
        'visit done 11 --paid 5000 --method card',
        'visit done 11 --paid 5000 --method insurance --no-next "ждёт решения страховой" --check-in yes',
        'visit done 12 --paid 15000 --method cash --next "пн 10:00"',
      ],
      load: () => import('../commands/visit-done.ts'),
    },
    {
      name: 'visit papers',
      args: [id],
      examples: ['visit papers 11', 'visit papers 11 --json'],
      load: () => import('../commands/visit-papers.ts'),
    },
    {
      name: 'visit paper',
      args: [id, { name: 'code', rest: true }],
      flags: [
        { name: 'all' },
        { name: 'state', value: '<state>', choices: ['received', 'signed', 'handed'] },
        { name: 'waive', value: '<reason>' },
      ],
      examples: [
        'visit paper 11 personal-data contract',
        'visit paper 11 --all',
        'visit paper 11 guarantee --waive "страховая пришлёт вечером"',
      ],
      load: () => import('../commands/visit-paper.ts'),
    },
    {
      name: 'visit resolve',
      args: [{ name: 'id', rest: true }],
      flags: [
        { name: 'as', value: '<outcome>', choices: ['done', 'no_show', 'cancelled', 'moved', 'here'] },
        reason,
        { name: 'to', value: '<time>' },
      ],
      examples: [
        'visit resolve',
        'visit resolve 11 12 --as done',
        'visit resolve 13 --as cancelled --reason "звонил, заболел"',
        'visit resolve 14 --as moved --to "пн 10:00"',
      ],
      load: () => import('../commands/visit-resolve.ts'),
    },
    {
      name: 'visit no-show',
      args: [ids],
      flags: [
        { name: 'reason', value: '<reason>', choices: lossReasons },
        { name: 'note', value: '<text>' },
        ...sequel,
        at,
      ],
      examples: [
        'visit no-show 11',
        'visit no-show 11 --due "завтра 11:00"',
        'visit no-show 11 --reason forgot --to "завтра 11:00"',
      ],
      load: () => import('../commands/visit-no-show.ts'),
    },
    {
      name: 'visit cancel',
      args: [ids],
      flags: [reason, { name: 'note', value: '<text>' }, ...sequel, at],
      examples: [
        'visit cancel 15 --reason "заболел"',
        'visit cancel 15 --reason ill --then wait',
        'visit cancel 15 --reason plans --to "пн 10:00"',
      ],
      load: () => import('../commands/visit-cancel.ts'),
    },
    {
      name: 'visit move',
      args: [id, { name: 'when', rest: true }],
      flags: [
        { name: 'doctor', value: '<code>' },
        { name: 'minutes', value: '<number>' },
        { name: 'room', value: '<code>' },
        reason,
        force,
      ],
      examples: [
        'visit move 16 завтра 16:00',
        'visit move 16 "пн 10:00" --reason "уехал"',
        'visit move 18 --room 305',
      ],
      load: () => import('../commands/visit-move.ts'),
    },
    {
      name: 'wait',
      flags: waitListFlags,
      examples: ['wait'],
      load: () => import('../commands/wait-list.ts'),
    },
    {
      name: 'wait list',
      flags: waitListFlags,
      examples: ['wait list', 'wait list --doctor omarova --full'],
      load: () => import('../commands/wait-list.ts'),
    },
    {
      name: 'wait show',
      args: [id],
      examples: ['wait show 2'],
      load: () => import('../commands/wait-show.ts'),
    },
    {
      name: 'wait add',
      flags: [
        { name: 'name', value: '<text>' },
        { name: 'phone', value: '<number>' },
        { name: 'contact', value: '<id>' },
        { name: 'patient', value: '<id>' },
        ...wishFlags,
      ],
      examples: [
        'wait add --name Сауле --phone 87015550011 --doctor omarova --priority 1 --days пн-пт --after 18:00',
        'wait add --visit 17 --part morning --until 30.01',
      ],
      load: () => import('../commands/wait-add.ts'),
    },
    {
      name: 'wait edit',
      args: [id],
      flags: [
        { name: 'name', value: '<text>' },
        { name: 'phone', value: '<number>' },
        ...wishFlags,
        { name: 'clear', value: '<field>', repeat: true, choices: clearableWishes },
      ],
      examples: ['wait edit 2 --part evening --priority 1', 'wait edit 2 --clear days --clear until'],
      load: () => import('../commands/wait-edit.ts'),
    },
    {
      name: 'wait match',
      flags: [
        { name: 'doctor', value: '<code>' },
        { name: 'day', value: '<day>' },
        at,
        { name: 'minutes', value: '<number>' },
        { name: 'all' },
        { name: 'list' },
        full,
      ],
      examples: ['wait match --list', 'wait match --doctor omarova --day завтра --all'],
      load: () => import('../commands/wait-match.ts'),
    },
    {
      name: 'wait offer',
      args: [id],
      flags: [at, { name: 'doctor', value: '<code>' }, { name: 'minutes', value: '<number>' }, force],
      examples: ['wait offer 2', 'wait offer 2 --doctor akhmetova --at "завтра 16:00"'],
      load: () => import('../commands/wait-offer.ts'),
    },
    {
      name: 'wait answer',
      args: [id, { name: 'answer', choices: ['yes', 'no', 'later', 'no_answer'] }],
      flags: [reason, { name: 'name', value: '<text>' }, force],
      examples: ['wait answer 2 yes', 'wait answer 2 no --reason "далеко ехать"', 'wait answer 2 no_answer'],
      load: () => import('../commands/wait-answer.ts'),
    },
    {
      name: 'wait done',
      args: [id],
      flags: [{ name: 'result', value: '<result>', choices: ['gone', 'booked'] }, reason],
      examples: ['wait done 2', 'wait done 2 --result booked'],
      load: () => import('../commands/wait-done.ts'),
    },
    {
      name: 'doctor late',
      args: [{ name: 'code' }, { name: 'time', rest: true }],
      flags: [{ name: 'note', value: '<text>' }, full],
      examples: ['doctor late kim 25m', 'doctor late kim', 'doctor late kim 0'],
      load: () => import('../commands/doctor-late.ts'),
    },
    {
      name: 'doctor here',
      args: [code],
      flags: [full],
      examples: ['doctor here kim'],
      load: () => import('../commands/doctor-here.ts'),
    },
    {
      name: 'doctor absent',
      args: [code, { name: 'day', rest: true }],
      flags: [{ name: 'force-majeure' }, { name: 'note', value: '<text>' }],
      examples: ['doctor absent kim завтра', 'doctor absent omarova 20.01 --note "больничный"'],
      load: () => import('../commands/doctor-absent.ts'),
    },
    {
      name: 'doctor told',
      args: [code, { name: 'visit', rest: true }],
      flags: [{ name: 'day', value: '<day>' }, at, full],
      examples: ['doctor told kim', 'doctor told kim 14'],
      load: () => import('../commands/doctor-told.ts'),
    },
  ],
};
