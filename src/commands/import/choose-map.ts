/** Which map a file is read by where nobody has said: recognised, or asked for with what speaks for each. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { ImportKind } from '../../facts/import-run.ts';
import {
  allMaps,
  type ListedMap,
  type Recognition,
  recognise,
  sureOf,
  titleOf,
} from '../../importers/index.ts';
import { visible } from '../../reports/visible-text.ts';
import { whyOf } from './reasons.ts';

/** The beginning of a table: see Table. */
export interface Beginning {
  /** What messages call the file. */
  name: string;
  head: readonly (readonly string[])[];
  start: number;
}

export interface ChosenMap {
  name: string;
  /** How it was recognised; null where a person has chosen. */
  recognised: Recognition | null;
}

/** The choice that is no map's name. */
const noMap = '';

/** Candidates named to somebody who has to choose. */
const mostNamed = 3;

/**
 * @throws ShiftError import_other_kind where the file holds something else; import_unsure, import_unrecognised where it is
 *   not clear and nobody can be asked
 */
export async function chooseMap(
  ctx: Context,
  kind: ImportKind,
  { name: file, head, start }: Beginning,
): Promise<ChosenMap> {
  const { maps } = await allMaps(ctx.data);
  const found = recognise(head, maps, start);
  const sure = sureOf(found);
  const fitting = found.filter((one) => one.kind === kind);
  if (sure && sure.kind !== kind) throw otherKind(ctx, sure, kind, file, maps);
  const best = sure ?? sureOf(fitting);
  if (best) {
    tellOf(ctx, best, maps);
    return { name: best.name, recognised: best };
  }
  const name = await ask(ctx, kind, fitting, maps, file);
  return { name, recognised: null };
}

function otherKind(
  ctx: Context,
  { kind, name }: Recognition,
  wanted: ImportKind,
  file: string,
  maps: readonly ListedMap[],
): ShiftError {
  const words = { found: ctx.t(`maps.kind.${kind}`), wanted: ctx.t(`maps.kind.${wanted}`) };
  return new ShiftError('import_other_kind', { file, kind, name: titled(ctx, name, maps), ...words });
}

function tellOf(ctx: Context, found: Recognition, maps: readonly ListedMap[]): void {
  if (ctx.options.json) return;
  const params = { title: titled(ctx, found.name, maps), sure: sureness(ctx, found) };
  const layout = visible(titleOf(found.layout, '', ctx.i18n.lang));
  // A map that was written here has one layout, and it is called as the map is.
  const told = layout !== '' && layout !== params.title;
  ctx.tell(told ? ctx.t('maps.recognisedLayout', { ...params, layout }) : ctx.t('maps.recognised', params));
}

async function ask(
  ctx: Context,
  kind: ImportKind,
  fitting: readonly Recognition[],
  maps: readonly ListedMap[],
  file: string,
): Promise<string> {
  if (!ctx.ask.available) throw unsure(ctx, fitting, file);
  const others = maps.filter(({ name, map }) => {
    return map.kind === kind && !fitting.some((one) => one.name === name);
  });
  const ranked = fitting.map((one) => {
    const params = { title: titled(ctx, one.name, maps), name: visible(one.name), sure: sureness(ctx, one) };
    return { name: ctx.t('maps.choice', { ...params, why: whyOf(ctx, one.reasons) }), value: one.name };
  });
  const rest = others.map(({ name }) => {
    return {
      name: ctx.t('maps.choice.other', { title: titled(ctx, name, maps), name: visible(name) }),
      value: name,
    };
  });
  const question = { message: ctx.t('maps.ask.which'), flag: '--map' };
  const none = { name: ctx.t('maps.choice.none'), value: noMap };
  // The first choice is what Enter takes: a map that does not fit must not be it.
  const chosen = await ctx.ask.select({
    ...question,
    choices: ranked.length > 0 ? [...ranked, none, ...rest] : [none, ...rest],
  });
  if (chosen === noMap) throw new ShiftError('import_unrecognised', { file }, '--map');
  return chosen;
}

function unsure(ctx: Context, fitting: readonly Recognition[], file: string): ShiftError {
  if (fitting.length === 0) return new ShiftError('import_unrecognised', { file }, '--map');
  const candidates = fitting
    .slice(0, mostNamed)
    .map((one) => ctx.t('maps.candidate', { name: visible(one.name), sure: sureness(ctx, one) }))
    .join(', ');
  return new ShiftError('import_unsure', { file, candidates }, '--map');
}

function titled(ctx: Context, name: string, maps: readonly ListedMap[]): string {
  const found = maps.find((one) => one.name === name);
  return visible(titleOf(found?.map.title, name, ctx.i18n.lang));
}

function sureness({ format }: Context, { confidence }: Recognition): string {
  return `${format.number(Math.round(confidence * 100))} %`;
}
