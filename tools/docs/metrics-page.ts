/** docs/metrics.md, written from the definitions and their words in English and Russian. */
import type { Target } from '../../src/clinic/types.ts';
import { metrics as en } from '../../src/i18n/en/metrics.ts';
import { metrics as ru } from '../../src/i18n/ru/metrics.ts';
import { allMetrics } from '../../src/metrics/index.ts';
import {
  leaveReasons,
  type Metric,
  pendingReasons,
  type Reason,
  shortReasons,
} from '../../src/metrics/metric.ts';

const forms: Record<Metric['form'], string> = {
  count: 'a number of rows',
  ratio: 'numerator over denominator',
  mean: 'mean of seconds',
  median: 'median of seconds',
};

export function metricsPage(): string {
  return [
    '# What each figure means',
    '',
    'Written by `npm run docs` from `src/metrics/definitions` and `src/i18n`; do not edit. One definition judges every row;',
    'the figure and `smena metrics explain ID` are two tallies of that judgement.',
    '',
    '- Without a denominator there is no value: `null` in JSON, empty in CSV, "—" for people.',
    '- A period adds up numerators and denominators; a median is taken over all rows of the period.',
    '- A row belongs to the clinic-local day of its own start.',
    '- A row that cannot be judged yet is in neither part; `pending` counts such rows.',
    '- Where something may have gone unrecorded, `recorded` says for how many rows it was, of how many.',
    '- `{minutes}` is the clinic’s callback clock, 15 unless the clinic has set another.',
    '',
    ...allMetrics.flatMap(section),
    '## Why a row is not counted',
    '',
    ...reasonTable('In the denominator only', shortReasons),
    ...reasonTable('In neither part', leaveReasons),
    ...reasonTable('Not judged yet (`pending`)', pendingReasons),
  ].join('\n');
}

function section({ id, version, form, unit, rows, target, coverage }: Metric): string[] {
  const den = en[`metrics.den.${id}`];
  return [
    `## \`${id}\``,
    '',
    `${en[`metrics.name.${id}`]} · ${ru[`metrics.name.${id}`]}`,
    '',
    `- definition ${version}; ${forms[form]}; unit \`${unit}\`; rows: ${rows}s`,
    `- counted: ${en[`metrics.num.${id}`]}`,
    ...(den === '' ? [] : [`- over: ${den}`]),
    ...(target ? [`- target: ${targetText(target)}`] : []),
    ...(coverage ? ['- says over how many rows it stands (`recorded`)'] : []),
    '',
  ];
}

function targetText({ op, value }: Target): string {
  return `${{ '>=': '≥', '<=': '≤', '=': '=' }[op]} ${value}`;
}

function reasonTable(title: string, reasons: readonly Reason[]): string[] {
  const line = (reason: Reason) =>
    `| \`${reason}\` | ${en[`metrics.reason.${reason}`]} | ${ru[`metrics.reason.${reason}`]} |`;
  return [`| ${title} | | |`, '|---|---|---|', ...reasons.map(line), ''];
}
