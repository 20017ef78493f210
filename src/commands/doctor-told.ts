/** `doctor told CODE`: the patients know of the delay (S0.5). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { tellOfDoctorDay } from '../visits/doctor-day.ts';
import { readFlags, text } from './input/options.ts';
import { pastMoment } from './input/past-moment.ts';
import { dayJson, doctorName, readAbout } from './visits/doctor-day.ts';

const schema = z.object({ day: text('--day'), at: text('--at') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const { doctor, known } = await readAbout(ctx, input.args[0], flags.day === undefined ? [] : [flags.day]);
  const at = pastMoment(ctx, flags.at);
  await (await ctx.store()).apply(tellOfDoctorDay(doctor, known, at), await ctx.actor());
  if (ctx.options.json) ctx.json({ doctorDay: known && dayJson(doctor, { ...known, toldAt: at }) });
  else ctx.print(ctx.t('visits.doctorDay.told', { doctor: doctorName(doctor), time: ctx.format.time(at) }));
}
