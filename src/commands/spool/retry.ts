/** Sending once more what the server did not accept, perhaps with other flags. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Refused } from '../../spool/record.ts';
import type { Spool } from '../../spool/spool.ts';
import { commandWords, type Line } from '../../terminal/command-words.ts';

/**
 * Puts a refused record back among those that wait: under its own number, so that it goes first.
 * @param change flags and words to take instead of its own
 * @throws ShiftError not_found, spool_unsent, and usage errors of the change
 */
export function putBack(ctx: Context, files: Spool, number: number, change: readonly string[]): void {
  const { record } = refusedRecord(files, number);
  const argv = change.length === 0 ? record.argv : commandWords(changed(ctx, ctx.read(record.argv), change));
  files.resume(number, { ...record, argv });
}

/** @throws ShiftError not_found; spool_unsent for one that waits: the server may have it already, and nobody knows */
export function refusedRecord(files: Spool, number: number): Refused {
  const found = files.refused().find((one) => one.number === number);
  if (found) return found;
  if (files.waiting().includes(number)) throw new ShiftError('spool_unsent', { number });
  throw new ShiftError('not_found', { what: 'spooled', id: number, list: 'smena sync --list' });
}

function changed(ctx: Context, line: Line, change: readonly string[]): Line {
  const { args, flags } = readChange(ctx, line, change);
  return {
    command: line.command,
    args: args.length > 0 ? args : line.args,
    flags: { ...line.flags, ...flags },
  };
}

/** Read as the command reads them; words that it needs and the change leaves out are those of the record. */
function readChange({ read }: Context, { command, args }: Line, change: readonly string[]): Line {
  const name = command.split(' ');
  try {
    return read([...name, ...change]);
  } catch (error) {
    if (!(error instanceof ShiftError && error.code === 'missing_word')) throw error;
    return read([...name, ...change, '--', ...args]);
  }
}
