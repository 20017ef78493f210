/** Figures and reports. */

import { channels } from '../contacts/types.ts';
import type { Context } from '../context.ts';
import { dimensions, managerMetricIds, metricIds, spans } from '../metrics/metric.ts';
import { managerKinds } from '../metrics/report-kinds.ts';
import type { CommandGroup, FlagSpec } from '../terminal/command-spec.ts';

const selection: readonly FlagSpec[] = [
  { name: 'from', value: '<day>' },
  { name: 'to', value: '<day>' },
  { name: 'shift', value: '<number>' },
  { name: 'desk', value: '<code>' },
  { name: 'administrator', value: '<code>' },
];

/** Those that are typed most; there are more, and days (metrics/period.ts). */
const periods = ['today', 'yesterday', 'week', 'month', 'quarter', 'year', 'last'];
const one: readonly FlagSpec[] = [
  { name: 'doctor', value: '<code>' },
  { name: 'service', value: '<code>' },
  { name: 'source', value: '<code>' },
  { name: 'channel', value: '<what>', choices: channels },
];

export const figures: CommandGroup<Context> = {
  id: 'figures',
  commands: [
    {
      name: 'metrics',
      args: [{ name: 'period', rest: true, choices: periods }],
      flags: [
        ...selection,
        ...one,
        { name: 'by', value: '<what>', choices: [...spans, 'shift', ...dimensions] },
        { name: 'only', value: '<ids>' },
        { name: 'manager' },
        { name: 'all' },
        { name: 'compare', value: '<what>', choices: ['previous', 'year', 'both', 'none'] },
        { name: 'csv', value: '<file>' },
        { name: 'long' },
        { name: 'excel' },
        { name: 'pdf', value: '<file>' },
        { name: 'force' },
      ],
      examples: [
        'metrics',
        'metrics yesterday',
        'metrics 2026-01 --by week',
        'metrics last week',
        'metrics 2026-Q1 --compare year',
        'metrics month --manager',
        'metrics month --by source --compare previous',
        'metrics month --by shift',
        'metrics month --only show_rate,average_bill --doctor kim',
        'metrics week --desk desk-2',
        'metrics month --administrator aigul --by week',
        'metrics --shift 57',
        'metrics 2026-01 --csv january.csv --excel',
        'metrics 2026-01 --by doctor --csv doctors.csv',
        'metrics 2026-01 --compare both --csv january.csv --long',
        'metrics 2026-01 --pdf january.pdf',
      ],
      load: () => import('../commands/metrics.ts'),
    },
    {
      name: 'metrics explain',
      args: [
        { name: 'id', required: true, choices: [...metricIds, ...managerMetricIds] },
        { name: 'period' },
      ],
      flags: [...selection, ...one],
      examples: [
        'metrics explain callback_in_time',
        'metrics explain conversion --desk desk-1',
        'metrics explain conversion 2026-01 --json',
        'metrics explain average_bill month --doctor kim',
        'metrics explain source_share month --source instagram',
      ],
      load: () => import('../commands/metrics-explain.ts'),
    },
    {
      name: 'metrics no-shows',
      args: [{ name: 'period' }],
      flags: [
        { name: 'from', value: '<day>' },
        { name: 'to', value: '<day>' },
      ],
      examples: ['metrics no-shows', 'metrics no-shows month', 'metrics no-shows 2026-01 --json'],
      load: () => import('../commands/metrics-no-shows.ts'),
    },
    {
      name: 'metrics check',
      args: [{ name: 'period', rest: true, choices: periods }],
      flags: selection,
      examples: ['metrics check', 'metrics check last month', 'metrics check --shift 57 --json'],
      load: () => import('../commands/metrics-check.ts'),
    },
    {
      name: 'metrics list',
      examples: ['metrics list', 'metrics list --json'],
      load: () => import('../commands/metrics-list.ts'),
    },
    {
      name: 'report',
      args: [{ name: 'what', choices: managerKinds }, { name: 'period' }, { name: 'who' }],
      flags: [
        { name: 'pdf', value: '[file]' },
        { name: 'html', value: '[file]' },
        { name: 'xlsx', value: '[file]' },
        { name: 'csv', value: '[file]' },
        { name: 'excel' },
        { name: 'long' },
        { name: 'folder', value: '<folder>' },
        { name: 'force' },
        { name: 'desk', value: '<code>' },
        { name: 'administrator', value: '<code>' },
        { name: 'mail', value: '<addresses>' },
        { name: 'dry-run', value: '[file]' },
        { name: 'schedule' },
        { name: 'at', value: '<time>' },
        { name: 'for', value: '<scheduler>', choices: ['cron', 'systemd', 'windows'] },
      ],
      examples: [
        'report',
        'report 57 --pdf shift-57.pdf',
        'report day yesterday',
        'report week --pdf --html',
        'report month 2026-01 --pdf january.pdf --xlsx january.xlsx',
        'report administrator aigul last',
        'report sources 2026-01 --csv --excel',
        'report no-shows month',
        'report doctors --json',
        'report week last --mail director@clinic.kz --dry-run week.eml',
        'report day --schedule --at 20:30 --folder reports',
      ],
      load: () => import('../commands/report.ts'),
    },
  ],
};
