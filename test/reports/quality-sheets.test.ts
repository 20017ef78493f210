import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/index.ts';
import { scorecardReport } from '../../src/reports/scorecard-sheet.ts';
import { weeklySheet } from '../../src/reports/weekly-sheet.ts';
import type { SheetFacts } from '../../src/reports/weekly-sheet-facts.ts';
import { card } from '../quality/card.ts';

const { t } = await translator('ru');
const words = { t, language: 'ru' } as const;
const facts: SheetFacts = {
  ...{ id: 3, week: '2026-W03', seed: 'k7', senior: 'Светлана Ким', heldAt: 0, average: 80, goal: 85 },
  heard: [
    { contact: 25, at: 0, operator: 'Айгуль', stratum: 'записан', score: 80, weakest: 'Сомнения' },
    { contact: 26, at: 0, operator: 'Динара', stratum: 'прочее', score: null, weakest: null },
  ],
  criteria: [
    { code: 'slots', title: 'Два времени', share: 0.5, points: 15, most: 30, count: 2 },
    { code: 'objections', title: 'Сомнения', share: null, points: 0, most: 0, count: 0 },
  ],
  ...{ skill: 'Два времени', script: null, lastSkill: null },
  noShows: {
    week: { value: 0.1, n: 1, of: 10 },
    before: { value: null, n: 0, of: 0 },
    target: { op: '<=', value: 0.1 },
    cost: null,
    causes: [{ cause: 'забыл', week: 1, before: 0 }],
  },
  measures: [{ title: 'Напоминать', owner: 'Светлана Ким', dueAt: 0, state: 'открыта' }],
  ...{ lastMeasures: [], note: null },
};

describe('the sheet to fill in by hand', () => {
  it('has a box for each grade, and none where a criterion always applies', () => {
    const { sections, layout } = scorecardReport(card, 'Жайлы', 0, words);
    const [criteria] = sections;
    if (criteria?.kind !== 'table') throw new Error('the first section is the card');
    const boxes = criteria.rows.map(({ cells }) =>
      cells.slice(1).map((cell) => (cell.kind === 'text' ? cell.text : '')),
    );
    expect(boxes).toHaveLength(8);
    expect(boxes[1]).toEqual(['[  ] 15', '[  ] 8', '[  ] 0', '[  ]']);
    expect(boxes[7]).toEqual(['[  ] 10', '[  ] 5', '[  ] 0', '']);
    expect(layout).toBe('one-page');
  });
});

describe('the sheet of a weekly review', () => {
  const sheet = weeklySheet(facts, { clinic: 'Жайлы', at: 0 }, words);

  it('says skill and measures before what they stand on', () => {
    expect(sheet.sections.map(({ id }) => id)).toEqual([
      'skill',
      'measures',
      'contacts',
      'criteria',
      'noShows',
      'causes',
    ]);
    expect(sheet.facts.map(({ cell }) => cell)).toContainEqual({
      kind: 'parts',
      numerator: 1,
      denominator: 2,
    });
  });

  it('has no value where nothing was scored or nobody was expected', () => {
    const criteria = sheet.sections.find(({ id }) => id === 'criteria');
    const noShows = sheet.sections.find(({ id }) => id === 'noShows');
    expect(criteria?.kind === 'table' && criteria.rows[1]?.cells.slice(1, 3)).toEqual([
      { kind: 'none' },
      { kind: 'none' },
    ]);
    expect(noShows?.kind === 'facts' && noShows.facts[1]?.cell).toEqual({ kind: 'none' });
  });
});
