/** `patient split ID`: takes a merge back, also after other things were done; what came later stays where it is. */
import type { Context } from '../context.ts';
import type { Fact } from '../facts/types.ts';
import { undoneAmong } from '../facts/undo.ts';
import { splitPatient } from '../patients/merge.ts';
import type { Patient } from '../patients/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { parseId } from './input/options.ts';
import { type Hint, printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';
import { whoText } from './visits/view.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const id = parseId(input.args[0], 'id');
  const store = await ctx.store();
  const clinic = await ctx.clinic();
  const kept = await findRecord(ctx, 'patient', String(id), 'id');
  const drop = (await store.patients.byId(clinic.id, id)) ?? kept;
  const merges = mergesOf(await store.facts.ofRecord(clinic.id, 'patient', id));
  await store.apply(splitPatient(drop, kept.id, merges), await ctx.clinicActor());
  const since = merges.at(-1)?.at ?? 0;
  await report(ctx, drop, kept, await laterVisits(ctx, kept, since));
}

/** Entries of the merge that stands, the oldest first. */
function mergesOf(history: readonly Fact[]): Fact[] {
  const undone = undoneAmong(history);
  const standing = history.filter(({ seq }) => !undone.has(seq));
  const last = standing.findLastIndex(({ kind }) => kind === 'patient.split');
  return standing.slice(last + 1).filter(({ kind }) => kind === 'patient.merged');
}

/** Visits booked since: whose they are only the desk can tell. */
async function laterVisits(ctx: Context, kept: Patient, since: number): Promise<number[]> {
  const visits = await (await ctx.store()).visits.ofPatients(kept.clinicId, [kept.id]);
  return visits.filter(({ bookedAt }) => bookedAt > since).map(({ id }) => id);
}

async function report(ctx: Context, drop: Patient, kept: Patient, stayed: readonly number[]): Promise<void> {
  const back = await (await ctx.store()).patients.holdings(drop.clinicId, drop.id);
  const { visit, contact } = back.rows;
  if (ctx.options.json) {
    ctx.json({ id: drop.id, kept: kept.id, visits: visit, contacts: contact, stayed });
    return;
  }
  const { t } = ctx;
  const words = { id: drop.id, into: kept.id, visits: visit.length, contacts: contact.length };
  ctx.print(...ctx.wrap(t('patients.split', { ...words, who: whoText(ctx, drop) })));
  const hints: Hint[] = [
    [t('patients.show'), `patient show ${drop.id}`],
    ...(stayed.length === 0
      ? []
      : [[t('patients.stayed', { n: stayed.length, ids: stayed.join(', ') }), null] satisfies Hint]),
  ];
  printHints(ctx, hints);
}
