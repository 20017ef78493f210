/** What the board shows at one moment, and what it is shown with. */
import type { Formats } from '../i18n/format.ts';
import type { MessageKey } from '../i18n/index.ts';
import type { Params } from '../i18n/types.ts';
import type { Theme } from '../terminal/theme.ts';
import { windowOf } from './lines.ts';
import type { Board } from './model.ts';
import { type BoardState, selectedItem } from './press.ts';

export interface Size {
  columns: number;
  rows: number;
}

export interface Picture {
  board: Board;
  state: BoardState;
  /** What came of the last thing that was done; null when that was long ago. */
  message: string | null;
  /** Epoch milliseconds. */
  now: number;
}

/** How it is said and painted. */
export interface Words {
  t(key: MessageKey, params?: Params): string;
  format: Formats;
  theme: Theme;
}

/** Which of the lines of a part are seen, so that the selected one is among them. */
export function seenPart(
  picture: Picture,
  part: 'queue' | 'visits',
  room: number,
): { from: number; to: number } {
  const list = picture.board[part];
  const selected = selectedItem(picture.state, picture.board);
  const at = list.findIndex(({ key }) => key === selected?.key);
  return windowOf(list.length, room, Math.max(0, at));
}

/** Whether an item is the selected one. */
export function isSelected(picture: Picture, key: string): boolean {
  return selectedItem(picture.state, picture.board)?.key === key;
}
