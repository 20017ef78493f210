/** A workbook's shared strings, kept as bytes: a million different texts as objects would fill the memory. */
import type { XlsxPackage } from './xlsx-package.ts';
import { readXml, unescaped } from './xlsx-xml.ts';

export interface SharedStrings {
  at(index: number): string;
}

const firstBytes = 1 << 16;
const firstCount = 1 << 12;
/** Less than double: what is grown out of lies beside it for a while. */
const growth = 1.4;

/** @throws ShiftError import_broken */
export async function sharedStrings(parts: XlsxPackage, part: string, file: string): Promise<SharedStrings> {
  const store = textStore();
  let text = '';
  let inText = false;
  let phonetic = 0;
  await readXml(file, parts, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inText = phonetic === 0;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') store.add(unescaped(text));
    },
  });
  return store;
}

function textStore(): SharedStrings & { add(text: string): void } {
  let bytes = Buffer.allocUnsafe(firstBytes);
  // Four bytes hold every place of a buffer: it takes no more than four gigabytes.
  let ends = new Uint32Array(firstCount);
  let count = 0;
  let used = 0;
  return {
    add(text) {
      const needed = used + Buffer.byteLength(text);
      if (needed > bytes.length) {
        const grown = Buffer.allocUnsafe(Math.max(needed, Math.round(bytes.length * growth)));
        bytes.copy(grown, 0, 0, used);
        bytes = grown;
      }
      if (count === ends.length) {
        const longer = new Uint32Array(Math.round(count * growth));
        longer.set(ends);
        ends = longer;
      }
      used += bytes.write(text, used);
      ends[count++] = used;
    },
    at: (index) =>
      index >= 0 && index < count
        ? bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index])
        : '',
  };
}
