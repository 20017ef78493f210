/** Reading flags into typed values: each reader is a zod schema whose faults are our own errors. */
import * as z from 'zod/mini';
import { parseMoney } from '../../clinic/money.ts';
import { parseDuration } from '../../clinic/time.ts';
import { ShiftError } from '../../errors.ts';
import type { RawInput } from '../../terminal/command-spec.ts';

/** Longest note that is kept; what is longer belongs into a document. */
export const longestNote = 10_000;
/** Longest name or other short text. */
export const longestName = 200;

/** Judges all flags of a command by its schema. */
export function readFlags<T>(schema: z.ZodMiniType<T>, input: RawInput): T {
  const judged = schema.safeParse(input.flags);
  if (judged.success) return judged.data;
  const issue = judged.error.issues[0];
  // The command table and the schema disagree: readers of values throw their own errors.
  const name = `--${String(issue?.path[0] ?? '')}`;
  throw new ShiftError('internal', { what: `${name}: ${issue?.message ?? ''}` }, name);
}

/**
 * A flag with a value. One schema, where `optional(pipe(string, transform))` would be four: making them is most of
 * what reading flags costs. That it is a text or absent, the command table has seen to.
 */
const given = <T>(read: (text: string) => T) =>
  z.transform((typed: string | undefined) => (typed === undefined ? undefined : read(typed)));

/** A switch: true when given. */
export const flag = () => z._default(z.boolean(), false);

/** One of a list of English ids. */
export function choice<const V extends readonly string[]>(name: string, values: V) {
  return given((text): V[number] => pickChoice(name, text, values));
}

/** @throws ShiftError invalid_choice */
export function pickChoice<const V extends readonly string[]>(
  name: string,
  text: string,
  values: V,
): V[number] {
  const found = values.find((value) => value.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new ShiftError('invalid_choice', { flag: name, value: text, choices: values.join(', ') }, name);
}

/** Whole seconds from `190`, `3:10`, `3m10s`. */
export function duration(name: string) {
  return given((text) => parseDuration(text, name));
}

/** Minor units from `8500` or `8 500,50`. */
export function money(name: string) {
  return given((text) => parseMoney(text, name));
}

/** A whole number within bounds. */
export function count(name: string, min: number, max: number) {
  return given((text) => parseCount(text, name, min, max));
}

/** @throws ShiftError invalid_number */
export function parseCount(text: string, name: string, min: number, max: number): number {
  const value = Number(text.trim());
  if (/^-?\d+$/.test(text.trim()) && value >= min && value <= max) return value;
  throw new ShiftError('invalid_number', { flag: name, value: text, min, max }, name);
}

/** The id of a record. */
export function id(name: string) {
  return given((text) => parseId(text, name));
}

/** The id of a record as typed: `214` or `#214`. @throws ShiftError invalid_id */
export function parseId(text: string | undefined, name: string): number {
  const typed = (text ?? '').trim();
  const value = Number(/^[#№]?(\d+)$/.exec(typed)?.[1]);
  if (value >= 1 && Number.isSafeInteger(value)) return value;
  throw new ShiftError('invalid_id', { flag: name, value: typed }, name);
}

/** A short text such as a name; blank is the same as not given. */
export function text(name: string, max: number = longestName) {
  return given((typed) => checkedText(typed, name, max));
}

/** A note of up to ten thousand characters. */
export const note = (name: string) => text(name, longestNote);

/** @throws ShiftError text_too_long */
export function checkedText(typed: string, name: string, max: number = longestName): string | undefined {
  const trimmed = typed.trim();
  // An emoji is one character to whoever typed it.
  const length = trimmed.length > max ? [...trimmed].length : trimmed.length;
  if (length > max) throw new ShiftError('text_too_long', { flag: name, length, max }, name);
  return trimmed === '' ? undefined : trimmed;
}

/** A flag that may be given several times. */
export const words = () => z._default(z.array(z.string()), []);
