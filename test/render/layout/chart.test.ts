import { describe, expect, it } from 'vitest';
import { type Canvas, colors } from '../../../src/render/layout/canvas.ts';
import { chartBlocks } from '../../../src/render/layout/chart.ts';
import { dayPoint } from '../../../src/reports/points.ts';
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
  const targets: number[] = [];
  const paths: number[] = [];
  const shape = (fill: string, height: number) =>
    marks.push(`${fill === colors.accent ? 'solid' : 'hollow'} ${Math.round(height)}`);
  const canvas: Canvas = {
    ...frame.ruler,
    addPage: () => {},
    text: (text) => said.push(text.replaceAll('\u00a0', ' ')),
    path: (points, stroke) => {
      if (stroke.dash) targets.push(Math.round(points[0]?.[1] ?? 0));
      else if (stroke.width > 1) paths.push(points.length);
    },
    rect: (_x, _y, _width, height, fill, stroke) => {
      if (stroke) shape(fill, height);
    },
    circle: (_x, _y, radius, fill) => shape(fill, radius),
    named: (_name, draw) => draw(),
  };
  for (const block of chartBlocks(section, frame)) block.draw(canvas, 0, 0);
  return { said, marks, targets, paths };
}

describe('chartBlocks', () => {
  it('draws bars: solid where the target is met, hollow where not, nothing for a day without a value', () => {
    expect(drawn(chart)).toEqual({
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

  it('says that there is nothing to draw', () => {
    expect(drawn({ ...chart, points: [dayPoint('2026-01-01', null)] }).said).toEqual(['No data']);
  });
});
