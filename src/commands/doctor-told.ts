/** `doctor told CODE [ID…]`: the patients know of the delay, all of them or these (S0.5). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { isLate } from '../visits/delay.ts';
import { noticesOf, tellOfDoctorDay } from '../visits/telling.ts';
import { flag, parseId, readFlags, text } from './input/options.ts';
import { pastMoment } from './input/past-moment.ts';
import { namedNotices, printNotices } from './visits/delay-view.ts';
import { readToday, type Today } from './visits/delayed-day.ts';
import { dayJson, doctorName, readAbout } from './visits/doctor-day.ts';

const schema = z.object({ day: text('--day'), at: text('--at'), full: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { day, at, full } = readFlags(schema, input);
  const [code, ...typed] = input.args;
  const when = pastMoment(ctx, at);
  if (day !== undefined) return tellOfAnother(ctx, code, day, when);
  const today = await readToday(ctx, code);
  const ids = [...new Set(typed.map((one) => parseId(one, 'visit')))];
  const told = today.known ? noticesOf(today.notices, ids, today.doctor) : [];
  const everybody = told.length === today.notices.length;
  await (await ctx.store()).apply(tellOfDoctorDay(today, told, everybody, when), await ctx.actor());
  const after = await readToday(ctx, today.doctor.code);
  const left = today.notices.filter((one) => !told.includes(one));
  await report(
    ctx,
    { ...after, notices: left },
    told.map(({ visit }) => visit.id),
    when,
    full,
  );
}

/** An absence of another day: nothing is late then, the day as a whole is told of. */
async function tellOfAnother(
  ctx: Context,
  code: string | undefined,
  day: string,
  at: number,
): Promise<undefined> {
  const about = await readAbout(ctx, code, [day]);
  await (await ctx.store()).apply(tellOfDoctorDay(about, [], true, at), await ctx.actor());
  const { doctor, known } = about;
  if (ctx.options.json) ctx.json({ doctorDay: known && dayJson(doctor, { ...known, toldAt: at }) });
  else ctx.print(ctx.t('delays.toldDay', { doctor: doctorName(doctor), time: ctx.format.time(at) }));
}

async function report(ctx: Context, after: Today, told: number[], at: number, full: boolean): Promise<void> {
  const { doctor, known, notices } = after;
  if (ctx.options.json) {
    const left = notices.map(({ visit }) => visit.id);
    ctx.json({ doctorDay: known && dayJson(doctor, known), told, left });
    return;
  }
  const params = { doctor: doctorName(doctor), time: ctx.format.time(at), n: told.length };
  const counted = told.length > 0 || (known !== undefined && isLate(known));
  ctx.print(ctx.t(counted ? 'delays.told' : 'delays.toldDay', params));
  if (notices.length === 0) return;
  ctx.print(`  ${ctx.t('delays.left', { n: notices.length })}`);
  printNotices(ctx, after, await namedNotices(ctx, after), full);
}
