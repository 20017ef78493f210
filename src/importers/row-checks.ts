/** What no single cell of a row shows: parts that contradict each other, and times that cannot be. */
import type { RejectReason } from '../facts/import-run.ts';

interface Faults {
  fail(reason: RejectReason, params: Record<string, string | number>): void;
  startText(): string;
}

/** Exchanges round the parts of a call each for itself. */
const rounding = 1;
/**
 * How far an exchange's clock may run ahead of ours: minutes. Zones differ by half an hour and more, so calls of today
 * that were read in a wrong zone are found; what is refused here comes in with the next export.
 */
const clockSkew = 15 * 60_000;

/**
 * A talk is part of its call: where it is longer the columns are taken for one another. Called by durations.ts.
 * @param talk whole seconds, like `total`; null where the file does not tell
 */
export function checkTalk(row: Faults, talk: number | null, total: number | null): void {
  if (talk === null || total === null || talk <= total + rounding) return;
  row.fail('talk_longer', { field: 'talkSeconds', value: talk, talk: clock(talk), total: clock(total) });
}

/**
 * A check that a call has begun; visits may lie ahead. Called by call-row.ts.
 * @param now epoch milliseconds; undefined asks nothing
 */
export function checkBegun(row: Faults, now: number | undefined): (at: number) => void {
  const latest = now === undefined ? Number.POSITIVE_INFINITY : now + clockSkew;
  return (at) => {
    if (at > latest) row.fail('future', { field: 'startedAt', value: row.startText() });
  };
}

function clock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes % 60)}:${rest}`;
}
