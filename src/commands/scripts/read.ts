/** The prompts as the clinic has them: its own files before the shipped ones. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { inOrder, parseScript, type Script } from '../../scripts/definition.ts';
import { type Situation, situations } from '../../scripts/types.ts';

const folder = 'templates/scripts';

export async function readScripts({ data }: Context): Promise<Script[]> {
  return inOrder(await Promise.all(data.list(folder).map((id) => readScript(data, id))));
}

async function readScript(data: Context['data'], id: string): Promise<Script> {
  const file = await data.read(`${folder}/${id}`);
  return parseScript(file.value, file);
}

/**
 * The prompts that a word means: one by its id, those of a situation, else those whose title holds the word.
 * @throws ShiftError not_found with the situations there are
 */
export async function findScripts(ctx: Context, typed: string): Promise<Script[]> {
  const word = typed.trim().toLowerCase();
  const { data } = ctx;
  // One prompt needs one file; all of them are read only where they are looked through.
  if (data.list(folder).includes(word)) return [await readScript(data, word)];
  const scripts = await readScripts(ctx);
  const found = isSituation(word)
    ? scripts.filter(({ group }) => group === word)
    : scripts.filter(({ title }) => Object.values(title).some((text) => text?.toLowerCase().includes(word)));
  if (found.length > 0 && word !== '') return found;
  const list = ctx.t('scripts.known', { list: situations.join(', ') });
  throw new ShiftError('not_found', { what: 'script', id: typed, list }, 'prompt');
}

function isSituation(word: string): word is Situation {
  return situations.some((one) => one === word);
}
