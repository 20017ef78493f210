/** XML of a workbook's parts, piece by piece. The one file that knows saxes. */
import { SaxesParser } from 'saxes';
import { ShiftError } from '../errors.ts';
import { lineLimit } from './records.ts';
import type { XlsxPackage } from './xlsx-package.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** Names come without a namespace's prefix: writers are free in the prefixes they choose. */
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

export interface XmlReader {
  write(piece: string): void;
  end(): void;
}

/** A few kilobytes unpack to gigabytes, if they are made to: what the parser holds of them is bounded. */
const mostLetters = 2 * lineLimit;
const mostDepth = 100;
/** Bytes of a part that is read whole; a workbook of a million rows has a tenth of it. */
const mostWhole = 512 << 20;

/** @throws ShiftError import_broken, from `write` and `end`, for what is no XML, or none that a spreadsheet writes */
export function xmlReader(file: string, handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser();
  const refuse = (cause?: unknown): never => {
    throw new ShiftError('import_broken', { file }, null, cause);
  };
  // Letters that came since a tag was opened: what no tag ends, the parser keeps.
  let letters = 0;
  let depth = 0;
  parser.on('error', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    letters = 0;
    depth++;
    if (depth > mostDepth) refuse();
    handlers.open(local(name), attributes);
  });
  if (handlers.text) parser.on('text', handlers.text);
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close?.(local(name));
  });
  return {
    write(piece) {
      parser.write(piece);
      letters += piece.length;
      if (letters > mostLetters) refuse();
    },
    end: () => void parser.close(),
  };
}

/** Reads a whole part that is small enough to be read before anything else. @throws ShiftError import_broken */
export async function readXml(
  file: string,
  parts: XlsxPackage,
  part: string,
  handlers: XmlHandlers,
): Promise<void> {
  if (parts.size(part) > mostWhole) throw new ShiftError('import_broken', { file });
  const reader = xmlReader(file, handlers);
  let any = false;
  for await (const piece of parts.pieces(part)) {
    any ||= piece !== '';
    reader.write(piece);
  }
  if (any) reader.end();
}

/** The value of an attribute, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | null {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? null : (attributes[prefixed] ?? null);
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** `_x000D_` is how a workbook writes a character that XML does not allow. A NUL, which parts texts of a batch, stays so. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x(?!0000)([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
