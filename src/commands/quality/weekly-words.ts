/** What is said of a weekly review in one place and another: its week, and what came of the last one. */
import type { Context } from '../../context.ts';
import { spanOf } from '../../metrics/period.ts';
import type { CriterionAverage, Progress } from '../../quality/averages.ts';
import type { Scorecard } from '../../quality/scorecard.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Task } from '../../tasks/types.ts';
import { taskLine } from '../dated-work/task-view.ts';
import { titleOf } from './card.ts';
import { type NoShows, rateFell } from './no-shows.ts';
import type { Sitting } from './sitting.ts';

/** `12–18 января`, with the week's number. */
export function weekText({ t, format }: Context, from: string, to: string): string {
  return t('quality.week', { week: spanOf(from, 'week'), from: format.date(from), to: format.date(to) });
}

/** Last week's skill: `«Сомнения»: было 50,0 % (6 оценок), стало 71,4 % (7): лучше`. */
export function progressText(
  ctx: Context,
  card: Scorecard,
  { code, before, after, improved }: Progress,
): string {
  const { t } = ctx;
  const say = (one: CriterionAverage | null): string =>
    one?.share == null ? '—' : t('quality.share', { share: ctx.format.percent(one.share), n: one.count });
  const verdict = improved === null ? 'unknown' : improved ? 'better' : 'notBetter';
  return t('quality.lastSkill', {
    title: visible(titleOf(ctx, card, code)),
    before: say(before),
    after: say(after),
    verdict: t(`quality.verdict.${verdict}`),
  });
}

/** What was decided last time, how far it is, and whether fewer stay away. */
export function lastMeasureLines(ctx: Context, { last, staff }: Sitting, noShows: NoShows): string[] {
  if (last === null || last.measures.length === 0) return [];
  const fell = rateFell(noShows);
  const verdict = fell === null ? [] : [ctx.t(fell ? 'quality.rateFell' : 'quality.rateStayed')];
  return [
    ...ctx.wrap([ctx.t('quality.lastMeasures'), ...verdict].join(' '), '  '),
    ...last.measures.flatMap((task) => ctx.wrap(measureText(ctx, task, staff), '    ')),
  ];
}

/** A measure is a task, and says how far it is. */
export function measureText(ctx: Context, task: Task, staff: Sitting['staff']): string {
  return `${taskLine(ctx, task, staff)}: ${ctx.t(`taskState.${task.state}`)}`;
}
