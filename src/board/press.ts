/** What a key does on the board: state × key → state and, for some, something to do. */
import { latinKey } from './keyboard.ts';
import { type Board, type BoardItem, itemsOf } from './model.ts';

export interface BoardState {
  /** The item that is selected, and where it stood: when it is gone, what stands there now is selected. */
  selected: string | null;
  at: number;
  /** Digits typed one after the other. */
  digits: string;
  help: boolean;
}

export const firstState: BoardState = { selected: null, at: 0, digits: '', help: false };

/** `missing`: nothing is selected that the key could mean. */
export type BoardAction =
  | { do: 'run'; command: string }
  | { do: 'missing'; what: 'visit' | 'task' }
  | { do: 'refresh' }
  | { do: 'redraw' }
  | { do: 'stop' }
  | { do: 'leave' };

export interface Pressed {
  state: BoardState;
  action: BoardAction | null;
}

const pageSize = 10;
const moves: Readonly<Record<string, number>> = {
  up: -1,
  k: -1,
  down: 1,
  j: 1,
  pageUp: -pageSize,
  pageDown: pageSize,
  home: Number.NEGATIVE_INFINITY,
  end: Number.POSITIVE_INFINITY,
};
const others: Readonly<Record<string, BoardAction>> = {
  r: { do: 'refresh' },
  'ctrl-l': { do: 'redraw' },
  'ctrl-z': { do: 'stop' },
  q: { do: 'leave' },
  'ctrl-c': { do: 'leave' },
  'ctrl-d': { do: 'leave' },
  l: { do: 'run', command: 'log' },
};

/** @param key as terminal/keys.ts names it */
export function press(state: BoardState, key: string, board: Board): Pressed {
  const known = latinKey(key);
  const calm = { ...state, digits: '' };
  if (state.help && ['escape', '?', 'h', 'enter', 'q'].includes(known)) {
    return { state: { ...calm, help: false }, action: null };
  }
  if (known === '?' || known === 'h') return { state: { ...calm, help: true }, action: null };
  if (known === 'tab') return { state: toOtherPart(calm, board), action: null };
  const step = moves[known];
  if (step !== undefined) return { state: moved(calm, selectedAt(state, board) + step, board), action: null };
  if (/^\d$/.test(known)) return { state: numbered(state, known, board), action: null };
  return { state: calm, action: others[known] ?? actionOn(known, selectedItem(state, board)) };
}

/** The item that is selected now; null on an empty board. */
export function selectedItem(state: BoardState, board: Board): BoardItem | null {
  return itemsOf(board)[selectedAt(state, board)] ?? null;
}

function selectedAt({ selected, at }: BoardState, board: Board): number {
  const items = itemsOf(board);
  const found = items.findIndex(({ key }) => key === selected);
  return found >= 0 ? found : Math.max(0, Math.min(at, items.length - 1));
}

function moved(state: BoardState, to: number, board: Board): BoardState {
  const items = itemsOf(board);
  const at = Math.max(0, Math.min(to, items.length - 1));
  return { ...state, at, selected: items[at]?.key ?? null };
}

/** From the queue to the visits and back. */
function toOtherPart(state: BoardState, board: Board): BoardState {
  const inQueue = selectedAt(state, board) < board.queue.length;
  return moved(state, inQueue ? board.queue.length : 0, board);
}

/** `1`, then `2`: the twelfth where there are as many, else the second. */
function numbered(state: BoardState, digit: string, board: Board): BoardState {
  const typed = Number(state.digits + digit);
  const digits = typed >= 1 && typed <= board.queue.length ? state.digits + digit : digit;
  const number = Number(digits);
  if (number < 1 || number > board.queue.length) return { ...state, digits: '' };
  return { ...moved(state, number - 1, board), digits };
}

const visitSteps: Readonly<Record<string, string>> = { a: 'arrive', s: 'seat', d: 'done' };

function actionOn(key: string, item: BoardItem | null): BoardAction | null {
  const idOf = (record: string): number | null => (item?.about?.record === record ? item.about.id : null);
  const visit = idOf('visit');
  switch (key) {
    case 'enter':
      return item === null ? null : { do: 'run', command: item.command };
    case 'c': {
      const callback = idOf('callback');
      return { do: 'run', command: callback === null ? 'callback' : `callback ${callback}` };
    }
    case 'f':
    case 'y':
      return { do: 'run', command: visit === null ? 'confirm' : `visit confirm ${visit}` };
    case 't': {
      const task = idOf('task');
      return task === null ? { do: 'missing', what: 'task' } : { do: 'run', command: `task done ${task}` };
    }
    default: {
      const step = visitSteps[key];
      if (step === undefined) return null;
      return visit === null
        ? { do: 'missing', what: 'visit' }
        : { do: 'run', command: `visit ${step} ${visit}` };
    }
  }
}
