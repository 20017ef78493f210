/** Which pattern the times of a column have, found out from the times themselves. */
import { type DatesReading, datesReadings } from './dates.ts';
import { emptyTime, timeReader } from './time-pattern.ts';

const days = [
  ...[
    'DD.MM.YYYY',
    'D.M.YYYY',
    'DD.MM.YY',
    'YYYY-MM-DD',
    'YYYY/MM/DD',
    'YYYY.MM.DD',
    'DD/MM/YYYY',
    'MM/DD/YYYY',
  ],
  ...['D/M/YYYY', 'M/D/YYYY', 'DD-MM-YYYY', 'MM-DD-YYYY'],
];
const clocks = ['HH:mm:ss', 'HH:mm', 'H:mm:ss', 'H:mm', 'HH:mm:ss.SSS'];
const whole = [
  ...['X', 'YYYYMMDDTHHmmssZ', 'YYYY-MM-DDTHH:mm:ssZ', 'YYYY-MM-DDTHH:mm:ss.SSSZ', 'YYYY-MM-DDTHH:mm:ss'],
  ...['YYYY-MM-DD HH:mm:ssZ', 'YYYY-MM-DDTHH:mm'],
];
const moments = [...whole, ...days.flatMap((day) => clocks.map((clock) => `${day} ${clock}`))];

/** Patterns that say in which zone they are. */
const zoned = /X|Z/;

export interface FoundTimes {
  /** Patterns that together read every text, by the order of day and month where both are possible. */
  readings: { reading: DatesReading | null; patterns: string[] }[];
  /** The times say their zone themselves. */
  zoned: boolean;
}

/** Days alone, days with an hour, or hours alone: what the texts of a column are; null where they are no times. */
export function findMoments(texts: readonly string[]): FoundTimes | null {
  return found(texts, moments);
}
export function findDays(texts: readonly string[]): FoundTimes | null {
  return found(texts, days);
}

export function isClock(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^\d{1,2}:\d\d(:\d\d)?$/.test(text));
}

/** As many patterns as one column may need: an hour with and without its zero. */
const mostPatterns = 3;

function found(texts: readonly string[], patterns: readonly string[]): FoundTimes | null {
  if (texts.length === 0) return null;
  const readings: FoundTimes['readings'] = datesReadings.flatMap((reading) => {
    const covering = cover(
      texts,
      patterns.filter((pattern) => orderOf(pattern) === reading),
    );
    return covering ? [{ reading, patterns: covering }] : [];
  });
  const plain = cover(
    texts,
    patterns.filter((pattern) => orderOf(pattern) === null),
  );
  if (plain) readings.unshift({ reading: null, patterns: plain });
  return readings.length === 0
    ? null
    : { readings, zoned: readings.every((one) => one.patterns.every((pattern) => zoned.test(pattern))) };
}

/** The order of a date with slashes or dashes whose year comes last; dots are written day first wherever they are used. */
function orderOf(pattern: string): DatesReading | null {
  const parts = /^(D|M|Y)+[/-](D|M|Y)+[/-](D|M|Y)+/.exec(pattern);
  if (!parts || pattern.startsWith('Y')) return null;
  return pattern.startsWith('D') ? 'dmy' : 'mdy';
}

/** The fewest patterns, in the order given, that read all texts; null where some are read by none. */
function cover(texts: readonly string[], patterns: readonly string[]): string[] | null {
  const taken: string[] = [];
  const parts = emptyTime();
  let left = [...new Set(texts)];
  for (const pattern of patterns) {
    const read = timeReader([pattern]);
    const unread = left.filter((text) => !read(text, parts));
    if (unread.length < left.length) taken.push(pattern);
    left = unread;
    if (left.length === 0) return taken.length <= mostPatterns ? taken : null;
  }
  return null;
}

/** Patterns of a day and an hour in two columns. */
export function besideEachOther({ readings, ...rest }: FoundTimes, times: readonly string[]): FoundTimes {
  const hours = times.some((text) => /^\d:/.test(text)) ? 'H' : 'HH';
  const ends = new Set(
    times.map((text) => (text.split(':').length === 3 ? `${hours}:mm:ss` : `${hours}:mm`)),
  );
  return {
    ...rest,
    readings: readings.map(({ reading, patterns }) => ({
      reading,
      patterns: patterns.flatMap((day) => [...ends].map((end) => `${day} ${end}`)),
    })),
  };
}
