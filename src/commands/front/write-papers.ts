/** Writing what was noted of papers, also while the server is away. */
import type { Context } from '../../context.ts';
import type { Line } from '../../terminal/command-words.ts';
import type { PaperNote } from '../../visits/note-papers.ts';
import type { PaperDefinition } from '../../visits/paper-definitions.ts';
import type { Visit } from '../../visits/types.ts';
import { noteText, paperDecision } from './note-papers.ts';

/** Null where they are kept on this machine until the server is back. */
export function writePapers(ctx: Context, visit: Visit, notes: readonly PaperNote[]): Promise<true | null> {
  return ctx.keepIfAway(
    async () => {
      const decision = await paperDecision(ctx, visit, notes);
      await (await ctx.store()).apply(decision, await ctx.actor());
      return true as const;
    },
    async () => paperLine(visit.id, notes),
  );
}

/** All of one answer have one state. */
export function paperLine(id: number, notes: readonly PaperNote[]): Line {
  const [first] = notes;
  const codes = notes.map(({ code }) => code);
  const waive = first?.note ?? undefined;
  const alike = notes.every(({ state }) => state === first?.state);
  const state = waive === undefined && alike ? first?.state : undefined;
  return { command: 'visit paper', args: [String(id), ...codes], flags: { waive, state } };
}

export function tellPapers(
  ctx: Context,
  notes: readonly PaperNote[],
  known: readonly PaperDefinition[],
): void {
  for (const note of notes) ctx.print(...ctx.wrap(noteText(ctx, note, known), '  '));
}
