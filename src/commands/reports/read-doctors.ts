/** Reads how busy doctors are, by doctor and weekday. */

import { targetsOn } from '../../clinic/targets.ts';
import { weekdayOf } from '../../clinic/time.ts';
import type { Doctor } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { Day } from '../../metrics/day.ts';
import { averageBill } from '../../metrics/definitions/average-bill.ts';
import { deskWait } from '../../metrics/definitions/desk-wait.ts';
import { doctorLoad, doctorLoadArrived } from '../../metrics/definitions/doctor-load.ts';
import { noShowRate } from '../../metrics/definitions/no-show-rate.ts';
import { toFigure } from '../../metrics/figures.ts';
import { type GroupedParts, groupedParts } from '../../metrics/grouped-parts.ts';
import { divide } from '../../metrics/groups.ts';
import { median, partsOf } from '../../metrics/parts.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import type { DoctorsStory, DoctorTold, LoadTold } from '../../reports/manager/doctors-report.ts';
import type { ToldDay } from '../../reports/manager/told.ts';
import { filterOf } from '../metrics/selection.ts';
import { daysTold, reportDays } from './days.ts';
import { periodBefore, type Reading, readHead } from './head.ts';

const told = [doctorLoad, doctorLoadArrived, noShowRate, averageBill, deskWait];
const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** One group a doctor and weekday: `3/0` is doctor 3 on Mondays, `null/0` visits without a doctor. */
type Key = string;
const keyOf = (doctor: unknown, weekday: number): Key => `${String(doctor)}/${weekday}`;

export async function readDoctors(ctx: Context, reading: Reading): Promise<DoctorsStory> {
  const parts = groupedParts<Key>(told);
  const loads = new Map<string, ToldDay['figures'][number]>();
  const { targetHistory } = await ctx.clinic();
  const filter = filterOf(reading);
  for await (const days of reportDays(ctx, reading.period, filter)) {
    for (const day of days) {
      addDoctors(parts, day);
      const targets = targetsOn(targetHistory, day.day);
      loads.set(day.day, toFigure(doctorLoad, partsOf(doctorLoad, day), targets));
    }
  }
  const desk = await daysTold(ctx, reading.period, filter);
  return {
    ...(await readHead(ctx, reading)),
    days: desk.map(({ day, figures }) => {
      const load = loads.get(day);
      return { day, figures: load ? [...figures, load] : figures };
    }),
    before: await daysTold(ctx, periodBefore(ctx, reading), filter),
    doctors: await doctorsTold(ctx, parts),
  };
}

function addDoctors(parts: GroupedParts<Key>, day: Day): void {
  for (const [doctor, own] of divide(day, 'doctor')) parts.add(keyOf(doctor, weekdayOf(day.day)), own);
}

async function doctorsTold(ctx: Context, parts: GroupedParts<Key>): Promise<DoctorTold[]> {
  const doctors = await (await ctx.store()).clinic.doctors((await ctx.clinic()).id);
  const told = doctors.map((one) => doctorTold(one, parts)).filter(isWorthTelling);
  const nobodys = { ...doctorTold(null, parts), name: ctx.t('metrics.by.unknown') };
  const busiest = told.sort((a, b) => share(b) - share(a) || (a.name < b.name ? -1 : 1));
  return isWorthTelling(nobodys) ? [...busiest, nobodys] : busiest;
}

const share = ({ booked, working }: LoadTold): number => (working === 0 ? -1 : booked / working);

function isWorthTelling({ working, judged, visits }: DoctorTold): boolean {
  return working > 0 || judged > 0 || visits > 0;
}

function doctorTold(doctor: Doctor | null, parts: GroupedParts<Key>): DoctorTold {
  const keys = weekdays.map((weekday) => keyOf(doctor?.id ?? null, weekday));
  const noShows = parts.of(noShowRate, ...keys);
  const bill = parts.of(averageBill, ...keys);
  return {
    code: doctor?.code ?? null,
    name: doctor ? surnameAndInitials(doctor.name) : '',
    ...loadTold(parts, keys),
    weekdays: keys.map((key) => loadTold(parts, [key])),
    noShows: noShows.n,
    judged: noShows.d,
    visits: bill.d,
    paid: bill.n,
    wait: median(parts.of(deskWait, ...keys)),
  };
}

function loadTold(parts: GroupedParts<Key>, keys: readonly Key[]): LoadTold {
  const booked = parts.of(doctorLoad, ...keys);
  return { working: booked.d, booked: booked.n, arrived: parts.of(doctorLoadArrived, ...keys).n };
}
