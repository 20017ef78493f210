/** At the terminal: a gap, the first whom it suits and why, the call, what was said, the next one (S0.4, S0.9). */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';
import type { OpenGap, Ranked } from '../../visits/gaps.ts';
import type { WaitlistEntry, WaitOffer } from '../../visits/types.ts';
import { acceptNow } from './accept-offer.ts';
import { gapAt, refuse, refusedText } from './answer-offer.ts';
import { rankedLines } from './gap-view.ts';
import { offerTime, printAnswers, printOffer } from './offer-time.ts';
import { printAccepted } from './print-accepted.ts';
import type { Roster } from './roster.ts';
import { whoText } from './view.ts';

/** Asks whether to offer the gap now. */
export async function offerNow(ctx: Context, roster: Roster, open: OpenGap): Promise<void> {
  const yes = await ctx.ask.confirm({ message: ctx.t('wait.ask.now'), flag: 'wait offer', default: true });
  if (yes) await walkGap(ctx, roster, open);
}

/** One call after the other until somebody takes the time, wants to think, or the desk stops. */
export async function walkGap(ctx: Context, roster: Roster, first: OpenGap): Promise<void> {
  const passed = new Set<number>();
  const { gap } = first;
  const time = { doctorId: gap.doctor.id, startsAt: gap.from, endsAt: gap.to };
  for (let open: OpenGap | null = first; open; open = await gapAt(ctx, roster, time)) {
    const next = open.ranked.find(({ entry }) => !passed.has(entry.id));
    if (!next) break;
    passed.add(next.entry.id);
    if (!(await oneCall(ctx, roster, open, next))) return;
  }
  ctx.print(`  ${ctx.t('wait.next.none')}`);
}

/** False when the walk is over. */
async function oneCall(
  ctx: Context,
  roster: Roster,
  { gap, ranked }: OpenGap,
  next: Ranked,
): Promise<boolean> {
  const { t } = ctx;
  ctx.print(...rankedLines(ctx, next, ranked.indexOf(next) + 1, true));
  const ring = await ctx.ask.select<'ring' | 'skip' | 'stop'>({
    message: t('wait.ask.ring', { who: whoText(ctx, next.entry) }),
    flag: 'wait offer',
    default: 'ring',
    choices: [
      { name: t('wait.ask.ring.yes'), value: 'ring', key: 'ring' },
      { name: t('wait.ask.ring.skip'), value: 'skip', key: 'skip' },
      { name: t('wait.ask.stop'), value: 'stop', key: 'stop' },
    ],
  });
  if (ring !== 'ring') return ring === 'skip';
  const offer = await offered(ctx, roster, next, gap.doctor);
  if (!offer) return true;
  await printOffer(ctx, roster, next.entry, offer);
  return askAnswer(ctx, roster, next.entry, offer);
}

/** Null where another desk was faster: that is said, and the next one is asked. */
async function offered(
  ctx: Context,
  roster: Roster,
  { entry, from, to }: Ranked,
  doctor: OpenGap['gap']['doctor'],
): Promise<WaitOffer | null> {
  return saying(ctx, () => offerTime(ctx, roster, entry, { doctor, from, to }));
}

/** What he says to an offer that stands; after a no the next ones are rung. */
export async function afterAnswer(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer,
): Promise<void> {
  if (!(await askAnswer(ctx, roster, entry, offer))) return;
  const open = await gapAt(ctx, roster, offer);
  if (open) await walkGap(ctx, roster, open);
  else ctx.print(`  ${ctx.t('wait.next.none')}`);
}

const answers = ['yes', 'no', 'later', 'no_answer', 'stop'] as const;

/** Asks what was said; true when somebody else is to be asked. */
async function askAnswer(
  ctx: Context,
  roster: Roster,
  entry: WaitlistEntry,
  offer: WaitOffer,
): Promise<boolean> {
  const { t } = ctx;
  const answer = await ctx.ask.select<(typeof answers)[number]>({
    message: t('wait.ask.said'),
    flag: 'wait answer',
    default: 'yes',
    choices: answers.map((one) => ({
      name: t(one === 'stop' ? 'wait.ask.stop' : `wait.${one}`),
      value: one,
      key: one,
    })),
  });
  if (answer === 'stop') {
    printAnswers(ctx, entry);
    return false;
  }
  if (answer === 'yes') {
    const taken = await saying(ctx, () => acceptNow(ctx, roster, entry, offer));
    if (taken) await printAccepted(ctx, roster, offer, taken);
    return false;
  }
  const reason =
    answer === 'no'
      ? await ctx.ask.text({ message: t('wait.ask.reason'), flag: '--reason', default: '' })
      : '';
  const after = await saying(ctx, () => refuse(ctx, offer, answer, reason.trim() || null));
  if (after) ctx.print(...ctx.wrap(refusedText(ctx, entry, after, answer)));
  return answer !== 'later';
}

/** What is refused is said, and the walk goes on. */
async function saying<T>(ctx: Context, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    const known = await ctx.explain(error);
    if (!(known instanceof ShiftError) || known.code === 'cancelled') throw error;
    const { text, hint } = ctx.i18n.error(known.code, known.params);
    ctx.tell(...ctx.wrap(visible(text)).map(ctx.theme.bad), ...ctx.wrap(visible(hint)));
    return null;
  }
}
