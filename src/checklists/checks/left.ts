import { type EvidenceLine, line, listed, shifts } from '../evidence.ts';
import type { OpenElsewhere, ShiftFacts } from '../facts.ts';
import type { Tail } from '../tail.ts';
import { type CheckResult, done } from './check.ts';

/**
 * The verdict of a check at close: done when nothing is left, open with its tails otherwise. While another desk of the
 * clinic is open only this shift's own tails hold it up.
 */
export function left(
  { others }: Pick<ShiftFacts, 'others'>,
  all: readonly Tail[],
  none: EvidenceLine,
  some: EvidenceLine['key'],
): CheckResult {
  const tails = others.length === 0 ? all : all.filter(({ own }) => own);
  const stays = all.length - tails.length;
  const elsewhere = stays > 0 ? [stayingLine(others, stays)] : [];
  if (tails.length === 0) return done(...(stays > 0 ? elsewhere : [none]));
  const summary = line(some, { n: tails.length });
  const evidence = listed(
    summary,
    tails.map(({ title }) => title),
  );
  return { state: 'open', evidence: [...evidence, ...elsewhere], tails: [...tails] };
}

/** Whether a line of evidence says that work stays with another desk. */
export function isStaying({ key }: EvidenceLine): boolean {
  return key === staying;
}

const staying = 'checklists.elsewhere';

function stayingLine(others: readonly OpenElsewhere[], n: number): EvidenceLine {
  return line(staying, { n, who: shifts(others) });
}
