/** What desks are at, as `status` tells it: callbacks and tasks with their claims. */

import type { Context } from '../../context.ts';
import type { DeskFacts } from '../../shifts/agenda/facts.ts';
import { type Claim, claimOn } from '../../tasks/claim.ts';
import { claimWords } from '../records/claims.ts';

export interface AtWork {
  record: 'callback' | 'task';
  id: number;
  claim: Claim;
}

/** `now` is epoch milliseconds. */
export function atWork({ callbacks, tasks }: Pick<DeskFacts, 'callbacks' | 'tasks'>, now: number): AtWork[] {
  return [
    ...callbacks.flatMap((one) => claimed('callback', one.id, claimOn(one, now))),
    ...tasks.flatMap((one) => claimed('task', one.id, claimOn(one, now))),
  ];
}

function claimed(record: AtWork['record'], id: number, claim: Claim | null): AtWork[] {
  return claim === null ? [] : [{ record, id, claim }];
}

/** `В работе: перезвон 1 (Динара А., стойка 2, до 10:25), задача 12 (у вас до 10:40)`; nothing where nobody is at anything. */
export async function atWorkLines(ctx: Context, work: readonly AtWork[]): Promise<string[]> {
  if (work.length === 0) return [];
  const { t } = ctx;
  const words = await claimWords(ctx, true);
  const list = work.map(({ record, id, claim }) =>
    t('status.claim', { what: t(`record.${record}`), id, who: words.text(claim) }),
  );
  return ctx.wrap(t('status.claims', { list: list.join(', ') }));
}

export async function atWorkJson(ctx: Context, work: readonly AtWork[]): Promise<Record<string, unknown>[]> {
  const words = await claimWords(ctx, work.length > 0);
  return work.map(({ record, id, claim }) => ({ record, id, claim: words.json(claim) }));
}
