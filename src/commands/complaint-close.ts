/** `complaint close ID`: resolved; measures are written by now or with it, and the patient has been told (S0.9). */
import * as z from 'zod/mini';
import { type Closing, resolveComplaint } from '../complaints/decisions.ts';
import type { Complaint } from '../complaints/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readChains } from './dated-work/chains.ts';
import { complaintName, tellComplaint } from './dated-work/complaint-view.ts';
import { needed } from './input/needed.ts';
import { note, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({ measures: note('--measures'), told: note('--told'), untold: note('--untold') });
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  if (flags.told !== undefined && flags.untold !== undefined) {
    throw new ShiftError('flags_clash', { one: '--told', other: '--untold' }, '--told');
  }
  const complaint = await findRecord(ctx, 'complaint', input.args[0], 'id');
  const chains = await readChains(ctx);
  const said = await asked(ctx, complaint, flags, chains.classes[complaint.class].mustAnswer);
  const store = await ctx.store();
  const tasks = await store.work.openTasks(complaint.clinicId);
  const decision = resolveComplaint(complaint, said, { chains, tasks }, ctx.now());
  await store.apply(decision, await ctx.actor());
  await tellComplaint(ctx, complaint.id, chains, (after) => {
    ctx.print(`${complaintName(ctx, after)}: ${ctx.t('complaints.closed')}`);
  });
}

/** At a terminal what is lacking is asked for; elsewhere its flag is named. */
async function asked(
  ctx: Context,
  { state, measures, told }: Complaint,
  flags: Flags,
  mustAnswer: boolean,
): Promise<Closing> {
  const askable = state === 'open' && ctx.ask.available;
  const lacksAnswer = mustAnswer && told === null && flags.untold === undefined;
  return {
    measures:
      flags.measures ??
      (askable && measures === null ? await needed(ctx, 'complaints.ask.measures', '--measures') : null),
    told: flags.told ?? (askable && lacksAnswer ? await needed(ctx, 'complaints.ask.told', '--told') : null),
    untold: flags.untold ?? null,
  };
}
