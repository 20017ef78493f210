/** `cash out SUM`: a bill paid from the drawer (S0.10). */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { runMove } from './cash/move.ts';

export function run(ctx: Context, input: RawInput): Promise<undefined> {
  return runMove(ctx, input, 'out');
}
