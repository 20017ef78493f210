/** Talks heard and scored, and the weekly review. */
import type { Context } from '../context.ts';
import type { CommandGroup } from '../terminal/command-spec.ts';

const contact = { name: 'contact', required: true } as const;
const administrator = { name: 'administrator', value: '<code>' } as const;
const pdf = [{ name: 'pdf', value: '<file>' }, { name: 'force' }] as const;
const full = { name: 'full' } as const;
const period = { name: 'period', rest: true } as const;

export const quality: CommandGroup<Context> = {
  id: 'quality',
  commands: [
    {
      name: 'qa',
      args: [period],
      flags: [administrator],
      examples: ['qa', 'qa week'],
      load: () => import('../commands/qa-list.ts'),
    },
    {
      name: 'qa list',
      args: [period],
      flags: [administrator],
      examples: ['qa list', 'qa list 2026-01', 'qa list week --administrator aigul'],
      load: () => import('../commands/qa-list.ts'),
    },
    {
      name: 'qa score',
      args: [contact],
      flags: [
        { name: 'mark', value: '<criterion=points>', repeat: true },
        { name: 'all-full' },
        { name: 'note', value: '<text>' },
        { name: 'by', value: '<code>' },
        { name: 'operator', value: '<code>' },
      ],
      examples: [
        'qa score 1',
        'qa score 1 --all-full --by svetlana',
        'qa score 1 --all-full --mark slots=half --mark objections=- --note "второе время не предложено"',
      ],
      load: () => import('../commands/qa-score.ts'),
    },
    {
      name: 'qa show',
      args: [contact],
      examples: ['qa show 1'],
      load: () => import('../commands/qa-show.ts'),
    },
    {
      name: 'qa card',
      flags: pdf,
      examples: ['qa card', 'qa card --pdf scorecard.pdf'],
      load: () => import('../commands/qa-card.ts'),
    },
    {
      name: 'weekly',
      flags: [
        { name: 'week', value: '<week>' },
        { name: 'count', value: '<5-10>' },
        { name: 'seed', value: '<word>' },
        { name: 'senior', value: '<code>' },
        { name: 'dry-run' },
        { name: 'answers', value: '<file>' },
        { name: 'skill', value: '<criterion>' },
        { name: 'checked' },
        { name: 'measure', value: '<text>', repeat: true },
        { name: 'owner', value: '<code>' },
        { name: 'due', value: '<time>' },
        { name: 'note', value: '<text>' },
        { name: 'finish' },
        { name: 'next', value: '<time|none>' },
        ...pdf,
        full,
      ],
      examples: [
        'weekly',
        'weekly --week 2026-W03 --senior svetlana',
        'weekly --dry-run --week 2026-W03 --seed k7',
        'weekly --skill objections --measure reminders --owner dinara --due "пт 10:00"',
        'weekly --finish --pdf weekly.pdf',
        'weekly --finish --next none',
      ],
      load: () => import('../commands/weekly.ts'),
    },
    {
      name: 'weekly list',
      examples: ['weekly list'],
      load: () => import('../commands/weekly-list.ts'),
    },
    {
      name: 'weekly show',
      args: [{ name: 'number' }],
      flags: [...pdf, full],
      examples: ['weekly show', 'weekly show 1 --pdf weekly.pdf'],
      load: () => import('../commands/weekly-show.ts'),
    },
    {
      name: 'weekly drop',
      flags: [{ name: 'reason', value: '<text>' }],
      examples: ['weekly drop --reason "перенесли на понедельник"'],
      load: () => import('../commands/weekly-drop.ts'),
    },
  ],
};
