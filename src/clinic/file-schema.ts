/**
 * Checks what a person wrote in a YAML or JSON file (a clinic, a checklist, a script) against a schema and names
 * the file, the field and the remedy. A schema's own `error` text is an example of a right value, so that the
 * message needs no words of its own: `z.int({ error: '30' })`.
 */
import * as z from 'zod/mini';
import { ShiftError } from '../errors.ts';

/** Where a value came from: the file as a person would look for it, and the line of a field where it is known. */
export interface FilePlace {
  path: string;
  lineOf?: (path: readonly PropertyKey[]) => number | null;
}

/** `services[2].price`: a path as it is written in messages. The file as a whole is `.`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return name.replace(/^\./, '') || '.';
}

function placeName(place: FilePlace, path: readonly PropertyKey[]): string {
  const line = place.lineOf?.(path) ?? null;
  return line === null ? place.path : `${place.path}:${line}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

/** What was found, short enough for one line of a message. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const exampleOf: Record<string, string> = {
  string: '"…"',
  number: '1',
  int: '1',
  array: '[…]',
  object: '{…}',
  boolean: 'true',
};

function example(issue: z.core.$ZodIssue): string {
  if (issue.message !== '' && issue.message !== 'Invalid input') return issue.message;
  return issue.code === 'invalid_type' ? (exampleOf[issue.expected] ?? issue.expected) : '"…"';
}

function errorOf(issue: z.core.$ZodIssue, input: unknown, place: FilePlace): ShiftError {
  const field = fieldName(issue.path);
  const file = placeName(place, issue.path);
  const value = valueAt(input, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const path = [...issue.path, issue.keys[0] ?? ''];
    return new ShiftError(
      'file_field_unknown',
      { file: placeName(place, path), field: fieldName(path) },
      fieldName(path),
    );
  }
  if (issue.code === 'invalid_value') return choiceError(place, issue.path, value, issue.values.map(String));
  if (value === undefined || value === null) {
    if (issue.path.length === 0) return new ShiftError('file_empty', { file: place.path });
    return new ShiftError('file_field_missing', { file, field, example: example(issue) }, field);
  }
  return new ShiftError(
    'file_field_invalid',
    { file, field, value: shown(value), example: example(issue) },
    field,
  );
}

/** The error for a value that is not one of a known list; also for references such as a service's doctor. */
export function choiceError(
  place: FilePlace,
  path: readonly PropertyKey[],
  value: unknown,
  choices: readonly string[],
): ShiftError {
  const field = fieldName(path);
  const file = placeName(place, path);
  const list = choices.join(', ') || '—';
  if (value === undefined || value === null) {
    return new ShiftError('file_field_missing', { file, field, example: list }, field);
  }
  return new ShiftError('file_field_choice', { file, field, value: shown(value), choices: list }, field);
}

/** The error for a value that is well-formed but cannot be; `expected` is an example of a right one. */
export function valueError(
  place: FilePlace,
  path: readonly PropertyKey[],
  value: unknown,
  expected: string,
): ShiftError {
  const field = fieldName(path);
  return new ShiftError(
    'file_field_invalid',
    { file: placeName(place, path), field, value: shown(value), example: expected },
    field,
  );
}

/** Throws `file_field_duplicate` when a code stands twice; `path(i)` is the path of the i-th code. */
export function requireUnique(
  place: FilePlace,
  codes: readonly string[],
  path: (index: number) => readonly PropertyKey[],
): void {
  const seen = new Set<string>();
  for (const [index, code] of codes.entries()) {
    if (seen.has(code)) {
      const field = fieldName(path(index));
      throw new ShiftError(
        'file_field_duplicate',
        { file: placeName(place, path(index)), field, value: code },
        field,
      );
    }
    seen.add(code);
  }
}

/** Returns the checked value, or throws a ShiftError `file_empty` or `file_field_*` for the first thing that does not fit. */
export function checkFile<S extends z.core.$ZodType>(
  schema: S,
  input: unknown,
  place: FilePlace,
): z.core.output<S> {
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  // A misspelt field is also a missing one: naming the misspelling helps more.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) throw new ShiftError('internal', {}, place.path, result.error);
  throw errorOf(issue, input, place);
}

/** A text that must be there in all three languages. */
export const wordsSchema = z.strictObject({
  ru: z.string().check(z.minLength(1)),
  kk: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});
export type Words = z.infer<typeof wordsSchema>;
