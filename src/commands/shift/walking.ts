/** Walking through a checklist: data judges, answers are kept as they are given, the rest is asked. */
import { type CheckResults, runChecks } from '../../checklists/checks/index.ts';
import type { Checklist } from '../../checklists/definition.ts';
import type { ShiftFacts } from '../../checklists/facts.ts';
import {
  type Answer,
  checksOf,
  type ItemProgress,
  type Progress,
  progress,
} from '../../checklists/progress.ts';
import type { ChecklistAnswer, ChecklistRun } from '../../checklists/types.ts';
import type { Clinic } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { answerChanges, finishChanges, personAnswers, recordWalk } from '../../shifts/walk.ts';
import type { Given } from './answers.ts';
import { clinicWords, wording } from './wording.ts';

export interface Walking {
  ctx: Context;
  clinic: Clinic;
  definition: Checklist;
  run: ChecklistRun;
  kept: readonly ChecklistAnswer[];
  results: CheckResults;
}

export function judgeFacts(definition: Checklist, facts: ShiftFacts, now: number): CheckResults {
  return runChecks(checksOf(definition), facts, now);
}

/** How far the walk is with these answers on top of the kept ones; `carried` are reasons by tail. */
export function walkProgress(
  { ctx, definition, run, kept, results }: Walking,
  more: readonly Answer[] = [],
  carried: ReadonlyMap<string, string> = new Map(),
): Progress {
  return progress({
    definition,
    results,
    carried,
    answers: [...personAnswers(kept), ...more],
    startedAt: run.startedAt,
    endedAt: run.finishedAt ?? ctx.now(),
  });
}

/** What was given beforehand; with `--all-done` everything that only a person can see and nobody has answered. */
export function answersNow(walking: Walking, { answers, allDone }: Given): Answer[] {
  if (!allDone) return answers;
  const left = walkProgress(walking, answers).open.filter((item) => isAsked(walking, item));
  return [...answers, ...left.map(({ id }): Answer => ({ item: id, state: 'done', reason: null }))];
}

/** A person is asked what no check looks at. */
export function isAsked({ definition }: Walking, item: Pick<ItemProgress, 'id'>): boolean {
  return definition.items.some(({ id, by }) => id === item.id && by === 'person');
}

/** Keeps what has changed of these items, and the end of the walk when nothing is open any more. */
export async function keep(
  walking: Walking,
  items: readonly ItemProgress[],
  end: Progress | null,
): Promise<Walking> {
  const { ctx, clinic, run, kept } = walking;
  const now = ctx.now();
  const say = wording(await clinicWords(ctx, clinic), clinic, now);
  const changes = [
    ...answerChanges(run.id, items, kept, ({ evidence }) => evidence.map(say), now),
    ...(end === null ? [] : finishChanges(run, end, now)),
  ];
  const decision = recordWalk(run, changes);
  if (decision === null) return walking;
  const store = await ctx.store();
  await store.apply(decision, await ctx.actor());
  const over = end !== null && end.open.length === 0;
  return {
    ...walking,
    run: { ...run, finishedAt: over ? (run.finishedAt ?? now) : run.finishedAt },
    kept: await store.shifts.checklistAnswers(run.id),
  };
}

/** Asks one item; null when it is left for later. */
export async function askItem({ ctx }: Walking, { id, title, hint }: ItemProgress): Promise<Answer | null> {
  const { t, i18n } = ctx;
  if (hint !== null) ctx.tell(...ctx.wrap(visible(hint[i18n.lang]), '  ').map(ctx.theme.quiet));
  const state = await ctx.ask.select<Answer['state'] | 'later'>({
    message: visible(title[i18n.lang]),
    flag: '--done',
    default: 'done',
    choices: (['done', 'skipped', 'problem', 'later'] as const).map((value) => ({
      name: t(`shifts.answer.${value}`),
      value,
    })),
  });
  if (state === 'later') return null;
  if (state === 'done') return { item: id, state, reason: null };
  const message = t(state === 'skipped' ? 'shifts.ask.reason' : 'shifts.ask.problem');
  const reason = await askWords(ctx, message, state === 'skipped' ? '--skip' : '--problem');
  return { item: id, state, reason };
}

/** A text that may not stay empty. */
export async function askWords(
  ctx: Context,
  message: string,
  flag: string,
  byDefault?: string,
): Promise<string> {
  const typed = await ctx.ask.text({
    message,
    flag,
    ...(byDefault === undefined ? {} : { default: byDefault }),
    check: (answer) => (answer.trim() === '' ? ctx.t('shifts.ask.words') : null),
  });
  return typed.trim();
}

/** Asks one item after another and keeps each answer at once: an interrupted walk goes on where it was left. */
export async function askOpenItems(walking: Walking): Promise<Walking> {
  let at = walking;
  for (const item of walkProgress(at).open.filter((one) => isAsked(at, one))) {
    const answer = await askItem(at, item);
    if (answer === null) continue;
    const after = walkProgress(at, [answer]);
    at = await keep(
      at,
      after.items.filter(({ id }) => id === item.id),
      after,
    );
  }
  return at;
}
