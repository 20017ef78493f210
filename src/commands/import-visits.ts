/** `import visits`: a booking system's export into visits and the patients they name, each once. */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { importFile } from './import/import-file.ts';

export const run = (ctx: Context, input: RawInput): Promise<number | undefined> =>
  importFile(ctx, input, 'visits');
