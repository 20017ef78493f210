/** Rows left out, with their line and reason. */
import type { Context } from '../../context.ts';
import type { Reject } from '../../facts/import-run.ts';
import { type ReadRequest, remarkHeadings, rowsAt } from '../../importers/index.ts';
import { guardFormula } from '../../reports/guard-formula.ts';
import { visible } from '../../reports/visible-text.ts';
import { quotedField } from './field-words.ts';

/** Kept at most: a file without a single fitting row must not fill the memory. */
const mostRejects = 100_000;
/** Letters of rejected rows that are written, at most; beyond them stand line and reason alone. */
const mostLetters = 64 << 20;
/** Delimiter for rows of a workbook: the one that Excel takes in Russian. */
const sheetDelimiter = ';';

export function rejectsCollector() {
  const list: Reject[] = [];
  return {
    list,
    add(more: readonly Reject[]): void {
      if (list.length < mostRejects) list.push(...more.slice(0, mostRejects - list.length));
    },
    /** As they stand in the file: what cannot be read is known before what cannot be stored. */
    inOrder: (): readonly Reject[] => list.toSorted((one, other) => one.line - other.line),
  };
}

/**
 * The rows left out as they stand in the file, their line and reason before them: mended, they can be imported again
 * (rejected-table.ts). RFC 4180 with the file's own delimiter, UTF-8 with a mark, so that a spreadsheet opens it.
 */
export async function rejectsFile(
  ctx: Context,
  request: ReadRequest,
  rejects: readonly Reject[],
): Promise<string> {
  const byLine = new Map(rejects.map((reject) => [reject.line, reject]));
  const rows: string[][] = [];
  let letters = 0;
  const { format, headings } = await rowsAt(request, new Set(byLine.keys()), (line, cells) => {
    const reject = byLine.get(line);
    if (!reject) return;
    byLine.delete(line);
    letters += cells.reduce((sum, cell) => sum + cell.length, 0);
    rows.push([
      String(line),
      guardFormula(reasonOf(ctx, reject)),
      ...(letters > mostLetters ? [] : cells.map(guardFormula)),
    ]);
  });
  for (const [line, reject] of byLine) rows.push([String(line), guardFormula(reasonOf(ctx, reject))]);
  const delimiter = format.kind === 'csv' ? format.delimiter : sheetDelimiter;
  const lines = [[...remarkHeadings, ...(headings ?? [])], ...rows].map((row) => record(row, delimiter));
  return `\ufeff${lines.join('')}`;
}

function record(cells: readonly string[], delimiter: string): string {
  const quoted = cells.map((cell) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) || cell !== cell.trim()
      ? `"${cell.replaceAll('"', '""')}"`
      : cell,
  );
  return `${quoted.join(delimiter)}\r\n`;
}

/** Why a row was left out, to somebody who reads it on the screen: fields are in words. */
export function reasonTold(ctx: Context, { reason, params }: Pick<Reject, 'reason' | 'params'>): string {
  const { field } = params;
  const told = field === undefined ? params : { ...params, field: quotedField(ctx, String(field)) };
  return visible(ctx.t(`import.reject.${reason}`, told));
}

/** Why a row was left out; a field is said by its id, as `--column` takes it. */
function reasonOf(ctx: Context, { reason, params }: Reject): string {
  return ctx.t(`import.reject.${reason}`, params);
}

/** The same for programs: with the field and what stands in it, where it is about one. */
export function rejectShape(ctx: Context, reject: Reject): Record<string, unknown> {
  const { field, value } = reject.params;
  return {
    line: reject.line,
    reason: reasonOf(ctx, reject),
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
  };
}
