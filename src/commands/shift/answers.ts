/** What was answered beforehand: by flags, and by a file that holds the same (YAML or JSON, `-` is standard input). */
import * as z from 'zod/mini';
import type { Checklist } from '../../checklists/definition.ts';
import { type Answer, requireAnswers } from '../../checklists/progress.ts';
import { checkFile } from '../../clinic/file-schema.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { flag, longestNote, text, words } from '../input/options.ts';

/** The flags that answer a checklist. */
export const answerFlags = {
  done: words(),
  skip: words(),
  problem: words(),
  allDone: flag(),
  answers: text('--answers', 1000),
};

export interface AnswerFlags {
  done: string[];
  skip: string[];
  problem: string[];
  allDone: boolean;
  answers?: string | undefined;
}

const said = z.optional(z.record(z.string(), z.string({ error: '"…"' })));
const wish = z.strictObject({
  when: z.optional(z.string({ error: '"2026-01-17 09:00"' })),
  owner: z.optional(z.string({ error: '"dinara"' })),
  reason: z.string({ error: '"…"' }),
});
const fileShape = {
  done: z.optional(z.array(z.string(), { error: '[lines, headset]' })),
  skip: said,
  problem: said,
  allDone: z.optional(z.boolean({ error: 'true' })),
};
const openFile = z.strictObject(fileShape);
const closeFile = z.strictObject({
  ...fileShape,
  cashCounted: z.optional(z.union([z.string(), z.number()], { error: '184000' })),
  cashNotes: z.optional(z.string({ error: '"20000x3 5000x4"' })),
  cashNote: z.optional(z.string({ error: '"…"' })),
  carry: z.optional(z.record(z.string(), wish)),
});
export type AnswersFile = z.infer<typeof closeFile>;
export type CarryWish = z.infer<typeof wish>;

/**
 * The file of `--answers`; an empty record without one.
 * @throws ShiftError file_not_found, invalid_file, file_field_*
 */
export async function readAnswersFile(
  ctx: Context,
  path: string | undefined,
  which: 'open' | 'close',
): Promise<AnswersFile> {
  if (path === undefined) return {};
  const { value, path: shown } = await ctx.data.readFile(path);
  return checkFile(which === 'open' ? openFile : closeFile, value ?? {}, { path: shown });
}

export interface Given {
  answers: Answer[];
  /** What nobody has answered is done. */
  allDone: boolean;
}

/**
 * Flags say the last word over the file.
 * @throws ShiftError invalid_choice, missing_input, text_too_long
 */
export function givenAnswers(flags: AnswerFlags, file: AnswersFile, checklist: Checklist): Given {
  const answers: Answer[] = [
    ...(file.done ?? []).map(asDone),
    ...Object.entries(file.skip ?? {}).map(([item, reason]) => worded('skipped', item, reason)),
    ...Object.entries(file.problem ?? {}).map(([item, reason]) => worded('problem', item, reason)),
    ...flags.done.map(asDone),
    ...flags.skip.map((typed) => split('skipped', typed)),
    ...flags.problem.map((typed) => split('problem', typed)),
  ];
  requireAnswers(checklist, answers);
  return { answers, allDone: flags.allDone || file.allDone === true };
}

function asDone(item: string): Answer {
  return { item: item.trim(), state: 'done', reason: null };
}

/** `ITEM=REASON`; a reason may hold further signs of equality. */
function split(state: 'skipped' | 'problem', typed: string): Answer {
  const at = typed.indexOf('=');
  return at < 0 ? worded(state, typed, '') : worded(state, typed.slice(0, at), typed.slice(at + 1));
}

function worded(state: 'skipped' | 'problem', item: string, reason: string): Answer {
  const said = reason.trim();
  if (said.length > longestNote) {
    const name = state === 'skipped' ? '--skip' : '--problem';
    throw new ShiftError('text_too_long', { flag: name, length: said.length, max: longestNote }, name);
  }
  return { item: item.trim(), state, reason: said === '' ? null : said };
}
