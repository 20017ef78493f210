/** A weekly review on the screen and for programs. */
import { isoInstant } from '../../clinic/time.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { spanOf } from '../../metrics/period.ts';
import type { CriterionAverage, Progress } from '../../quality/averages.ts';
import type { Shortfall } from '../../quality/draw.ts';
import type { Scorecard } from '../../quality/scorecard.ts';
import { outOfHundred } from '../../quality/scoring.ts';
import type { Review, Stratum } from '../../quality/types.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Task } from '../../tasks/types.ts';
import { taskJson, taskLine } from '../dated-work/task-view.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { codeOf, nameOf } from '../records/people.ts';
import { criteriaTable, criterionJson } from './averages-view.ts';
import { scriptOf, titleOf } from './card.ts';
import { heardJson } from './contact-view.ts';
import { type NoShows, noShowLines, noShowsJson, rateFell } from './no-shows.ts';
import { hundred, operatorText, scoreJson } from './score-view.ts';
import { type Sitting, stepsLeft } from './sitting.ts';
import { type Stale, staleHints, staleJson } from './stale-view.ts';

/** `12–18 января`, with the week's number. */
export function weekText({ t, format }: Context, from: string, to: string): string {
  return t('quality.week', { week: spanOf(from, 'week'), from: format.date(from), to: format.date(to) });
}

export function reviewJson(review: Review, { staff }: Pick<Sitting, 'staff'>): Record<string, unknown> {
  const { id, fromDay, toDay, seed, state, startedAt, finishedAt, staffId, skill, note } = review;
  return {
    id,
    from: fromDay,
    to: toDay,
    week: spanOf(fromDay, 'week'),
    seed,
    state,
    senior: codeOf(staff, staffId),
    startedAt: isoInstant(startedAt),
    finishedAt: finishedAt === null ? null : isoInstant(finishedAt),
    skill,
    note,
  };
}

/** One drawn contact in a list. */
export interface DrawnLine {
  position: number;
  stratum: Stratum;
  contact: Contact;
  /** Out of a hundred; undefined where scores are no matter. */
  score?: string;
}

export function drawnTable(
  ctx: Context,
  staff: Sitting['staff'],
  lines: readonly DrawnLine[],
): Promise<string> {
  const { t, format } = ctx;
  const scored = lines.some(({ score }) => score !== undefined);
  const columns = [
    { title: t('quality.column.contact'), align: 'right' as const },
    { title: t('quality.column.stratum') },
    { title: t('quality.column.when') },
    { title: t('quality.column.administrator'), flexible: true },
    { title: t('quality.column.talk'), align: 'right' as const },
    ...(scored ? [{ title: t('quality.column.score'), align: 'right' as const }] : []),
  ];
  const rows = lines.map(({ stratum, contact, score }) => [
    String(contact.id),
    t(`quality.stratum.${stratum}`),
    `${format.day(contact.day)} ${format.time(contact.startedAt)}`,
    operatorText(staff, contact.operator),
    contact.talkSeconds === null ? t(`channel.${contact.channel}`) : format.duration(contact.talkSeconds),
    ...(scored ? [score ?? '—'] : []),
  ]);
  return ctx.table(columns, rows);
}

/** What there was too little of, in words. */
export function shortLines(ctx: Context, short: readonly Shortfall[]): string[] {
  return short.flatMap(({ stratum, wanted, found }) => {
    const params = { what: ctx.t(`quality.stratum.${stratum}`), wanted, found };
    return ctx.wrap(ctx.t(stratum === 'any' ? 'quality.short.any' : 'quality.short', params), '  ');
  });
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

function measureText(ctx: Context, task: Task, staff: Sitting['staff']): string {
  return `${taskLine(ctx, task, staff)}: ${ctx.t(`taskState.${task.state}`)}`;
}

export interface Whole {
  sitting: Sitting;
  noShows: NoShows;
  stale: Stale;
  /** Only of a draw that was made just now. */
  short: readonly Shortfall[];
}

export function weeklyJson(
  { sitting, noShows, stale, short }: Whole,
  full: boolean,
): Record<string, unknown> {
  const { review, heard, criteria, weakest, last, staff, total, measures } = sitting;
  return {
    review: reviewJson(review, sitting),
    contacts: heard.map(({ row, contact, score }) => ({
      position: row.position,
      stratum: row.stratum,
      contact: heardJson(contact, full),
      score: score && scoreJson(score, staff),
    })),
    short,
    total,
    criteria: criteria.map(criterionJson),
    otherCards: sitting.otherCards,
    weakest: weakest?.code ?? null,
    last: last && {
      review: last.review.id,
      skill: last.progress && {
        code: last.progress.code,
        before: last.progress.before && criterionJson(last.progress.before),
        after: last.progress.after && criterionJson(last.progress.after),
        improved: last.progress.improved,
      },
      measures: last.measures.map((task) => taskJson(task, staff)),
    },
    stale: staleJson(stale),
    noShows: noShowsJson(noShows),
    measures: measures.map((task) => taskJson(task, staff)),
    left: stepsLeft(sitting),
  };
}

/** The whole review, the steps that are left last. */
export async function printWeekly(ctx: Context, whole: Whole): Promise<void> {
  const { t, theme } = ctx;
  const { sitting, noShows, stale, short } = whole;
  const { review, staff, card, criteria, weakest, last } = sitting;
  ctx.print(...(await drawnLines(ctx, sitting, short)));
  if (sitting.total.count > 0) ctx.print('', await criteriaTable(ctx, card, criteria, weakest?.code ?? null));
  if (sitting.otherCards > 0)
    ctx.print(...ctx.wrap(t('quality.otherCards', { n: sitting.otherCards, version: card.version })));
  ctx.print('', ...skillLines(ctx, sitting));
  if (last?.progress) ctx.print(...ctx.wrap(progressText(ctx, card, last.progress), '  '));
  if (review.state === 'open') printStale(ctx, stale);
  ctx.print('', theme.strong(t('quality.head.noShows')), ...(await noShowLines(ctx, noShows)));
  ctx.print(...lastMeasureLines(ctx, sitting, noShows));
  for (const task of sitting.measures) ctx.print(...ctx.wrap(measureText(ctx, task, staff), '  '));
  if (review.note !== null) ctx.print('', ...ctx.wrap(visible(review.note), '  '));
  printLeft(ctx, sitting);
}

/** What review it is, the seed of its draw, and what was drawn. */
export async function drawnLines(
  ctx: Context,
  sitting: Sitting,
  short: readonly Shortfall[],
): Promise<string[]> {
  const lines = sitting.heard.map(({ row, contact, score }) => ({
    ...{ position: row.position, stratum: row.stratum, contact },
    score: score === null ? '—' : hundred(ctx, outOfHundred(score)),
  }));
  const table =
    lines.length === 0
      ? ctx.wrap(ctx.t('quality.nothingToHear'), '  ')
      : [await drawnTable(ctx, sitting.staff, lines)];
  return [...headLines(ctx, sitting), ...table, ...shortLines(ctx, short)];
}

function headLines(ctx: Context, { review, staff, heard, total, card }: Sitting): string[] {
  const { t, theme } = ctx;
  const params = {
    id: review.id,
    week: weekText(ctx, review.fromDay, review.toDay),
    state: t(`reviewState.${review.state}`),
    senior: visible(nameOf(staff, review.staffId)),
    seed: visible(review.seed),
  };
  const score = hundred(ctx, total.average);
  const heardText = t(total.count === 0 ? 'quality.heard.none' : 'quality.heard', {
    n: total.count,
    of: heard.length,
    score,
    goal: card.goal,
  });
  return [
    ...ctx.wrap(t('quality.head', params)).map(theme.strong),
    ...ctx.wrap(`${t('quality.led', params)}. ${heardText}`, '  '),
  ];
}

function skillLines(ctx: Context, { review, card, weakest }: Sitting): string[] {
  const { t } = ctx;
  if (review.skill !== null) {
    const title = visible(titleOf(ctx, card, review.skill));
    const script = scriptOf(card, review.skill);
    return ctx.wrap(t('quality.skill', { title }) + (script === null ? '' : ` → smena ${script}`), '  ');
  }
  if (weakest === null) return ctx.wrap(t('quality.skill.none'), '  ');
  return ctx.wrap(t('quality.skill.proposed', { title: visible(titleOf(ctx, card, weakest.code)) }), '  ');
}

function printStale(ctx: Context, stale: Stale): void {
  const hints = staleHints(ctx, stale);
  ctx.print('', ctx.theme.strong(ctx.t('quality.head.stale')));
  if (hints.length === 0) ctx.print(...ctx.wrap(ctx.t('quality.stale.none', { n: stale.term }), '  '));
  else printHints(ctx, hints);
}

function printLeft(ctx: Context, sitting: Sitting): void {
  const { t } = ctx;
  const left = stepsLeft(sitting);
  if (left.length === 0) return;
  const next = sitting.heard.find(({ score }) => score === null);
  const commands: Record<(typeof left)[number], string> = {
    scores: `qa score ${next?.contact.id ?? ''}`,
    skill: `weekly --skill ${sitting.weakest?.code ?? '…'}`,
    measures: 'weekly --measure reminders',
    finish: 'weekly --finish',
  };
  ctx.print('', ctx.theme.strong(t('quality.head.left')));
  printHints(
    ctx,
    left.map((step): Hint => [t(`quality.left.${step}`), commands[step]]),
  );
}
