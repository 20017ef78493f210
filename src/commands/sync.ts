/** `sync`: sends what was recorded while the server was away, and looks after what it did not accept. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { exits, ShiftError } from '../errors.ts';
import type { DeskSpool } from '../spool/at-desk.ts';
import type { Sent } from '../spool/send.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, id, note, readFlags, text } from './input/options.ts';
import { drop } from './spool/drop.ts';
import {
  recordLines,
  refusedJson,
  showElsewhere,
  showList,
  showRefused,
  waitingRecords,
} from './spool/listing.ts';
import { putBack } from './spool/retry.ts';

const schema = z.object({
  list: flag(),
  full: flag(),
  from: text('--from'),
  retry: id('--retry'),
  drop: id('--drop'),
  reason: note('--reason'),
  yes: flag(),
});

export async function run(ctx: Context, input: RawInput): Promise<number | undefined> {
  const flags = readFlags(schema, input);
  const spool = await ctx.spool();
  if (spool === null) return nothingToSend(ctx);
  if (flags.list) return showList(ctx, spool, flags.full);
  if (flags.drop !== undefined) return drop(ctx, spool.files, flags.drop, flags);
  const store = await ctx.store();
  if (flags.from !== undefined) takeFrom(spool, flags.from);
  if (flags.retry !== undefined) putBack(ctx, spool.files, flags.retry, input.args);
  await spool.send(store);
  return report(ctx, spool, spool.takeSent());
}

/** @throws ShiftError invalid_choice for an address under which nothing waits */
function takeFrom(spool: DeskSpool, server: string): void {
  const found = spool.elsewhere();
  const from = found.find((one) => one.server === server);
  if (from) {
    spool.takeOver(from);
    return;
  }
  const choices = found.map((one) => one.server).join(', ') || '—';
  throw new ShiftError('invalid_choice', { flag: '--from', value: server, choices }, '--from');
}

/** A file is never away. */
function nothingToSend(ctx: Context): undefined {
  if (ctx.options.json) ctx.json({ sent: 0, refused: [], waiting: 0 });
  else ctx.print(ctx.t('spool.file'));
}

/** @throws ShiftError what kept the rest from being sent, once the rest has been told of */
function report(ctx: Context, spool: DeskSpool, { sent, refused, stopped }: Sent): number | undefined {
  const { files } = spool;
  const waiting = waitingRecords(files);
  const damaged = files.damaged();
  if (ctx.options.json) {
    ctx.json({
      sent,
      refused: refused.map((one) => refusedJson(ctx, one)),
      waiting: waiting.length,
      damaged,
    });
  } else {
    const { t } = ctx;
    if (sent > 0) ctx.print(t('spool.sentNow', { n: sent }));
    showRefused(ctx, refused, damaged);
    if (waiting.length > 0)
      ctx.print(t('spool.waiting', { n: waiting.length }), ...recordLines(ctx, waiting));
    if (waiting.length > 0 && stopped === null) ctx.print(t('spool.needsShift'));
    showElsewhere(ctx, spool);
    if (sent + refused.length + waiting.length === 0) ctx.print(t('spool.nothing'));
  }
  if (stopped instanceof ShiftError) throw stopped;
  return refused.length > 0 ? exits.partial : undefined;
}
