/** Where a table comes from: a file, or standard input for `-`. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { spooledInput } from '../../importers/index.ts';
import { noTerminal } from '../../terminal/ask.ts';

export interface Source {
  path: string;
  /** What messages and the list of imports call it. */
  name: string;
  /** Questions: none where standard input is taken. */
  ask: Context['ask'];
  remove(): void;
}

/** @throws ShiftError import_no_input where `-` is typed and nothing is piped in */
export async function sourceOf({ ask, streams }: Context, typed: string): Promise<Source> {
  if (typed !== '-') return { path: typed, name: typed, ask, remove: () => undefined };
  if (streams.stdin.isTTY) throw new ShiftError('import_no_input');
  const { path, remove } = await spooledInput(streams.stdin);
  return { path, name: 'stdin', ask: noTerminal, remove };
}
