/** Papers of visits as the commands read and name them (S0.5, S1.13). */
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { type PaperDefinition, parsePapers } from '../../visits/paper-definitions.ts';
import { type PaperNeed, paperNeeds, papersLacking } from '../../visits/papers.ts';
import type { NamedVisit } from './view.ts';

/** The papers there are: the clinic's own file before the shipped one. @throws ShiftError file_field_* */
export async function readPaperDefinitions(ctx: Pick<Context, 'data'>): Promise<PaperDefinition[]> {
  const file = await ctx.data.read('data/papers');
  return parsePapers(file.value, file);
}

export interface VisitPapers {
  definitions: readonly PaperDefinition[];
  /** Everything the visit needs. */
  needs(named: NamedVisit): PaperNeed[];
  /** What it lacks by now. */
  lacking(named: NamedVisit): PaperDefinition[];
}

/** What these visits and their patients have given so far. */
export async function papersOf(ctx: Context, visits: readonly NamedVisit[]): Promise<VisitPapers> {
  const { id, rules } = await ctx.clinic();
  const { frontdesk } = await ctx.store();
  const definitions = await readPaperDefinitions(ctx);
  const patients = [...new Set(visits.flatMap(({ visit }) => visit.patientId ?? []))];
  const given = [
    ...(await frontdesk.papersOfVisits(
      id,
      visits.map(({ visit }) => visit.id),
    )),
    ...(await frontdesk.papersOfPatients(id, patients)),
  ];
  // One of a patient's visit is found by both.
  const papers = [...new Map(given.map((paper) => [paper.id, paper])).values()];
  const now = ctx.now();
  return {
    definitions,
    needs: ({ visit, service }) => paperNeeds(visit, service, papers, rules, definitions, now),
    lacking: ({ visit, service }) => papersLacking(visit, service, papers, rules, definitions, now),
  };
}

/** The paper's name in the reader's language. */
export function paperTitle(
  { i18n }: Pick<Context, 'i18n'>,
  { title }: Pick<PaperDefinition, 'title'>,
): string {
  return visible(title[i18n.lang]);
}

/** `согласие на обработку персональных данных, договор`. */
export function titlesOf(ctx: Pick<Context, 'i18n'>, papers: readonly PaperDefinition[]): string {
  return papers.map((one) => paperTitle(ctx, one)).join(', ');
}
