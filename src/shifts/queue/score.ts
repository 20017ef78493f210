/** How urgent a line is, in points, and of what they are made. */
import { minute } from '../../clinic/time.ts';
import type { AgendaEntry, AgendaLine } from '../agenda/entry.ts';
import { text } from '../agenda/entry.ts';
import type { WeighedKind, Weights } from './weights.ts';

/** A part of the points, with its reason. */
export interface Reason extends AgendaLine {
  points: number;
}

export interface Score {
  /** The sum of the reasons' points. */
  score: number;
  why: Reason[];
}

/** What a line is weighed by. */
type Weighed = Pick<AgendaEntry, 'kind' | 'weighs' | 'dueAt'>;

/** The points at `now` (epoch ms). They never become fewer as time goes by. */
export function scoreOf(entry: Weighed, weights: Weights, now: number): Score {
  const { base, before, after, least, most } = weights(entry.weighs ?? entry.kind);
  const basis = reason(least, entry.weighs ?? entry.kind);
  if (entry.dueAt === null) return { score: least, why: [basis] };
  const late = (now - entry.dueAt) / minute;
  const free = base + late * (late < 0 ? before : after);
  const score = Math.min(most, Math.max(least, free));
  const clock = score - base;
  const why = [{ ...basis, points: base }];
  if (clock !== 0) why.push(score === free ? clockReason(clock, late) : boundReason(clock));
  return { score, why };
}

function reason(points: number, kind: WeighedKind): Reason {
  return { points, ...text(`now.why.${kind}`) };
}

function clockReason(points: number, late: number): Reason {
  const key = late < 0 ? 'now.why.left' : 'now.why.late';
  return { points, ...text(key, { n: Math.floor(Math.abs(late)) }) };
}

/** Where a bound holds: minutes by the thousand would explain nothing. */
function boundReason(points: number): Reason {
  return { points, ...text(points < 0 ? 'now.why.least' : 'now.why.most') };
}
