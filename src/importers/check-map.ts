/** Whether a map can be read by: what its schema cannot say. */
import { checkFile, choiceError, type FilePlace, valueError } from '../clinic/file-schema.ts';
import { ShiftError } from '../errors.ts';
import type { ImportKind } from '../facts/import-run.ts';
import type { Raw } from './map-layers.ts';
import { type ColumnChoice, cellKinds, type ImportMap, mapSchemas, startsPattern } from './map-schema.ts';

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
