/** Finds a map by its name or file, lays it over the one it extends, adds columns from flags, and checks it. */
import { basename, extname } from 'node:path';
import { choiceError, type FilePlace } from '../clinic/file-schema.ts';
import type { Language } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import { type ImportKind, importKinds } from '../facts/import-run.ts';
import { checkMap } from './check-map.ts';
import { type MapFiles, mapNames, readMap } from './map-folder.ts';
import { extended, partOf, type Raw } from './map-layers.ts';
import { type ColumnChoice, fieldsOfKind, type ImportMap, type MapTitle } from './map-schema.ts';
import type { KnownMap } from './recognise.ts';

export interface FoundMap {
  name: string;
  map: ImportMap;
}

/**
 * @param wanted a map's name, or the path of a map file
 * @param columns `field=column` from flags: they go before the map's own
 * @throws ShiftError import_map_unknown, import_map_kind, invalid_file, file_field_*
 */
export async function findMap(
  files: MapFiles,
  wanted: string,
  kind: ImportKind,
  columns: readonly string[] = [],
): Promise<FoundMap> {
  const { path, value } = await readMap(files, wanted);
  const place: FilePlace = { path };
  const name = basename(path, extname(path));
  const raw = await extended(files, value, place);
  if (typeof raw.kind === 'string' && raw.kind !== kind && importKinds.some((known) => known === raw.kind)) {
    throw new ShiftError('import_map_kind', { name, kind: raw.kind }, '--map');
  }
  const map = checkMap(withColumns(raw, columns, kind), kind, place);
  return { name, map };
}

/** Every map, shipped and the clinic's own; those that cannot be read are told of by name. */
export async function allMaps(files: MapFiles): Promise<{ maps: ListedMap[]; broken: BrokenMap[] }> {
  const maps: ListedMap[] = [];
  const broken: BrokenMap[] = [];
  for (const name of mapNames(files)) {
    try {
      maps.push(await listedMap(files, name));
    } catch (error) {
      if (!(error instanceof ShiftError)) throw error;
      broken.push({ name, error });
    }
  }
  return { maps, broken };
}

export interface ListedMap extends KnownMap {
  path: string;
}

/** A file in the folder of maps that is no map: said so, and no reason to refuse the others. */
export interface BrokenMap {
  name: string;
  error: ShiftError;
}

async function listedMap(files: MapFiles, name: string): Promise<ListedMap> {
  const { path, value } = await readMap(files, name);
  const place: FilePlace = { path };
  const raw = await extended(files, value, place);
  const kind = importKinds.find((one) => one === raw.kind);
  if (kind === undefined) throw choiceError(place, ['kind'], raw.kind, importKinds);
  const own = files.own !== null && path.startsWith(files.own);
  return { name, map: checkMap(raw, kind, place), own, path };
}

/** A map's title in a language, or its name. */
export function titleOf(title: MapTitle | undefined | null, name: string, language: Language): string {
  if (title === undefined || title === null) return name;
  return typeof title === 'string' ? title : title[language];
}

function withColumns(raw: Raw, columns: readonly string[], kind: ImportKind): Raw {
  if (columns.length === 0) return raw;
  const known: readonly string[] = fieldsOfKind[kind];
  const given: Record<string, ColumnChoice> = {};
  for (const text of columns) {
    const [field = '', column = ''] = splitOnce(text);
    if (!known.includes(field) || column === '') {
      const choices = known.map((one) => `${one}=…`).join(', ');
      throw new ShiftError('invalid_choice', { flag: '--column', value: text, choices }, '--column');
    }
    given[field] = /^[1-9]\d{0,2}$/.test(column) ? Number(column) : column;
  }
  return { ...raw, columns: { ...partOf(raw, 'columns'), ...given } };
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
