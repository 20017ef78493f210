/** With whom and for what: from the flags, from what follows by itself, else asked. */
import type { Doctor, Room, Service } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';
import { defaultMinutes, doesService } from '../../visits/slots.ts';
import type { WaitlistEntry } from '../../visits/types.ts';
import { findOne } from '../records/find-one.ts';
import { type Roster, working } from './roster.ts';

export interface Offer {
  doctor: Doctor;
  service: Service | null;
  minutes: number;
  /** Named by the flag; else the first one that fits and is free. */
  room?: Room | null | undefined;
}

export interface OfferFlags {
  doctor?: string | undefined;
  service?: string | undefined;
  minutes?: number | undefined;
  room?: string | undefined;
}

/**
 * Doctor, service and length. Length without service is enough; a doctor's only service goes without saying.
 * @throws ShiftError not_found, ambiguous, missing_input
 */
export async function chooseOffer(
  ctx: Context,
  roster: Roster,
  flags: OfferFlags,
  wait: WaitlistEntry | null,
): Promise<Offer> {
  const doctors = working(roster.doctors);
  const services = working(roster.services);
  const room = namedRoom(ctx, roster.rooms, flags.room);
  const wantedService = namedService(ctx, services, flags.service, wait?.serviceId ?? null);
  const doctor =
    namedDoctor(ctx, doctors, flags.doctor, wait?.doctorId ?? null) ??
    (await askDoctor(
      ctx,
      wantedService ? doctors.filter((one) => doesService(one, wantedService)) : doctors,
    ));
  const theirs = services.filter((one) => doesService(doctor, one));
  const service = wantedService ?? (await askService(ctx, theirs, flags.minutes !== undefined));
  return { doctor, service, minutes: flags.minutes ?? service?.minutes ?? defaultMinutes, room };
}

/** The room of a flag. @throws ShiftError not_found, ambiguous */
export function namedRoom(ctx: Context, rooms: readonly Room[], typed: string | undefined): Room | undefined {
  return typed === undefined ? undefined : findOne(ctx, 'room', working(rooms), typed, '--room');
}

/** The doctor of a flag, else the one of that id. */
export function namedDoctor(
  ctx: Context,
  doctors: readonly Doctor[],
  typed: string | undefined,
  id: number | null,
): Doctor | null {
  if (typed !== undefined) return findOne(ctx, 'doctor', doctors, typed, '--doctor');
  return doctors.find((one) => one.id === id) ?? null;
}

/** The service of a flag, else the one of that id. */
export function namedService(
  ctx: Context,
  services: readonly Service[],
  typed: string | undefined,
  id: number | null,
): Service | null {
  if (typed !== undefined) return findOne(ctx, 'service', services, typed, '--service');
  return services.find((one) => one.id === id) ?? null;
}

async function askDoctor(ctx: Context, doctors: readonly Doctor[]): Promise<Doctor> {
  const [only, another] = doctors;
  if (!only)
    throw new ShiftError('not_found', { what: 'doctor', id: '', list: 'smena doctor add' }, '--doctor');
  if (!another) return only;
  const choices = doctors.map((doctor) => ({
    name: `${visible(doctor.name)}, ${visible(doctor.specialty)}`,
    value: doctor,
    key: doctor.code,
  }));
  return ctx.ask.select({ message: ctx.t('visits.ask.doctor'), flag: '--doctor', choices });
}

async function askService(
  ctx: Context,
  services: readonly Service[],
  lengthIsGiven: boolean,
): Promise<Service | null> {
  const [only, another] = services;
  if (!another) return only ?? null;
  if (lengthIsGiven) return null;
  const choices = services.map((service) => ({
    name: `${visible(service.name)}, ${ctx.t('common.minutesShort', { n: service.minutes })}`,
    value: service,
    key: service.code,
  }));
  return ctx.ask.select({ message: ctx.t('visits.ask.service'), flag: '--service', choices });
}
