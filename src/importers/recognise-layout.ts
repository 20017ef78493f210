/** How well the shape of a table fits a map: its headings, or how many cells its rows have. */
import { heading, seekColumns } from './columns.ts';
import type { ImportMap, MapLayout, MapTitle } from './map-schema.ts';
import type { Reason } from './recognise.ts';

export interface ShapeFit {
  /** 0..1, before a value has been looked at. */
  fit: number;
  layout: MapTitle | null;
  reasons: Reason[];
}

type Head = readonly (readonly string[])[];

/** The very headings in their order; with more behind them; the same in another order; some of them. */
const exact = 0.99;
const longer = 0.95;
const shuffled = 0.92;
const mostInPart = 0.8;
/** An export of fewer columns, its last ones left out. */
const fewestOfAll = 4;
const cutWeight = 0.2;
/** Rows without headings say only how wide they are. */
const asWide = 0.93;
/** A map that names what there may be, and no layout: the share of what it understands decides. */
const leastOfAny = 0.4;
const mostOfAny = 0.85;
/** Columns understood that make a table one of calls or visits. */
const enoughColumns = 5;

export function shapeFit(map: ImportMap, head: Head): ShapeFit {
  const columns = seekColumns(map, head);
  if (columns.missing.length > 0) return misfit('missing', { fields: columns.missing.join(', ') });
  if (columns.fields.size < 2) return misfit('few', { found: columns.fields.size });
  const any = anyTable(head, columns.header, new Set(columns.fields.values()), map);
  const layouts = (map.layouts ?? []).map((layout) => layoutFit(layout, head, columns.header));
  return [...layouts, any].reduce((one, other) => (one.fit >= other.fit ? one : other));
}

function misfit(reason: 'missing' | 'few', params: Reason['params']): ShapeFit {
  return { fit: 0, layout: null, reasons: [{ reason, good: false, params }] };
}

function layoutFit(layout: MapLayout, head: Head, header: boolean): ShapeFit {
  const { title, headings } = layout;
  if (headings && header) return headingsFit(title, headings.map(heading), (head[0] ?? []).map(heading));
  if (layout.cells && !header) return widthFit(layout, layout.cells, head);
  return { fit: 0, layout: title, reasons: [] };
}

function headingsFit(layout: MapTitle, wanted: readonly string[], given: readonly string[]): ShapeFit {
  const found = trimmed(given);
  const known = found.filter((name) => wanted.includes(name)).length;
  const params = { found: known, of: wanted.length };
  const fits = (fit: number, reason: Reason['reason'], good = true): ShapeFit => {
    return { fit, layout, reasons: [{ reason, good, params }] };
  };
  if (isBeginning(wanted, found)) return fits(found.length === wanted.length ? exact : longer, 'headings');
  if (known === wanted.length) return fits(shuffled, 'headings');
  if (known >= fewestOfAll && isBeginning(found, wanted)) {
    return fits(longer * (1 - cutWeight * (1 - known / wanted.length)), 'headings_some');
  }
  const share = known / (wanted.length + found.length - known);
  return fits(share * mostInPart, 'headings_some', share > 1 / 2);
}

function isBeginning(beginning: readonly string[], whole: readonly string[]): boolean {
  return beginning.length <= whole.length && beginning.every((name, index) => name === whole[index]);
}

/** Sipuni ends its headings with two that are empty. */
function trimmed(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

function widthFit({ title }: MapLayout, [fewest, most]: readonly [number, number], head: Head): ShapeFit {
  const rows = head.filter((row) => row.some((cell) => cell.trim() !== ''));
  const fitting = rows.filter((row) => row.length >= fewest && row.length <= most).length;
  const share = rows.length === 0 ? 0 : fitting / rows.length;
  const params = {
    found: rows[0]?.length ?? 0,
    wanted: fewest === most ? String(most) : `${fewest}–${most}`,
  };
  return {
    fit: asWide * share ** 3,
    layout: title,
    reasons: [{ reason: 'cells', good: share === 1, params }],
  };
}

function anyTable(head: Head, header: boolean, bound: ReadonlySet<number>, map: ImportMap): ShapeFit {
  const named = (head[0] ?? []).filter((cell) => cell.trim() !== '').length;
  const asked = Object.keys(map.columns).length;
  const share = Math.max(named === 0 ? 0 : bound.size / named, bound.size / asked);
  const weight = Math.min(1, bound.size / enoughColumns);
  const fit = header ? leastOfAny + (mostOfAny - leastOfAny) * share * weight : leastOfAny;
  const params = { found: bound.size, of: named };
  return { fit, layout: null, reasons: [{ reason: 'columns', good: share > 1 / 2, params }] };
}
