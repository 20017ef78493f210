/** The outcome of a visit, told by the command that one would type for it. */
import { dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { steps, verbs } from '../../visits/status.ts';
import type { Visit, VisitStatus } from '../../visits/types.ts';
import type { WayOut } from '../shift/do-now.ts';

export const outcomes = ['done', 'no_show', 'cancelled', 'moved', 'here'] as const;
export type Outcome = (typeof outcomes)[number];

type Answer = Outcome | 'later' | 'stop';

/** Only what can be: whoever has arrived did come, and of yesterday nobody is still here. */
export async function askOutcome(ctx: Context, visit: Visit): Promise<Answer> {
  const possible: Answer[] = outcomes.filter((one) => isPossible(visit, one, ctx.now()));
  return ctx.ask.select<Answer>({
    message: ctx.t('front.resolve.ask'),
    flag: '--as',
    default: 'done',
    choices: [...possible, 'later' as const, 'stop' as const].map((value) => ({
      name: ctx.t(`front.resolve.${value}`),
      value,
      key: value,
    })),
  });
}

function isPossible({ status, day }: Visit, outcome: Outcome, now: number): boolean {
  if (outcome === 'here') return day === dayOf(now);
  return steps[status].includes(outcome satisfies VisitStatus);
}

interface Said {
  reason?: string | undefined;
  to?: string | undefined;
}

/** The command that tells it. @throws ShiftError one_visit_only, flag_alone */
export function wayTo(
  visits: readonly Pick<Visit, 'id'>[],
  outcome: Outcome,
  { reason, to }: Said = {},
): Pick<WayOut, 'command' | 'args' | 'flags'> {
  if (to !== undefined && outcome !== 'moved') {
    throw new ShiftError('flag_alone', { flag: '--to', other: '--as moved' }, '--to');
  }
  if (outcome === 'moved' && visits.length !== 1) {
    throw new ShiftError('one_visit_only', { flag: '--as moved' }, '--as');
  }
  const ids = visits.map(({ id }) => String(id));
  const command = `visit ${outcome === 'here' ? 'seat' : (verbs[outcome] ?? outcome)}`;
  const flags: Record<string, string> = reason === undefined ? {} : { reason };
  return { command, args: to === undefined ? ids : [...ids, to], flags };
}

/** Runs it as if it had been typed. @throws ShiftError what that command throws */
export async function settleOutcome(
  ctx: Context,
  visits: readonly Pick<Visit, 'id'>[],
  outcome: Outcome,
  said: Said,
): Promise<number | undefined> {
  const { command, args, flags = {} } = wayTo(visits, outcome, said);
  const spec = ctx.commands.find(({ name }) => name === command);
  if (!spec) throw new ShiftError('internal', { what: command });
  return (await spec.load()).run(ctx, { args, flags });
}
