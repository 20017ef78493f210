/** Words and rules of a map: from what stands in a row to a status, a direction, a purpose. */

import { cellText, seconds } from './cells.ts';
import type { BoundColumns } from './columns.ts';
import { startsPattern } from './map-schema.ts';

interface Rules<T> {
  rules?: { when: Record<string, string | string[]>; is: T }[] | undefined;
  words?: Record<string, T> | undefined;
  otherwise?: T | undefined;
}

/** What the row says, or undefined where it says nothing that the map knows. */
export type Judge<T> = (cells: readonly string[]) => T | undefined;
type Test = (cells: readonly string[]) => boolean;

/** Distinct texts remembered per column; a column with more of them is not one of words. */
const remembered = 500;
/** A longer text may be a slice of the chunk that it was read from, and would keep the chunk in memory. */
const longestRemembered = 12;

/**
 * @param judgement a value for every row, or rules, words and a fallback
 * @param field the column whose words these are
 */
export function judge<T extends string | object>(
  judgement: T | Rules<T>,
  field: string,
  columns: BoundColumns,
  extensionDigits: readonly [number, number],
): Judge<T> {
  if (!isRules(judgement)) return () => judgement;
  const { rules = [], words = {}, otherwise } = judgement;
  const tests = rules.map(({ when, is }) => ({ test: allOf(when, columns, extensionDigits), is }));
  const index = columns.fields.get(field);
  const byWord = new Map(Object.entries(words).map(([word, value]) => [folded(word), value]));
  const wordOf = remember((cell) => byWord.get(folded(cell)));
  return (cells) => {
    for (const { test, is } of tests) if (test(cells)) return is;
    return (index === undefined ? undefined : wordOf(cellText(cells, index))) ?? otherwise;
  };
}

function isRules<T extends string | object>(judgement: T | Rules<T>): judgement is Rules<T> {
  return (
    typeof judgement === 'object' &&
    ('rules' in judgement || 'words' in judgement || 'otherwise' in judgement)
  );
}

function allOf(
  when: Record<string, string | string[]>,
  columns: BoundColumns,
  extensionDigits: readonly [number, number],
): Test {
  const tests = Object.entries(when).map(([name, wanted]): Test => {
    const index = columns.fields.get(name) ?? columns.others.get(name);
    const matches = anyOf(Array.isArray(wanted) ? wanted : [wanted], extensionDigits);
    return (cells) => matches(cellText(cells, index));
  });
  return tests.reduce((all, test) => (cells) => all(cells) && test(cells));
}

function anyOf(
  wanted: readonly string[],
  [fewest, most]: readonly [number, number],
): (cell: string) => boolean {
  const kinds: Record<string, (cell: string) => boolean> = {
    '<empty>': (cell) => cell === '',
    '<filled>': (cell) => cell !== '',
    '<zero>': (cell) => (seconds(cell) ?? 0) === 0,
    '<extension>': (cell) => cell.length >= fewest && cell.length <= most && /^[*#]?\d+$/.test(cell),
  };
  const starts = wanted.flatMap((word) => startsPattern.exec(word)?.[1] ?? []).map(folded);
  const words = new Set(wanted.filter((word) => !(word in kinds) && !startsPattern.test(word)).map(folded));
  const tests = wanted.flatMap((word) => kinds[word] ?? []);
  if (starts.length > 0) tests.push((cell) => starts.some((start) => folded(cell).startsWith(start)));
  const isWord = remember((cell) => words.has(folded(cell)));
  if (words.size > 0) tests.push(isWord);
  return tests.reduce((any, test) => (cell) => any(cell) || test(cell));
}

export function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е');
}

/** Columns of words say the same few things over and over. */
function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const result = work(text);
    if (known.size < remembered && text.length <= longestRemembered) known.set(text, result);
    return result;
  };
}
