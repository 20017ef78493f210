/** One file into the store: found or recognised, read by its map, stored whole, told of. */
import type { Context } from '../../context.ts';
import { exits, ShiftError } from '../../errors.ts';
import type { ImportKind, ImportRun, RowBatch } from '../../facts/import-run.ts';
import {
  fingerprint,
  hashFile,
  type ImportStream,
  openImport,
  type ReadRequest,
} from '../../importers/index.ts';
import type { ImportResult, ImportWork } from '../../store/import-work.ts';
import type { RawInput } from '../../terminal/command-spec.ts';
import { readFlags } from '../input/options.ts';
import { onInterrupt } from '../output/interrupt.ts';
import { rowProgress } from '../output/progress.ts';
import { type ImportFlags, importSchema } from './flags.ts';
import { preview, previewShape } from './preview.ts';
import { rejectsCollector, rejectsFile } from './rejects.ts';
import { sourceOf } from './source.ts';
import { type Understanding, understand } from './understand.ts';
import { printUnderstanding, tellUnderstanding, understandingShape } from './understanding.ts';
import { printResult, resultShape, sayKnown } from './words.ts';

/** Ends with 6 when rows were left out; everything else is in. */
export async function importFile(
  ctx: Context,
  input: RawInput,
  kind: ImportKind,
): Promise<number | undefined> {
  const flags = readFlags(importSchema, input);
  // First of all: the clinic's zone decides which day a row belongs to.
  await ctx.clinic();
  const source = await sourceOf(ctx, input.args[0] ?? '');
  try {
    return await importSource(ctx, flags, await understand(ctx, flags, source, kind));
  } finally {
    source.remove();
  }
}

async function importSource(
  ctx: Context,
  flags: ImportFlags,
  understood: Understanding,
): Promise<number | undefined> {
  const { request } = understood;
  const stream = await openImport(request);
  try {
    const known = flags.dryRun ? null : await sameFile(ctx, request, stream.opened.bytes);
    if (known) {
      sayKnown(ctx, known);
      return undefined;
    }
    return await importStream(ctx, flags, understood, stream);
  } finally {
    await stream.close();
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
  flags: ImportFlags,
  understood: Understanding,
  stream: ImportStream,
): Promise<number | undefined> {
  const { request } = understood;
  const rejects = rejectsCollector();
  let first: RowBatch | null = null;
  let [read, ignored] = [0, 0];
  let gathered: RowBatch['gathered'] = null;
  let interrupted = false;
  const stopHearing = onInterrupt(() => {
    interrupted = true;
  });
  if (!flags.dryRun) tellUnderstanding(ctx, understood);
  const batches = (async function* () {
    for await (const batch of stream.batches) {
      // Nothing is stored before the last batch is: whoever breaks off is told so, and not left with a bare ^C.
      if (interrupted) throw new ShiftError('cancelled');
      first ??= batch;
      ({ read, ignored, gathered } = batch);
      yield batch;
    }
  })();
  const settled = async () => {
    if (flags.rejects === undefined) return;
    await ctx.writeFile(flags.rejects, await rejectsFile(ctx, request, rejects.list), { force: flags.force });
  };
  const shown = rowProgress(ctx, ctx.t('import.progress', { file: nameOf(request) }));
  const progress = (bytes: number) => shown.at(bytes / stream.opened.bytes, read);
  const given = { batches, rejected: rejects.add, settled, progress };
  const result = await stored(ctx, flags, request, stream, given).finally(() => {
    stopHearing();
    shown.end();
  });
  const told = { ignored, gathered, dryRun: flags.dryRun };
  if (ctx.options.json) {
    const trial = flags.dryRun
      ? { understood: understandingShape(understood), rows: previewShape(first) }
      : {};
    ctx.json({ ...resultShape(ctx, result, rejects.inOrder(), told), ...trial });
  } else {
    if (flags.dryRun) await printUnderstanding(ctx, understood);
    await printResult(ctx, result, rejects.inOrder(), told);
    if (flags.dryRun && first) ctx.print('', await preview(ctx, result.run.kind, first));
  }
  return result.run.rejected > 0 ? exits.partial : undefined;
}

/** The file's name without its folders. */
function nameOf({ name = '' }: ReadRequest): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}

async function stored(
  ctx: Context,
  { dryRun, join }: ImportFlags,
  request: ReadRequest,
  { opened, hash }: ImportStream,
  given: Pick<ImportWork, 'batches' | 'rejected' | 'settled' | 'progress'>,
): Promise<ImportResult> {
  const { rules, openingHours } = await ctx.clinic();
  const { map, mapName, timezone } = request;
  return (await ctx.store()).imports.run(
    {
      kind: map.kind,
      map: mapName,
      fileName: nameOf(request),
      fileBytes: opened.bytes,
      system: map.system ?? mapName,
      timezone: timezone ?? map.timezone ?? null,
      fields: opened.fields,
      known: opened.known,
      ...given,
      fileHash: () => fingerprint(hash(), request),
      rules,
      openingHours,
      dryRun,
      join,
    },
    await ctx.clinicActor(),
  );
}
