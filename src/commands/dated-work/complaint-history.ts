/** What has happened to a complaint, as the journal has it. */
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Complaint } from '../../complaints/types.ts';
import type { Context } from '../../context.ts';
import type { Fact } from '../../facts/types.ts';
import { undoneAmong } from '../../facts/undo.ts';
import { codeOf, nameOf } from '../records/people.ts';

const kinds = ['opened', 'escalated', 'measured', 'told', 'resolved', 'changed'] as const;
type HistoryKind = (typeof kinds)[number];

export interface HistoryLine {
  at: number;
  kind: HistoryKind;
  /** Who was told, what was written, why the patient was not told. */
  text: string | null;
  /** Who wrote it, by id. */
  by: number | null;
}

/** Without what was taken back. */
export async function readHistory(ctx: Context, { clinicId, id }: Complaint): Promise<HistoryLine[]> {
  const facts = await (await ctx.store()).facts.ofRecord(clinicId, 'complaint', id);
  const staff = await ctx.staff();
  const undone = undoneAmong(facts);
  return facts
    .filter(({ seq, undoes }) => undoes === null && !undone.has(seq))
    .flatMap((fact) => linesOf(fact, id, staff));
}

/** A complaint that was told upwards as it was taken down is two lines. */
function linesOf(fact: Fact, id: number, staff: readonly Staff[]): HistoryLine[] {
  const change = fact.payload.find((one) => one.table === 'complaint' && one.id === id);
  const [before, after] = [change?.before ?? {}, change?.after ?? {}];
  const { at, staffId: by } = fact;
  const kind = kindOf(fact);
  const told = typeof after.escalatedTo === 'number' ? nameOf(staff, after.escalatedTo) : null;
  const opened: HistoryLine = { at, kind, text: null, by };
  if (kind === 'opened')
    return told === null ? [opened] : [opened, { at, kind: 'escalated', text: told, by }];
  return [{ at, kind, text: kind === 'escalated' ? told : written(before, after, fact.reason), by }];
}

function kindOf({ kind }: Fact): HistoryKind {
  return kinds.find((one) => kind === `complaint.${one}`) ?? 'changed';
}

/** What was added to the words that stood there, and the reason. */
function written(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  reason: string | null,
): string | null {
  const added = ['measures', 'told'].flatMap((column) => {
    const [then, now] = [before[column], after[column]].map((value) => String(value ?? ''));
    if (now === undefined || now === then) return [];
    return [now.slice(then && now.startsWith(then) ? then.length : 0).trim()];
  });
  const words = [...added, ...(reason === null ? [] : [reason])];
  return words.length === 0 ? null : words.join(' / ');
}

export function historyJson({ at, kind, text, by }: HistoryLine, staff: readonly Staff[]) {
  return { at: isoInstant(at), kind, text, by: codeOf(staff, by) };
}
