/** Reads what our own PDFs say, without a system tool: text by page through each font's ToUnicode map. */
import { inflateSync } from 'node:zlib';

export interface PdfContent {
  /** Text lines of each page, in the order in which they were drawn. */
  pages: string[][];
  /** Names of the embedded fonts, with the subset tag. */
  fonts: string[];
}

export function readPdf(bytes: Uint8Array): PdfContent {
  const objects = readObjects(Buffer.from(bytes));
  const maps = new Map<string, Map<string, string>>();
  const fonts = new Set<string>();
  for (const [id, { head }] of objects) {
    const map = /\/Type0[\s\S]*\/ToUnicode (\d+) 0 R/u.exec(head)?.[1];
    if (map) maps.set(id, unicodeMap(objects.get(map)?.stream ?? ''));
    const name = /\/FontName \/(\S+)[\s\S]*\/FontFile2 /u.exec(head)?.[1];
    if (name) fonts.add(name);
  }
  const kids = [...objects.values()].find(({ head }) => head.includes('/Type /Pages'))?.head ?? '';
  const order = [...kids.matchAll(/(\d+) 0 R/gu)].map((match) => match[1] ?? '');
  const pages = order.map((id) => {
    const page = objects.get(id)?.head ?? '';
    const contents = objects.get(/\/Contents (\d+)/u.exec(page)?.[1] ?? '')?.stream ?? '';
    const resources = objects.get(/\/Resources (\d+)/u.exec(page)?.[1] ?? '')?.head ?? '';
    return pageLines(contents, resources, maps);
  });
  return { pages, fonts: [...fonts].sort() };
}

interface PdfObject {
  head: string;
  stream: string;
}

function readObjects(file: Buffer): Map<string, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gmu)) {
    const [, id = '', body = ''] = match;
    const [head = '', ...rest] = body.split('\nstream\n');
    const packed = rest.join('\nstream\n').replace(/\nendstream$/u, '');
    const stream = head.includes('/FlateDecode')
      ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
      : packed;
    objects.set(id, { head, stream });
  }
  return objects;
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const range of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/gu)) {
    const first = Number.parseInt(range[1] ?? '0', 16);
    [...(range[2] ?? '').matchAll(/<([\w ]+)>/gu)].forEach((entry, at) => {
      const units = (entry[1] ?? '').replaceAll(' ', '').match(/.{4}/gu) ?? [];
      const key = (first + at).toString(16).padStart(4, '0');
      map.set(key, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return map;
}

function pageLines(contents: string, resources: string, maps: Map<string, Map<string, string>>): string[] {
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map((match) => [match[1], match[2] ?? '']),
  );
  return [...contents.matchAll(/BT\n([\s\S]*?)\nET/gu)].map(([, text = '']) => {
    const map = maps.get(fonts.get(/\/(F\d+) /u.exec(text)?.[1]) ?? '');
    return [...text.matchAll(/\[([^\]]*)\] TJ/gu)]
      .flatMap((show) => [...(show[1] ?? '').matchAll(/<(\w+)>/gu)])
      .flatMap((hex) => (hex[1] ?? '').match(/.{4}/gu) ?? [])
      .map((glyph) => map?.get(glyph) ?? '\ufffd')
      .join('');
  });
}
