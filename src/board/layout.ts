/**
 * The board as lines of a screen: pure, so that what is seen at any size can be tested. From the top: who and when, what
 * everybody must know, the queue, the day's visits, the figures, a message, the keys.
 */
import { figureLines } from './figure-lines.ts';
import { bothEnds, fitted, flowed } from './lines.ts';
import type { Board } from './model.ts';
import type { Picture, Size, Words } from './picture.ts';
import { selectedItem } from './press.ts';
import { linesEach, queueLines } from './queue-lines.ts';
import { visitLines } from './visit-lines.ts';

/** Less than this cannot be read. */
export const least = { columns: 40, rows: 10 };
/** From here on the visits and figures stand beside the queue. */
const wideFrom = 140;

export function layout(picture: Picture, words: Words, size: Size): string[] {
  const { columns, rows } = size;
  if (columns < least.columns || rows < least.rows) return tooSmall(words, size);
  if (picture.state.help) return helpLines(words, size);
  const top = [titleLine(picture, words, columns), ...noticeLines(picture, words, columns)];
  const bottom = [messageLine(picture, words, columns), keysLine(words, columns)];
  const room = rows - top.length - bottom.length;
  const body =
    columns >= wideFrom ? beside(picture, words, columns, room) : stacked(picture, words, columns, room);
  const blank = Array.from({ length: Math.max(0, room - body.length) }, () => '');
  return [...top, ...body, ...blank, ...bottom];
}

function tooSmall({ t }: Words, { columns, rows }: Size): string[] {
  const need = `${least.columns} × ${least.rows}`;
  const text = t('board.tooSmall', { need, size: `${columns} × ${rows}` });
  return flowed(text.split(' '), ' ', Math.max(1, columns))
    .slice(0, Math.max(0, rows))
    .map((line) => fitted(line, columns).trimEnd());
}

function titleLine({ board, now }: Picture, { theme, format }: Words, columns: number): string {
  const seconds = String(new Date(now).getSeconds()).padStart(2, '0');
  const left = `${board.title} · ${format.time(now)}:${seconds}`;
  return theme.strong(bothEnds(left, board.shift, columns).trimEnd());
}

/** Two lines at most: the work below matters more. */
function noticeLines({ board }: Picture, { theme }: Words, columns: number): string[] {
  return board.notices.slice(0, 2).map((notice) => theme.warn(fitted(`! ${notice}`, columns).trimEnd()));
}

/** What came of the last command, else what Enter does with the selected line and why that stands where it stands. */
function messageLine({ board, state, message }: Picture, { theme }: Words, columns: number): string {
  if (message !== null) return theme.strong(fitted(message, columns).trimEnd());
  const item = selectedItem(state, board);
  if (item === null) return '';
  const why = item.place === 'queue' ? ` · ${item.why}` : '';
  return theme.quiet(fitted(`↵ smena ${item.command}${why}`, columns).trimEnd());
}

const keyNames = ['log', 'callback', 'confirm', 'arrive', 'seat', 'done', 'task'] as const;

/** As many as fit; help and leaving always. */
function keysLine({ t, theme }: Words, columns: number): string {
  const always = [t('board.key.help'), t('board.key.leave')];
  if (columns < 60) return theme.quiet(fitted(['l c f a s d t', ...always].join('  '), columns).trimEnd());
  const shown: string[] = [];
  for (const name of keyNames) {
    const more = [...shown, t(`board.key.${name}`)];
    if (flowed([...more, ...always], '  ', columns).length > 1) break;
    shown.push(t(`board.key.${name}`));
  }
  return theme.quiet(fitted([...shown, ...always].join('  '), columns).trimEnd());
}

function helpLines({ t, theme }: Words, { columns, rows }: Size): string[] {
  const title = theme.strong(fitted(t('board.help.title'), columns).trimEnd());
  const lines = t('board.help')
    .split('\n')
    .flatMap((line) => flowed(line.split(' '), ' ', columns));
  return [title, '', ...lines].slice(0, rows);
}

/** One under the other: the queue has most of the room, and what it does not need goes to the visits. */
function stacked(picture: Picture, words: Words, columns: number, room: number): string[] {
  const { board } = picture;
  const figures = room >= 14 ? figureLines(board.figures, words, columns, 3) : [];
  const rest = room - figures.length;
  const visitsWanted = board.visits.length + 1;
  const visitsRoom =
    rest < 8 ? 0 : Math.min(visitsWanted, Math.max(Math.floor(rest / 3), rest - queueWanted(board, columns)));
  const { queueRoom, visits } = shared(picture, rest, visitsRoom);
  return [
    ...queueLines(picture, words, columns, queueRoom),
    ...visitLines(picture, words, columns, visits),
    ...figures,
  ];
}

const queueWanted = ({ queue }: Board, columns: number): number =>
  Math.max(1, queue.length * linesEach(columns)) + 1;

/** Where a visit is selected and there is no room for both, it is seen and the queue gives way. */
function shared(
  { board, state }: Picture,
  room: number,
  visits: number,
): { queueRoom: number; visits: number } {
  const onVisit = selectedItem(state, board)?.place === 'visits';
  const given = onVisit ? Math.max(visits, Math.min(board.visits.length + 1, Math.floor(room / 2))) : visits;
  return { queueRoom: room - given, visits: given };
}

/** The queue on the left, visits and figures on the right. */
function beside(picture: Picture, words: Words, columns: number, room: number): string[] {
  const leftWidth = Math.floor(columns * 0.58);
  const rightWidth = columns - leftWidth - 3;
  const figures = figureLines(picture.board.figures, words, rightWidth, Math.max(0, Math.floor(room / 3)));
  const left = queueLines(picture, words, leftWidth, room);
  const right = [...visitLines(picture, words, rightWidth, room - figures.length - 1), '', ...figures];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${fitted(left[at] ?? '', leftWidth)} │ ${right[at] ?? ''}`.trimEnd(),
  );
}
