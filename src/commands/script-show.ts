/** `script show`: the words for a situation, with today's doctors, prices and free times in their places. */
import * as z from 'zod/mini';
import { isoInstant } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import { type Script, spoken } from '../scripts/definition.ts';
import type { Placeholder } from '../scripts/placeholders.ts';
import { type Prompt, promptOf } from '../scripts/prompt.ts';
import { isFault, parseTemplate, placeholdersOf } from '../scripts/template.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readFlags, text } from './input/options.ts';
import { type Live, readLive } from './scripts/live.ts';
import { findScripts, readScripts } from './scripts/read.ts';
import { fallbackWords } from './scripts/speech.ts';

const schema = z.object({
  doctor: text('--doctor'),
  service: text('--service'),
  patient: text('--patient'),
  visit: text('--visit'),
});

/** What another doctor or service would say otherwise. */
const choosable: readonly Placeholder[] = ['doctor', 'service', 'price', 'slot1', 'evening'];

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const wanted = readFlags(schema, input);
  const scripts = await findScripts(ctx, input.args[0] ?? (await askWhich(ctx)));
  const live = await readLive(ctx, wanted);
  const { lang } = ctx.i18n;
  const prompts = scripts.map((script) => promptOf(script, lang, live.values, fallbackWords(ctx.i18n)));
  if (ctx.options.json) {
    ctx.json({ language: lang, filled: filledJson(live), prompts });
    return;
  }
  ctx.print(prompts.map((prompt) => shown(ctx, prompt)).join('\n\n'));
  const used = usedBy(scripts, lang);
  ctx.tell(...filledLines(ctx, live, used));
}

async function askWhich(ctx: Context): Promise<string> {
  const scripts = await readScripts(ctx);
  return ctx.ask.select({
    message: ctx.t('scripts.which'),
    flag: 'smena script show ID',
    choices: scripts.map(({ id, title }) => ({ name: spoken(title, ctx.i18n.lang), value: id })),
  });
}

function shown(ctx: Context, { title, when, text: words, seconds }: Prompt): string {
  const { t, theme } = ctx;
  const goal = seconds === null ? '' : `  ${theme.quiet(t('scripts.seconds', { n: seconds }))}`;
  return [
    theme.strong(visible(title)) + goal,
    ...ctx.wrap(visible(when), '  ').map(theme.quiet),
    '',
    ...ctx.wrap(visible(words), '  '),
  ].join('\n');
}

function usedBy(scripts: readonly Script[], lang: Context['i18n']['lang']): ReadonlySet<Placeholder> {
  const names = scripts.flatMap(({ text: words }) => {
    const nodes = parseTemplate(spoken(words, lang));
    return isFault(nodes) ? [] : placeholdersOf(nodes);
  });
  return new Set(names);
}

/** Whose times and which price were said, so that nobody reads out the wrong ones. */
function filledLines(
  { t }: Context,
  { doctor, service, values }: Live,
  used: ReadonlySet<Placeholder>,
): string[] {
  const parts = [
    doctor?.name,
    used.has('service') ? service?.name : undefined,
    used.has('price') ? values.price : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0 || !choosable.some((name) => used.has(name))) return [];
  return ['', t('scripts.filled', { with: visible(parts.join(' · ')) }), t('scripts.other')];
}

function filledJson({ doctor, service, pair }: Live): Record<string, unknown> {
  return {
    doctor: doctor?.code ?? null,
    service: service?.code ?? null,
    slots: pair.map(isoInstant),
  };
}
