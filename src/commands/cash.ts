/** `cash`: the drawer of the open shift: what it is made of, what was paid past it, what the insurer still wants. */
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';
import { insuredOf, readDrawer } from './cash/drawer.ts';
import { drawerJson, drawerTable, insuredText, otherWays } from './cash/view.ts';
import { printHints } from './output/hints.ts';

export async function run(ctx: Context): Promise<undefined> {
  const open = await readDrawer(ctx);
  const insured = await insuredOf(ctx, open);
  if (ctx.options.json) {
    ctx.json(drawerJson(open, insured));
    return;
  }
  const { t, format, theme } = ctx;
  const { shift } = open;
  ctx.print(theme.strong(t('cash.title', { id: shift.id, time: format.time(ctx.now()) })));
  ctx.print(await drawerTable(ctx, open), ...otherWays(ctx, open));
  if (shift.cashNote !== null)
    ctx.print(...ctx.wrap(t('cash.note', { note: visible(shift.cashNote) }), '  '));
  printHints(ctx, [
    ...insured.map((one) => [insuredText(ctx, one), `visit papers ${one.visitId}`] as const),
    ...(shift.countedCash === null ? [[t('cash.hint.count'), 'cash count'] as const] : []),
  ]);
}
