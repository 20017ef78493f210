/** Notes and coins (data/denominations.yaml), and counting a drawer by them (S0.10). */
import * as z from 'zod/mini';
import { checkFile, type FilePlace, requireUnique } from '../clinic/file-schema.ts';
import { type Currency, currencies } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';

/** How often each was counted, by its value in units: `{"20000": 3}`. */
export type NoteCount = Record<string, number>;

/** Value of a note or coin in units of the currency; a hundredth is the least. */
const valueSchema = z
  .number({ error: '500' })
  .check(z.positive({ error: '500' }), z.multipleOf(0.01, { error: '500' }));
const listSchema = z.array(valueSchema).check(z.minLength(1, { error: '[1000, 500]' }));
const denominationsSchema = z.strictObject({ KZT: listSchema, RUB: listSchema });
type Denominations = Record<Currency, number[]>;

/** @throws ShiftError file_empty, file_field_* */
export function parseDenominations(input: unknown, place: FilePlace): Denominations {
  const all = checkFile(denominationsSchema, input, place);
  for (const currency of currencies) {
    requireUnique(place, all[currency].map(String), (index) => [currency, index]);
  }
  return { KZT: descending(all.KZT), RUB: descending(all.RUB) };
}

const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a);

/** The most of one note that anybody counts: beyond it a finger slipped. */
const most = 100_000;
/** `20000x3`; `x`, `х`, `*` and `×` all stand beside the digits on somebody's keyboard. */
const word = /^(\d{1,6}(?:[.,]\d{1,2})?)\s*[xх*×]\s*(\d{1,6})$/i;

/**
 * Reads `20000x3 5000x4`; a note that is named twice is counted twice.
 * @throws ShiftError invalid_notes for what is no count, no_such_note for a note that does not exist
 */
export function parseNotes(text: string, known: readonly number[], flag: string): NoteCount {
  const count: NoteCount = {};
  const words = text.replace(/\s*([xх*×])\s*/gi, '$1').split(/[\s;]+|,(?=\s|$)/);
  for (const one of words.filter((typed) => typed !== '')) {
    const [, value = '', times = ''] = word.exec(one) ?? [];
    if (times === '' || Number(times) > most)
      throw new ShiftError('invalid_notes', { flag, value: one }, flag);
    const note = Number(value.replace(',', '.'));
    if (!known.includes(note)) throw noSuchNote(value, known, flag);
    count[String(note)] = (count[String(note)] ?? 0) + Number(times);
  }
  if (Object.keys(count).length === 0) throw new ShiftError('invalid_notes', { flag, value: text }, flag);
  return count;
}

function noSuchNote(value: string, known: readonly number[], flag: string): ShiftError {
  return new ShiftError('no_such_note', { flag, value, choices: known.join(', ') }, flag);
}

/** Whether a typed answer is a count by notes, and not a plain sum. */
export function isNoteCount(text: string): boolean {
  return /\d\s*[xх*×]\s*\d/i.test(text);
}

/** What it comes to, minor units. */
export function sumOfNotes(count: NoteCount): number {
  return Object.entries(count).reduce(
    (sum, [value, times]) => sum + Math.round(Number(value) * 100) * times,
    0,
  );
}

/** `20000×3 5000×4`, the largest first; those of which there is none are left out. */
export function notesText(count: NoteCount): string {
  return Object.entries(count)
    .filter(([, times]) => times > 0)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([value, times]) => `${value}×${times}`)
    .join(' ');
}
