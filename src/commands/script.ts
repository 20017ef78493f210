/** `script`: what there is to say, by situation. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import { type Script, spoken } from '../scripts/definition.ts';
import { situations } from '../scripts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { choice, readFlags } from './input/options.ts';
import { readScripts } from './scripts/read.ts';

const schema = z.object({ situation: choice('--situation', situations) });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { situation } = readFlags(schema, input);
  const all = await readScripts(ctx);
  const scripts = situation === undefined ? all : all.filter(({ group }) => group === situation);
  if (ctx.options.json) {
    ctx.json({ prompts: scripts.map((script) => asJson(ctx, script)) });
    return;
  }
  if (scripts.length === 0) {
    ctx.print(ctx.t('scripts.none'));
    return;
  }
  ctx.print(await listed(ctx, scripts));
  ctx.tell(ctx.t('scripts.show'));
}

function asJson({ i18n }: Context, script: Script): Record<string, unknown> {
  return {
    id: script.id,
    situation: script.group,
    source: script.source ?? null,
    title: spoken(script.title, i18n.lang),
    when: spoken(script.when, i18n.lang),
    seconds: script.seconds ?? null,
  };
}

/** The situation stands once, before its first prompt. */
async function listed(ctx: Context, scripts: readonly Script[]): Promise<string> {
  const { t, i18n, theme } = ctx;
  const rows = scripts.map((script, at) => [
    scripts[at - 1]?.group === script.group ? '' : theme.strong(t(`scripts.situation.${script.group}`)),
    script.id,
    visible(spoken(script.title, i18n.lang)),
  ]);
  return ctx.table([{}, {}, { flexible: true }], rows);
}
