/** docs/metrics.md, written from the definitions and their words in English and Russian. */
import type { Target } from '../../src/clinic/types.ts';
import { metrics as en } from '../../src/i18n/en/metrics.ts';
import { metrics as ru } from '../../src/i18n/ru/metrics.ts';
import { allMetrics } from '../../src/metrics/index.ts';
import {
  type Dimension,
  elsewhereReasons,
  leaveReasons,
  type Metric,
  pendingReasons,
  type Reason,
  shortReasons,
} from '../../src/metrics/metric.ts';
import { undivided } from '../../src/metrics/undivided.ts';

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
    '## Whose a row is',
    '',
    '`--desk` and `--administrator` judge only the rows of that desk or person, as `--by desk` and `--by administrator` deal them out.',
    'Each row goes to one of them or to none, so that desks and what is of no desk add up to the clinic.',
    '',
    '- A contact belongs to the desk that wrote it down and to the administrator who handled it. A call or a chat that nobody answered has no',
    '  administrator until somebody rings back, whoever wrote it down.',
    '- A request goes whole to the first who spoke with the person; where nobody did, to the desk that wrote the missed call down.',
    '- A visit belongs to whoever booked it, and to the desk where that person had a shift then.',
    '- A complaint belongs to the desk of its shift.',
    '- What came with a file belongs to no desk; calls and visits of a file belong to the administrator whose code stands in it.',
    '- A callback is judged at the desk of its missed call, whichever desk rings.',
    '- A figure that would be untrue of one desk or person is not divided: it has no value, and `notApplicable` says why.',
    '',
    ...allMetrics.flatMap(section),
    '## Why a row is not counted',
    '',
    ...reasonTable('In the denominator only', shortReasons),
    ...reasonTable('In neither part', leaveReasons),
    ...reasonTable('With `--desk` or `--administrator`, in neither part', elsewhereReasons),
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
    ...whole(id),
    '',
  ];
}

/** By what the figure is not divided, and why. */
function whole(id: Metric['id']): string[] {
  return (['desk', 'administrator'] as const satisfies Dimension[]).flatMap((by) => {
    const reason = undivided(id, by);
    return reason === null
      ? []
      : [`- not divided by ${by} (\`${reason}\`): ${en[`metrics.undivided.${reason}`]}`];
  });
}

function targetText({ op, value }: Target): string {
  return `${{ '>=': '≥', '<=': '≤', '=': '=' }[op]} ${value}`;
}

function reasonTable(title: string, reasons: readonly Reason[]): string[] {
  const line = (reason: Reason) =>
    `| \`${reason}\` | ${en[`metrics.reason.${reason}`]} | ${ru[`metrics.reason.${reason}`]} |`;
  return [`| ${title} | | |`, '|---|---|---|', ...reasons.map(line), ''];
}
