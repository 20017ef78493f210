/** Recording something while the server is away. */
import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { Records } from '../records.ts';
import { commandWords, type Line } from '../terminal/command-words.ts';
import type { DeskSpool } from './at-desk.ts';
import { isAway } from './judge.ts';
import type { SpoolRecord, Waiting } from './record.ts';
import { readSnapshot, remembered } from './snapshot.ts';

/** See Context.keepIfAway. */
export async function keepIfAway<T>(
  ctx: Context,
  { files }: DeskSpool,
  records: Records,
  work: () => Promise<T>,
  line: () => Promise<Line>,
): Promise<T | null> {
  // What was written before, such as a claim, is not what is kept here: that has a receipt of its own.
  const receipt = randomUUID();
  records.receipts().begin(receipt);
  try {
    const done = await work();
    // Nor is what comes after it.
    records.receipts().begin(randomUUID());
    return done;
  } catch (error) {
    const known = await records.explain(error);
    const snapshot = isAway(known) ? readSnapshot(files.folder) : null;
    if (snapshot === null) throw known;
    records.readFrom(remembered(snapshot));
  }
  const record: SpoolRecord = {
    version: 1,
    receipt,
    at: new Date(ctx.now()).toISOString(),
    ...(await placeOf(records)),
    lang: ctx.i18n.lang,
    argv: commandWords(await line()),
  };
  const number = files.add(record);
  report(ctx, { number, record }, files.waiting().length, (await records.shift()) === null);
  return null;
}

async function placeOf(records: Records): Promise<Pick<SpoolRecord, 'clinic' | 'desk'>> {
  const [clinic, desk] = [await records.clinic(), await records.desk()];
  return { clinic: clinic.code, desk: desk.code };
}

function report(ctx: Context, { number, record }: Waiting, waiting: number, noShift: boolean): void {
  const { t } = ctx;
  if (ctx.options.json) {
    const { receipt, at } = record;
    ctx.json({ spooled: { number, receipt, at, waiting } });
    return;
  }
  ctx.print(...ctx.wrap(t('spool.kept', { number })));
  if (noShift) ctx.print(...ctx.wrap(t('spool.noShift')));
  if (waiting > 1) ctx.print(...ctx.wrap(t('spool.waiting', { n: waiting })));
}
