/** `script print`: the cheat-sheet, or with `--card` the program's own commands, on the screen or as a one-page PDF. */
import * as z from 'zod/mini';
import { dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { CommandCard, SheetWords } from '../reports/cheat-sheet.ts';
import type { Report } from '../reports/report.ts';
import { visible } from '../reports/visible-text.ts';
import { type CheatSheet, cheatSheet } from '../scripts/prompt.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, readFlags, text } from './input/options.ts';
import { readLive } from './scripts/live.ts';
import { readScripts } from './scripts/read.ts';
import { fallbackWords } from './scripts/speech.ts';

const schema = z.object({
  card: flag(),
  pdf: text('--pdf', 4096),
  force: flag(),
  doctor: text('--doctor'),
  service: text('--service'),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  await (flags.card ? printCard(ctx, flags) : printSheet(ctx, flags));
}

async function printSheet(ctx: Context, flags: Flags): Promise<void> {
  const live = await readLive(ctx, flags);
  const { lang } = ctx.i18n;
  const sheet = cheatSheet(await readScripts(ctx), lang, live.values, fallbackWords(ctx.i18n));
  if (flags.pdf === undefined) {
    if (ctx.options.json) ctx.json({ language: lang, groups: sheet.groups });
    else ctx.print(sheetText(ctx, sheet));
    return;
  }
  const { cheatSheetReport } = await import('../reports/cheat-sheet.ts');
  const clinic = live.clinic?.name ?? ctx.t('scripts.words.clinic');
  await save(ctx, flags, cheatSheetReport(sheet, clinic, ctx.now(), sheetWords(ctx)), 'scripts.saved');
}

function sheetText(ctx: Context, { groups }: CheatSheet): string {
  const { t, theme } = ctx;
  return groups
    .flatMap(({ situation, prompts }) => [
      theme.strong(t(`scripts.situation.${situation}`)),
      ...prompts.flatMap((prompt) => [
        `  ${visible(prompt.title)}${prompt.seconds === null ? '' : `  ${theme.quiet(t('scripts.seconds', { n: prompt.seconds }))}`}`,
        ...ctx.wrap(visible(prompt.text), '    '),
      ]),
      '',
    ])
    .join('\n')
    .trimEnd();
}

async function printCard(ctx: Context, flags: Flags): Promise<void> {
  const groups = await commandGroups(ctx);
  if (flags.pdf === undefined) {
    if (ctx.options.json) ctx.json({ groups });
    else ctx.print(await cardText(ctx, groups));
    return;
  }
  const { commandCardReport } = await import('../reports/cheat-sheet.ts');
  await save(ctx, flags, commandCardReport(groups, 'smena', ctx.now(), sheetWords(ctx)), 'scripts.savedCard');
}

/** Every command that help lists, in its groups; subcommands after their command. */
async function commandGroups(ctx: Context): Promise<CommandCard[]> {
  const help = await ctx.help();
  return ctx.groups
    .map(({ id, commands }) => ({
      id,
      title: help[`help.group.${id}`] ?? id,
      commands: commands
        .filter(({ hidden }) => !hidden)
        .map(({ name }) => ({ name, text: help[name] ?? '' })),
    }))
    .filter(({ commands }) => commands.length > 0);
}

async function cardText(ctx: Context, groups: readonly CommandCard[]): Promise<string> {
  const { theme } = ctx;
  const blocks: string[] = [];
  for (const { title, commands } of groups) {
    const rows = commands.map(({ name, text: words }) => [`  ${theme.command(name)}`, words]);
    blocks.push(`${theme.strong(title)}\n${await ctx.table([{}, { flexible: true }], rows)}`);
  }
  return blocks.join('\n\n');
}

function sheetWords(ctx: Context): SheetWords {
  return { t: ctx.t, language: ctx.i18n.lang, day: ctx.format.date(dayOf(ctx.now())) };
}

async function save(
  ctx: Context,
  { pdf = '', force }: Flags,
  report: Report,
  said: 'scripts.saved' | 'scripts.savedCard',
): Promise<void> {
  const { renderers } = await import('../render/index.ts');
  const file = await ctx.writeFile(pdf, await renderers.pdf(report), { force });
  if (ctx.options.json) ctx.json({ file });
  else ctx.print(ctx.t(said, { file: visible(file) }));
}
