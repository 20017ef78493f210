import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ShiftError } from '../../src/errors.ts';
import { parseScorecard, requireRisen } from '../../src/quality/scorecard.ts';
import { tallyOf } from '../../src/quality/scoring.ts';
import { situations } from '../../src/scripts/types.ts';
import { card, marks, place, shipped } from './card.ts';

function fault(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof ShiftError) return [error.code, error.field];
    throw error;
  }
  return null;
}

type Json = Record<string, unknown>;

/** The shipped card with one value set, or taken out. */
function changed(path: readonly (string | number)[], value?: unknown): () => unknown {
  const copy = shipped();
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, copy);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return () => parseScorecard(copy, place);
}

describe('the shipped scorecard', () => {
  it('has the eight criteria, their weights and the goal of the source (S0.11)', () => {
    expect(card.criteria.map(({ code, weight }) => [code, weight])).toEqual([
      ['greeting', 10],
      ['need', 15],
      ['solution', 15],
      ['presentation', 10],
      ['slots', 15],
      ['objections', 15],
      ['summary', 10],
      ['record', 10],
    ]);
    expect([card.version, card.goal]).toEqual([1, 85]);
  });

  it('leads to prompts that there are', () => {
    const scripts = card.criteria.flatMap(({ script }) => script ?? []);
    const known = (name: string): boolean =>
      situations.some((one) => one === name) || existsSync(`templates/scripts/${name}.yaml`);
    expect(scripts.filter((name) => !known(name))).toEqual([]);
    expect(scripts).toHaveLength(7);
  });

  it('says nothing in the words of a prompt: it tells what to listen for', () => {
    const prompts = readdirSync('templates/scripts').map((file) =>
      String(parse(readFileSync(`templates/scripts/${file}`, 'utf8')).text.ru),
    );
    for (const { listen } of card.criteria)
      expect(prompts.some((one) => one.includes(listen.ru))).toBe(false);
  });
});

describe('a card of the clinic', () => {
  it.each([
    ['weights that make 95', ['criteria', 1, 'weight'], 10, 'card_weights', 'criteria'],
    ['no goal', ['goal'], undefined, 'file_field_missing', 'goal'],
    ['a goal over 100', ['goal'], 101, 'file_field_invalid', 'goal'],
    ['no weight', ['criteria', 0, 'weight'], undefined, 'file_field_missing', 'criteria[0].weight'],
    ['a code twice', ['criteria', 1, 'code'], 'greeting', 'file_field_duplicate', 'criteria[1].code'],
    [
      'an unknown way to apply',
      ['criteria', 2, 'applies'],
      'seldom',
      'file_field_choice',
      'criteria[2].applies',
    ],
    [
      'a language missing',
      ['criteria', 3, 'title', 'kk'],
      undefined,
      'file_field_missing',
      'criteria[3].title.kk',
    ],
    ['a misspelt field', ['targets'], 85, 'file_field_unknown', 'targets'],
  ] as const)('is refused with %s', (_, path, value, code, field) => {
    expect(fault(changed(path, value))).toEqual([code, field]);
  });

  it('must raise its version when it changes', () => {
    const last = { card: 1, marks: marks({ objections: null }), most: 85 };
    const heavier = (version: number) => ({
      ...card,
      version,
      criteria: card.criteria.map((one) =>
        one.code === 'need' ? { ...one, weight: 20 } : one.code === 'slots' ? { ...one, weight: 10 } : one,
      ),
    });
    const { criteria } = card;
    const renamed = {
      ...card,
      criteria: criteria.map((one, at) => (at === 0 ? { ...one, code: 'hello' } : one)),
    };
    expect(fault(() => requireRisen(card, last, place))).toBeNull();
    expect(fault(() => requireRisen(card, null, place))).toBeNull();
    expect(fault(() => requireRisen(heavier(2), last, place))).toBeNull();
    expect(fault(() => requireRisen(renamed, last, place))).toEqual(['card_version', 'version']);
    expect(fault(() => requireRisen(card, { ...last, card: 2 }, place))).toEqual(['card_version', 'version']);
    // Weights that moved between criteria which all applied add up to the same: they show where one did not apply.
    const without = {
      card: 1,
      marks: marks({ need: null }),
      most: tallyOf(card, marks({ need: null })).most,
    };
    expect(fault(() => requireRisen(heavier(1), without, place))).toEqual(['card_version', 'version']);
  });
});
