/** `completion`: only Tab, for who wants the name `shift` left alone. */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { completingShells } from '../terminal/shell-names.ts';
import { chosenShell, tellWhere } from './shell/choose-shell.ts';
import { scripts } from './shell/shells.ts';

/** Prints the completion script of one shell. @throws ShiftError invalid_choice */
export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const shell = chosenShell(input, completingShells);
  const { completion, startLine } = scripts[shell];
  ctx.print(completion.trimEnd());
  tellWhere(ctx, shell, startLine.replace('shell-init', 'completion'));
}
