/** Whose figures and of when, in one line. */
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { deskText } from '../records/desk-text.ts';
import type { Selection, Whose } from './selection.ts';
import { periodText } from './words.ts';

export async function heading(ctx: Context, selection: Selection): Promise<string> {
  const { t } = ctx;
  const { shift, period } = selection;
  const when = periodText(ctx, period);
  if (!shift) return withWhose(ctx, t('metrics.title', { period: when }), selection);
  const line = await withWhose(ctx, t('metrics.title.shift', { id: shift.id, period: when }), selection);
  return shift.state === 'open' ? line : `${line} · ${t('metrics.frozen')}`;
}

/** A title with the clinic, where the database has several, and with the desk and the administrator asked for. */
export async function withWhose(ctx: Context, title: string, whose: Whose): Promise<string> {
  const clinics = await (await ctx.store()).clinic.all();
  const { name } = await ctx.clinic();
  return [title, ...(clinics.length > 1 ? [visible(name)] : []), ...whoseWords(ctx, whose)].join(' · ');
}

export function whoseWords(ctx: Pick<Context, 't'>, { desk, administrator, one }: Whose): string[] {
  return [
    ...(desk ? [deskText(ctx, [desk], desk.id)] : []),
    ...(administrator ? [ctx.t('metrics.title.administrator', { name: visible(administrator.name) })] : []),
    ...(one?.words ?? []),
  ];
}
