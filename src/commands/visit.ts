/** `visit`: today's sheet, or one visit by its number. */
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';

export async function run(ctx: Context, input: RawInput): Promise<number | undefined> {
  const [word] = input.args;
  if (word === undefined) return (await import('./visit-list.ts')).run(ctx, input);
  if (/^[#№]?\d+$/.test(word)) return (await import('./visit-show.ts')).run(ctx, input);
  throw new ShiftError(
    'unknown_command',
    { command: `visit ${word}`, maybe: '', help: 'smena visit --help' },
    word,
  );
}
