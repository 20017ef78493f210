/** `shell-init`: what a shell reads at its start so that a typed `shift start` works, and Tab with it. */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { shells } from '../terminal/shell-names.ts';
import { chosenShell, tellWhere } from './shell/choose-shell.ts';
import { scripts } from './shell/shells.ts';

/** Prints the script; at a terminal it also says where it belongs. */
export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const shell = chosenShell(input, shells);
  const { name, completion, mark } = scripts[shell];
  ctx.print(`${name}${completion}${mark}`.trimEnd());
  tellWhere(ctx, shell, scripts[shell].startLine);
}
