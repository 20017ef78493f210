/** A command run from the board, with its questions, in the place of the board. */
import type { Context } from '../../context.ts';
import { exits } from '../../errors.ts';
import { linesRead } from '../../reports/visible-text.ts';

type Screen = Awaited<ReturnType<Context['fullScreen']>>;

/** Whom a command names with his whole number, since he is to be rung, does not stay on a screen that anybody sees. */
const wholeNumber = /\+\d[\d ]{9,}/;

/** What came of it, in one line; what was longer than that has been read before the board comes back. */
export async function act(ctx: Context, screen: Screen, command: string): Promise<string | null> {
  return screen.lend(async () => {
    ctx.tell('', ctx.theme.quiet(`> smena ${command}`));
    const { code, out, err } = await ctx.perform(command.split(' '));
    const said = linesRead(out);
    const worthReading = code === 0 ? said.length > 1 : code !== exits.cancelled;
    if (worthReading) await screen.anyKey(ctx.t('board.back'));
    const last = code === 0 ? said[0] : wordsOfError(err);
    const generic = ctx.t(code === 0 ? 'board.ran' : 'board.failed', { command });
    return last === undefined || wholeNumber.test(last) ? generic : last;
  });
}

/** Questions and their answers stand before the words of an error. */
function wordsOfError(err: string): string | undefined {
  return linesRead(err.slice(Math.max(0, err.lastIndexOf('\u001b['))))[0];
}
