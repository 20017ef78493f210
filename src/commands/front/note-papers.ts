/** Papers as they are noted: by flags, or asked after an arrival. */
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import type { Decision } from '../../facts/types.ts';
import { notePapers, type PaperNote } from '../../visits/note-papers.ts';
import { type PaperDefinition, paperOf } from '../../visits/paper-definitions.ts';
import type { PaperState, Visit } from '../../visits/types.ts';
import { checkedText, longestNote } from '../input/options.ts';
import { askWords } from '../shift/walking.ts';
import { paperTitle } from '../visits/papers.ts';

/** `identity,contract` and `identity contract` are two codes; each once. */
export function codesIn(typed: readonly string[]): string[] {
  const codes = typed.flatMap((one) => one.toLowerCase().split(/[\s,]+/)).filter((one) => one !== '');
  return [...new Set(codes)];
}

/**
 * The papers of these codes.
 * @param asked what the visit needs, whether or not a file explains it
 * @throws ShiftError invalid_choice with the codes there are
 */
export function papersNamed(
  codes: readonly string[],
  definitions: readonly PaperDefinition[],
  asked: readonly PaperDefinition[],
  flag: string,
): PaperDefinition[] {
  const known = [...definitions, ...asked];
  const unknown = codes.find((code) => known.every((one) => one.code !== code));
  if (unknown !== undefined) {
    const choices = definitions.map(({ code }) => code).join(', ');
    throw new ShiftError('invalid_choice', { flag, value: unknown, choices }, flag);
  }
  return codes.map((code) => paperOf(known, code));
}

/** As each paper is when nothing of it is lacking, or as it was said. */
export function settled(papers: readonly PaperDefinition[], state?: PaperState): PaperNote[] {
  return papers.map(({ code, done }) => ({ code, state: state ?? done, note: null }));
}

export function waived(papers: readonly PaperDefinition[], note: string): PaperNote[] {
  return papers.map(({ code }) => ({ code, state: 'waived', note }));
}

/** `CODE=REASON`. @throws ShiftError missing_input, text_too_long */
export function waiverIn(typed: string): { codes: string[]; reason: string } {
  const at = typed.indexOf('=');
  const reason = at < 0 ? '' : (checkedText(typed.slice(at + 1), '--waive', longestNote) ?? '');
  if (reason === '') throw new ShiftError('missing_input', { what: typed, flag: '--waive' }, '--waive');
  return { codes: codesIn([typed.slice(0, at)]), reason };
}

export async function paperDecision(
  ctx: Context,
  visit: Visit,
  notes: readonly PaperNote[],
): Promise<Decision> {
  return notePapers(visit, notes, await ctx.actor(), ctx.now());
}

type Way = 'all' | 'some' | 'waive' | 'later';

/** One question for all that is lacking; most often everything is there, and Enter says so. */
export async function askPapers(ctx: Context, lacking: readonly PaperDefinition[]): Promise<PaperNote[]> {
  const { t, ask } = ctx;
  const n = lacking.length;
  const [only] = n === 1 ? lacking : [];
  const ways: Way[] = n > 1 ? ['all', 'some', 'waive', 'later'] : ['all', 'waive', 'later'];
  const way = await ask.select<Way>({
    message: only ? t('front.ask.there', { paper: paperTitle(ctx, only) }) : t('front.ask.papers', { n }),
    flag: '--papers',
    default: 'all',
    choices: ways.map((value) => ({ name: t(`front.papers.${value}`), value, key: value })),
  });
  if (way === 'all') return settled(lacking);
  if (way === 'later') return [];
  const some = way === 'some' ? await chosen(ctx, lacking) : lacking;
  if (way === 'some') return settled(some);
  return waived(lacking, await askWords(ctx, t('front.ask.waive'), '--waive'));
}

async function chosen(ctx: Context, lacking: readonly PaperDefinition[]): Promise<PaperDefinition[]> {
  const some: PaperDefinition[] = [];
  for (const one of lacking) {
    const message = ctx.t('front.ask.there', { paper: paperTitle(ctx, one) });
    if (await ctx.ask.confirm({ message, flag: '--papers', default: true })) some.push(one);
  }
  return some;
}

/** `согласие на процедуру: подписано`. */
export function noteText(
  ctx: Context,
  { code, state }: PaperNote,
  known: readonly PaperDefinition[],
): string {
  return `${paperTitle(ctx, paperOf(known, code))}: ${ctx.t(`paperState.${state}`)}`;
}
