import { describe, expect, it } from 'vitest';
import { prepareDay } from '../../src/metrics/day.ts';
import { explain, type ReasonGroup } from '../../src/metrics/explain.ts';
import { type Figure, roundFigure, toFigure } from '../../src/metrics/figures.ts';
import { metrics } from '../../src/metrics/index.ts';
import { type MetricId, metricIds } from '../../src/metrics/metric.ts';
import { partsOf } from '../../src/metrics/parts.ts';
import { leaveReasons, pendingReasons, shortReasons } from '../../src/metrics/reasons.ts';
import { callCases } from './cases/calls.ts';
import type { Case, Judgement } from './cases/case.ts';
import { deskCases } from './cases/desk.ts';
import { requestCases } from './cases/requests.ts';
import { visitCases } from './cases/visits.ts';

const cases: Case[] = [...requestCases, ...callCases, ...visitCases, ...deskCases];
const judgements = cases.flatMap(({ about, facts, expect: wanted }) =>
  (Object.entries(wanted) as [MetricId, Judgement][]).map(([id, judgement]) => ({
    about,
    id,
    facts,
    judgement,
  })),
);

describe.each(cases.map((one) => one.about))('%s', (about) => {
  it.each(judgements.filter((one) => one.about === about))('$id', ({ id, facts, judgement }) => {
    const day = prepareDay(facts);
    const explained = explain(metrics[id], [day]);
    const figure = roundFigure(toFigure(metrics[id], partsOf(metrics[id], day), {}));
    expect({
      counted: explained.counted.map((row) => row.id),
      short: idsByReason(explained.short),
      left: idsByReason(explained.left),
      pending: idsByReason(explained.pending),
      figure: shown(figure),
      recorded: figure.recorded && `${figure.recorded.count} of ${figure.recorded.of}`,
    }).toEqual({ counted: [], short: {}, left: {}, pending: {}, recorded: undefined, ...judgement });
  });
});

describe('the cases', () => {
  it('judge every metric', () => {
    expect(new Set(judgements.map((one) => one.id))).toEqual(new Set(metricIds));
  });

  it.each([
    ['short', shortReasons],
    ['left', leaveReasons],
    ['pending', pendingReasons],
  ] as const)('meet every reason to be %s', (part, reasons) => {
    const met = judgements.flatMap(({ judgement }) => Object.keys(judgement[part] ?? {}));
    expect([...new Set(met)].sort()).toEqual([...reasons].sort());
  });
});

function idsByReason(groups: readonly ReasonGroup[]): Record<string, number[]> {
  return Object.fromEntries(groups.map((group) => [group.reason, group.rows.map((row) => row.id)]));
}

function shown({ value, numerator, denominator, unit }: Figure): string {
  return unit === 'count' ? `${value}` : `${value ?? '-'} ${numerator ?? '-'}/${denominator}`;
}
