/** What `callback` shows: whom to ring, and what an attempt came to. */
import { isoInstant } from '../../clinic/time.ts';
import { isUnsettled } from '../../contacts/callbacks.ts';
import { type CallbackLine, lineOfNumber } from '../../contacts/lines.ts';
import type { AttemptResult, Callback, Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { claimWords } from '../records/claims.ts';
import { whoText } from '../visits/view.ts';
import { claimOnCallback, workOfCallback } from './claiming.ts';
import { inTime } from './owed.ts';
import { type Kept, keptHints, keptShape } from './record.ts';
import { callbackShape, lineShape } from './shapes.ts';
import { callbackWords, clockWords, hintsFor, leftToDo, missedWords, owedOf, who } from './words.ts';

/**
 * The one to be rung now: his number in full, for it has to be dialled.
 * @param claimed whether to say who has taken it; who is asked right away what came of it knows
 */
export async function printCard(
  ctx: Context,
  callback: Callback,
  missed: Contact | null,
  claimed = true,
): Promise<void> {
  const claim = claimed ? await claimOnCallback(ctx, callback) : null;
  const words = await claimWords(ctx, claim !== null);
  const { rules } = await ctx.clinic();
  const line = await lineAround(ctx, callback);
  if (ctx.options.json) {
    const left = line && owedOf(line, rules);
    const shape = callbackShape(callback, missed?.name ?? null);
    ctx.json({ callback: { ...shape, claim: words.json(claim) }, left, line: line && lineShape(line) });
    return;
  }
  const { t } = ctx;
  const { id, phone } = callback;
  ctx.print(t('callbacks.card', { id, who: whoText(ctx, { name: missed?.name ?? null, phone }, true) }));
  if (line === null || !isUnsettled(callback)) {
    printHints(ctx, [[callbackWords(ctx, callback, rules.callbackAttempts), null]]);
    return;
  }
  const facts = [
    t('callbacks.missedAt', { time: missedWords(ctx, line, ctx.now()) }),
    clockWords(ctx, line.dueAt, ctx.now()),
    t('callbacks.attempts', {
      attempts: line.attempts,
      needed: Math.max(rules.callbackAttempts, line.attempts),
    }),
  ];
  printHints(ctx, [
    [facts.join(' · '), null],
    ...(claim === null ? [] : [[t('claims.at', { who: words.text(claim) }), null] as const]),
    [t('callbacks.script'), 'script show callback'],
    [t('callbacks.toRecord'), `callback ${id} reached`],
    ...(line.attempts > 0 || line.messageLeft ? await leftToDo(ctx, { ...line, id }) : []),
  ]);
}

/** All that is owed to the number of a callback; null where it is settled. */
export async function lineAround(ctx: Context, callback: Callback): Promise<CallbackLine | null> {
  const { callbacks } = await workOfCallback(ctx, callback);
  return lineOfNumber(await inTime(ctx, callbacks), (await ctx.clinic()).rules, ctx.now());
}

/** Nobody is to be rung, or all of them by other desks. */
export async function printNone(ctx: Context): Promise<void> {
  if (ctx.options.json) {
    ctx.json({ callback: null });
    return;
  }
  const { id } = await ctx.clinic();
  const held = (await (await ctx.store()).contacts.openCallbacks(id)).length;
  ctx.print(held === 0 ? ctx.t('callbacks.none') : ctx.t('callbacks.allTaken', { n: held }));
}

export async function reportAttempt(
  ctx: Context,
  before: Callback,
  result: AttemptResult,
  kept: Kept,
): Promise<void> {
  const after = kept.moved.find(({ id }) => id === before.id) ?? before;
  // An attempt moves on everything that is owed to the number.
  const owed = isUnsettled(after) ? [after, ...kept.moved.filter(({ id }) => id !== after.id)] : [];
  const line = lineOfNumber(await inTime(ctx, owed), (await ctx.clinic()).rules, ctx.now());
  if (ctx.options.json) {
    const { contact, task, callbacks } = keptShape(kept);
    const left = line && owedOf(line, (await ctx.clinic()).rules);
    const nextAt = line && isoInstant(line.dueAt);
    ctx.json({ callback: callbackShape(after, kept.contact.name), left, nextAt, contact, task, callbacks });
    return;
  }
  const { t, format } = ctx;
  const { contact } = kept;
  const params = { id: after.id, who: who(ctx, contact), result: t(`attempt.${result}`) };
  const waited = Math.round((contact.startedAt - before.missedAt) / 1000);
  const needed = Math.max(kept.attempts, after.attempts);
  ctx.print(
    result === 'reached'
      ? t('callbacks.reached', { ...params, after: format.duration(waited) })
      : t('callbacks.attempted', { ...params, attempts: after.attempts, needed }),
  );
  // His other misses wait together with this one; only what they came to is news.
  const others = { ...kept, moved: kept.moved.filter((one) => one.id !== after.id && !isUnsettled(one)) };
  const hints: Hint[] = hintsFor(ctx, contact);
  if (after.state === 'given_up') hints.push([callbackWords(ctx, after, kept.attempts), null]);
  if (line !== null) {
    const time = format.moment(line.dueAt, ctx.now());
    if (!line.mayGiveUp) hints.push([t('callbacks.again', { time }), null]);
    hints.push(...(await leftToDo(ctx, { ...line, id: after.id })));
  }
  printHints(ctx, [...hints, ...keptHints(ctx, others)]);
}

export function reportGivenUp(ctx: Context, callback: Callback, moved: readonly Callback[]): void {
  if (ctx.options.json) {
    const after = moved.find(({ id }) => id === callback.id) ?? callback;
    ctx.json({
      callback: callbackShape(after, null),
      callbacks: moved.map((one) => callbackShape(one, null)),
    });
    return;
  }
  for (const { id, state } of moved) {
    ctx.print(ctx.t('callbacks.ended', { id, state: ctx.t(`callbackState.${state}`) }));
  }
}
