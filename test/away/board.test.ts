/** The board while its server goes away and comes back. */
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../src/main.ts';
import { seenScreen } from '../e2e/seen-screen.ts';
import { type AwayDesk, awayDesk, removeTemplate } from './away-desk.ts';

let desk: AwayDesk;
beforeEach(async () => {
  desk = await awayDesk();
});
afterEach(() => desk.remove());
afterAll(removeTemplate);

/** The board at the first machine, in a terminal of this process. */
function boardOf({ first, database, folder }: AwayDesk) {
  const screen = seenScreen(24);
  let heard: () => void = () => undefined;
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const stdout = {
    isTTY: true,
    columns: 80,
    rows: 24,
    write(text: string) {
      screen.write(text);
      heard();
    },
  };
  const env = {
    HOME: folder,
    XDG_STATE_HOME: `${folder}/state/first`,
    SHIFT_DB: first.relay.address(database.address),
    SHIFT_DESK: 'desk-1',
    SHIFT_LANG: 'en',
    SHIFT_NOW: '2026-01-16T10:31:00+05:00',
    SHIFT_PROGRAM: process.cwd(),
    PGCONNECT_TIMEOUT: '20',
    TERM: 'xterm',
    NO_COLOR: '1',
  };
  const ended = run(['board'], env, { stdin, stdout, stderr: stdout });
  return {
    ended,
    screen,
    press: (key: string) => stdin.write(key),
    async until(shows: (text: string) => boolean): Promise<void> {
      while (!shows(screen.lines().join('\n'))) {
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
    },
  };
}

it('keeps its last picture, says since when, and goes on by itself', async () => {
  const board = boardOf(desk);
  await board.until((text) => text.includes('q leave'));
  await desk.first.relay.cut();
  await board.until((text) => text.includes('! The server has not answered since 10:31'));
  expect(board.screen.lines().join('\n')).toContain('── Queue');
  await desk.first.relay.mend();
  await desk.second.well('10:32', 'log call --missed --phone 87770000003');
  await board.until((text) => text.includes('+7 777 *** ** 03') && !text.includes('has not answered'));
  board.press('q');
  expect(await board.ended).toBe(0);
  expect([board.screen.full, board.screen.cursor]).toEqual([false, true]);
});
