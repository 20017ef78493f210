/** What to do next, under what was done: each line with the command that does it. */
import type { Context } from '../../context.ts';

/** A line of what to do next, and the command that does it. */
export type Hint = readonly [label: string, command: string | null];

const labelWidth = 36;
/** As far as a longer label may push the commands to the right. */
const labelAtMost = 46;

export function printHints(ctx: Context, hints: readonly Hint[]): void {
  ctx.print(...hintLines(ctx, hints));
}

/** `  не хватает: имя                     → smena log edit 214 --name …` */
export function hintLines(ctx: Context, hints: readonly Hint[]): string[] {
  const labels = hints.filter(([, command]) => command !== null).map(([label]) => label.length + 2);
  // A longer one has its command on a line of its own.
  const width = Math.max(labelWidth, ...labels.filter((length) => length <= labelAtMost));
  return hints.flatMap(([label, command]) => {
    if (command === null) return ctx.wrap(label, '  ');
    const arrow = `→ ${ctx.theme.command(`smena ${command}`)}`;
    const start = `  ${label.padEnd(width)}${label.length < width ? '' : '  '}`;
    const fits = start.length + `→ smena ${command}`.length <= ctx.width;
    return fits ? [start + arrow] : [...ctx.wrap(label, '  '), `    ${arrow}`];
  });
}
