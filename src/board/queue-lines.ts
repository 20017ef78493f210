/** The queue on the board: number, clock, what to do, about whom, and the command where there is room. */
import { displayWidth } from '../terminal/text-width.ts';
import { clockText, isLate } from './clock.ts';
import { headLine } from './head-line.ts';
import { fitted, fittedRight, widest } from './lines.ts';
import type { QueueItem } from './model.ts';
import { isSelected, type Picture, seenPart, type Words } from './picture.ts';

/** A command stands beside its line from this width on. */
const commandFrom = 70;
const narrowBelow = 60;
/** Below this a text says nothing any more: the command goes. */
const leastText = 20;

/** A narrow screen has the text under what is to be done: cut beside it, it would say nothing. */
export function linesEach(columns: number): number {
  return columns < narrowBelow ? 2 : 1;
}

/** @param room lines that may be taken, the heading among them */
export function queueLines(picture: Picture, words: Words, columns: number, room: number): string[] {
  const { queue } = picture.board;
  const each = linesEach(columns);
  const { from, to } = seenPart(picture, 'queue', Math.floor((room - 1) / each));
  const hidden = queue.length - (to - from);
  const count = hidden === 0 ? String(queue.length) : `${from + 1}–${to} / ${queue.length}`;
  const head = headLine(`${words.t('board.queue')} ${count}`, words, columns);
  if (queue.length === 0) return [head, fitted(words.t('now.nothing'), columns).trimEnd()].slice(0, room);
  const shown = queue.slice(from, to);
  const widths = widthsOf(shown, picture, words, queue.length);
  const lines = shown.flatMap((item, at) => line(item, from + at + 1, widths, picture, words, columns));
  return [head, ...lines].slice(0, room);
}

interface Widths {
  number: number;
  clock: number;
  verb: number;
}

function widthsOf(shown: readonly QueueItem[], { now }: Picture, { format }: Words, count: number): Widths {
  return {
    number: String(count).length,
    clock: widest(shown.map(({ clock }) => clockText(clock, now, format))),
    verb: widest(shown.map(({ verb }) => verb)),
  };
}

function line(
  item: QueueItem,
  number: number,
  widths: Widths,
  picture: Picture,
  { format, theme }: Words,
  columns: number,
): string[] {
  const { now } = picture;
  const clock = fittedRight(clockText(item.clock, now, format), widths.clock);
  const marker = isSelected(picture, item.key) ? '>' : ' ';
  const head = [
    marker + fittedRight(String(number), widths.number),
    isLate(item.clock, now) ? theme.bad(clock) : clock,
    fitted(item.verb, widths.verb),
  ].join(' ');
  const under = ' '.repeat(widths.number + 2);
  if (linesEach(columns) > 1)
    return [head.trimEnd(), under + cutText(item, columns - under.length).trimEnd()];
  const left = columns - (1 + widths.number + 1 + widths.clock + 1 + widths.verb + 1);
  const beside = item.held ?? `smena ${item.command}`;
  const textWidth = left - beside.length - 2;
  if (columns < commandFrom || textWidth < leastText) return [`${head} ${cutText(item, left).trimEnd()}`];
  const typed = item.held === null ? theme.command(beside) : beside;
  return [`${head} ${cutText(item, textWidth)}  ${typed}`];
}

function cutText({ text, more }: QueueItem, width: number): string {
  const room = Math.max(1, width - displayWidth(more));
  return fitted(fitted(text, room).trimEnd() + more, width);
}
