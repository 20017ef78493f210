import { describe, expect, it } from 'vitest';
import { type Canvas, colors } from '../../../src/render/layout/canvas.ts';
import { chartBlocks } from '../../../src/render/layout/chart.ts';
import { dayPoint, labelPoint } from '../../../src/reports/points.ts';
import type { ChartSection } from '../../../src/reports/report.ts';
import { plainFrame } from './frame.ts';

const frame = await plainFrame();
const chart: ChartSection = {
  kind: 'chart',
  id: 'conversion',
  title: '',
  mark: 'bars',
  unit: 'ratio',
  currency: 'KZT',
  target: { op: '>=', value: 0.5 },
  points: [0.4, null, 0.6].map((value, at) => dayPoint(`2026-01-0${at + 1}`, value)),
};

/** What a chart draws, in words. */
function drawn(section: ChartSection) {
  const said: string[] = [];
  const marks: string[] = [];
  const targets: [number, number][][] = [];
  let dotted = 0;
  const paths: number[] = [];
  const shape = (fill: string, height: number) =>
    marks.push(`${fill === colors.accent ? 'solid' : 'hollow'} ${Math.round(height)}`);
  const canvas: Canvas = {
    ...frame.ruler,
    addPage: () => {},
    text: (text) => said.push(text.replaceAll('\u00a0', ' ')),
    path: (points, stroke) => {
      if (stroke.color === colors.soft && stroke.dash) dotted += 1;
      else if (stroke.dash) targets.push(points);
      else if (stroke.width > 1 && stroke.color === colors.accent) paths.push(points.length);
    },
    rect: (_x, _y, _width, height, fill, stroke) => {
      if (stroke) shape(fill, height);
    },
    circle: (_x, _y, radius, fill) => shape(fill, radius),
    named: (_name, draw) => draw(),
  };
  for (const block of chartBlocks(section, frame)) block.draw(canvas, 0, 0);
  return {
    said,
    marks,
    paths,
    targets: targets.map((line) => Math.round(line[0]?.[1] ?? 0)),
    /** Corners of the target's lines, without the one of the legend. */
    steps: targets.slice(1).map((line) => line.length),
    // The legend has one of its own.
    dotted: Math.max(0, dotted - 1),
  };
}

describe('chartBlocks', () => {
  it('draws bars: solid where the target is met, hollow where not, nothing for a day without a value', () => {
    expect(drawn(chart)).toMatchObject({
      said: [
        'on target',
        'off target',
        'target ≥ 50%',
        '0%',
        '20%',
        '40%',
        '60%',
        '1 Jan',
        '2 Jan',
        '3 Jan',
        '40%',
        '60%',
      ],
      marks: ['solid 6', 'hollow 6', 'hollow 61', 'solid 92'],
      targets: [5, 38],
      paths: [],
    });
  });

  it('draws lines that do not bridge a gap', () => {
    const points = [0.4, 0.5, null, 0.6, 0.7, 0.3].map((value, at) => dayPoint(`2026-01-0${at + 1}`, value));
    const { marks, paths } = drawn({ ...chart, mark: 'lines', points });
    expect(paths).toEqual([2, 3]);
    expect(marks.map((mark) => mark.split(' ')[0])).toEqual([
      ...['solid', 'hollow'],
      ...['hollow', 'solid', 'solid', 'solid', 'hollow'],
    ]);
  });

  it('needs no target', () => {
    const { said, targets } = drawn({
      ...chart,
      unit: 'count',
      target: null,
      points: [dayPoint('2026-01-01', 3)],
    });
    expect(said).toEqual(['by day', '0', '1', '2', '3', '1 Jan', '3']);
    expect(targets).toEqual([]);
  });

  it('names as many days of a year as fit', () => {
    const points = Array.from({ length: 365 }, (_, at) => {
      const day = new Date(2026, 0, 1 + at);
      const month = String(day.getMonth() + 1).padStart(2, '0');
      return dayPoint(`2026-${month}-${String(day.getDate()).padStart(2, '0')}`, 0.5);
    });
    const days = drawn({ ...chart, points }).said.filter((text) => /^\d+ [A-Z]/u.test(text));
    expect(days).toEqual([
      '1 Jan',
      '27 Jan',
      '22 Feb',
      '20 Mar',
      '15 Apr',
      '11 May',
      '6 Jun',
      '2 Jul',
      '28 Jul',
      '23 Aug',
      '18 Sep',
      '14 Oct',
      '9 Nov',
      '5 Dec',
    ]);
  });

  it('steps where the target changed, and judges each day by its own', () => {
    const points = [0.4, 0.55, 0.55].map((value, at) =>
      dayPoint(`2026-01-0${at + 1}`, value, { op: '>=', value: at < 2 ? 0.5 : 0.6 }),
    );
    const { said, marks, steps } = drawn({ ...chart, target: null, points });
    expect(marks.slice(2)).toEqual(['hollow 61', 'solid 85', 'hollow 85']);
    expect(steps).toEqual([4]);
    expect(said).toContain('target ≥ 50%, from 3 Jan ≥ 60%');
  });

  it('draws no target where there was none that day', () => {
    const points = [0.4, 0.55, 0.55].map((value, at) =>
      dayPoint(`2026-01-0${at + 1}`, value, at === 1 ? null : undefined),
    );
    const { marks, steps } = drawn({ ...chart, points });
    expect(marks.slice(2)).toEqual(['hollow 61', 'solid 85', 'solid 85']);
    expect(steps).toEqual([2, 2]);
  });

  it('draws the compared period as a dotted line that bridges no gap', () => {
    const before = [0.3, null, 0.5].map((value, at) => dayPoint(`2025-12-2${at}`, value));
    const { said, dotted } = drawn({ ...chart, before, beforeLabel: 'week before' });
    expect(said).toContain('week before');
    expect(dotted).toBe(2);
    expect(drawn({ ...chart, before }).said).toContain('previous period');
  });

  it('reaches as high as the compared period and the target', () => {
    const before = [0.9, 0.9, 0.9].map((value, at) => dayPoint(`2025-12-2${at}`, value));
    expect(drawn({ ...chart, before }).said).toContain('100%');
    expect(drawn({ ...chart, target: { op: '>=', value: 0.95 } }).said).toContain('100%');
  });

  it('writes money in thousands and millions, and says so', () => {
    const points = [131_000_000, 99_000_000].map((value, at) => dayPoint(`2026-01-0${at + 1}`, value));
    const { said } = drawn({ ...chart, unit: 'money', target: null, points });
    expect(said[0]).toBe('₸ million');
    expect(said.slice(-2)).toEqual(['1.31', '0.99']);
    const less = points.map((point) => ({ ...point, value: (point.value ?? 0) / 100 }));
    expect(drawn({ ...chart, unit: 'money', target: null, points: less }).said.slice(-2)).toEqual([
      '13.1',
      '9.9',
    ]);
  });

  it('names the last, the highest and the lowest of many days', () => {
    const points = Array.from({ length: 200 }, (_, at) =>
      dayPoint('2026-01-01', at === 60 ? 0.9 : at === 120 ? 0.1 : 0.5),
    );
    const { said, marks } = drawn({ ...chart, mark: 'lines', points });
    expect(said.slice(-3)).toEqual(['50%', '90%', '10%']);
    expect(said[0]).toBe('by day');
    // Nothing but the mark of the legend: two hundred dots would be a smear.
    expect(marks).toEqual(['solid 6']);
  });

  it('cuts the names of categories rather than leaving some out', () => {
    const points = Array.from({ length: 6 }, (_, at) => labelPoint(`Category number ${at}`, at));
    const { said } = drawn({ ...chart, unit: 'count', target: null, points });
    expect(said.filter((one) => one.startsWith('Categ'))).toHaveLength(6);
    expect(said[0]).toBe('value');
  });

  it('lays categories down: name, bar, value', () => {
    const points = [labelPoint('Friends', 0.7), labelPoint('Street', 0.2), labelPoint('Site', null)];
    const before = [0.6, 0.3, 0.1].map((value) => labelPoint('', value));
    const { said, marks, dotted } = drawn({ ...chart, mark: 'rows', points, before });
    expect(said).toEqual([
      ...['on target', 'off target', 'target ≥ 50%', 'previous period'],
      ...['Friends', '70.0%', 'Street', '20.0%', 'Site', '—'],
    ]);
    expect(marks.slice(2)).toEqual(['solid 9', 'hollow 9']);
    expect(dotted).toBe(3);
  });

  it('gives a category a block of its own, so that a long list goes on on the next page', () => {
    const points = Array.from({ length: 90 }, (_, at) => labelPoint(`Doctor ${at}`, at));
    const blocks = chartBlocks({ ...chart, mark: 'rows', points }, frame);
    expect(blocks).toHaveLength(91);
    expect(blocks[0]?.keep).toBe(true);
  });

  it('says that there is nothing to draw', () => {
    expect(drawn({ ...chart, points: [dayPoint('2026-01-01', null)] }).said).toEqual(['No data']);
  });
});
