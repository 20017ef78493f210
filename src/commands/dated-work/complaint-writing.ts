/** Words that are added to a complaint: measures, and what the patient was told. */
import type { Chains } from '../../complaints/chain.ts';
import type { Complaint } from '../../complaints/types.ts';
import type { Context } from '../../context.ts';
import type { Decision } from '../../facts/types.ts';
import { needed } from '../input/needed.ts';
import { checkedText, longestNote } from '../input/options.ts';
import { findRecord } from '../records/find-record.ts';
import { readChains } from './chains.ts';
import { printStep } from './complaint-hints.ts';
import { complaintName, tellComplaint } from './complaint-view.ts';

interface Writing {
  /** The word of the command line after the id. */
  word: 'measures' | 'text';
  question: 'complaints.ask.measures' | 'complaints.ask.told';
  done: 'complaints.measured' | 'complaints.told';
  decide(complaint: Complaint, words: string, chains: Chains, now: number): Decision;
}

/** @throws ShiftError not_found, already_closed, missing_input */
export async function writeOnComplaint(
  ctx: Context,
  args: readonly string[],
  { word, question, done, decide }: Writing,
): Promise<undefined> {
  const [id, ...typed] = args;
  const complaint = await findRecord(ctx, 'complaint', id, 'id');
  const words = checkedText(typed.join(' '), word, longestNote) ?? (await needed(ctx, question, word));
  const chains = await readChains(ctx);
  const store = await ctx.store();
  await store.apply(decide(complaint, words, chains, ctx.now()), await ctx.actor());
  await tellComplaint(ctx, complaint.id, chains, (after, step) => {
    ctx.print(`${complaintName(ctx, after)}: ${ctx.t(done)}`);
    printStep(ctx, after, step);
  });
}
