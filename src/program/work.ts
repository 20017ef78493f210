/** Dated work and complaints. */
import { complaintClasses } from '../complaints/types.ts';
import type { Context } from '../context.ts';
import { taskKinds } from '../tasks/types.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

const id = { name: 'id', required: true } as const;
const due = { name: 'due', value: '<time>' } as const;
const to = { name: 'to', value: '<code>' } as const;
const owner = { name: 'owner', value: '<code>' } as const;
const phone = { name: 'phone', value: '<number>' } as const;
const contact = { name: 'contact', value: '<id>' } as const;
/** What another desk is at is told all the same. */
const anyway = { name: 'anyway' } as const;
const reason = { name: 'reason', value: '<text>' } as const;

const taskFilters = [
  { name: 'all' },
  { name: 'day', value: '<day>' },
  owner,
  { name: 'kind', value: '<kind>', choices: taskKinds },
  { name: 'carried' },
  { name: 'full' },
] as const;
const complaintFilters = [
  { name: 'all' },
  { name: 'class', value: '<class>', choices: complaintClasses },
  { name: 'full' },
] as const;

export const work: CommandGroup<Context> = {
  id: 'work',
  commands: [
    {
      name: 'task',
      flags: taskFilters,
      examples: ['task'],
      load: () => import('../commands/task-list.ts'),
    },
    {
      name: 'task list',
      flags: taskFilters,
      examples: ['task list', 'task list --all', 'task list --day завтра --owner dinara'],
      load: () => import('../commands/task-list.ts'),
    },
    {
      name: 'task add',
      args: [{ name: 'title', rest: true }],
      flags: [
        due,
        owner,
        phone,
        contact,
        { name: 'visit', value: '<id>' },
        { name: 'complaint', value: '<id>' },
      ],
      examples: [
        'task add Заказать бахилы --due "завтра 10:00"',
        'task add Прислать снимок --due +2h --visit 11',
      ],
      load: () => import('../commands/task-add.ts'),
    },
    {
      name: 'task move',
      args: [id, { name: 'when', rest: true }],
      flags: [reason, anyway],
      examples: ['task move 1 завтра 10:00 --reason "ждём поставку"'],
      load: () => import('../commands/task-move.ts'),
    },
    {
      name: 'task done',
      args: [id],
      flags: [{ name: 'result', value: '<text>' }, anyway],
      examples: ['task done 1', 'task done 1 --result "заказано, придут в среду"', 'task done 1 --anyway'],
      load: () => import('../commands/task-done.ts'),
    },
    {
      name: 'task cancel',
      args: [id],
      flags: [reason, anyway],
      examples: ['task cancel 1 --reason "больше не нужно"'],
      load: () => import('../commands/task-cancel.ts'),
    },
    {
      name: 'task take',
      args: [id],
      flags: [anyway],
      examples: ['task take 1', 'task take 1 --anyway'],
      load: () => import('../commands/task-take.ts'),
    },
    {
      name: 'task release',
      args: [id],
      flags: [anyway],
      examples: ['task release 1', 'task release 1 --anyway'],
      load: () => import('../commands/task-release.ts'),
    },
    {
      name: 'complaint',
      flags: complaintFilters,
      examples: ['complaint'],
      load: () => import('../commands/complaint-list.ts'),
    },
    {
      name: 'complaint list',
      flags: complaintFilters,
      examples: ['complaint list', 'complaint list --all --class A'],
      load: () => import('../commands/complaint-list.ts'),
    },
    {
      name: 'complaint show',
      args: [id],
      examples: ['complaint show 1'],
      load: () => import('../commands/complaint-show.ts'),
    },
    {
      name: 'complaint add',
      flags: [
        { name: 'class', value: '<class>', choices: complaintClasses },
        { name: 'text', value: '<text>' },
        { name: 'name', value: '<text>' },
        phone,
        contact,
        to,
        owner,
        due,
        { name: 'at', value: '<time>' },
      ],
      examples: [
        'complaint add --class B --text "ждал сорок минут" --phone 87015550022',
        'complaint add --class A --text "болит после лечения" --phone 87015550022 --to svetlana',
      ],
      load: () => import('../commands/complaint-add.ts'),
    },
    {
      name: 'complaint escalate',
      args: [id],
      flags: [to],
      examples: ['complaint escalate 1', 'complaint escalate 1 --to svetlana'],
      load: () => import('../commands/complaint-escalate.ts'),
    },
    {
      name: 'complaint measure',
      args: [id, { name: 'measures', rest: true }],
      examples: ['complaint measure 1 Позвонили, извинились, приём перенесли без очереди'],
      load: () => import('../commands/complaint-measure.ts'),
    },
    {
      name: 'complaint tell',
      args: [id, { name: 'text', rest: true }],
      examples: ['complaint tell 1 Перезвонили: переделаем бесплатно во вторник'],
      load: () => import('../commands/complaint-tell.ts'),
    },
    {
      name: 'complaint close',
      args: [id],
      flags: [
        { name: 'measures', value: '<text>' },
        { name: 'told', value: '<text>' },
        { name: 'untold', value: '<reason>' },
      ],
      examples: [
        'complaint close 1 --measures "вернули оплату" --told "позвонили, деньги вернули"',
        'complaint close 1 --untold "не берёт трубку третий день"',
      ],
      load: () => import('../commands/complaint-close.ts'),
    },
  ],
};
