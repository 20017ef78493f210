import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planner } from '../../src/terminal/planner.ts';
import type { PlannerColumn } from '../../src/terminal/planner-rows.ts';
import { displayWidth } from '../../src/terminal/text-width.ts';

/** Minutes of a day as `09:30`; the planner itself does not care what a moment is. */
const label = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
const hours = Array.from({ length: 24 }, (_, hour) => hour * 60);
const scale = { marks: hours, label, now: null };
const nine = 9 * 60;

const kim: PlannerColumn = {
  head: ['Ким С. В.', 'каб. 302'],
  blocks: [
    { from: nine, to: nine + 30, text: '1 Марат, пришёл' },
    { from: nine + 40, to: nine + 60, text: '2 Инна, записан' },
  ],
};

describe('the planner', () => {
  it('begins a row where something begins, and at full hours', () => {
    const free = { from: nine, to: nine + 150, text: 'свободно' };
    expect(planner([kim, { head: ['Ли А.'], blocks: [free] }], scale, 60)).toEqual([
      '',
      '        Ким С. В.                  Ли А.',
      '        каб. 302',
      '09:00 ├ 1 Марат, пришёл          ├ свободно',
      '09:40 ├ 2 Инна, записан          │',
      '10:00 │                          │',
      '11:00 │                          │',
    ]);
  });

  it('makes a row higher for what needs more lines, and cuts what needs too many', () => {
    const long = {
      from: nine,
      to: nine + 10,
      text: 'раз два три четыре пять шесть семь восемь девять десять',
    };
    expect(planner([{ head: ['А'], blocks: [long] }], scale, 20)).toEqual([
      '',
      '        А',
      '09:00 ├ раз два три',
      '      │ четыре пять',
      '      │ шесть семь',
      '      │ восемь…',
    ]);
  });

  it('draws the line of the present across everything, and goes on below it', () => {
    const now = { at: nine + 10, text: 'сейчас' };
    const drawn = planner([kim], { ...scale, now }, 30);
    expect(drawn.slice(3)).toEqual([
      '09:00 ├ 1 Марат, пришёл',
      '09:10 ═ сейчас ═══════════════',
      '09:40 ├ 2 Инна, записан',
    ]);
    const at = planner([kim], { ...scale, now: { ...now, at: nine + 40 } }, 30);
    expect(at.slice(4)).toEqual(['09:40 ═ сейчас ═══════════════', '      ├ 2 Инна, записан']);
    expect(planner([kim], { ...scale, now: { ...now, at: 0 } }, 30).join('\n')).not.toContain('сейчас');
  });

  it('measures what stands in a cell by what it takes on the screen', () => {
    const wide = { ...kim, blocks: [{ from: nine, to: nine + 30, text: '1 山田さんと鈴木さん' }] };
    const [first = ''] = planner([wide, kim], scale, 46).filter((line) => line.includes('├'));
    expect(displayWidth(first.slice(0, first.lastIndexOf('├')))).toBe(26);
  });

  it('goes on below, evenly, where not all stand side by side', () => {
    const five = ['А', 'Б', 'В', 'Г', 'Д'].map((name) => ({ ...kim, head: [name] }));
    const heads = (width: number): string[] =>
      planner(five, scale, width)
        .filter((line) => /^ {8}/.test(line))
        .map((line) => line.replaceAll(/ +/g, ''));
    expect([heads(40), heads(80), heads(200)]).toEqual([['А', 'Б', 'В', 'Г', 'Д'], ['АБВ', 'ГД'], ['АБВГД']]);
    expect(planner([], scale, 80)).toEqual([]);
  });

  it('is never wider than the screen, and begins every stretch once', () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 5, max: 120 }), fc.string());
    const column = fc.array(stretch, { minLength: 1, maxLength: 8 }).map((pieces): PlannerColumn => {
      let from = nine;
      const blocks = pieces.map(([gap, length, words]) => {
        const block = {
          from: from + gap,
          to: from + gap + length,
          text: `x${words.replaceAll(/[├│\n\r]/gu, '')}`,
        };
        from = block.to;
        return block;
      });
      return { head: ['Омарова'], blocks };
    });
    const columns = fc.array(column, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        columns,
        fc.integer({ min: 80, max: 200 }),
        fc.integer({ min: 500, max: 900 }),
        (all, width, at) => {
          const lines = planner(all, { ...scale, now: { at, text: 'now' } }, width);
          expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
          expect(lines.join('').split('├').length - 1).toBe(all.flatMap(({ blocks }) => blocks).length);
        },
      ),
    );
  });
});
