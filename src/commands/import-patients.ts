/** `import patients`: a list of patients into cards, each person once. */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { importFile } from './import/import-file.ts';

export const run = (ctx: Context, input: RawInput): Promise<number | undefined> =>
  importFile(ctx, input, 'patients');
