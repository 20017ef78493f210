/** data/complaints.yaml: the chain of each class. A clinic may lay its own file over ours. */
import * as z from 'zod/mini';
import { checkFile, type FilePlace, wordsSchema } from '../clinic/file-schema.ts';
import { roles } from '../clinic/types.ts';

const minutes = z.int({ error: '60' }).check(z.positive({ error: '60' }));

const stepSchema = z.strictObject({
  /** The role of whoever is told. */
  to: z.enum(roles),
  /** Minutes after the step before, the first after the complaint. */
  within: minutes,
  /** Told even where measures have been taken by then. */
  always: z._default(z.boolean({ error: 'true' }), false),
});

const classSchema = z.strictObject({
  /** `wall` runs day and night, `open` in the clinic's opening hours only. */
  clock: z.enum(['wall', 'open']),
  chain: z.array(stepSchema).check(z.minLength(1, { error: '[{to: senior, within: 60}]' })),
  /** Minutes after the complaint until measures are written down. */
  measures: minutes,
  /** Minutes after the complaint until the patient has been told what was done. */
  answer: minutes,
  /** It is not closed before the patient has been told. */
  mustAnswer: z.boolean({ error: 'true' }),
  /** What the patient is promised; `{time}` is the end of `answer`. */
  say: wordsSchema,
});

const chainsSchema = z.strictObject({ A: classSchema, B: classSchema, C: classSchema });

export type ClassChain = z.infer<typeof classSchema>;
export type ClassChains = z.infer<typeof chainsSchema>;

/** @throws ShiftError file_empty, file_field_* that name the file and the field */
export function parseChains(input: unknown, place: FilePlace): ClassChains {
  return checkFile(chainsSchema, input, place);
}
