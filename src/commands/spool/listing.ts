/** What waits here and what the server did not accept, in lines and as other programs read it. */
import type { Context } from '../../context.ts';
import type { DeskSpool } from '../../spool/at-desk.ts';
import type { Refused, Waiting } from '../../spool/record.ts';
import type { Spool } from '../../spool/spool.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { whatOf } from './words.ts';

/** `sync --list` */
export function showList(ctx: Context, spool: DeskSpool, full: boolean): undefined {
  const { files } = spool;
  const waiting = waitingRecords(files);
  const refused = files.refused();
  const damaged = files.damaged();
  if (ctx.options.json) {
    ctx.json({
      waiting: waiting.map((one) => waitingJson(ctx, one, full)),
      refused: refused.map((one) => refusedJson(ctx, one, full)),
      damaged,
    });
    return;
  }
  const { t } = ctx;
  if (waiting.length + refused.length + damaged.length === 0) ctx.print(t('spool.nothing'));
  if (waiting.length > 0)
    ctx.print(t('spool.waiting', { n: waiting.length }), ...recordLines(ctx, waiting, full));
  showRefused(ctx, refused, damaged, full);
  showElsewhere(ctx, spool);
}

/** What waits for the server under an address that it had before. */
export function showElsewhere(ctx: Context, spool: DeskSpool): void {
  for (const { server, files } of spool.elsewhere()) {
    const params = { n: files.waiting().length, server, command: `smena sync --from ${server}` };
    ctx.print(...ctx.wrap(ctx.t('spool.elsewhere', params)));
  }
}

/** Each with its reason, and what there is to do about it. */
export function showRefused(
  ctx: Context,
  refused: readonly Refused[],
  damaged: readonly string[],
  full = false,
): void {
  const { t } = ctx;
  const [first] = refused;
  if (first) {
    ctx.print(t('spool.notAccepted'), ...refused.flatMap((one) => refusedLines(ctx, one, full)));
    printHints(ctx, ways(ctx, first.number));
  }
  for (const file of damaged) ctx.print(...ctx.wrap(t('spool.damaged', { file })));
}

function ways({ t }: Context, number: number): Hint[] {
  return [
    [t('spool.way.retry'), `sync --retry ${number}`],
    [t('spool.way.change'), `sync --retry ${number} -- --…`],
    [t('spool.way.drop'), `sync --drop ${number} --reason …`],
  ];
}

export function waitingRecords(files: Spool): Waiting[] {
  return files.waiting().flatMap((number) => files.read(number) ?? []);
}

export function recordLines(ctx: Context, waiting: readonly Waiting[], full = false): string[] {
  return waiting.flatMap((one) => recordLine(ctx, one, full));
}

/** With the reason under it. */
function refusedLines(ctx: Context, refused: Refused, full: boolean): string[] {
  const { code, params } = refused.refusal;
  const { text } = ctx.i18n.error(code, params);
  return [...recordLine(ctx, refused, full), ...ctx.wrap(text, '     ')];
}

function recordLine(ctx: Context, { number, record }: Waiting, full: boolean): string[] {
  const time = ctx.format.moment(Date.parse(record.at), ctx.now());
  const [first = '', ...rest] = ctx.wrap(`${time}  ${whatOf(ctx, record, full)}`, '     ');
  return [`${String(number).padStart(3)}  ${first.trimStart()}`, ...rest];
}

export function refusedJson(ctx: Context, refused: Refused, full = false): Record<string, unknown> {
  const { code, params } = refused.refusal;
  const { text, hint } = ctx.i18n.error(code, params);
  return { ...waitingJson(ctx, refused, full), error: { code, message: text, hint: hint || null } };
}

/** The command line as it is sent holds names and numbers: it is shown where these are asked for. */
function waitingJson(ctx: Context, { number, record }: Waiting, full: boolean): Record<string, unknown> {
  const { receipt, at, clinic, desk, argv } = record;
  const whole = full ? { command: argv } : {};
  return { number, receipt, at, clinic, desk, what: whatOf(ctx, record, full), ...whole };
}
