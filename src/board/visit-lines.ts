/** The day's visits on the board: who sits there first, with the time that he waits. */
import { clockText, isLate } from './clock.ts';
import { headLine } from './head-line.ts';
import { fitted, fittedRight, widest } from './lines.ts';
import type { VisitItem } from './model.ts';
import { isSelected, type Picture, seenPart, type Words } from './picture.ts';

/** The doctor is told from this width on. */
const whereFrom = 60;

/** @param room lines that may be taken, the heading among them; none where there is no room at all */
export function visitLines(picture: Picture, words: Words, columns: number, room: number): string[] {
  if (room <= 0) return [];
  const { visits, visitCounts } = picture.board;
  const { from, to } = seenPart(picture, 'visits', room - 1);
  const head = headLine(visitCounts, words, columns);
  const shown = visits.slice(from, to);
  const clocks = shown.map(({ clock }) => clockText(clock, picture.now, words.format));
  const clockWidth = widest(clocks);
  const statusWidth = widest(shown.map(({ status }) => status));
  const lines = shown.map((item, at) => {
    const clock = fittedRight(clocks[at] ?? '', clockWidth);
    const marker = isSelected(picture, item.key) ? '>' : ' ';
    const end = `${fitted(item.status, statusWidth)} ${isLate(item.clock, picture.now) ? words.theme.bad(clock) : clock}`;
    const left = columns - (1 + item.time.length + 1 + 2 + statusWidth + 1 + clockWidth);
    return `${marker}${item.time} ${about(item, left, columns)}  ${end}`.trimEnd();
  });
  return [head, ...lines];
}

function about({ who, where }: VisitItem, width: number, columns: number): string {
  if (columns < whereFrom) return fitted(who, width);
  const half = Math.floor(width / 2);
  return `${fitted(who, half - 1)} ${fitted(where, width - half)}`;
}
