/** The papers of a visit on the screen and in JSON. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import type { PaperNeed } from '../../visits/papers.ts';
import { paperTitle, type VisitPapers } from '../visits/papers.ts';
import type { NamedVisit } from '../visits/view.ts';

/** Nothing where the visit needs nothing. */
export async function papersTable(ctx: Context, named: NamedVisit, papers: VisitPapers): Promise<string[]> {
  const { t } = ctx;
  const needs = papers.needs(named);
  if (needs.length === 0) return [`  ${t('front.papers.none')}`];
  const columns = [
    { title: `    ${t('front.column.code')}` },
    { title: t('front.column.paper'), flexible: true },
    { title: t('front.column.state'), flexible: true },
  ];
  const due = new Set(papers.lacking(named).map(({ code }) => code));
  const rows = needs.map((need) => [
    `  ${mark(need, due)} ${need.definition.code}`,
    paperTitle(ctx, need.definition),
    stateText(ctx, need, due),
  ]);
  return [await ctx.table(columns, rows)];
}

function mark({ state, definition: { code } }: PaperNeed, due: ReadonlySet<string>): string {
  if (due.has(code)) return '✗';
  return state === 'there' || state === 'waived' ? '✓' : '·';
}

/** `подписано 16.01.2026, до 15.01.2027`; what is due only later says so. */
function stateText(ctx: Context, need: PaperNeed, due: ReadonlySet<string>): string {
  const { t, format } = ctx;
  const { state, paper, until, definition } = need;
  const later = due.has(definition.code) ? '' : ` (${t(`front.when.${definition.when}`)})`;
  if (paper === null) return t('front.state.lacking') + later;
  const date = format.date(paper.day);
  if (state === 'waived') return t('front.state.waived', { date, reason: visible(paper.note ?? '') });
  const noted = `${t(`paperState.${paper.state}`)} ${date}`;
  if (state === 'begun') return t('front.state.begun', { noted, state: t(`paperState.${definition.done}`) });
  if (until === null) return noted;
  return t(state === 'expired' ? 'front.state.expired' : 'front.state.until', {
    noted,
    date: format.date(until),
  });
}

export function papersJson(named: NamedVisit, papers: VisitPapers): Record<string, unknown> {
  return {
    visit: named.visit.id,
    lacking: papers.lacking(named).map(({ code }) => code),
    papers: papers.needs(named).map(({ definition, state, paper, until }) => ({
      ...{ code: definition.code, kind: definition.kind, per: definition.per, when: definition.when, state },
      noted: paper?.state ?? null,
      at: paper && isoInstant(paper.at),
      until,
      note: paper?.note ?? null,
    })),
  };
}
