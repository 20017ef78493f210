/** How a table's text is laid out: what ends its lines and what parts its cells, judged from its first lines. */
import { createScanner, type RecordFormat } from './records.ts';

/** The order decides a tie: Russian exports write `;` and put commas into header texts. */
export const delimiters = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const sampleRecords = 50;

/** @param sample the beginning of the file, its last line possibly cut */
export function findFormat(sample: string, delimiter: string | null): RecordFormat {
  const lineEnd = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  return { lineEnd, delimiter: delimiter ?? findDelimiter(sample, lineEnd) };
}

/** The first records of the sample, as cells. */
export function firstRecords(
  sample: string,
  format: RecordFormat,
  whole: boolean,
  limit = sampleRecords,
): string[][] {
  const records: string[][] = [];
  const keep = (cells: string[]) => {
    if (records.length < limit) records.push([...cells]);
  };
  createScanner('', format, { record: keep, broken: () => undefined }).scan(sample, whole, false);
  return records;
}

/** The delimiter that most records agree on with the first one; of equals the earlier in `delimiters`. */
function findDelimiter(sample: string, lineEnd: '\n' | '\r'): Delimiter {
  let best: Delimiter = ',';
  let bestShare = 0;
  for (const delimiter of delimiters) {
    const share = agreement(sample, { delimiter, lineEnd });
    if (share > bestShare) {
      best = delimiter;
      bestShare = share;
    }
  }
  return best;
}

/** The share of records with several cells, none when the first has but one. Loose quotes count half. */
function agreement(sample: string, format: RecordFormat): number {
  const scores: number[] = [];
  const score = (worth: number) => (cells: string[]) => void scores.push(cells.length > 1 ? worth : 0);
  const handlers = { record: score(1), loose: score(1 / 2), broken: () => void scores.push(0) };
  createScanner('', format, handlers).scan(sample, true, false);
  if (!scores[0]) return 0;
  return scores.reduce((sum, one) => sum + one) / scores.length;
}
