import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../src/board/model.ts';
import { type BoardState, firstState, press, selectedItem } from '../../src/board/press.ts';
import { aBoard } from './a-board.ts';

const board = await aBoard('en');
const keys = itemsOf(board).map(({ key }) => key);

/** Presses keys one after the other; the state and what the last one asked for. */
function pressed(...typed: string[]) {
  let state: BoardState = firstState;
  let action: ReturnType<typeof press>['action'] = null;
  for (const key of typed) ({ state, action } = press(state, key, board));
  return { state, action, at: keys.indexOf(selectedItem(state, board)?.key ?? '') };
}

describe('keys', () => {
  it('select: arrows, letters, pages, ends, and no further than there is', () => {
    expect([
      pressed('down').at,
      pressed('j', 'j', 'k').at,
      pressed('up').at,
      pressed('end').at,
      pressed('end', 'pageUp').at,
      pressed('pageDown').at,
      pressed('end', 'home').at,
    ]).toEqual([1, 1, 0, 6, 0, 6, 0]);
  });

  it('select by number, of one digit or two', () => {
    expect([pressed('3').at, pressed('3', '4').at, pressed('9').at, pressed('0').at]).toEqual([2, 3, 0, 0]);
    const many = {
      ...board,
      queue: Array.from({ length: 15 }, (_, at) => ({ ...board.queue[0], key: `${at}` })),
    };
    const typed = press(press(firstState, '1', many as typeof board).state, '2', many as typeof board);
    expect(typed.state.selected).toBe('11');
  });

  it('go from the queue to the visits and back', () => {
    expect([pressed('tab').at, pressed('tab', 'tab').at]).toEqual([5, 0]);
  });

  it.each([
    ['enter', [], 'callback 1'],
    ['c', [], 'callback 1'],
    ['c', ['4'], 'callback'],
    ['l', [], 'log'],
    ['f', [], 'confirm'],
    ['y', ['tab'], 'visit confirm 2'],
    ['a', ['end'], 'visit arrive 2'],
    ['s', ['2'], 'visit seat 2'],
    ['d', ['2'], 'visit done 2'],
    ['t', ['4'], 'task done 1'],
    ['enter', ['tab'], 'visit seat 2'],
  ])('%s after %j runs %s', (key, before, command) => {
    expect(pressed(...before, key).action).toEqual({ do: 'run', command });
  });

  it('say what is missing where nothing fits', () => {
    expect(pressed('s').action).toEqual({ do: 'missing', what: 'visit' });
    expect(pressed('t').action).toEqual({ do: 'missing', what: 'task' });
  });

  it('are the same in Russian and Kazakh layouts, by their place', () => {
    expect([pressed('д').action, pressed('Й').action, pressed('о').at, pressed('ә').at]).toEqual([
      { do: 'run', command: 'log' },
      { do: 'leave' },
      1,
      1,
    ]);
    expect([pressed('а').action, pressed('н').action]).toEqual(
      Array(2).fill({ do: 'run', command: 'confirm' }),
    );
  });

  it('open the page of help and close it without leaving', () => {
    expect(pressed('?').state.help).toBe(true);
    for (const key of ['escape', '?', 'q', 'enter']) {
      expect(pressed('h', key)).toMatchObject({ state: { help: false }, action: null });
    }
  });

  it('leave, pause, read anew, draw anew', () => {
    const asked = ['q', 'ctrl-c', 'ctrl-d', 'ctrl-z', 'r', 'ctrl-l'].map((key) => pressed(key).action?.do);
    expect(asked).toEqual(['leave', 'leave', 'leave', 'stop', 'refresh', 'redraw']);
    expect(pressed('x').action).toBeNull();
  });
});

describe('what is selected', () => {
  it('stays the same thing when the order changes', () => {
    const { state } = pressed('3');
    const turned = { ...board, queue: board.queue.toReversed() };
    expect(selectedItem(state, turned)?.key).toBe(board.queue[2]?.key);
  });

  it('is what stands there now when it is gone', () => {
    const { state } = pressed('2');
    const less = { ...board, queue: board.queue.filter(({ key }) => key !== state.selected) };
    expect(selectedItem(state, less)?.key).toBe(board.queue[2]?.key);
    expect(selectedItem(state, { ...board, queue: [], visits: [] })).toBeNull();
  });
});
