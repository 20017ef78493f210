/**
 * Files of `data/` and `templates/`, the clinic's own version before the shipped one. Shipped YAML is compiled to
 * JSON at build, so that an everyday command loads no YAML parser.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ShiftError } from '../errors.ts';
import { findUnkeepable } from './unkeepable.ts';

export interface DataFile {
  /** The file as a person would look for it. */
  path: string;
  value: unknown;
  /** The line of a field, counted from 1, where the file has lines to speak of: for messages about it. */
  lineOf?: (path: readonly PropertyKey[]) => number | null;
}

export interface DataFiles {
  /** The clinic's own folder, before the shipped one; null where there is none. */
  readonly own: string | null;
  /**
   * Reads `data/checklists/open` (name without ending).
   * @throws ShiftError file_not_found, file_unreadable, file_encoding, invalid_file with the line of a YAML fault
   */
  read(name: string): Promise<DataFile>;
  /** Names in a folder such as `data/import-maps`, shipped and the clinic's own together, sorted. */
  list(folder: string): string[];
  /** When the clinic's own file of that name was changed last, epoch milliseconds; null where ours is read. */
  ownSince(name: string): number | null;
  /** Reads any YAML or JSON file of the user's; `-` is standard input. */
  readFile(path: string): Promise<DataFile>;
}

const endings = ['.yaml', '.yml', '.json'];

/** @param roots folders to look in, the clinic's own first */
export function dataFiles(roots: readonly string[], stdin?: NodeJS.ReadableStream): DataFiles {
  return {
    own: roots.length > 1 ? (roots[0] ?? null) : null,
    async read(name) {
      for (const root of roots) {
        for (const ending of endings) {
          const path = join(root, name + ending);
          if (existsSync(path)) return readData(path);
        }
      }
      throw new ShiftError('file_not_found', { file: `${name}.yaml` });
    },
    list(folder) {
      const names = roots.flatMap((root) => {
        const path = join(root, folder);
        return existsSync(path) ? readdirSync(path) : [];
      });
      const known = names.filter((name) => endings.includes(extname(name)));
      return [...new Set(known.map((name) => basename(name, extname(name))))].sort();
    },
    ownSince(name) {
      // The last folder is ours: what is shipped was not written here.
      const own = roots.slice(0, -1).flatMap((root) => endings.map((ending) => join(root, name + ending)));
      const path = own.find((one) => existsSync(one));
      return path === undefined ? null : statSync(path).mtimeMs;
    },
    async readFile(path) {
      if (path === '-' && stdin) return parseData(await bytesOf(stdin), path);
      if (!existsSync(path)) throw new ShiftError('file_not_found', { file: path });
      return readData(path);
    },
  };
}

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function readData(path: string): Promise<DataFile> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new ShiftError('file_unreadable', { file: path }, null, error);
  }
  return parseData(bytes, path);
}

/**
 * Parses YAML or JSON.
 * @throws ShiftError file_encoding, invalid_file with the line, file_field_invalid for text that no database keeps
 */
async function parseData(bytes: Buffer, path: string): Promise<DataFile> {
  // Letters of another encoding would be stored as question marks.
  if (!isUtf8(bytes)) throw new ShiftError('file_encoding', { file: path });
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  if (path.endsWith('.json')) return keepable({ path, value: parseJson(text, path) }, text);
  const { parseYaml } = await import('./yaml-file.ts');
  return keepable({ path, ...parseYaml(text, path) }, text);
}

/** Such characters are only ever spelt out by an escape, or lie there raw. */
const suspicious = /\0|\\[0uUx]/;

function keepable(file: DataFile, text: string): DataFile {
  const found = suspicious.test(text) ? findUnkeepable(file.value) : null;
  if (!found) return file;
  const line = file.lineOf?.(found.path) ?? lineAt(text, text.search(suspicious));
  const field = found.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('');
  const name = field.replace(/^\./, '');
  throw new ShiftError(
    'file_field_invalid',
    { file: `${file.path}:${line}`, field: name, value: found.text, example: found.rest },
    name,
  );
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    const at = /position (\d+)/.exec(what)?.[1];
    throw new ShiftError('invalid_file', {
      file: path,
      line: lineAt(text, Number(at ?? 0)),
      format: 'JSON',
      what,
    });
  }
}
