/** `board`: the queue, the day's visits and the figures on the whole screen, for as long as somebody works with it. */
import { isoInstant } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { boardJson } from './board/json.ts';
import { readBoard } from './board/read-board.ts';
import { watchBoard } from './board/watch-board.ts';

export async function run(ctx: Context): Promise<undefined> {
  if (ctx.options.json) {
    const facts = await readBoard(ctx);
    ctx.json({ at: isoInstant(ctx.now()), ...boardJson(ctx, facts) });
    return;
  }
  ctx.requireScreen();
  // What cannot be read at all is told before the screen is taken.
  await watchBoard(ctx, await readBoard(ctx));
}
