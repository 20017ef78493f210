/** Clocks that run on the board. What is over its time has a mark before it, so that no colour is needed to see it. */
import { hour, minute } from '../clinic/time.ts';
import type { Formats } from '../i18n/format.ts';
import type { Clock } from './model.ts';

const lateMark = '!';

export function isLate({ dueAt }: Clock, now: number): boolean {
  return dueAt !== null && dueAt < now;
}

/** `!7:12` late, `4:40` left, `6:12` waiting, `!09:40` was due then, `→ 20:00` by then. */
export function clockText(clock: Clock, now: number, format: Pick<Formats, 'duration' | 'moment'>): string {
  const { dueAt, since } = clock;
  const mark = isLate(clock, now) ? lateMark : '';
  const seconds = (span: number): string => format.duration(Math.max(0, Math.floor(span / 1000)));
  if (since !== null) return mark + seconds(now - since);
  if (dueAt === null) return '';
  if (Math.abs(dueAt - now) < hour) return mark + seconds(Math.abs(dueAt - now));
  return mark === '' ? `→${format.moment(dueAt, now)}` : mark + format.moment(dueAt, now);
}

/** Milliseconds until the next whole second: clocks tick together. */
export function untilNextSecond(at: number): number {
  return 1000 - (at % 1000);
}

/** Whether both are within the same minute: what is shown of hours and minutes stands. */
export function sameMinute(one: number, other: number): boolean {
  return Math.floor(one / minute) === Math.floor(other / minute);
}
