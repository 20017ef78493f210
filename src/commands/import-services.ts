/** `import services`: a price list into services: new ones, and new prices of those that are here. */
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { importFile } from './import/import-file.ts';

export const run = (ctx: Context, input: RawInput): Promise<number | undefined> =>
  importFile(ctx, input, 'services');
