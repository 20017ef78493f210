/** `wait answer ID yes|no|later|no_answer`: what somebody said to the time that he was offered (S0.4, S0.9). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { WaitlistEntry, WaitOffer } from '../visits/types.ts';
import { flag, note, pickChoice, readFlags, text } from './input/options.ts';
import { findRecord } from './records/find-record.ts';
import { acceptNow } from './visits/accept-offer.ts';
import { gapAt, offerOf, printNext, type Refused, refuse, refusedText } from './visits/answer-offer.ts';
import { freedJson } from './visits/freed.ts';
import { gapJson } from './visits/gap-view.ts';
import { printAccepted } from './visits/print-accepted.ts';
import { type Roster, readRoster } from './visits/roster.ts';
import { visitJson } from './visits/view.ts';
import { offerJson, waitJson } from './visits/wait-view.ts';

const schema = z.object({ reason: note('--reason'), name: text('--name'), force: flag() });
type Flags = z.infer<typeof schema>;

export const answers = ['yes', 'no', 'later', 'no_answer'] as const;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [id, said] = input.args;
  const entry = await findRecord(ctx, 'waitlist', id, 'id');
  const roster = await readRoster(ctx);
  const offer = await offerOf(ctx, entry);
  if (said === undefined) return ask(ctx, roster, entry, offer);
  const answer = pickChoice('answer', said, answers);
  if (answer === 'yes') await yes(ctx, roster, entry, offer, flags);
  else await refused(ctx, roster, entry, offer, answer, flags.reason ?? null);
}

async function ask(ctx: Context, roster: Roster, entry: WaitlistEntry, offer: WaitOffer): Promise<undefined> {
  if (!ctx.ask.available) {
    throw new ShiftError('missing_word', { word: answers.join('|'), command: 'wait answer' }, 'answer');
  }
  const { afterAnswer } = await import('./visits/offer-walk.ts');
  await afterAnswer(ctx, roster, entry, offer);
}

async function yes(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer,
  flags: Flags,
): Promise<void> {
  const accepted = await acceptNow(ctx, roster, entry, offer, flags);
  if (!ctx.options.json) return printAccepted(ctx, roster, offer, accepted);
  const after = await findRecord(ctx, 'waitOffer', String(offer.id), 'id');
  ctx.json({
    offer: offerJson(roster, after),
    visit: visitJson(accepted.named),
    late: accepted.late,
    freed: accepted.freed ? [freedJson(accepted.freed)] : [],
  });
}

async function refused(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer,
  answer: Refused,
  reason: string | null,
): Promise<void> {
  const after = await refuse(ctx, offer, answer, reason);
  const open = answer === 'later' ? null : await gapAt(ctx, roster, offer);
  if (ctx.options.json) {
    ctx.json({
      offer: offerJson(roster, after),
      wait: waitJson(roster, entry, answer === 'later' ? after : null),
      next: open && gapJson(open, null, true),
    });
    return;
  }
  ctx.print(...ctx.wrap(refusedText(ctx, entry, after, answer)));
  if (answer !== 'later') printNext(ctx, open);
}
