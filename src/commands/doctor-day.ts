/** `doctor delay`, `doctor absent`, `doctor told`: what is unusual about a doctor's day, and who has to know (S0.1, S0.5). */
import * as z from 'zod/mini';
import { type Day, dayOf, isoInstant, parseWhen } from '../clinic/time.ts';
import type { Doctor, DoctorDay } from '../clinic/types.ts';
import { formatPhone } from '../contacts/phone.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { surnameAndInitials } from '../patients/short-name.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { concerned, type DoctorDayWish, noteDoctorDay, tellOfDoctorDay } from '../visits/doctor-day.ts';
import { type Hint, printHints } from './contacts/words.ts';
import { flag, note, parseCount, readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { dayFrom } from './visits/day-words.ts';
import { type Roster, readRoster, working } from './visits/roster.ts';
import { type NamedVisit, visitJson, whoText, withNames } from './visits/view.ts';

const longestDelay = 600;
const delaySchema = z.object({ day: text('--day'), note: note('--note') });
const absentSchema = z.object({ forceMajeure: flag(), note: note('--note') });
const toldSchema = z.object({ day: text('--day'), at: text('--at') });

/** `doctor delay CODE MINUTES` */
export async function delay(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(delaySchema, input);
  const about = await readAbout(ctx, input.args[0], flags.day === undefined ? [] : [flags.day]);
  const delayMinutes = parseCount(input.args[1] ?? '', 'minutes', 1, longestDelay);
  await noteDay(ctx, about, { state: 'delayed', delayMinutes, note: flags.note ?? null });
}

/** `doctor absent CODE DAY` */
export async function absent(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(absentSchema, input);
  const [code, ...day] = input.args;
  const about = await readAbout(ctx, code, day);
  const state = flags.forceMajeure ? 'force_majeure' : 'absent';
  await noteDay(ctx, about, { state, delayMinutes: null, note: flags.note ?? null });
}

/** `doctor told CODE` */
export async function told(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(toldSchema, input);
  const { doctor, known } = await readAbout(ctx, input.args[0], flags.day === undefined ? [] : [flags.day]);
  const now = ctx.now();
  const at = flags.at === undefined ? now : parseWhen(flags.at, now, '--at', 'past');
  if (at > now) {
    throw new ShiftError('time_in_future', { flag: '--at', time: ctx.format.moment(at, now) }, '--at');
  }
  await (await ctx.store()).apply(tellOfDoctorDay(doctor, known, at), await ctx.actor());
  if (ctx.options.json) ctx.json({ doctorDay: known && dayJson(doctor, { ...known, toldAt: at }) });
  else ctx.print(ctx.t('visits.doctorDay.told', { doctor: nameOf(doctor), time: ctx.format.time(at) }));
}

interface About {
  roster: Roster;
  doctor: Doctor;
  day: Day;
  known: DoctorDay | undefined;
}

async function readAbout(ctx: Context, typed: string | undefined, words: readonly string[]): Promise<About> {
  const roster = await readRoster(ctx);
  const doctor = findOne(ctx, 'doctor', working(roster.doctors), typed ?? '', 'code');
  const day = dayFrom(ctx, words);
  const days = await (await ctx.store()).clinic.doctorDays(roster.clinic.id, day, day);
  return { roster, doctor, day, known: days.find(({ doctorId }) => doctorId === doctor.id) };
}

async function noteDay(
  ctx: Context,
  { roster, doctor, day, known }: About,
  wish: DoctorDayWish,
): Promise<void> {
  const now = ctx.now();
  const store = await ctx.store();
  await store.apply(noteDoctorDay(doctor, day, known, wish, now), await ctx.actor());
  const visits = concerned(await store.visits.ofDays(roster.clinic.id, day, day), doctor.id, day, now);
  const named = await withNames(ctx, roster, visits);
  if (ctx.options.json) {
    const [noted] = (await store.clinic.doctorDays(roster.clinic.id, day, day)).filter(
      ({ doctorId }) => doctorId === doctor.id,
    );
    ctx.json({ doctorDay: noted && dayJson(doctor, noted), visits: named.map((one) => visitJson(one)) });
    return;
  }
  report(ctx, doctor, day, wish, named);
}

function report(
  ctx: Context,
  doctor: Doctor,
  day: Day,
  wish: DoctorDayWish,
  visits: readonly NamedVisit[],
): void {
  const { t, format } = ctx;
  const params = { doctor: nameOf(doctor), day: format.day(day), minutes: wish.delayMinutes ?? 0 };
  ctx.print(t(`visits.doctorDay.${wish.state}`, params));
  if (visits.length === 0) return;
  const late = wish.state === 'delayed';
  ctx.print(`  ${t(late ? 'visits.doctorDay.toTell' : 'visits.doctorDay.toMove', { n: visits.length })}`);
  printHints(
    ctx,
    visits.map(({ visit, patient }): Hint => {
      const phone = patient?.phone ? `, ${formatPhone(patient.phone)}` : '';
      const line = `${format.time(visit.startsAt)} ${whoText(ctx, patient)}${phone}`;
      return [line, late ? null : `visit move ${visit.id} …`];
    }),
  );
  if (late && day === dayOf(ctx.now()))
    printHints(ctx, [[t('visits.hint.told'), `doctor told ${doctor.code}`]]);
}

const nameOf = (doctor: Doctor): string => visible(surnameAndInitials(doctor.name));

function dayJson(doctor: Doctor, { day, state, delayMinutes, note: why, toldAt, recordedAt }: DoctorDay) {
  return {
    doctor: doctor.code,
    day,
    state,
    delayMinutes,
    note: why,
    recordedAt: isoInstant(recordedAt),
    toldAt: toldAt === null ? null : isoInstant(toldAt),
  };
}
