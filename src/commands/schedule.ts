/** `schedule [day…]`: the day drawn like the wall planner at the desk, or as a sheet of paper. */
import * as z from 'zod/mini';
import { addDays, type Day, dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { surnameAndInitials } from '../patients/short-name.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { dayFrom } from './input/day-words.ts';
import { flag, readFlags, text } from './input/options.ts';
import { drawDay } from './schedule/draw.ts';
import { dayJson } from './schedule/json.ts';
import { readDay, type ScheduleDay } from './schedule/read-day.ts';
import { lengthText } from './schedule/wording.ts';
import { readRoster } from './visits/roster.ts';

const schema = z.object({
  doctor: text('--doctor'),
  room: text('--room'),
  free: flag(),
  full: flag(),
  pdf: text('--pdf', 4096),
  print: flag(),
  force: flag(),
});

const weekWords = new Set(['week', 'неделя', 'апта']);

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const days: ScheduleDay[] = [];
  for (const day of daysFrom(ctx, input.args)) days.push(await readDay(ctx, roster, day, flags));
  if (flags.pdf !== undefined || flags.print) {
    const { writeSheet } = await import('./schedule/sheet.ts');
    return writeSheet(ctx, days, flags);
  }
  if (ctx.options.json) {
    ctx.json({ days: days.map((day) => dayJson(day, flags.full)) });
    return;
  }
  const drawn: string[] = [];
  for (const day of days) {
    drawn.push(...(await (flags.free ? freeTimes(ctx, day) : drawDay(ctx, day, flags.full))), '');
  }
  ctx.print(...drawn.slice(0, -1));
}

/** Today, or the days named, each once; a week is seven days from today on. @throws ShiftError invalid_day */
function daysFrom(ctx: Context, words: readonly string[]): Day[] {
  if (words.length === 0) return [dayOf(ctx.now())];
  const days = words.flatMap((word) =>
    weekWords.has(word.toLowerCase())
      ? Array.from({ length: 7 }, (_, ahead) => addDays(dayOf(ctx.now()), ahead))
      : [dayFrom(ctx, [word])],
  );
  return [...new Set(days)].sort();
}

/** Only what can still be booked. */
async function freeTimes(ctx: Context, { day, plans }: ScheduleDay): Promise<string[]> {
  const { t, format } = ctx;
  const columns = [{ title: t('slots.column.doctor') }, { title: t('slots.column.free'), flexible: true }];
  const rows = plans.map(({ doctor, free }) => [
    visible(surnameAndInitials(doctor.name)),
    free
      .map(({ from, to }) => `${format.time(from)}–${format.time(to)} (${lengthText(ctx, to - from)})`)
      .join(', ') || t('slots.none'),
  ]);
  return [ctx.theme.strong(format.day(day)), await ctx.table(columns, rows)];
}
