/** `shell-init`: what a shell reads at its start so that a typed `shift start` works, and Tab with it. */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type Shell, shells } from '../terminal/shell-names.ts';
import { pickChoice } from './input/options.ts';
import { scripts } from './shell/shells.ts';

/** Prints the script; at a terminal it also says where it belongs. */
export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const shell = chosenShell(input, shells);
  const { name, completion, mark } = scripts[shell];
  ctx.print(`${name}${completion}${mark}`.trimEnd());
  tellWhere(ctx, shell, scripts[shell].startLine);
}

/** @throws ShiftError invalid_choice */
export function chosenShell<const S extends Shell>(input: RawInput, offered: readonly S[]): S {
  return pickChoice('shell', input.args[0] ?? '', offered);
}

/** Nobody wants to read it: who sees it on the screen has to learn where it goes. */
export function tellWhere(ctx: Context, shell: Shell, line: string): void {
  if (!ctx.streams.stdout.isTTY) return;
  ctx.tell('', ctx.t('shell.where', { file: scripts[shell].startFile }), `  ${line}`);
}
