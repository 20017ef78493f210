/** What is said beforehand of a weekly review: by flags, and by a file that holds the same (YAML or JSON, `-` is standard input). */
import * as z from 'zod/mini';
import { checkFile } from '../../clinic/file-schema.ts';
import type { Context } from '../../context.ts';
import { fewest, most } from '../../quality/draw.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { count, flag, note, readFlags, text, words } from '../input/options.ts';

const schema = z.object({
  week: text('--week'),
  count: count('--count', fewest, most),
  seed: text('--seed', 40),
  senior: text('--senior'),
  dryRun: flag(),
  answers: text('--answers', 4096),
  skill: text('--skill'),
  checked: flag(),
  measure: words(),
  owner: text('--owner'),
  due: text('--due'),
  note: note('--note'),
  finish: flag(),
  next: text('--next'),
  pdf: text('--pdf', 4096),
  force: flag(),
  full: flag(),
});
type Flags = z.infer<typeof schema>;

const phrase = z.string({ error: '"…"' });
const marked = z.union([z.int(), phrase], { error: '10' });
const fileSchema = z.strictObject({
  scores: z.optional(
    z.array(
      z.strictObject({
        contact: z.int({ error: '214' }),
        marks: z._default(z.record(z.string(), marked), {}),
        allFull: z._default(z.boolean({ error: 'true' }), false),
        operator: z.optional(phrase),
        note: z.optional(phrase),
      }),
    ),
  ),
  skill: z.optional(phrase),
  checked: z.optional(z.boolean({ error: 'true' })),
  measures: z.optional(
    z.array(z.strictObject({ title: phrase, owner: z.optional(phrase), due: z.optional(phrase) })),
  ),
  note: z.optional(phrase),
  finish: z.optional(z.boolean({ error: 'true' })),
  next: z.optional(phrase),
});

export interface SaidScore {
  contact: number;
  /** As typed: `greeting=10`. */
  marks: string[];
  allFull: boolean;
  operator: string | undefined;
  note: string | undefined;
}
export interface SaidMeasure {
  title: string;
  owner: string | undefined;
  due: string | undefined;
}

export interface Said extends Omit<Flags, 'answers' | 'measure' | 'owner' | 'due'> {
  scores: SaidScore[];
  measures: SaidMeasure[];
}

/** Flags go before the file. @throws ShiftError file_* */
export async function readSaid(ctx: Context, input: RawInput): Promise<Said> {
  const { answers, measure, owner, due, ...flags } = readFlags(schema, input);
  const file = answers === undefined ? null : await ctx.data.readFile(answers);
  const told = file === null ? {} : checkFile(fileSchema, file.value, file);
  return {
    ...flags,
    skill: flags.skill ?? told.skill,
    checked: flags.checked || told.checked === true,
    note: flags.note ?? told.note,
    finish: flags.finish || told.finish === true,
    next: flags.next ?? told.next,
    scores: (told.scores ?? []).map(({ marks, operator, note: words, ...one }) => ({
      ...one,
      operator,
      note: words,
      marks: Object.entries(marks).map(([code, mark]) => `${code}=${mark}`),
    })),
    measures: [
      ...measure.map((title) => ({ title, owner, due })),
      ...(told.measures ?? []).map((one) => ({ ...one, owner: one.owner ?? owner, due: one.due ?? due })),
    ],
  };
}
