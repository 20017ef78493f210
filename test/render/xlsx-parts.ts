/** Looks into an XLSX: its parts as text, and what a cell holds and how it is shown. */
import { unzipSync } from 'fflate';

export interface KeptCell {
  /** The number, or the text itself. */
  value: string;
  /** `s` is text, `n` a number. */
  type: string;
  format: string;
  bold: boolean;
}

export interface Parts {
  names: string[];
  part(name: string): string;
  sheets: string[];
  /** By number from 1, as `A1`. */
  cells(sheet: number): Map<string, KeptCell>;
}

export function partsOf(file: Uint8Array): Parts {
  const parts = new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
  const part = (name: string): string => parts.get(name) ?? '';
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/gu)].map(
    (one) => one[1] ?? '',
  );
  const look = looks(part('xl/styles.xml'));
  return {
    names: [...parts.keys()].sort(),
    part,
    sheets: [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map((one) => one[1] ?? ''),
    cells(sheet) {
      const xml = part(`xl/worksheets/sheet${sheet}.xml`);
      const found = [...xml.matchAll(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/gu)];
      return new Map(
        found.map(([, attributes = '', kept = '']) => {
          const type = attribute(attributes, 't') ?? 'n';
          const value = type === 's' ? (strings[Number(kept)] ?? '') : kept;
          return [
            attribute(attributes, 'r') ?? '',
            { value, type, ...look(Number(attribute(attributes, 's'))) },
          ];
        }),
      );
    },
  };
}

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`(?:^| )${name}="([^"]*)"`, 'u').exec(text)?.[1];

function looks(styles: string): (style: number) => { format: string; bold: boolean } {
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/gu)].map(([, id, code = '']) => [
      id,
      code.replaceAll('&quot;', '"'),
    ]),
  );
  const fonts = [...styles.matchAll(/<font>.*?<\/font>/gu)].map(([font]) => font.includes('<b/>'));
  const formats = /<cellXfs.*?<\/cellXfs>/u.exec(styles)?.[0] ?? '';
  const all = [...formats.matchAll(/<xf ([^>]*)>/gu)].map(([, xf = '']) => ({
    format: codes.get(attribute(xf, 'numFmtId')) ?? 'General',
    bold: fonts[Number(attribute(xf, 'fontId') ?? 0)] ?? false,
  }));
  return (style) => all[style] ?? { format: 'General', bold: false };
}
