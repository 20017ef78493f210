/** A line of the queue in words: how urgent, what to do, what it is about, why it stands where it stands. */
import { isoInstant, minute } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { AgendaEntry } from '../../shifts/agenda/entry.ts';
import type { Ranked } from '../../shifts/queue/rank.ts';
import type { ClaimWords } from '../records/claims.ts';
import type { Say } from './wording.ts';

type Words = Pick<Context, 't' | 'format'>;

/** How much else concerns the same person: ` +2`; nothing where nothing does. */
export function alsoText({ also }: Ranked): string {
  return also.length === 0 ? '' : ` +${also.length}`;
}

/** `635 = 600 человек ждёт звонка + 35 опоздание 7 мин`. */
export function whyText({ format }: Words, { why }: Ranked, say: Say): string {
  const parts = why.map(({ points, ...reason }, at) => {
    const sign = points < 0 ? '−' : '+';
    const size = format.number(Math.abs(Math.round(points)));
    return `${at === 0 ? '' : `${sign} `}${size} ${say(reason)}`;
  });
  const sum = why.reduce((all, { points }) => all + Math.round(points), 0);
  return `${format.number(sum)} = ${parts.join(' ')}`;
}

/** How urgent it is, in the words that fit: a wait, a countdown, a time of day. */
export function clockText({ t, format }: Words, { urgency, dueAt, since }: AgendaEntry, now: number): string {
  if (since !== null) return t('now.clock.waits', { n: Math.max(0, Math.floor((now - since) / minute)) });
  if (urgency === null || dueAt === null) return '';
  const within = Math.abs(urgency) < 3600;
  const length = format.duration(Math.abs(urgency));
  if (urgency < 0) {
    return within
      ? t('now.clock.overdue', { n: Math.floor(-urgency / 60) })
      : t('now.clock.was', { time: format.moment(dueAt, now) });
  }
  return within
    ? t('now.clock.left', { time: length })
    : t('now.clock.by', { time: format.moment(dueAt, now) });
}

export function rankedJson(entry: Ranked, rank: number, say: Say, claims: ClaimWords) {
  const { kind, urgency, dueAt, about, command, claim, score, why, also } = entry;
  return {
    rank,
    kind,
    score: tenths(score),
    why: why.map(({ points, ...reason }) => ({ points: tenths(points), text: say(reason) })),
    urgency,
    dueAt: dueAt === null ? null : isoInstant(dueAt),
    about,
    text: say(entry.text),
    command,
    claim: claims.json(claim),
    also: also.map((other) => ({
      kind: other.kind,
      about: other.about,
      text: say(other.text),
      command: other.command,
    })),
  };
}

const tenths = (points: number): number => Math.round(points * 10) / 10;
