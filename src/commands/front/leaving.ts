/** What is asked and said when a patient leaves: the next date, and whether somebody asks tomorrow how he is. */
import type { Context } from '../../context.ts';
import type { Translator } from '../../i18n/index.ts';
import { visible } from '../../reports/visible-text.ts';
import { askAgainAt, callsForCheckIn, checkInAt, finished } from '../../visits/aftercare.ts';
import type { LeavingTask } from '../../visits/leaving.ts';
import { askWords } from '../shift/walking.ts';
import { readPaperDefinitions } from '../visits/papers.ts';
import type { StepFacts } from '../visits/take-steps.ts';
import { type NamedVisit, whoText } from '../visits/view.ts';

/** Why there is no next date, in the clinic's language where it is one of ours, as `--no-next` takes it. */
export async function askNoNext(ctx: Context, kept: Translator): Promise<string> {
  const { t } = ctx;
  const ways = ['finished', 'thinking', 'other'] as const;
  const way = await ctx.ask.select<(typeof ways)[number]>({
    message: t('front.ask.noNext'),
    flag: '--no-next',
    default: 'finished',
    choices: ways.map((value) => ({ name: t(`front.noNext.${value}`), value, key: value })),
  });
  if (way === 'finished') return finished;
  return way === 'thinking'
    ? kept.t('front.noNext.thinking')
    : askWords(ctx, t('front.ask.noNext'), '--no-next');
}

/** Asked where the service calls for it, with yes as the likely answer; otherwise only where a flag says so. */
export async function wantsCheckIn(
  ctx: Context,
  { service }: NamedVisit,
  said: 'yes' | 'no' | undefined,
): Promise<boolean> {
  if (said !== undefined) return said === 'yes';
  if (!ctx.ask.available || !callsForCheckIn(service, await readPaperDefinitions(ctx))) return false;
  return ctx.ask.confirm({ message: ctx.t('front.ask.checkIn'), flag: '--check-in', default: true });
}

interface Left {
  /** Why there is no next date; undefined where nobody said. */
  noNext: string | undefined;
  checkIn: boolean;
}

/** The tasks that follow, in the clinic's language. */
export async function tasksLeft(
  ctx: Context,
  { kept }: StepFacts,
  { patient, service }: NamedVisit,
  { noNext, checkIn }: Left,
): Promise<LeavingTask[]> {
  if (!checkIn && (noNext === undefined || noNext === finished)) return [];
  const calendar = await ctx.calendar();
  const now = ctx.now();
  const who = whoText(kept, patient);
  const what = service === null ? '—' : visible(service.name);
  return [
    ...(checkIn
      ? [
          {
            title: kept.t('front.checkIn.task', { who, what }),
            dueAt: checkInAt(calendar, now),
            reason: null,
          },
        ]
      : []),
    ...(noNext !== undefined && noNext !== finished
      ? [
          {
            title: kept.t('front.noNext.task', { who, reason: noNext }),
            dueAt: askAgainAt(calendar, now),
            reason: noNext,
          },
        ]
      : []),
  ];
}
