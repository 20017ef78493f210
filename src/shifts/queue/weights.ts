/** What the order of `now` is made of: data/queue.yaml, or the clinic's own over it. */
import * as z from 'zod/mini';
import { checkFile, choiceError, type FilePlace, valueError } from '../../clinic/file-schema.ts';
import { agendaKinds } from '../agenda/entry.ts';

/** Kinds of lines, and work about a complaint of class A, whatever line it is. */
export const weighedKinds = [...agendaKinds, 'grave'] as const;
export type WeighedKind = (typeof weighedKinds)[number];

const points = (example: string) =>
  z.optional(z.number({ error: example }).check(z.nonnegative({ error: example })));
const weightSchema = z.strictObject({
  base: z.number({ error: '600' }).check(z.nonnegative({ error: '600' })),
  before: points('5'),
  after: points('5'),
  least: points('100'),
  most: points('900'),
});
const schema = z.strictObject({
  version: z.int({ error: '1' }).check(z.positive({ error: '1' })),
  kinds: z.record(z.string(), weightSchema, { error: '{…}' }),
  otherwise: weightSchema,
});

/** Points at the due time, per minute before and after it, and the bounds of them all. */
export interface Weight {
  base: number;
  before: number;
  after: number;
  least: number;
  most: number;
}
/** The weight of each kind. */
export type Weights = (kind: WeighedKind) => Weight;

/** @throws ShiftError file_field_* that names the file, the line and the field */
export function parseWeights(input: unknown, place: FilePlace): Weights {
  const { kinds, otherwise } = checkFile(schema, input, place);
  const known = new Set<string>(weighedKinds);
  const unknown = Object.keys(kinds).find((kind) => !known.has(kind));
  if (unknown !== undefined) throw choiceError(place, ['kinds', unknown], unknown, weighedKinds);
  const rest = whole(otherwise, ['otherwise'], place);
  const own = new Map(
    Object.entries(kinds).map(([kind, weight]) => [kind, whole(weight, ['kinds', kind], place)]),
  );
  return (kind) => own.get(kind) ?? rest;
}

/** What is left out adds nothing and bounds nothing. */
function whole(weight: z.infer<typeof weightSchema>, path: readonly string[], place: FilePlace): Weight {
  const { base, before = 0, after = 0, least = 0, most = Number.POSITIVE_INFINITY } = weight;
  if (least > base) throw valueError(place, [...path, 'least'], least, `≤ ${base}`);
  if (most < base) throw valueError(place, [...path, 'most'], most, `≥ ${base}`);
  return { base, before, after, least, most };
}
