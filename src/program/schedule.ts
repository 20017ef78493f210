/** Visits, free slots, confirmations, the waitlist. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';
import { paymentMethods, visitStatuses } from '../visits/types.ts';

const id = { name: 'id', required: true } as const;
const ids = { name: 'id', required: true, rest: true } as const;
const at = { name: 'at', value: '<time>' } as const;
const full = { name: 'full' } as const;
const reason = { name: 'reason', value: '<text>' } as const;
const force = { name: 'force' } as const;
const code = { name: 'code', required: true } as const;

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
      name: 'slots',
      flags: [
        { name: 'doctor', value: '<code>' },
        { name: 'service', value: '<code>' },
        { name: 'day', value: '<day>' },
        { name: 'minutes', value: '<number>' },
      ],
      examples: ['slots', 'slots --service hygiene', 'slots --doctor kim --day пн'],
      load: () => import('../commands/slots.ts'),
    },
    {
      name: 'confirm',
      args: [{ name: 'id', rest: true }],
      flags: [
        { name: 'day', value: '<day>' },
        { name: 'result', value: '<result>', choices: ['confirmed', 'no_answer'] },
        { name: 'due', value: '<time>' },
        { name: 'list' },
        full,
      ],
      examples: ['confirm', 'confirm --day завтра --list', 'confirm 17', 'confirm 17 --result no_answer'],
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
      flags: [at],
      examples: ['visit confirm 17', 'visit confirm 17 18'],
      load: () => import('../commands/visit-confirm.ts'),
    },
    {
      name: 'visit arrive',
      args: [ids],
      flags: [at],
      examples: ['visit arrive 11', 'visit arrive 11 --at -5m'],
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
        at,
      ],
      examples: [
        'visit done 11 --paid 5000 --method card',
        'visit done 12 --paid 15000 --method cash --next "пн 10:00"',
      ],
      load: () => import('../commands/visit-done.ts'),
    },
    {
      name: 'visit no-show',
      args: [ids],
      flags: [{ name: 'due', value: '<time>' }, at],
      examples: ['visit no-show 11', 'visit no-show 11 --due "завтра 11:00"'],
      load: () => import('../commands/visit-no-show.ts'),
    },
    {
      name: 'visit cancel',
      args: [ids],
      flags: [reason, at],
      examples: ['visit cancel 15 --reason "заболел"'],
      load: () => import('../commands/visit-cancel.ts'),
    },
    {
      name: 'visit move',
      args: [id, { name: 'when', rest: true }],
      flags: [{ name: 'doctor', value: '<code>' }, { name: 'minutes', value: '<number>' }, reason, force],
      examples: ['visit move 16 завтра 16:00', 'visit move 16 "пн 10:00" --reason "уехал"'],
      load: () => import('../commands/visit-move.ts'),
    },
    {
      name: 'wait',
      flags: [full],
      examples: ['wait'],
      load: () => import('../commands/wait-list.ts'),
    },
    {
      name: 'wait list',
      flags: [full],
      examples: ['wait list', 'wait list --full'],
      load: () => import('../commands/wait-list.ts'),
    },
    {
      name: 'wait add',
      flags: [
        { name: 'name', value: '<text>' },
        { name: 'phone', value: '<number>' },
        { name: 'contact', value: '<id>' },
        { name: 'doctor', value: '<code>' },
        { name: 'service', value: '<code>' },
        { name: 'priority', value: '<1|2|3>', choices: ['1', '2', '3'] },
        { name: 'wanted', value: '<text>' },
        { name: 'note', value: '<text>' },
      ],
      examples: [
        'wait add --name Сауле --phone 87015550011 --doctor omarova --priority 1 --wanted "после 18:00"',
      ],
      load: () => import('../commands/wait-add.ts'),
    },
    {
      name: 'wait offer',
      args: [id],
      examples: ['wait offer 1'],
      load: () => import('../commands/wait-offer.ts'),
    },
    {
      name: 'wait done',
      args: [id],
      flags: [{ name: 'result', value: '<result>', choices: ['gone', 'booked', 'waiting'] }, reason],
      examples: ['wait done 1', 'wait done 1 --result waiting'],
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
      args: [code, { name: 'id', rest: true }],
      flags: [{ name: 'day', value: '<day>' }, at, full],
      examples: ['doctor told kim', 'doctor told kim 14'],
      load: () => import('../commands/doctor-told.ts'),
    },
  ],
};
