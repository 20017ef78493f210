/** What a complaint asks for next, under what was just done about it. */
import { answerDueAt, type Chains, type ComplaintStep } from '../../complaints/chain.ts';
import type { Complaint } from '../../complaints/types.ts';
import type { Context } from '../../context.ts';
import { printHints } from '../output/hints.ts';
import { stepCommand, stepText } from './chains.ts';

/** The step that is due, with its command. */
export function printStep(ctx: Context, complaint: Complaint, step: ComplaintStep | null): void {
  if (step !== null) printHints(ctx, [[stepText(ctx, step), stepCommand(complaint, step)]]);
}

/** What the patient is promised, with the time by which he is answered. */
export function promise(ctx: Context, complaint: Complaint, chains: Chains): string {
  const time = ctx.format.moment(answerDueAt(complaint, chains), ctx.now());
  return chains.classes[complaint.class].say[ctx.i18n.lang].replaceAll('{time}', time);
}
