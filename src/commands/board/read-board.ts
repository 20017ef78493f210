/** What the board shows, read from the store and put into words. */
import type { Board, BoardFigure, QueueItem } from '../../board/model.ts';
import { dayOf } from '../../clinic/time.ts';
import type { Clinic, Staff } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { isMetricId } from '../../metrics/index.ts';
import { shortName } from '../../patients/short-name.ts';
import type { ReportFigure } from '../../reports/figures.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Ranked } from '../../shifts/queue/rank.ts';
import { isOthers } from '../../tasks/claim.ts';
import { figuresOfPeriod } from '../metrics/load.ts';
import { metricText, targetText, valueText } from '../metrics/words.ts';
import { type ClaimWords, claimWords } from '../records/claims.ts';
import { nameOf } from '../records/people.ts';
import { type QueueFacts, queueAt, readQueue } from '../shift/queue.ts';
import { alsoText, whyText } from '../shift/queue-words.ts';
import { type Say, wording } from '../shift/wording.ts';
import { countsText, visitItems } from './visits.ts';

/** What was read at one moment; the board of any later minute can be made of it until something changes. */
export interface BoardFacts {
  clinic: Clinic;
  staff: readonly Staff[];
  queue: QueueFacts;
  figures: readonly ReportFigure[];
  claims: ClaimWords;
  /** Epoch milliseconds. */
  readAt: number;
}

export async function readBoard(ctx: Context): Promise<BoardFacts> {
  const clinic = await ctx.clinic();
  const readAt = ctx.now();
  const day = dayOf(readAt);
  return {
    clinic,
    readAt,
    staff: await ctx.staff(),
    queue: await readQueue(ctx, clinic),
    figures: await figuresOfPeriod(ctx, { from: day, to: day }),
    claims: await claimWords(ctx, true),
  };
}

/** The board at `now`, epoch milliseconds. */
export function boardAt(ctx: Context, facts: BoardFacts, now: number): Board {
  const { clinic, queue } = facts;
  const say = wording(ctx.i18n, clinic, now);
  const practice = clinic.practice ? ` · ${ctx.t('shifts.practice')}` : '';
  return {
    title: `${visible(clinic.name)} · ${ctx.format.day(dayOf(now))}${practice}`,
    shift: shiftText(ctx, facts),
    queue: queueAt(queue, now).map((entry) => queueItem(ctx, entry, facts, say)),
    visits: visitItems(ctx, queue.facts, now),
    visitCounts: countsText(ctx, queue.facts, now),
    figures: facts.figures.filter(isShown).map((figure) => figureOf(ctx, figure, clinic)),
    notices: [],
  };
}

function shiftText({ t }: Context, { queue: { shift }, staff }: BoardFacts): string {
  if (shift === null) return t('board.noShift');
  const name = visible(shortName(nameOf(staff, shift.administratorId)));
  return t('board.shift', { id: shift.id, name });
}

function queueItem(ctx: Context, entry: Ranked, { queue, claims }: BoardFacts, say: Say): QueueItem {
  const { key, about, kind, command, claim, dueAt, since } = entry;
  const held = claim !== null && isOthers(claim, queue.facts.deskId) ? claims.text(claim) : null;
  const own = claim !== null && held === null ? ` · ${claims.text(claim)}` : '';
  return {
    place: 'queue',
    key,
    about,
    kind,
    command,
    clock: { dueAt, since },
    verb: ctx.t(`now.verb.${kind}`),
    text: say(entry.text),
    more: alsoText(entry) + own,
    held,
    why: whyText(ctx, entry, say),
  };
}

/** What there is a target for, and bookings: of a morning half the figures are still empty. */
function isShown({ id, value, target, notApplicable }: ReportFigure): boolean {
  return !notApplicable && value !== null && (target !== null || id === 'bookings');
}

function figureOf(ctx: Context, figure: ReportFigure, { rules }: Clinic): BoardFigure {
  const { id, unit, value, met } = figure;
  return {
    name: isMetricId(id) ? metricText(ctx, 'short', id, rules) : id,
    value: valueText(ctx, unit, value),
    target: targetText(ctx, figure),
    met,
  };
}
