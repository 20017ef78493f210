/** Which tags make an outbound contact a recall, as data/recall.yaml or the clinic's own file over it says. */
import * as z from 'zod/mini';
import { checkFile, type FilePlace } from '../clinic/file-schema.ts';

const schema = z.strictObject({
  version: z.int({ error: '1' }).check(z.positive({ error: '1' })),
  tags: z.array(z.string({ error: 'recall' }).check(z.minLength(1, { error: 'recall' }))),
});

/** @throws ShiftError file_empty, file_field_* with file and field */
export function parseRecallTags(input: unknown, place: FilePlace): ReadonlySet<string> {
  return new Set(checkFile(schema, input, place).tags.map(plainTag));
}

export function isRecall(tags: readonly string[], recallTags: ReadonlySet<string>): boolean {
  return tags.some((tag) => recallTags.has(plainTag(tag)));
}

function plainTag(tag: string): string {
  return tag.trim().replace(/^#/u, '').toLowerCase().replaceAll('ё', 'е');
}
