/** Reads from the journal what can be behind the differences of shifts: once, however many shifts there are. */
import type { Context } from '../../../context.ts';
import type { Difference } from '../../../metrics/check.ts';
import { causesIn, concerns, type DatedCause } from '../../../metrics/check-causes.ts';
import { metrics } from '../../../metrics/index.ts';
import type { CheckedShift } from './reckon.ts';

/** Entries in memory at once. */
const chunk = 500;

export interface Explained extends CheckedShift {
  /** By the figure's id: changes after the close that concern it, in order. */
  causes: Map<string, DatedCause[]>;
}

/** The differences that nothing explains: no change in the journal, no other definition. */
export function unexplained({ differences, causes }: Explained): Difference[] {
  return differences.filter(
    ({ id, parts, frozen, now }) => parts && frozen.version === now.version && !causes.has(id),
  );
}

export async function explainShifts(ctx: Context, checked: readonly CheckedShift[]): Promise<Explained[]> {
  const closes = new Map<number, number>();
  for (const { shift } of checked) closes.set(shift.id, await closeOf(ctx, shift.id));
  const explained = checked.map((one): Explained => ({ ...one, causes: new Map() }));
  const first = Math.min(...closes.values());
  if (explained.length === 0 || !Number.isFinite(first)) return explained;
  for await (const cause of causesAfter(ctx, first)) {
    for (const one of explained) {
      if (cause.seq > (closes.get(one.shift.id) ?? 0)) note(one, cause);
    }
  }
  return explained;
}

/** Only figures whose parts differ are asked about: another target or definition is its own cause. */
function note({ differences, days, causes }: Explained, cause: DatedCause): void {
  for (const { id, parts } of differences) {
    if (!parts || !concerns(cause, metrics[id], days)) continue;
    causes.set(id, [...(causes.get(id) ?? []), cause]);
  }
}

async function* causesAfter(ctx: Context, first: number): AsyncGenerator<DatedCause> {
  const { facts } = await ctx.store();
  const { id } = await ctx.clinic();
  for (let seq = first; ; ) {
    const entries = await facts.after(id, seq, chunk);
    for (const entry of entries) yield* causesIn(entry);
    if (entries.length < chunk) return;
    seq = entries.at(-1)?.seq ?? seq;
  }
}

/** The entry that closed the shift; nothing before it is a change since. */
async function closeOf(ctx: Context, shiftId: number): Promise<number> {
  const { facts } = await ctx.store();
  const history = await facts.ofRecord((await ctx.clinic()).id, 'shift', shiftId);
  return history.findLast(({ kind }) => kind === 'shift.closed' || kind === 'shift.forced')?.seq ?? 0;
}
