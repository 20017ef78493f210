/** One file into the store: found or recognised, read by its map, stored whole, told of. */
import * as z from 'zod/mini';
import type { Context } from '../../context.ts';
import { exits } from '../../errors.ts';
import type { ImportKind, ImportRun, RowBatch } from '../../facts/import-run.ts';
import {
  encodings,
  findMap,
  fingerprint,
  hashFile,
  type ImportStream,
  openImport,
  openTable,
  type ReadRequest,
  type TableOptions,
} from '../../importers/index.ts';
import type { ImportResult, ImportWork } from '../../store/import-work.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { choice, flag, readFlags, words } from '../input/options.ts';
import { progress } from '../output/progress.ts';
import { chooseMap } from './choose-map.ts';
import { preview } from './preview.ts';
import { rejectsCollector } from './rejects.ts';
import { printResult, resultShape, sayKnown } from './words.ts';

const delimiterNames = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;
const schema = z.object({
  map: z.optional(z.string()),
  column: words(),
  encoding: choice('--encoding', encodings),
  delimiter: choice('--delimiter', Object.keys(delimiterNames) as (keyof typeof delimiterNames)[]),
  dryRun: flag(),
  /** `--no-join` takes it back. */
  join: z._default(z.boolean(), true),
  rejects: z.optional(z.string()),
  force: flag(),
});
type Flags = z.infer<typeof schema>;

const progressSteps = 100;

/** Ends with 6 when rows were left out; everything else is in. */
export async function importFile(
  ctx: Context,
  input: RawInput,
  kind: ImportKind,
): Promise<number | undefined> {
  const flags = readFlags(schema, input);
  const path = input.args[0] ?? '';
  // First of all: the clinic's zone decides which day a row belongs to.
  const { rules } = await ctx.clinic();
  const request = await requestFrom(ctx, flags, path, kind, rules.requiredFields);
  const stream = await openImport(request);
  try {
    const known = flags.dryRun ? null : await sameFile(ctx, request, stream.opened.bytes);
    if (known) {
      sayKnown(ctx, known);
      return undefined;
    }
    return await importStream(ctx, flags, request, stream);
  } finally {
    await stream.close();
  }
}

async function requestFrom(
  ctx: Context,
  { map: wanted, column, encoding, delimiter }: Flags,
  path: string,
  kind: ImportKind,
  required: readonly string[],
): Promise<ReadRequest> {
  const table = { encoding, delimiter: delimiter && delimiterNames[delimiter] };
  const { name, map } = await findMap(
    ctx.data,
    wanted ?? (await mapOf(ctx, kind, path, table)),
    kind,
    column,
  );
  return {
    path,
    map,
    mapName: name,
    asked: column.map((text) => text.split('=')[0]?.trim() ?? ''),
    encoding: encoding ?? null,
    delimiter: delimiter ? delimiterNames[delimiter] : null,
    required,
  };
}

async function mapOf(ctx: Context, kind: ImportKind, path: string, options: TableOptions): Promise<string> {
  const table = await openTable(path, options);
  try {
    const { name } = await chooseMap(ctx, kind, table);
    return name;
  } finally {
    table.close();
  }
}

/**
 * An earlier import of the very same file through the same map whose rows are all its own: rows it left out may fit
 * by now, and rows it found there may since have been taken back with the import they came by.
 */
async function sameFile(ctx: Context, request: ReadRequest, bytes: number): Promise<ImportRun | null> {
  const { imports } = await ctx.store();
  const { id } = await ctx.clinic();
  const candidates = (await imports.ofSize(id, bytes)).filter((run) => run.imported === run.read);
  if (candidates.length === 0) return null;
  const hash = fingerprint(hashFile(request.path), request);
  return candidates.find((run) => run.fileHash === hash) ?? null;
}

async function importStream(
  ctx: Context,
  flags: Flags,
  request: ReadRequest,
  stream: ImportStream,
): Promise<number | undefined> {
  const rejects = rejectsCollector();
  let first: RowBatch | null = null;
  let ignored = 0;
  const batches = (async function* () {
    for await (const batch of stream.batches) {
      first ??= batch;
      ignored = batch.ignored;
      yield batch;
    }
  })();
  const settled = async () => {
    if (flags.rejects === undefined) return;
    await ctx.writeFile(flags.rejects, rejects.csv(ctx), { force: flags.force });
  };
  const result = await stored(ctx, flags, request, stream, { batches, rejected: rejects.add, settled });
  if (ctx.options.json) ctx.json(resultShape(ctx, result, rejects.list, { ignored, dryRun: flags.dryRun }));
  else {
    await printResult(ctx, result, rejects.list, { ignored, dryRun: flags.dryRun });
    if (flags.dryRun && first) ctx.print('', await preview(ctx, result.run.kind, first));
  }
  return result.run.rejected > 0 ? exits.partial : undefined;
}

async function stored(
  ctx: Context,
  { dryRun, join }: Flags,
  request: ReadRequest,
  { opened, hash }: ImportStream,
  given: Pick<ImportWork, 'batches' | 'rejected' | 'settled'>,
): Promise<ImportResult> {
  const { rules, openingHours } = await ctx.clinic();
  const fileName = request.path.split(/[\\/]/).at(-1) ?? request.path;
  const shown = progress(ctx, ctx.t('import.progress', { file: fileName }), progressSteps);
  let steps = 0;
  try {
    return await (await ctx.store()).imports.run(
      {
        kind: request.map.kind,
        map: request.mapName,
        fileName,
        fileBytes: opened.bytes,
        system: request.map.system ?? request.mapName,
        timezone: request.map.timezone ?? null,
        fields: opened.fields,
        ...given,
        fileHash: () => fingerprint(hash(), request),
        rules,
        openingHours,
        progress(bytes) {
          for (; steps < (bytes / opened.bytes) * progressSteps; steps++) shown.step();
        },
        dryRun,
        join,
      },
      await ctx.clinicActor(),
    );
  } finally {
    shown.end();
  }
}
