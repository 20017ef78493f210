/**
 * A checklist as its file in data/checklists defines it (S0.1, S0.10). A clinic may lay its own file over ours;
 * the same schema reads both.
 */
import * as z from 'zod/mini';
import {
  checkFile,
  choiceError,
  type FilePlace,
  requireUnique,
  valueError,
  wordsSchema,
} from '../clinic/file-schema.ts';
import { checklistIds } from './types.ts';

/** Automatic checks by the checklist that uses them; each has a file in checks/. */
export const checkIds = [
  // open
  'carried',
  'tasks_today',
  'confirmations_today',
  'deferred_due',
  'waitlist',
  'schedule_risks',
  'scarce_slots',
  'price_age',
  // close
  'callbacks',
  'chats_waiting',
  'confirmations_tomorrow',
  'visits_unresolved',
  'deferred_dated',
  'tasks_due',
  'complaints_measures',
  'waitlist_review',
  'cash',
] as const;
export type CheckId = (typeof checkIds)[number];

const idSchema = z.string({ error: 'price_age' }).check(z.regex(/^[a-z][a-z0-9_]*$/, { error: 'price_age' }));
const minutesSchema = z.int({ error: '15' }).check(z.positive({ error: '15' }));

const itemSchema = z.strictObject({
  id: idSchema,
  by: z.enum(['data', 'person']),
  check: z.optional(z.enum(checkIds)),
  /** The section of the source document the item comes from; a clinic's own item may leave it out. */
  source: z.optional(z.string().check(z.minLength(1))),
  /** What to type to do the work, without the program's name. */
  command: z.optional(z.string().check(z.minLength(1))),
  title: wordsSchema,
  hint: z.optional(wordsSchema),
});

const checklistSchema = z.strictObject({
  id: z.enum(checklistIds),
  version: z.int({ error: '1' }).check(z.positive({ error: '1' })),
  /** The time the walk should take: from, to. */
  minutes: z.tuple([minutesSchema, minutesSchema], { error: '[10, 15]' }),
  items: z.array(itemSchema).check(z.minLength(1, { error: '[{…}]' })),
});

export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistItem = Checklist['items'][number];

/** Throws ShiftError `file_field_*` that names the file and the field. */
export function parseChecklist(input: unknown, place: FilePlace): Checklist {
  const checklist = checkFile(checklistSchema, input, place);
  for (const [index, item] of checklist.items.entries()) {
    const path = ['items', index, 'check'];
    if (item.by === 'data' && item.check === undefined) throw choiceError(place, path, undefined, checkIds);
    if (item.by === 'person' && item.check !== undefined) {
      throw valueError(place, ['items', index, 'by'], item.by, 'data');
    }
  }
  requireUnique(
    place,
    checklist.items.map(({ id }) => id),
    (index) => ['items', index, 'id'],
  );
  const [from, to] = checklist.minutes;
  if (from > to) throw valueError(place, ['minutes'], checklist.minutes, `[${to}, ${from}]`);
  return checklist;
}
