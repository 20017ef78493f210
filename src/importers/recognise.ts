/**
 * Whose export a table is, judged from its first records: by its headings or its width, and by what a map makes of its
 * rows. Nothing is guessed in silence: every judgement comes with how sure it is, and why.
 */
import type { ImportKind } from '../facts/import-run.ts';
import { headingsAt } from './headings-at.ts';
import type { ImportMap, MapTitle } from './map-schema.ts';
import { joinedHead } from './queue-head.ts';
import { shapeFit } from './recognise-layout.ts';
import { rowsFit } from './recognise-rows.ts';

type Head = readonly (readonly string[])[];

export interface KnownMap {
  name: string;
  map: ImportMap;
  /** From the clinic's own folder. */
  own: boolean;
}

/** What speaks for a map or against it; i18n has words for each: `maps.reason.REASON`. */
export interface Reason {
  reason:
    | 'missing'
    | 'few'
    | 'headings'
    | 'headings_some'
    | 'cells'
    | 'columns'
    | 'events'
    | 'no_rows'
    | 'rows'
    | 'rows_fault'
    | 'first_line'
    | 'numbers'
    | 'direction';
  good: boolean;
  params: Record<string, string | number>;
}

export interface Recognition {
  name: string;
  kind: ImportKind;
  own: boolean;
  /** 0..1. */
  confidence: number;
  /** Which of the system's layouts it is. */
  layout: MapTitle | null;
  reasons: Reason[];
}

/** From here on a map is taken without asking, where the next one lies clearly behind. */
const sureFrom = 0.75;
const clearlyAhead = 0.08;
/** A table can always be something else that looks the same. */
const mostOfAll = 0.99;
/** Less than this is no candidate. */
const leastOfAll = 0.2;

/**
 * @param head the first records of the file, headings among them
 * @param start index of the record where the table seems to begin
 */
export function recognise(head: Head, maps: readonly KnownMap[], start = 0): Recognition[] {
  const width = Math.max(0, ...head.map((row) => row.length));
  if (width < 2) return [];
  return maps
    .map((known) => judged(head, start, known))
    .filter(({ confidence }) => confidence >= leastOfAll)
    .sort((one, other) => other.confidence - one.confidence || Number(other.own) - Number(one.own));
}

/** The map to be taken without asking, or null. The clinic's own goes before a shipped one that fits as well. */
export function sureOf([first, second]: readonly Recognition[]): Recognition | null {
  if (!first || first.confidence < sureFrom) return null;
  if (!second || first.confidence - second.confidence >= clearlyAhead) return first;
  return first.own && !second.own ? first : null;
}

function judged(head: Head, start: number, { name, map, own }: KnownMap): Recognition {
  if (map.file?.events !== undefined) {
    const { rows, events } = joinedHead(head);
    const reasons: Reason[] = [{ reason: 'events', good: events === 1, params: { share: percent(events) } }];
    const { fit, reasons: more } = rowsFit(map, name, rows);
    return result(events * fit, null, [...reasons, ...more]);
  }
  const table = head.slice(headingsAt(map, { head, start }));
  const shape = shapeFit(map, table);
  if (shape.fit === 0) return result(0, shape.layout, shape.reasons);
  const { fit, reasons } = rowsFit(map, name, table);
  return result(shape.fit * fit, shape.layout, [...shape.reasons, ...reasons]);

  function result(confidence: number, layout: MapTitle | null, why: Reason[]): Recognition {
    return {
      name,
      kind: map.kind,
      own,
      confidence: percent(Math.min(mostOfAll, confidence)) / 100,
      layout,
      reasons: why,
    };
  }
}

function percent(share: number): number {
  return Math.round(share * 100);
}
