/** `visit paper ID CODE…`: papers seen, signed or handed over, or done without and why (S0.5, S1.13). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { Line } from '../terminal/command-words.ts';
import type { PaperNote } from '../visits/note-papers.ts';
import type { PaperDefinition } from '../visits/paper-definitions.ts';
import { askPapers, codesIn, paperDecision, papersNamed, settled, waived } from './front/note-papers.ts';
import { papersJson, papersTable } from './front/papers-view.ts';
import { paperLine, tellPapers } from './front/write-papers.ts';
import { choice, flag, note, parseId, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';
import { papersOf, type VisitPapers } from './visits/papers.ts';
import { readRoster } from './visits/roster.ts';
import { type NamedVisit, withNames } from './visits/view.ts';

const states = ['received', 'signed', 'handed'] as const;
const schema = z.object({ state: choice('--state', states), waive: note('--waive'), all: flag() });
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [id, ...typed] = input.args;
  const codes = codesIn(typed);
  if (codes.length === 0 && !flags.all && !ctx.ask.available) {
    throw new ShiftError('missing_word', { word: 'code', command: 'visit paper' }, 'code');
  }
  // What was answered is not asked again when the server goes away over it.
  const said: { notes?: PaperNote[] } = {};
  const noted = await ctx.keepIfAway(
    () => noteNow(ctx, id, codes, flags, said),
    async () => (said.notes ? paperLine(parseId(id, 'id'), said.notes) : typedLine(id, codes, flags)),
  );
  if (noted) await report(ctx, noted);
}

interface Noted {
  named: NamedVisit;
  notes: PaperNote[];
  known: readonly PaperDefinition[];
}

async function noteNow(
  ctx: Context,
  id: string | undefined,
  codes: readonly string[],
  flags: Flags,
  said: { notes?: PaperNote[] },
): Promise<Noted | null> {
  const visit = await findRecord(ctx, 'visit', id, 'id');
  const [named] = await withNames(ctx, await readRoster(ctx), [visit]);
  if (!named) return null;
  const papers = await papersOf(ctx, [named]);
  const notes = await notesSaid(ctx, named, papers, codes, flags);
  said.notes = notes;
  if (notes.length > 0) {
    await (await ctx.store()).apply(await paperDecision(ctx, visit, notes), await ctx.actor());
  }
  return { named, notes, known: papers.definitions };
}

/** @throws ShiftError invalid_choice */
async function notesSaid(
  ctx: Context,
  named: NamedVisit,
  papers: VisitPapers,
  codes: readonly string[],
  { all, state, waive }: Flags,
): Promise<PaperNote[]> {
  const lacking = papers.lacking(named);
  if (codes.length === 0 && !all) return lacking.length === 0 ? [] : askPapers(ctx, lacking);
  const asked = papers.needs(named).map(({ definition }) => definition);
  const some = all ? lacking : papersNamed(codes, papers.definitions, asked, 'code');
  return waive === undefined ? settled(some, state) : waived(some, waive);
}

/** Without the server nothing can be asked about; which codes there are, it says. @throws ShiftError missing_word */
function typedLine(id: string | undefined, codes: readonly string[], flags: Flags): Line {
  if (codes.length === 0 && !flags.all) {
    throw new ShiftError('missing_word', { word: 'code', command: 'visit paper' }, 'code');
  }
  return { command: 'visit paper', args: [String(parseId(id, 'id')), ...codes], flags };
}

async function report(ctx: Context, { named, notes, known }: Noted): Promise<void> {
  const papers = await papersOf(ctx, [named]);
  if (ctx.options.json) {
    ctx.json(papersJson(named, papers));
    return;
  }
  if (notes.length === 0) ctx.print(ctx.t('front.papers.none'));
  tellPapers(ctx, notes, known);
  const lacking = papers.lacking(named);
  if (lacking.length > 0) ctx.print(...(await papersTable(ctx, named, papers)));
}
