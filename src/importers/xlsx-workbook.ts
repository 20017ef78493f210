/** What a workbook says of itself: its sheets, its date system, how its numbers are shown. */
import { type NumberKind, numberKind } from './xlsx-number.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { attribute, readXml } from './xlsx-xml.ts';

export interface Sheet {
  name: string;
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: readonly Sheet[];
  /** Dates count from 1904, as Excel for the Mac had it. */
  is1904: boolean;
  /** How numbers are shown, by a cell's style. */
  styles: readonly NumberKind[];
  /** The part with shared strings. */
  strings: string;
}

const usualWorkbook = 'xl/workbook.xml';

/** @throws ShiftError import_broken */
export async function readWorkbook(parts: XlsxPackage, file: string): Promise<Workbook> {
  const main = (await targets(parts, '_rels/.rels', file)).find(({ type }) => type === 'officeDocument');
  const part = main?.part ?? usualWorkbook;
  const related = await targets(parts, relationsOf(part), file);
  const ofType = (type: string) => related.find((one) => one.type === type)?.part ?? '';
  const { sheets, is1904 } = await sheetList(parts, part, file);
  return {
    is1904,
    sheets: sheets.flatMap(({ id, ...sheet }) => {
      const target = related.find((one) => one.id === id && one.type === 'worksheet');
      return target ? [{ ...sheet, part: target.part }] : [];
    }),
    styles: await styleKinds(parts, ofType('styles'), file),
    strings: ofType('sharedStrings'),
  };
}

interface Target {
  id: string;
  /** The last word of its type: `worksheet`, `styles`. */
  type: string;
  part: string;
}

async function targets(parts: XlsxPackage, part: string, file: string): Promise<Target[]> {
  const found: Target[] = [];
  const base = part.replace(/_rels\/[^/]*$/, '');
  await readXml(file, parts, part, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attributes.Target ?? '';
      found.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        part: target.startsWith('/') ? target.slice(1) : resolved(base + target),
      });
    },
  });
  return found;
}

/** `xl/worksheets/../sheet1.xml` without the step back. */
function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationsOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

async function sheetList(parts: XlsxPackage, part: string, file: string) {
  const sheets: { id: string; name: string; hidden: boolean }[] = [];
  let is1904 = false;
  await readXml(file, parts, part, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const hidden = attributes.state !== undefined && attributes.state !== 'visible';
      sheets.push({ id: attribute(attributes, 'id') ?? '', name: attributes.name ?? '', hidden });
    },
  });
  return { sheets, is1904 };
}

async function styleKinds(parts: XlsxPackage, part: string, file: string): Promise<NumberKind[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  await readXml(file, parts, part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats.map((id) => numberKind(id, codes.get(id)));
}
