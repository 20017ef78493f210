/** Finds a map by its name or file, lays it over the one it extends, adds columns from flags, and checks it. */
import { basename, extname } from 'node:path';
import { checkFile, choiceError, type FilePlace, valueError } from '../clinic/file-schema.ts';
import type { Language } from '../clinic/types.ts';
import { ShiftError } from '../errors.ts';
import { type ImportKind, importKinds } from '../facts/import-run.ts';
import {
  type ColumnChoice,
  cellKinds,
  fieldsOfKind,
  type ImportMap,
  type MapTitle,
  mapSchemas,
  startsPattern,
} from './map-schema.ts';
import type { KnownMap } from './recognise.ts';

/** Where maps come from: the clinic's own folder before the shipped one. */
export interface MapFiles {
  read(name: string): Promise<{ path: string; value: unknown }>;
  list(folder: string): string[];
  /** The clinic's own folder; null where there is none. */
  readonly own: string | null;
  readFile(path: string): Promise<{ path: string; value: unknown }>;
}

export interface FoundMap {
  name: string;
  map: ImportMap;
}

const folder = 'data/import-maps';
const deepest = 5;

type Raw = Record<string, unknown>;

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

function mapNames(files: MapFiles): string[] {
  return files.list(folder);
}

async function readMap(files: MapFiles, wanted: string): Promise<{ path: string; value: unknown }> {
  if (/[\\/]|\.(ya?ml|json)$/.test(wanted)) return files.readFile(wanted);
  const known = mapNames(files);
  if (known.includes(wanted)) return files.read(`${folder}/${wanted}`);
  throw new ShiftError('import_map_unknown', { name: wanted }, '--map');
}

/** What rules and words judge. */
const judgements = ['direction', 'status', 'channel', 'purpose', 'outcome', 'language'];

/**
 * A map that extends another says only what is different: its columns and words are laid over the other's one by one,
 * its rules stand instead of the other's.
 */
async function extended(files: MapFiles, value: unknown, place: FilePlace, depth = 0): Promise<Raw> {
  if (!isRaw(value)) throw valueError(place, [], value ?? '', 'kind: calls');
  const { extends: base, ...own } = value;
  if (base === undefined) return own;
  if (typeof base !== 'string' || depth === deepest) throw valueError(place, ['extends'], base, 'generic');
  const found = await readMap(files, base);
  const under = await extended(files, found.value, { path: found.path }, depth + 1);
  const judged = judgements.flatMap((name) => {
    const [below, above] = [under[name], own[name]];
    return isJudged(below) && isJudged(above) ? [[name, laidOver(below, above)] as const] : [];
  });
  const columns = { ...partOf(under, 'columns'), ...partOf(own, 'columns') };
  return { ...under, ...own, columns, ...Object.fromEntries(judged) };
}

/** Rules and words; a status by direction, `{ in, out }`, is one value. */
function isJudged(value: unknown): value is Raw {
  return isRaw(value) && !('in' in value);
}

function laidOver(below: Raw, above: Raw): Raw {
  const words = { ...partOf(below, 'words'), ...partOf(above, 'words') };
  return { ...below, ...above, ...(Object.keys(words).length > 0 ? { words } : {}) };
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partOf(map: Raw, key: string): Raw {
  const part = map[key];
  return isRaw(part) ? part : {};
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

/** @throws ShiftError file_field_* with the field and what is right */
export function checkMap(raw: Raw, kind: ImportKind, place: FilePlace): ImportMap {
  const map: ImportMap = checkFile(mapSchemas[kind], raw, place);
  if (map.timezone !== undefined && !isZone(map.timezone)) {
    throw valueError(place, ['timezone'], map.timezone, 'Asia/Almaty');
  }
  if (map.file?.header === false) requireNumbers(map, place);
  requireStart(map, place);
  requireKnownColumns(map, place);
  return map;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** Without headings a column can only be known by its number. */
function requireNumbers(map: ImportMap, place: FilePlace): void {
  for (const part of ['columns', 'others'] as const) {
    for (const [field, choice] of Object.entries<ColumnChoice | undefined>(map[part] ?? {})) {
      const choices = Array.isArray(choice) ? choice : [choice];
      if (choice !== undefined && !choices.some((one) => typeof one === 'number')) {
        throw valueError(place, [part, field], choice, '1');
      }
    }
  }
}

function requireStart(map: ImportMap, place: FilePlace): void {
  if (map.kind !== 'calls' && map.kind !== 'visits') return;
  const start = map.kind === 'calls' ? 'startedAt' : 'startsAt';
  const columns: Raw = map.columns;
  if (columns[start] !== undefined || columns.date !== undefined) return;
  throw new ShiftError(
    'file_field_missing',
    { file: place.path, field: `columns.${start}`, example: '[Время, Start]' },
    `columns.${start}`,
  );
}

/** Rules may look at the map's own columns and at nothing else. */
function requireKnownColumns(map: ImportMap, place: FilePlace): void {
  const known = [...Object.keys(map.columns), ...Object.keys(map.others ?? {})];
  for (const [name, judgement] of Object.entries(map)) {
    if (typeof judgement !== 'object' || !('rules' in judgement)) continue;
    const rules: readonly { when: Raw }[] = judgement.rules ?? [];
    for (const [index, { when }] of rules.entries()) {
      for (const [column, wanted] of Object.entries(when)) {
        const path = [name, 'rules', index, 'when'];
        if (!known.includes(column)) throw choiceError(place, path, column, known);
        const words = Array.isArray(wanted) ? wanted : [wanted];
        const odd = words.find((word) => /^<.*>$/.test(String(word)) && !isCellKind(word));
        if (odd !== undefined) throw choiceError(place, [...path, column], odd, [...cellKinds, '<starts:…>']);
      }
    }
  }
}

function isCellKind(word: unknown): boolean {
  return (cellKinds as readonly unknown[]).includes(word) || startsPattern.test(String(word));
}
