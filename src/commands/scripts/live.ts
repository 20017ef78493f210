/** What prompts are filled with at this desk, at this moment. */
import { dayOf, minute } from '../../clinic/time.ts';
import type { Clinic, DoctorDay } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { addressed } from '../../patients/short-name.ts';
import { type Asked, chooseOffer, type Offer } from '../../scripts/offer.ts';
import type { Values } from '../../scripts/placeholders.ts';
import { scriptValues } from '../../scripts/values.ts';
import type { Store } from '../../store/store.ts';
import { expectedStart, isLate } from '../../visits/delay.ts';
import type { Visit } from '../../visits/types.ts';
import { parseId } from '../input/options.ts';
import { findOne } from '../records/find-one.ts';
import { readTimetable } from '../visits/roster.ts';
import { lineValues } from './line-values.ts';
import { speechOf } from './speech.ts';

/** What the command line named. */
export interface Wanted {
  doctor?: string | undefined;
  service?: string | undefined;
  patient?: string | undefined;
  /** A visit to speak of: its patient, doctor, service and time. */
  visit?: string | undefined;
}

export interface Live extends Offer {
  clinic: Clinic | null;
  values: Values;
}

/** @throws ShiftError no_clinic when something of a clinic is asked for and there is none; not_found, ambiguous */
export async function readLive(ctx: Context, wanted: Wanted): Promise<Live> {
  const clinic = await clinicOrNone(ctx, wanted);
  if (clinic === null) {
    const values = wanted.patient === undefined ? {} : { patient: wanted.patient };
    return { clinic, values, doctor: null, service: null, slots: [], pair: [] };
  }
  const store = await ctx.store();
  const now = ctx.now();
  const today = dayOf(now);
  const visit = wanted.visit === undefined ? null : await readVisit(store, clinic, wanted.visit);
  const doctors = await store.clinic.doctors(clinic.id);
  const services = await store.clinic.services(clinic.id);
  const asked: Asked = {
    doctor: named(ctx, 'doctor', doctors, wanted.doctor) ?? byId(doctors, visit?.doctorId),
    service: named(ctx, 'service', services, wanted.service) ?? byId(services, visit?.serviceId),
  };
  const timetable = await readTimetable(ctx, clinic, now);
  const offer = chooseOffer(asked, { doctors, services, timetable }, now);
  const live = {
    ...offer,
    clinic,
    administrator: await administrator(ctx, store, clinic),
    patient: wanted.patient ?? (await patientOf(store, clinic, visit)),
    visitAt: visit?.startsAt ?? null,
    delayMinutes: await delayOf(store, clinic, timetable.doctorDays, offer, visit, today),
  };
  const values = scriptValues(live, speechOf(ctx.i18n, clinic.currency, now));
  return { ...offer, clinic, values: { ...values, ...(await lineValues(ctx, clinic)) } };
}

/** Prompts can be read without a clinic; nothing of one can be asked for then. */
async function clinicOrNone(ctx: Context, wanted: Wanted): Promise<Clinic | null> {
  const needed = [wanted.doctor, wanted.service, wanted.visit].some((word) => word !== undefined);
  return ctx.clinic().catch((error: unknown) => {
    if (!needed && error instanceof ShiftError && error.code === 'no_clinic') return null;
    throw error;
  });
}

function named<T extends { code: string; name: string; active: number }>(
  ctx: Context,
  what: 'doctor' | 'service',
  all: readonly T[],
  typed: string | undefined,
): T | null {
  return typed === undefined ? null : findOne(ctx, what, all, typed, `--${what}`);
}

function byId<T extends { id: number }>(all: readonly T[], id: number | null | undefined): T | null {
  return all.find((one) => one.id === id) ?? null;
}

async function readVisit(store: Store, { id }: Clinic, typed: string): Promise<Visit> {
  const number = parseId(typed, '--visit');
  const visit = await store.visits.byId(id, number);
  if (visit === null)
    throw new ShiftError('not_found', { what: 'visit', id: number, list: 'smena visit list' }, '--visit');
  return visit;
}

async function patientOf(store: Store, { id }: Clinic, visit: Visit | null): Promise<string | null> {
  if (visit === null || visit.patientId === null) return null;
  const patient = await store.patients.byId(id, visit.patientId);
  return patient === null ? null : addressed(patient.name);
}

/** Administrators introduce themselves by their first name. */
async function administrator(ctx: Context, store: Store, { id }: Clinic): Promise<string | null> {
  const shift = await ctx.shift();
  if (shift === null) return null;
  const staff = await store.clinic.staff(id);
  const person = byId(staff, shift.administratorId);
  return person === null ? null : addressed(person.name);
}

/** How late the doctor is today: for the visit spoken of, where one is, for free time before it eats of the delay. */
async function delayOf(
  store: Store,
  { id }: Clinic,
  days: readonly DoctorDay[],
  { doctor }: Offer,
  visit: Visit | null,
  today: string,
): Promise<number | null> {
  const late = days.find((one) => one.doctorId === doctor?.id && one.day === today && isLate(one));
  if (!late) return null;
  if (visit === null || visit.day !== today) return late.delayMinutes;
  const expectedAt = expectedStart(visit, await store.visits.ofDays(id, today, today), [late]);
  return Math.round((expectedAt - visit.startsAt) / minute) || null;
}
