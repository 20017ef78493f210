/** `desk add CODE`: one more desk. */
import * as z from 'zod/mini';
import { addDesk } from '../clinic/settings.ts';
import type { Desk } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { checkedText, longestName, readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { codeFault, parseCode, saveNew } from './setup/changes.ts';

const schema = z.object({ name: text('--name') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const desks = await (await ctx.store()).clinic.desks(clinic.id);
  const code = input.args[0] === undefined ? await askCode(ctx, desks) : parseCode(input.args[0], 'new-code');
  const name = flags.name ?? (await askName(ctx, String(desks.length + 1)));
  const desk = { code, name };
  await saveNew(ctx, 'desk', desk, addDesk(clinic.id, desk), 'new-code');
  ctx.forget();
  if (ctx.options.json) return;
  printHints(ctx, [
    [ctx.t('setup.hint.thatDesk'), `db use --desk ${code}`],
    ...((await ctx.deskIfKnown()) ? [] : [[ctx.t('setup.hint.thisDesk'), 'db use --desk …'] as const]),
  ]);
}

/** The next number, as the first desk of a clinic has the number 1. */
async function askCode(ctx: Context, desks: readonly Desk[]): Promise<string> {
  const taken = desks.map(({ code }) => code);
  let number = desks.length + 1;
  while (taken.includes(`desk-${number}`)) number += 1;
  return ctx.ask.text({
    message: ctx.t('setup.askDeskCode'),
    flag: 'new-code',
    default: `desk-${number}`,
    check: (typed) => codeFault(ctx, typed),
  });
}

/** A bare number is enough: where a desk is named, the word for it stands before a number. */
async function askName(ctx: Context, usual: string): Promise<string> {
  const message = ctx.t('setup.askDeskName');
  const typed = await ctx.ask.text({ message, flag: '--name', default: usual });
  return checkedText(typed, '--name', longestName) ?? usual;
}
