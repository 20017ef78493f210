/** data/scorecard.yaml: what is listened for in a talk (S0.11). A clinic may lay its own file over ours. */
import * as z from 'zod/mini';
import { checkFile, type FilePlace, requireUnique, wordsSchema } from '../clinic/file-schema.ts';
import { ShiftError } from '../errors.ts';

/** Points of a whole card. */
const wholeCard = 100;

/**
 * `always`: every talk has it. The others may be left out of a score: `sometimes` seldom is, `calls` usually is in a
 * chat, `objection` where the contact tells of none.
 */
const applying = ['always', 'sometimes', 'calls', 'objection'] as const;

const code = z
  .string({ error: 'two-slots' })
  .check(z.regex(/^[a-z][a-z0-9-]*$/, { error: 'two-slots' }), z.maxLength(30, { error: 'two-slots' }));

const criterionSchema = z.strictObject({
  code,
  weight: z.int({ error: '15' }).check(z.positive({ error: '15' })),
  applies: z._default(z.enum(applying), 'sometimes'),
  /** The likely mark is read off the contact's own record. */
  record: z._default(z.boolean({ error: 'true' }), false),
  /** The prompt that helps: a file of templates/scripts, or a situation. */
  script: z.optional(code),
  title: wordsSchema,
  listen: wordsSchema,
});

const cardSchema = z.strictObject({
  version: z.int({ error: '1' }).check(z.positive({ error: '1' })),
  goal: z.int({ error: '85' }).check(z.minimum(1, { error: '85' }), z.maximum(wholeCard, { error: '85' })),
  criteria: z.array(criterionSchema).check(z.minLength(1, { error: '[{code: greeting, …}]' })),
});

export type Criterion = z.infer<typeof criterionSchema>;
export interface Scorecard {
  /** Scores of different versions are not mixed in one average. */
  version: number;
  /** Points of a hundred that a talk should reach. */
  goal: number;
  /** In the order in which they are heard; weights add up to 100. */
  criteria: Criterion[];
}

/** @throws ShiftError file_empty, file_field_*, card_weights: each names the file and the field */
export function parseScorecard(input: unknown, place: FilePlace): Scorecard {
  const card = checkFile(cardSchema, input, place);
  const codes = card.criteria.map((one) => one.code);
  requireUnique(place, codes, (index) => ['criteria', index, 'code']);
  const sum = card.criteria.reduce((all, { weight }) => all + weight, 0);
  if (sum !== wholeCard) {
    throw new ShiftError('card_weights', { file: place.path, sum, whole: wholeCard }, 'criteria');
  }
  return card;
}

/** The likely trap of an own card: marks are kept by code, so one that is taken for another is never noticed. */
export function requireCriterion(card: Scorecard, typed: string, flag: string): Criterion {
  const word = typed.trim().toLowerCase();
  const found = card.criteria.find((one) => one.code === word);
  if (found) return found;
  const choices = card.criteria.map((one) => one.code).join(', ');
  throw new ShiftError('invalid_choice', { flag, value: typed, choices }, flag);
}

/** What is known of the scores written with this version of the card. */
export interface WrittenWith {
  card: number;
  marks: Record<string, number | null>;
  most: number;
}

/**
 * A card that was changed and kept its number would be averaged with what it is no longer. The last score written
 * tells: a card of its number has its criteria, and weights that add up to its most.
 * @throws ShiftError card_version
 */
export function requireRisen(card: Scorecard, last: WrittenWith | null, place: FilePlace): void {
  if (last === null || card.version > last.card) return;
  if (card.version === last.card && isSameCard(card, last)) return;
  const line = place.lineOf?.(['version']) ?? null;
  const file = line === null ? place.path : `${place.path}:${line}`;
  throw new ShiftError('card_version', { file, version: card.version, next: last.card + 1 }, 'version');
}

function isSameCard({ criteria }: Scorecard, { marks, most }: WrittenWith): boolean {
  const codes = Object.keys(marks);
  if (codes.length !== criteria.length || criteria.some(({ code: own }) => !codes.includes(own)))
    return false;
  const applied = criteria.filter(({ code: own }) => marks[own] !== null);
  return applied.reduce((sum, { weight }) => sum + weight, 0) === most;
}
