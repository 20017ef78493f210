/** A command run from the board, with its questions, in the place of the board. */
import type { Context } from '../../context.ts';
import { exits } from '../../errors.ts';
import { linesRead } from '../../reports/visible-text.ts';

type Screen = Awaited<ReturnType<Context['fullScreen']>>;

/** What came of it, in one line; what was longer than that has been read before the board comes back. */
export async function act(ctx: Context, screen: Screen, command: string): Promise<string | null> {
  return screen.lend(async () => {
    ctx.tell('', ctx.theme.quiet(`> smena ${command}`));
    const { code, out, err } = await ctx.perform(command.split(' '));
    const said = linesRead(out);
    const worthReading = code === 0 ? said.length > 1 : code !== exits.cancelled;
    if (worthReading) await screen.anyKey(ctx.t('board.back'));
    // Questions and their answers stand before the words of an error.
    const last = said[0] ?? (code === 0 ? undefined : linesRead(err.slice(err.lastIndexOf('\u001b[')))[0]);
    return last ?? ctx.t(code === 0 ? 'board.ran' : 'board.failed', { command });
  });
}
