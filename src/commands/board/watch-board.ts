/** The board at work: draws, hears keys, runs commands, and goes on whatever the window, the server or the lid does. */
import { sameMinute, untilNextSecond } from '../../board/clock.ts';
import { layout } from '../../board/layout.ts';
import type { Board } from '../../board/model.ts';
import { type BoardAction, type BoardState, firstState, press } from '../../board/press.ts';
import type { Context } from '../../context.ts';
import { act } from './act.ts';
import { type BoardFacts, boardAt, readBoard } from './read-board.ts';
import { type Away, type BoardReader, boardReader } from './reader.ts';

type Screen = Awaited<ReturnType<Context['fullScreen']>>;

/** Longer than the loop ever takes: the machine has slept, and nothing on the screen can be trusted. */
const sleptAfter = 5000;

/** What stands on the screen, and for how long a message does. */
interface Standing {
  state: BoardState;
  board: Board;
  /** Of what the board was made. */
  facts: BoardFacts;
  madeAt: number;
  message: string | null;
}

export async function watchBoard(ctx: Context, first: BoardFacts): Promise<void> {
  const screen = await ctx.fullScreen();
  try {
    const reader = boardReader(
      ctx,
      first,
      () => screen.wake(),
      () => readBoard(ctx),
    );
    reader.look(false);
    await watch(ctx, screen, reader);
  } finally {
    screen.close();
  }
}

async function watch(ctx: Context, screen: Screen, reader: BoardReader): Promise<void> {
  let standing = standingOf(ctx, reader.facts, { state: firstState, message: null });
  let seenAt = Date.now();
  for (;;) {
    standing = brought(ctx, standing, reader);
    show(ctx, screen, standing, reader);
    const event = await screen.next(untilNextSecond(Date.now()));
    if (Date.now() - seenAt > sleptAfter || event.kind === 'woken') reader.startOver();
    else if (event.kind === 'tick') reader.look(false);
    seenAt = Date.now();
    if (event.kind === 'end') return reader.end(true);
    if (event.kind !== 'key') continue;
    const { state, action } = press(standing.state, event.key, standing.board);
    standing = { ...standing, state, message: null };
    if (action?.do === 'leave') return reader.end(false);
    const message = action === null ? null : await perform(ctx, screen, reader, action);
    standing = { ...standing, message };
    seenAt = Date.now();
  }
}

/** What came of it, in a line. */
async function perform(
  ctx: Context,
  screen: Screen,
  reader: BoardReader,
  action: Exclude<BoardAction, { do: 'leave' }>,
): Promise<string | null> {
  switch (action.do) {
    case 'run': {
      const said = await act(ctx, screen, action.command);
      reader.look(true);
      return said;
    }
    case 'missing':
      return ctx.t(`board.missing.${action.what}`);
    case 'refresh':
      reader.look(true);
      return null;
    case 'redraw':
      screen.clear();
      return null;
    case 'stop':
      await screen.stop();
      return null;
  }
}

/** The order of the lines changes when something is read and when a minute turns, not under the fingers. */
function brought(ctx: Context, standing: Standing, reader: BoardReader): Standing {
  if (reader.fault !== null) throw reader.fault;
  const stands = reader.facts === standing.facts && sameMinute(standing.madeAt, ctx.now());
  return stands ? standing : standingOf(ctx, reader.facts, standing);
}

function standingOf(
  ctx: Context,
  facts: BoardFacts,
  { state, message }: Pick<Standing, 'state' | 'message'>,
): Standing {
  const madeAt = ctx.now();
  return { state, message, facts, madeAt, board: boardAt(ctx, facts, madeAt) };
}

function show(
  ctx: Context,
  screen: Screen,
  { state, board, message }: Standing,
  { away }: BoardReader,
): void {
  const notices = away === null ? board.notices : [awayText(ctx, away), ...board.notices];
  const picture = { board: { ...board, notices }, state, message, now: ctx.now() };
  screen.show(layout(picture, ctx, { columns: screen.columns, rows: screen.rows }));
}

function awayText({ t, format }: Context, { since, retryAt }: Away): string {
  if (retryAt === null) return t('board.silent', { since: format.time(since) });
  const seconds = Math.max(0, Math.ceil((retryAt - Date.now()) / 1000));
  return t('board.away', { since: format.time(since), seconds });
}
