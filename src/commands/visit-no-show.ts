/** `visit no-show ID…`: did not come and did not tell. Why, where it is known, and what follows (S0.12). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { Change, Decision } from '../facts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { explainNoShow, type Loss, lossColumns } from '../visits/losing.ts';
import type { Sequel } from '../visits/sequels.ts';
import { requireStep } from '../visits/status.ts';
import { lossReasons } from '../visits/types.ts';
import { choice, note, readFlags, text } from './input/options.ts';
import { type Hint, printHints } from './output/hints.ts';
import {
  bookingOf,
  chooseSequel,
  dueFrom,
  type Followed,
  followedJson,
  printFollowed,
  readFollowed,
  type SequelFlags,
  sequelChanges,
  sequelFlag,
  sequelFrom,
} from './visits/after-loss.ts';
import { askLossReason } from './visits/loss-reason.ts';
import { stepLineOf } from './visits/step-away.ts';
import { applySteps, decideStep, readStepFacts, type StepFacts, stepLine } from './visits/take-steps.ts';
import { type NamedVisit, visitJson } from './visits/view.ts';

const schema = z.object({
  reason: choice('--reason', lossReasons),
  note: note('--note'),
  to: text('--to'),
  due: text('--due'),
  at: text('--at'),
});
type Flags = z.infer<typeof schema> & SequelFlags;

/** What was answered, so that it is not asked again when the server goes away over it. */
type Answers = Partial<Pick<Flags, 'reason' | 'sequel'>>;

interface NoShow {
  after: NamedVisit[];
  followed: Followed;
}

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = { ...readFlags(schema, input), sequel: sequelFrom(input) };
  const answers: Answers = {};
  const taken = await ctx.keepIfAway(
    () => takeNoShow(ctx, input.args, flags, answers),
    async () => {
      await ctx.clinic();
      if (flags.due !== undefined) await dueFrom(ctx, flags.due);
      const { sequel, ...rest } = { ...flags, ...answers };
      return stepLineOf(ctx, 'no_show', input.args, { ...rest, ...sequelFlag(sequel) });
    },
  );
  if (!taken) return;
  const { after, followed } = taken;
  if (ctx.options.json) {
    ctx.json({ visits: after.map((named) => visitJson(named)), ...followedJson(followed) });
    return;
  }
  for (const named of after) {
    ctx.print(stepLine(ctx, named));
    printHints(ctx, reasonHints(ctx, named));
  }
  printFollowed(ctx, followed, after.length);
}

/** The cause, or what to type once it is known. */
function reasonHints({ t }: Context, { visit: { id, lossReason } }: NamedVisit): Hint[] {
  if (lossReason !== null) return [[t('losses.reason', { reason: t(`lossReason.${lossReason}`) }), null]];
  return [[t('losses.hint.reason'), `visit no-show ${id} --reason …`]];
}

async function takeNoShow(
  ctx: Context,
  ids: readonly string[],
  flags: Flags,
  answers: Answers,
): Promise<NoShow> {
  const facts = await readStepFacts(ctx, ids, flags.at);
  for (const { visit } of facts.visits) {
    if (visit.status !== 'no_show' || flags.reason === undefined) requireStep(visit, 'no_show');
  }
  const loss: Loss = { reason: await reasonOf(ctx, flags), note: flags.note ?? null };
  if (loss.reason !== null) answers.reason = loss.reason;
  const chosen = await chooseSequel(ctx, facts, flags, usualSequel(facts));
  answers.sequel = chosen.sequel;
  const decisions: Decision[] = [];
  for (const named of facts.visits) {
    const more = await sequelChanges(ctx, facts, named, chosen, 'visits.noShow.task');
    decisions.push(decide(ctx, facts, named, loss, more));
  }
  const booking = await bookingOf(ctx, facts, chosen);
  const { after, applied } = await applySteps(ctx, facts, [...decisions, ...booking.decisions], booking.wish);
  return { after, followed: await readFollowed(ctx, facts, chosen, applied) };
}

async function reasonOf(ctx: Context, { reason }: Flags): Promise<Loss['reason']> {
  if (reason !== undefined || !ctx.ask.available) return reason ?? null;
  return askLossReason(ctx, ctx.t('losses.ask.noShowReason'), true);
}

/** Who did not come is rung; once that has told the cause, nothing more follows by itself. */
const usualSequel = ({ visits }: StepFacts): Sequel =>
  visits.every(({ visit }) => visit.status === 'no_show') ? 'none' : 'task';

function decide(
  ctx: Context,
  facts: StepFacts,
  named: NamedVisit,
  loss: Loss,
  more: readonly Change[],
): Decision {
  const { tasks, kept } = facts;
  if (named.visit.status === 'no_show') {
    const result = loss.reason === null ? '' : kept.t(`lossReason.${loss.reason}`);
    return explainNoShow(named.visit, loss, { tasks, result }, more, ctx.now());
  }
  const step = decideStep(ctx, facts, named, 'no_show', { set: lossColumns(loss) });
  return { ...step, changes: [...step.changes, ...more] };
}
