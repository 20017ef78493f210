/** Dates that read two ways: 03/04 is the third of April or the fourth of March. */
import { emptyTime, type TimeParts, timeReader } from './time-pattern.ts';

/** In which order a date's day, month and year stand. */
export const datesReadings = ['dmy', 'mdy', 'ymd'] as const;
export type DatesReading = (typeof datesReadings)[number];

/** The day in a pattern: three parts with the same mark between them. */
const dayPart = /(YYYY|YY|MM?|DD?)([./ -])(YYYY|YY|MM?|DD?)\2(YYYY|YY|MM?|DD?)/;

interface DayShape {
  order: string;
  /** What a date looks like: the mark, and how many digits its year has. Two orders of one shape look the same. */
  shape: string;
}

/**
 * The readings that a map leaves open: it lists patterns that differ in nothing but the order of day, month and year.
 * A map that lists one of them knows.
 */
export function openReadings(patterns: readonly string[]): DatesReading[] {
  const ambiguous = ambiguousShapes(patterns);
  const orders = patterns.map(shapeOf).filter((one) => one && ambiguous.has(one.shape));
  return datesReadings.filter((reading) => orders.some((one) => one?.order === reading));
}

/** The patterns without the readings that were not chosen; null drops all that are open. */
export function withReading(patterns: readonly string[], reading: DatesReading | null): string[] {
  const ambiguous = ambiguousShapes(patterns);
  return patterns.filter((pattern) => {
    const found = shapeOf(pattern);
    return !found || !ambiguous.has(found.shape) || found.order === reading;
  });
}

/** The patterns in the order that a person has named, whatever the map says; a year of four digits in front is clear. */
export function inOrder(patterns: readonly string[], reading: DatesReading): string[] {
  return [...new Set(patterns.map((pattern) => reordered(pattern, reading)))];
}

/** The same patterns with the day where the month is: what a contradicting date would be read by. */
export function swapped(patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => {
    const order = shapeOf(pattern)?.order;
    if (order === 'dmy') return [reordered(pattern, 'mdy')];
    return order === 'mdy' ? [reordered(pattern, 'dmy')] : [];
  });
}

function ambiguousShapes(patterns: readonly string[]): Set<string> {
  const orders = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const found of patterns.map(shapeOf)) {
    if (!found) continue;
    const known = orders.get(found.shape);
    if (known !== undefined && known !== found.order) ambiguous.add(found.shape);
    orders.set(found.shape, found.order);
  }
  return ambiguous;
}

function shapeOf(pattern: string): DayShape | null {
  const found = dayPart.exec(pattern);
  if (!found) return null;
  const parts = [found[1] ?? '', found[3] ?? '', found[4] ?? ''];
  const order = parts.map((part) => part.charAt(0).toLowerCase()).join('');
  const year = parts.findIndex((part) => part.startsWith('Y'));
  const place = parts[year] === 'YYYY' ? `YYYY${year === 0 ? ' first' : ''}` : 'YY';
  return { order, shape: `${found[2]}${place}` };
}

function reordered(pattern: string, reading: DatesReading): string {
  const shape = shapeOf(pattern);
  if (!shape || shape.shape.endsWith('first')) return pattern;
  return pattern.replace(dayPart, (_, one: string, mark: string, two: string, three: string) => {
    const parts = [one, two, three];
    const of = (letter: string) => parts.find((part) => part.toLowerCase().startsWith(letter)) ?? '';
    return [...reading].map(of).join(mark);
  });
}

/** What a file's dates say of the order they stand in. */
export interface DatesFound {
  /** Readings that every date of the sample has. */
  fitting: DatesReading[];
  /** A date that reads in several ways, as the file has it. */
  example: string | null;
  /** Days that the example is, ISO, by reading. */
  days: Partial<Record<DatesReading, string>>;
}

/**
 * Looks which of the open readings fit the texts of a file's time columns. A text that fits none is somebody else's
 * matter: its row is rejected.
 */
export function datesWitness(patterns: readonly string[]) {
  const open = openReadings(patterns);
  const ambiguous = ambiguousShapes(patterns);
  const only = patterns.filter((pattern) => ambiguous.has(shapeOf(pattern)?.shape ?? ''));
  const readers = open.map((reading) => ({
    reading,
    read: timeReader(only.filter((pattern) => shapeOf(pattern)?.order === reading)),
    fits: true,
  }));
  const parts = emptyTime();
  let seen = false;
  let example: Pick<DatesFound, 'example' | 'days'> = { example: null, days: {} };
  return {
    see(text: string): void {
      const days: DatesFound['days'] = {};
      for (const { reading, read } of readers) if (read(text, parts)) days[reading] = dayText(parts);
      const said = Object.values(days);
      if (said.length === 0) return;
      seen = true;
      for (const reader of readers) reader.fits &&= days[reader.reading] !== undefined;
      const telling = new Set(said).size > new Set(Object.values(example.days)).size;
      if (example.example === null || telling) example = { example: text, days };
    },
    /** Null where no date of the sample is of a kind that reads two ways. */
    found(): DatesFound | null {
      const fitting = readers.flatMap(({ reading, fits }) => (fits ? [reading] : []));
      return seen ? { fitting, ...example } : null;
    },
  };
}

function dayText({ year, month, day }: TimeParts): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
