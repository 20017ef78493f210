/** The shipped scorecard, and contacts and scores to try it on. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseScorecard } from '../../src/quality/scorecard.ts';
import type { Marks } from '../../src/quality/scoring.ts';
import type { Score } from '../../src/quality/types.ts';

export const place = { path: 'scorecard.yaml' };
export const shipped = (): Record<string, unknown> => parse(readFileSync('data/scorecard.yaml', 'utf8'));
export const card = parseScorecard(shipped(), place);

/** Full marks but for those given. */
export function marks(given: Marks = {}): Marks {
  return { ...Object.fromEntries(card.criteria.map(({ code, weight }) => [code, weight])), ...given };
}

export function score(given: Partial<Score> = {}): Score {
  return {
    ...{ id: 1, clinicId: 1, contactId: 1, reviewId: null, scorerId: 3, operator: 'aigul', at: 0 },
    ...{ day: '2026-01-16', card: 1, marks: marks(), points: 100, most: 100, note: null, version: 1 },
    ...given,
  };
}
