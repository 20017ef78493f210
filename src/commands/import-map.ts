/** `import map`: describes an export that nobody knows yet, by asking, and keeps the description for next time. */
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { ImportKind } from '../facts/import-run.ts';
import {
  allMaps,
  bareFileName,
  checkMap,
  draftMap,
  type ListedMap,
  type MapDraft,
  mapFile,
  mapNameFrom,
  mapText,
  recognise,
  sureOf,
  type TableOptions,
  titleOf,
} from '../importers/index.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { askFields, askKind } from './describe/ask-columns.ts';
import { askTimes } from './describe/ask-times.ts';
import { askWords, requireMeanings } from './describe/ask-words.ts';
import { type DescribeFlags, describeSchema, notOne, wordFlag } from './describe/flags.ts';
import { type Sample, sampleOf, wordsOf } from './describe/sample.ts';
import { type FirstRows, firstRows, printColumns, printRows, shapeOf } from './describe/show.ts';
import { delimiterNames } from './import/flags.ts';
import { readFlags } from './input/options.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(describeSchema, input);
  const path = input.args[0] ?? '';
  await ctx.clinic();
  const options = { ...optionsOf(flags), name: path };
  const { maps } = await allMaps(ctx.data);
  if (flags.name !== undefined) requireName(ctx, flags, flags.name, maps);
  const sample = await sampleOf(path, options);
  if (sample.columns.length < 2) throw new ShiftError('import_no_table', { file: sample.file });
  tellKnown(ctx, sample, maps);
  const draft = await describe(ctx, flags, sample, maps, { path, options });
  const map = draftMap(draft, maps);
  const place = { path: draft.name };
  const rows = await firstRows(ctx, path, checkMap(map, draft.kind, place), draft.name, options);
  await save(
    ctx,
    flags,
    path,
    draft,
    mapText(map, [ctx.t('maps.remark', { file: visible(path.split(/[\\/]/).at(-1) ?? '') })]),
    rows,
  );
}

function optionsOf({ encoding, delimiter, sheet }: DescribeFlags): TableOptions {
  return { encoding, delimiter: delimiter && delimiterNames[delimiter], sheet };
}

function tellKnown(ctx: Context, { head, start }: Sample, maps: readonly ListedMap[]): void {
  const known = sureOf(recognise(head, maps, start));
  if (!known || ctx.options.json) return;
  const map = maps.find(({ name }) => name === known.name)?.map;
  ctx.tell(ctx.t('maps.known', { title: visible(titleOf(map?.title, known.name, ctx.i18n.lang)) }));
}

async function describe(
  ctx: Context,
  flags: DescribeFlags,
  sample: Sample,
  maps: readonly ListedMap[],
  from: { path: string; options: TableOptions },
): Promise<MapDraft> {
  const { headed, columns } = sample;
  const kind = await askKind(ctx, flags, columns, maps);
  const said = flags.word.map(wordFlag);
  requireMeanings(kind, said);
  const always = new Map(said.flatMap(({ field, word, value }) => (word === null ? [[field, value]] : [])));
  const show = async (proposed: MapDraft['fields']) => {
    if (!ctx.options.json) await printColumns(ctx, sample, proposed);
  };
  const fields = await askFields(ctx, flags, kind, columns, maps, new Set(always.keys()), show);
  const read = (index: number) => wordsOf(from.path, from.options, index, sample);
  const words = await askWords(ctx, kind, fields, said, maps, sample, read);
  const direction = always.get('direction') ?? (await askDirection(ctx, kind, fields));
  const times = await askTimes(ctx, flags, fields, columns);
  const name = await askName(ctx, flags, from.path, maps);
  return {
    ...{ name, title: bareFileName(from.path), kind, headed, columns, fields, words },
    ...{ times: times.patterns, timezone: times.timezone },
    always: { direction, status: always.get('status') ?? null },
  };
}

/** A list of calls that has one number a row, and no word of who rang whom. */
async function askDirection(
  ctx: Context,
  kind: ImportKind,
  fields: MapDraft['fields'],
): Promise<string | null> {
  if (kind !== 'calls' || fields.has('direction') || fields.has('from')) return null;
  return ctx.ask.select({
    message: ctx.t('maps.ask.direction'),
    flag: '--word direction',
    choices: (['in', 'out'] as const).map((value) => ({ name: ctx.t(`direction.${value}`), value })),
  });
}

const rightName = /^[a-z0-9-]{1,20}$/;

async function askName(
  ctx: Context,
  flags: DescribeFlags,
  path: string,
  maps: readonly ListedMap[],
): Promise<string> {
  const byFile = mapNameFrom(path);
  const ask = () =>
    ctx.ask.text({
      message: ctx.t('maps.ask.name'),
      flag: '--name',
      default: byFile,
      check: (answer) => (rightName.test(answer.trim()) ? null : ctx.t('maps.wrong.name')),
    });
  const chosen = flags.name ?? (flags.yes || !ctx.ask.available ? byFile : await ask());
  return requireName(ctx, flags, chosen.trim(), maps);
}

/** @throws ShiftError invalid_choice, import_map_taken for the name of a shipped map */
function requireName(
  ctx: Context,
  { force }: DescribeFlags,
  name: string,
  maps: readonly ListedMap[],
): string {
  if (!rightName.test(name)) throw notOne('--name', name, [ctx.t('maps.wrong.name')]);
  const shipped = maps.find((one) => one.name === name && !one.own);
  if (shipped && !force) throw new ShiftError('import_map_taken', { name }, '--name');
  return name;
}

async function save(
  ctx: Context,
  { yes, force }: DescribeFlags,
  path: string,
  draft: MapDraft,
  text: string,
  rows: FirstRows,
): Promise<void> {
  const { name, kind } = draft;
  if (!ctx.options.json) await printRows(ctx, kind, rows);
  const question = { message: ctx.t('maps.ask.save'), flag: '--yes', default: true };
  if (!yes && !(await ctx.ask.confirm(question))) {
    ctx.tell(ctx.t('maps.notSaved'));
    throw new ShiftError('cancelled');
  }
  const written = await ctx.writeFile(mapFile(ctx.data.own, name), text, { force });
  if (ctx.options.json) {
    ctx.json(shapeOf(draft, written, rows));
    return;
  }
  ctx.print(ctx.t('maps.saved', { name, path: written }), ctx.t('maps.next', { kind, file: visible(path) }));
}
