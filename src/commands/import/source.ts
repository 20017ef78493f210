/**
 * Where a table comes from: a file, or standard input for `-`. A program whose standard input is no terminal asks nothing:
 * what it would ask is said by flags.
 */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { spooledInput } from '../../importers/index.ts';

export interface Source {
  path: string;
  /** What messages and the list of imports call it. */
  name: string;
  remove(): void;
}

/** @throws ShiftError import_no_input where `-` is typed and nothing is piped in */
export async function sourceOf({ streams }: Context, typed: string): Promise<Source> {
  if (typed !== '-') return { path: typed, name: typed, remove: () => undefined };
  if (streams.stdin.isTTY) throw new ShiftError('import_no_input');
  const { path, remove } = await spooledInput(streams.stdin);
  return { path, name: 'stdin', remove };
}
