/** docs/metrics.md, written from the definitions and their words in English and Russian. */
import type { Target } from '../../src/clinic/types.ts';
import { manager as managerEn } from '../../src/i18n/en/manager.ts';
import { metrics as metricsEn } from '../../src/i18n/en/metrics.ts';
import { refused as refusedEn } from '../../src/i18n/en/refused.ts';
import { manager as managerRu } from '../../src/i18n/ru/manager.ts';
import { metrics as metricsRu } from '../../src/i18n/ru/metrics.ts';
import { refused as refusedRu } from '../../src/i18n/ru/refused.ts';
import { allMetrics } from '../../src/metrics/index.ts';
import { managerMetrics } from '../../src/metrics/manager/index.ts';
import type { Dimension, Metric } from '../../src/metrics/metric.ts';
import {
  elsewhereReasons,
  leaveReasons,
  managerElsewhereReasons,
  managerLeaveReasons,
  managerPendingReasons,
  managerShortReasons,
  pendingReasons,
  type Reason,
  shortReasons,
} from '../../src/metrics/reasons.ts';
import { refusalRules, type Spoilt } from '../../src/metrics/support.ts';
import { undivided } from '../../src/metrics/undivided.ts';
import { figureKey, reasonKey, undividedKey } from '../../src/metrics/word-keys.ts';

const en = { ...metricsEn, ...managerEn };
const ru = { ...metricsRu, ...managerRu };

const forms: Record<Metric['form'], string> = {
  count: 'a number of rows',
  ratio: 'numerator over denominator',
  mean: 'mean',
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
    '- What came with a file belongs to no desk; calls and visits of a file belong to the administrator whose name or code stands in it.',
    '- A callback is judged at the desk of its missed call, whichever desk rings.',
    '- A figure that would be untrue of one desk or person is not divided: it has no value, and `notApplicable` says why.',
    '',
    ...refusals(),
    '# The figures of the desk’s day',
    '',
    ...allMetrics.flatMap(section),
    '# The manager’s figures',
    '',
    '`smena metrics PERIOD --manager`. They look beyond a day, are made anew from the rows each time, and are never frozen.',
    '',
    '- Arrived is a visit whose patient came: `arrived`, `in_room`, `done`. Cards that were merged are one patient.',
    '- The data begins on the day of the first arrived visit. Whoever was first seen within 90 days of it may have been there before, and is',
    '  called neither new nor not: he is left out of `new_patients`, `return_rate` and `lifetime_value`, and missing in `recorded`.',
    '- Windows are judged when they are over, for those too who came early: a cohort of yesterday would have good news only.',
    '- Money is that of visits and of plans, as it stands now: what was given back is no longer paid. A recorded zero counts, nothing recorded is unknown.',
    '- Doctors’ hours are those set now, holidays, days off, extra days and absences of each day taken into account; a doctor counts from the day of his',
    '  first visit, and one who no longer works here until the day of his last.',
    '- A recall is an outbound contact with one of the tags of `data/recall.yaml`.',
    '- A share has the requests of everybody as its denominator, so the numerators of all sources add up and the denominators do not.',
    '',
    ...managerMetrics.flatMap(section),
    '## Why a row is not counted',
    '',
    ...reasonTable('In the denominator only', [...shortReasons, ...managerShortReasons]),
    ...reasonTable('In neither part', [...leaveReasons, ...managerLeaveReasons]),
    ...reasonTable('Of another group than the one asked for, in neither part', [
      ...elsewhereReasons,
      ...managerElsewhereReasons,
    ]),
    ...reasonTable('Not judged yet (`pending`)', [...pendingReasons, ...managerPendingReasons]),
  ].join('\n');
}

function section({ id, version, form, unit, rows, target, coverage }: Metric): string[] {
  const den = en[figureKey('den', id)];
  return [
    `## \`${id}\``,
    '',
    `${en[figureKey('name', id)]} · ${ru[figureKey('name', id)]}`,
    '',
    `- definition ${version}; ${forms[form]}; unit \`${unit}\`; rows: ${rows.replace('_', ' ')}s`,
    `- counted: ${en[figureKey('num', id)]}`,
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
    return reason === null ? [] : [`- not divided by ${by} (\`${reason}\`): ${en[undividedKey(reason)]}`];
  });
}

function targetText({ op, value }: Target): string {
  return `${{ '>=': '≥', '<=': '≤', '=': '=' }[op]} ${value}`;
}

function reasonTable(title: string, reasons: readonly Reason[]): string[] {
  const line = (reason: Reason) => `| \`${reason}\` | ${en[reasonKey(reason)]} | ${ru[reasonKey(reason)]} |`;
  return [`| ${title} | | |`, '|---|---|---|', ...reasons.map(line), ''];
}

const whenSpoilt: Record<Spoilt, string> = {
  empty: 'where no other row is left',
  whole: 'where no row of the period can tell',
  zero: 'where no row of the period can tell and none was found',
  many: 'where more than one row in twenty cannot tell',
};

function refusals(): string[] {
  const rows = refusalRules.map(({ reason, figures }) => {
    const when = [...byValue(figures)].map(
      ([spoilt, ids]) => `${ids.map((id) => `\`${id}\``).join(', ')} ${whenSpoilt[spoilt]}`,
    );
    const key = `metrics.refused.${reason}` as const;
    return `| \`${reason}\` | ${when.join('; ')} | ${refusedEn[key]} | ${refusedRu[key]} |`;
  });
  return [
    '## When a figure is refused',
    '',
    'A figure that what was imported cannot support has no value and says why (`refused` in JSON, empty in CSV). It is judged by what each import',
    'noted of its file: the columns it had and the statuses in it. Visits count that had begun when they were imported; what came earlier is',
    'recorded here like any other. Calls of another file with the unanswered ones of those days make good for one with answered calls only.',
    '',
    '| reason | refused | | |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## Targets and other periods',
    '',
    '- A figure of a day is judged by the target of that day, a period’s by the one in force on its last day; `targetChanges` says when it changed inside.',
    '- Frozen figures of a shift keep theirs. `smena config targets` lists what was, is and will be in force.',
    '- `--compare`: a day beside the same weekday a week before, weeks beside the weeks before, whole months beside as many whole months, a month',
    '  (quarter, year) so far beside the same days of the one before; a year ago is 52 weeks back for days and weeks, the same dates otherwise.',
    '- With `--by`: a desk, a person, a source beside itself in the other period (one that fell silent stands with nothing); a day, week or month beside',
    '  the one before it. Shifts are not compared.',
    '- `change` is the difference in the unit of the figure (of shares: 0.05 is five points); `better` goes by the direction of the target.',
    '- Where the other period has no data there is no change; where the clinic’s first day lies inside it (`since`), counts have none.',
    '',
  ];
}

function byValue(figures: Readonly<Record<string, Spoilt>>): Map<Spoilt, string[]> {
  const found = new Map<Spoilt, string[]>();
  for (const [id, spoilt] of Object.entries(figures)) found.set(spoilt, [...(found.get(spoilt) ?? []), id]);
  return found;
}
