/** A prompt ready to be said: words of one language, filled from live data. */
import type { Language } from '../clinic/types.ts';
import { type Script, spoken } from './definition.ts';
import type { Values, Worded } from './placeholders.ts';
import { fillTemplate, isFault, parseTemplate } from './template.ts';
import { type Situation, situations } from './types.ts';

export interface Prompt {
  id: string;
  situation: Situation;
  source: string | null;
  title: string;
  /** When to say it. */
  when: string;
  text: string;
  /** How long it should take. */
  seconds: number | null;
}

export function promptOf(
  script: Script,
  language: Language,
  values: Values,
  words: Record<Worded, string>,
): Prompt {
  const nodes = parseTemplate(spoken(script.text, language));
  return {
    id: script.id,
    situation: script.group,
    source: script.source ?? null,
    title: spoken(script.title, language),
    when: spoken(script.when, language),
    // A text with a fault was refused when its file was read.
    text: isFault(nodes) ? '' : fillTemplate(nodes, values, words),
    seconds: script.seconds ?? null,
  };
}

/** The one-page cheat-sheet: prompts of the sheet by situation, in the order of a day's talk. */
export interface CheatSheet {
  groups: { situation: Situation; prompts: Prompt[] }[];
}

export function cheatSheet(
  scripts: readonly Script[],
  language: Language,
  values: Values,
  words: Record<Worded, string>,
): CheatSheet {
  const prompts = scripts
    .filter(({ sheet }) => sheet)
    .map((script) => promptOf(script, language, values, words));
  const groups = situations
    .map((situation) => ({ situation, prompts: prompts.filter((prompt) => prompt.situation === situation) }))
    .filter((group) => group.prompts.length > 0);
  return { groups };
}
