/** Gaps and those whom they suit, in words and for programs: who stands where, and why. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Gap, OpenGap, Ranked, Unfit } from '../../visits/gaps.ts';
import { doctorText, personJson, phoneText, whoText } from './view.ts';

/** `пт 16 января 11:20–12:00`. */
export function spanText({ format }: Pick<Context, 'format'>, day: string, from: number, to: number): string {
  return `${format.day(day)} ${format.time(from)}–${format.time(to)}`;
}

/** `приоритет 1, ждёт с 12.01, просил этого врача, займёт окно целиком`. */
export function whyText({ t, format, now }: Context, { why }: Ranked): string {
  const parts = [
    t('wait.why.priority', { n: why.priority }),
    t('wait.why.since', { when: format.moment(why.waitingSince, now()) }),
    t(`wait.why.${why.asked}`),
    ...(why.wished ? [t('wait.why.wished')] : []),
    ...(why.earlierThan === null
      ? []
      : [t('wait.why.earlier', { when: format.moment(why.earlierThan, now()) })]),
    why.leaves > 0 ? t('wait.why.leaves', { time: lengthText(t, why.leaves) }) : t('wait.why.fills'),
  ];
  return parts.join(', ');
}

/** `1. Сауле Н., +7 701 *** ** 09, 18:00–18:40`, and under it why. */
export function rankedLines(ctx: Context, ranked: Ranked, place: number, full = false): string[] {
  const { format, theme } = ctx;
  const { entry, from, to } = ranked;
  const who = full ? whoText(ctx, entry, true) : `${whoText(ctx, entry)}, ${phoneText(entry.phone)}`;
  return [
    ...ctx.wrap(`${place}. ${who}, ${format.time(from)}–${format.time(to)}`, '  '),
    ...ctx.wrap(whyText(ctx, ranked), '     ').map(theme.quiet),
  ];
}

/** `40 мин`, `5 ч 40 мин`. */
function lengthText(t: Context['t'], minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const words = [
    ...(hours > 0 ? [t('wait.hours', { n: hours })] : []),
    ...(rest > 0 ? [t('common.minutesShort', { n: rest })] : []),
  ];
  return words.join(' ');
}

export function gapHead(ctx: Context, day: string, gap: Gap): string {
  const { t } = ctx;
  const head = t('wait.gap', {
    when: spanText(ctx, day, gap.from, gap.to),
    doctor: doctorText(ctx, gap.doctor),
  });
  return gap.freedBy === null ? head : `${head} · ${t('wait.gap.freed', { id: gap.freedBy.id })}`;
}

/** `  Досым Л.: думает о другом времени`. */
export function unfitLines(ctx: Context, unfit: readonly Unfit[]): string[] {
  return unfit.flatMap(({ entry, misfit }) =>
    ctx.wrap(`${entry.id} ${whoText(ctx, entry)}: ${ctx.t(`wait.misfit.${misfit}`)}`, '  '),
  );
}

export function gapJson({ gap, ranked }: OpenGap, unfit: readonly Unfit[] | null, full = false) {
  return {
    doctor: gap.doctor.code,
    startsAt: isoInstant(gap.from),
    endsAt: isoInstant(gap.to),
    freedBy: gap.freedBy?.id ?? null,
    waiting: ranked.map((one) => rankedJson(one, full)),
    ...(unfit === null
      ? {}
      : { notFor: unfit.map(({ entry, misfit }) => ({ id: entry.id, misfit, ...personJson(entry, full) })) }),
  };
}

function rankedJson({ entry, from, to, why }: Ranked, full: boolean): Record<string, unknown> {
  return {
    id: entry.id,
    ...personJson(entry, full),
    startsAt: isoInstant(from),
    endsAt: isoInstant(to),
    priority: why.priority,
    waitingSince: isoInstant(why.waitingSince),
    asked: why.asked,
    wished: why.wished,
    earlierThan: why.earlierThan === null ? null : isoInstant(why.earlierThan),
    leavesMinutes: why.leaves,
  };
}
