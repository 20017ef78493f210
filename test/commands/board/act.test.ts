import { expect, it } from 'vitest';
import { act } from '../../../src/commands/board/act.ts';
import type { Context } from '../../../src/context.ts';

type Screen = Awaited<ReturnType<Context['fullScreen']>>;

/** What the board says of a command that ended like that, and whether it waited for a key. */
async function said(code: number, out: string, err = ''): Promise<[string | null, boolean]> {
  let read = false;
  const ctx = {
    tell: () => undefined,
    theme: { quiet: (text: string) => text },
    t: (key: string) => key,
    perform: async () => ({ code, out, err }),
  } as unknown as Context;
  const screen = {
    lend: (work: () => Promise<string>) => work(),
    anyKey: async () => {
      read = true;
    },
  } as unknown as Screen;
  return [await act(ctx, screen, 'confirm'), read];
}

it.each([
  ['its one line', 0, 'Visit 12: came\n', '', ['Visit 12: came', false]],
  ['the first of several, read before', 0, 'Visit 12: came\n  room 3\n', '', ['Visit 12: came', true]],
  ['nothing where it said nothing', 0, '', '', ['board.ran', false]],
  ['its error and not what it printed before', 4, '1 of 4\n', 'Already closed.\n', ['Already closed.', true]],
  ['that it was left', 130, 'Danijar\n', '? Sent?\u001b[2K\u001b[GCancelled.\n', ['Cancelled.', false]],
  ['nobody’s whole number', 0, 'Danijar, +7 700 555 01 13\n', '', ['board.ran', false]],
])('says of a command %s', async (_, code, out, err, expected) => {
  expect(await said(code, out, err)).toEqual(expected);
});
