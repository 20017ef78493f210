/** A map laid over the one that it extends. Both are as a file has them: nothing of them is checked yet. */
import { type FilePlace, valueError } from '../clinic/file-schema.ts';
import { type MapFiles, readMap } from './map-folder.ts';

/** A map before it is checked. */
export type Raw = Record<string, unknown>;

/** Maps under one another; more of them stand in a circle. */
const deepest = 5;

/** What rules and words judge. */
const judgements = ['direction', 'status', 'channel', 'purpose', 'outcome', 'language'];

/**
 * A map that extends another says only what is different: its columns and words are laid over the other's one by one,
 * its rules stand instead of the other's.
 */
export async function extended(files: MapFiles, value: unknown, place: FilePlace, depth = 0): Promise<Raw> {
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

/** Columns or words of a map; nothing where it has none. */
export function partOf(map: Raw, key: string): Raw {
  const part = map[key];
  return isRaw(part) ? part : {};
}
