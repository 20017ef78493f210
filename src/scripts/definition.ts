/** A prompt as its file in templates/scripts defines it (S0.13). A clinic may lay its own file over ours, in the languages it speaks. */
import * as z from 'zod/mini';
import { checkFile, type FilePlace, valueError } from '../clinic/file-schema.ts';
import { type Language, languages } from '../clinic/types.ts';
import { isFault, parseTemplate } from './template.ts';
import { situations } from './types.ts';

const sentence = z.optional(z.string().check(z.minLength(1)));
const spokenSchema = z.strictObject({ ru: sentence, kk: sentence, en: sentence });

const scriptSchema = z.strictObject({
  id: z
    .string({ error: 'price-value-slot' })
    .check(z.regex(/^[a-z][a-z0-9-]*$/, { error: 'price-value-slot' })),
  group: z.enum(situations),
  /** The section of the source document; a clinic's own prompt may leave it out. */
  source: z.optional(z.string().check(z.minLength(1))),
  /** Place within its situation: smaller first. */
  order: z._default(z.int({ error: '10' }), 1000),
  /** How long it should take to say. */
  seconds: z.optional(z.int({ error: '20' }).check(z.positive({ error: '20' }))),
  /** Stands on the one-page cheat-sheet. */
  sheet: z._default(z.boolean({ error: 'true' }), false),
  title: spokenSchema,
  when: spokenSchema,
  text: spokenSchema,
});

export type Script = z.infer<typeof scriptSchema>;
export type Spoken = Script['text'];

/** Throws ShiftError `file_field_*` that names the file and the field. */
export function parseScript(input: unknown, place: FilePlace): Script {
  const script = checkFile(scriptSchema, input, place);
  for (const part of ['title', 'when', 'text'] as const) {
    if (languages.every((language) => script[part][language] === undefined)) {
      throw valueError(place, [part], script[part], 'ru: …');
    }
  }
  for (const language of languages) requireTemplate(script, language, place);
  return script;
}

function requireTemplate(script: Script, language: Language, place: FilePlace): void {
  const text = script.text[language];
  if (text === undefined) return;
  const parsed = parseTemplate(text);
  if (isFault(parsed)) throw valueError(place, ['text', language], parsed.piece, parsed.example);
}

/** The words in a language, else in the first that there is. */
export function spoken(words: Spoken, language: Language): string {
  return words[language] ?? words.ru ?? words.kk ?? words.en ?? '';
}

/** In the order of situations, then of `order`, then of ids. */
export function inOrder(scripts: readonly Script[]): Script[] {
  const rank = (script: Script): number => situations.indexOf(script.group);
  return [...scripts].sort((a, b) => rank(a) - rank(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
}
