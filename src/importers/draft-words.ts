/** What the words of a table mean: those that shipped maps know, and the values that a person may give to the others. */
import { type ContactStatus, contactStatuses, directions } from '../contacts/types.ts';
import type { ImportKind } from '../facts/import-run.ts';
import { visitStatuses } from '../visits/types.ts';
import { folded } from './judgement.ts';
import type { KnownMap } from './recognise.ts';

export const judgedFields = ['direction', 'status'] as const;
export type JudgedField = (typeof judgedFields)[number];

/** A word's meaning in a map: one value, or one for calls in and one for calls out. */
export type Meaning = string | { in: ContactStatus; out: ContactStatus };

/** Nobody answered: which of them it was depends on who rang. */
const pairs: Partial<Record<ContactStatus, Meaning>> = {
  missed: { in: 'missed', out: 'no_answer' },
  no_answer: { in: 'missed', out: 'no_answer' },
  voicemail: { in: 'voicemail', out: 'message_left' },
  message_left: { in: 'voicemail', out: 'message_left' },
  abandoned: { in: 'abandoned', out: 'no_answer' },
  queue_timeout: { in: 'queue_timeout', out: 'no_answer' },
};

/** Values that a word may be given. */
export function meanings(kind: ImportKind, field: JudgedField): readonly string[] {
  if (field === 'direction') return directions;
  return kind === 'visits' ? visitStatuses : contactStatuses.filter((status) => status !== 'waiting');
}

export function meaningOf(kind: ImportKind, field: JudgedField, value: string): Meaning {
  return kind === 'calls' && field === 'status' ? (pairs[value as ContactStatus] ?? value) : value;
}

/** What the maps of a kind say of a word; undefined where none knows it or two differ. */
export function knownMeaning(
  kind: ImportKind,
  field: JudgedField,
  word: string,
  maps: readonly KnownMap[],
): Meaning | undefined {
  const found = new Map<string, Meaning>();
  for (const { map } of maps) {
    if (map.kind !== kind) continue;
    const meaning = wordsOf(map, field).get(folded(word));
    if (meaning !== undefined) found.set(JSON.stringify(meaning), meaning);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function wordsOf(map: KnownMap['map'], field: JudgedField): Map<string, Meaning> {
  const judgement: unknown = (map as Partial<Record<JudgedField, unknown>>)[field];
  if (typeof judgement !== 'object' || judgement === null || !('words' in judgement)) return new Map();
  const words = Object.entries(judgement.words as Record<string, Meaning>);
  return new Map(words.map(([word, meaning]) => [folded(word), meaning]));
}
