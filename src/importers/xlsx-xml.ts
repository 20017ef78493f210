/** XML of a workbook's parts, piece by piece. The one file that knows saxes. */
import { SaxesParser } from 'saxes';
import { ShiftError } from '../errors.ts';

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

/** @throws ShiftError import_broken, from `write` and `end`, for what is no XML */
export function xmlReader(file: string, handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new ShiftError('import_broken', { file }, null, error);
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open(local(name), attributes));
  if (handlers.text) parser.on('text', handlers.text);
  const { close } = handlers;
  if (close) parser.on('closetag', ({ name }) => close(local(name)));
  return {
    write: (piece) => void parser.write(piece),
    end: () => void parser.close(),
  };
}

/** Reads a whole part that is small enough to be read before anything else. */
export async function readXml(
  file: string,
  pieces: AsyncIterable<string>,
  handlers: XmlHandlers,
): Promise<void> {
  const reader = xmlReader(file, handlers);
  let any = false;
  for await (const piece of pieces) {
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

/** `_x000D_` is how a workbook writes a character that XML does not allow. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
