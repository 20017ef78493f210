/** A report as one JSON document: sections under their ids, camelCase keys, instants ISO 8601 with offset. */

import { isoInstant } from '../clinic/time.ts';
import type { Cell } from '../reports/cells.ts';
import type { ChartPoint, Fact, Report, Section, Tile } from '../reports/report.ts';
import { columnsFor, numberOf } from './plain.ts';
import type { Renderer } from './renderer.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The value of a cell for a program; `none` is `null`. */
function jsonCell(cell: Cell): Json {
  const number = numberOf(cell);
  if (cell.kind === 'money') return { amount: number, currency: cell.currency };
  if (cell.kind === 'change') return { value: number, better: cell.better };
  if (number !== null) return number;
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'phone':
      return cell.phone;
    case 'day':
      return cell.day;
    case 'instant':
    case 'time':
      return isoInstant(cell.at);
    case 'target':
      return { op: cell.op, value: jsonCell(cell.value) };
    case 'met':
      return cell.met;
    case 'parts':
      return { numerator: cell.numerator, denominator: cell.denominator };
    default:
      return null;
  }
}

const jsonFacts = (facts: Fact[]): Json =>
  Object.fromEntries(facts.map((fact) => [fact.id, jsonCell(fact.cell)]));

/** A day under `day` or a category under `label`. */
function jsonPoint({ day, label, value, target }: ChartPoint): Json {
  const place: { [key: string]: Json } = day === null ? { label } : { day };
  const goal: { [key: string]: Json } = target === undefined ? {} : { target: target && { ...target } };
  return { ...place, value, ...goal };
}

function jsonTile(tile: Tile): Json {
  return {
    value: jsonCell(tile.value),
    target: jsonCell(tile.target),
    met: tile.met,
    change: jsonCell(tile.change),
    ...(tile.trend ? { trend: tile.trend } : {}),
  };
}

function jsonSection(section: Section): Json {
  switch (section.kind) {
    case 'table': {
      const columns = columnsFor(section, 'data');
      return section.rows.map((row) => ({
        ...(row.id === undefined ? {} : { id: row.id }),
        ...Object.fromEntries(
          columns.map(({ column, at }) => [column.id, jsonCell(row.cells[at] ?? { kind: 'none' })]),
        ),
      }));
    }
    case 'facts':
      return jsonFacts(section.facts);
    case 'text':
      return section.paragraphs;
    case 'chart':
      return {
        unit: section.unit,
        target: section.target === null ? null : { ...section.target },
        points: section.points.map(jsonPoint),
        ...(section.before ? { before: section.before.map(jsonPoint) } : {}),
      };
    case 'tiles':
      return Object.fromEntries(section.tiles.map((tile) => [tile.id, jsonTile(tile)]));
    case 'checklist':
      return section.items.map((item) => ({
        ...item,
        at: item.at === null ? null : isoInstant(item.at),
      }));
    case 'signatures':
      return section.signers.map((signer) => ({ ...signer }));
    case 'cards':
      return section.cards.map((card) => ({ ...card, lines: card.lines.map((line) => ({ ...line })) }));
  }
}

/** The report as a plain value, for a command that puts more beside it. */
export function jsonReport(report: Report): { [key: string]: Json } {
  return {
    report: report.kind,
    clinic: report.clinic,
    title: report.title,
    subtitle: report.subtitle,
    at: isoInstant(report.at),
    facts: jsonFacts(report.facts),
    ...Object.fromEntries(
      report.sections
        .filter(({ only }) => only !== 'people')
        .map((section) => [section.id, jsonSection(section)]),
    ),
  };
}

export const renderJson: Renderer = async (report) =>
  new TextEncoder().encode(`${JSON.stringify(jsonReport(report), null, 2)}\n`);
