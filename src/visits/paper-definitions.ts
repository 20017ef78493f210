/** The papers there are, as data/papers.yaml or the clinic's own file over it defines them (S0.5, S1.13). */
import * as z from 'zod/mini';
import { checkFile, type FilePlace, requireUnique, wordsSchema } from '../clinic/file-schema.ts';

const paperKinds = ['document', 'consent', 'leaflet', 'insurance'] as const;

/** The code of the leaflet of a service. */
export const leafletCode = 'leaflet';

const codeSchema = z
  .string({ error: 'personal-data' })
  .check(z.regex(/^[a-z][a-z0-9-]*$/, { error: 'personal-data' }));

const paperSchema = z.strictObject({
  code: codeSchema,
  kind: z.enum(paperKinds),
  /** Whether it holds for the patient, or for one visit alone. */
  per: z.enum(['patient', 'visit']),
  /** Days for which it holds, counted from the day it was given; without them for good. */
  validDays: z.optional(z.int({ error: '365' }).check(z.positive({ error: '365' }))),
  /** Before the patient is led to the doctor, or before he goes home. */
  when: z._default(z.enum(['arrival', 'leaving']), 'arrival'),
  /** The state in which nothing of it is lacking. */
  done: z.enum(['received', 'signed', 'handed']),
  title: wordsSchema,
});
const papersSchema = z.strictObject({ papers: z.array(paperSchema) });

export type PaperDefinition = z.infer<typeof paperSchema>;

/** @throws ShiftError file_empty, file_field_* with file and field */
export function parsePapers(input: unknown, place: FilePlace): PaperDefinition[] {
  const { papers } = checkFile(papersSchema, input, place);
  const codes = papers.map(({ code }) => code);
  requireUnique(place, codes, (index) => ['papers', index, 'code']);
  return papers;
}

/** A code that a rule names and no file explains any more is asked for by itself, so that nothing is dropped silently. */
export function paperOf(definitions: readonly PaperDefinition[], code: string): PaperDefinition {
  const known = definitions.find((one) => one.code === code);
  if (known) return known;
  const title = { ru: code, kk: code, en: code };
  return { code, kind: 'document', per: 'visit', when: 'arrival', done: 'received', title };
}
