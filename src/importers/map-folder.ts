/** Files of maps: the clinic's own go before the shipped ones. */
import { ShiftError } from '../errors.ts';

/** Where maps come from: the clinic's own folder before the shipped one. */
export interface MapFiles {
  read(name: string): Promise<{ path: string; value: unknown }>;
  list(folder: string): string[];
  /** The clinic's own folder; null where there is none. */
  readonly own: string | null;
  readFile(path: string): Promise<{ path: string; value: unknown }>;
}

const folder = 'data/import-maps';

export function mapNames(files: MapFiles): string[] {
  return files.list(folder);
}

/** @throws ShiftError import_map_unknown */
export async function readMap(files: MapFiles, wanted: string): Promise<{ path: string; value: unknown }> {
  if (/[\\/]|\.(ya?ml|json)$/.test(wanted)) return files.readFile(wanted);
  const known = mapNames(files);
  if (known.includes(wanted)) return files.read(`${folder}/${wanted}`);
  throw new ShiftError('import_map_unknown', { name: wanted }, '--map');
}
