/** Which shell was named, and where what is printed for it belongs. */
import type { Context } from '../../context.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import type { Shell } from '../../terminal/shell-names.ts';
import { pickChoice } from '../input/options.ts';
import { scripts } from './shells.ts';

/** @throws ShiftError invalid_choice */
export function chosenShell<const S extends Shell>(input: RawInput, offered: readonly S[]): S {
  return pickChoice('shell', input.args[0] ?? '', offered);
}

/** Nobody wants to read it: who sees it on the screen has to learn where it goes. */
export function tellWhere(ctx: Context, shell: Shell, line: string): void {
  if (!ctx.streams.stdout.isTTY) return;
  ctx.tell('', ctx.t('shell.where', { file: scripts[shell].startFile }), `  ${line}`);
}
