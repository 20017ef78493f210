/** Overload at the desk (S0.3): what it comes to, whether the senior knows, and the words to tell him. */
import { isoInstant } from '../../clinic/time.ts';
import { type CallbackLine, callbackLines, type Overload, overload } from '../../contacts/lines.ts';
import { lastTold } from '../../contacts/overload-told.ts';
import type { Callback } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';

export interface OverloadState extends Overload {
  /** Whom, and when, as long as nobody need be reminded. */
  told: { at: number; code: string } | null;
}

/** Null while one person can ring back everybody in time. */
export async function readOverload(
  ctx: Context,
  lines: readonly CallbackLine[],
): Promise<OverloadState | null> {
  const { id, rules } = await ctx.clinic();
  const found = overload(lines, rules);
  if (found === null) return null;
  const { shifts, facts } = await ctx.store();
  const open = await shifts.openOf(id);
  const history = await Promise.all(open.map((shift) => facts.ofRecord(id, 'shift', shift.id)));
  return { ...found, told: lastTold(history.flat(), ctx.now()) };
}

/** One line that warns; null where all is well, or somebody has been told just now. */
export async function overloadNote(ctx: Context, owed: readonly Callback[]): Promise<string | null> {
  const { rules } = await ctx.clinic();
  const state = await readOverload(ctx, callbackLines(owed, rules, ctx.now()));
  return state === null || state.told !== null ? null : ctx.theme.warn(overloadText(ctx, state));
}

/** The help is called for until the senior knows. */
export function overloadText({ t }: Context, { waiting, late, told }: OverloadState): string {
  const words = [
    ...(waiting > 0 ? [t('callbacks.overload', { n: waiting })] : []),
    ...(late > 0 ? [t('callbacks.overload.late', { n: late })] : []),
  ];
  const is = t('callbacks.overload.is', { what: words.join(', ') });
  return told === null ? t('callbacks.overload.call', { is }) : is;
}

/** What to say to the senior, filled with what waits at this moment. */
export async function overloadWords(ctx: Context): Promise<string> {
  const { findScripts } = await import('../scripts/read.ts');
  const { fallbackWords } = await import('../scripts/speech.ts');
  const { lineValues } = await import('../scripts/line-values.ts');
  const { promptOf } = await import('../../scripts/prompt.ts');
  const [script] = await findScripts(ctx, 'overload');
  if (script === undefined) return '';
  const values = await lineValues(ctx, await ctx.clinic());
  return visible(promptOf(script, ctx.i18n.lang, values, fallbackWords(ctx.i18n)).text);
}

export function overloadJson(state: OverloadState | null): Record<string, unknown> | null {
  if (state === null) return null;
  const { waiting, late, since, told } = state;
  return {
    waiting,
    late,
    since: isoInstant(since),
    told: told && { at: isoInstant(told.at), to: told.code },
  };
}
