/** A visit as people and programs see it: its names, masked unless they are asked for in full. */
import { isoInstant } from '../../clinic/time.ts';
import type { Doctor, Room, Service } from '../../clinic/types.ts';
import { formatPhone, maskPhone } from '../../contacts/phone.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { shortName, surnameAndInitials } from '../../patients/short-name.ts';
import type { Patient } from '../../patients/types.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Visit } from '../../visits/types.ts';
import type { Roster } from './roster.ts';

export interface VisitNames {
  doctor: Doctor | null;
  service: Service | null;
  patient: Patient | null;
  /** The room that it holds. */
  room: Room | null;
}
export interface NamedVisit extends VisitNames {
  visit: Visit;
}

/** Joins visits with the records they name; one query, whatever their number. */
export async function withNames(
  ctx: Context,
  roster: Roster,
  visits: readonly Visit[],
): Promise<NamedVisit[]> {
  const ids = [...new Set(visits.flatMap((visit) => visit.patientId ?? []))];
  const patients = new Map(
    (await (await ctx.store()).patients.byIds(roster.clinic.id, ids)).map((patient) => [patient.id, patient]),
  );
  return visits.map((visit) => ({
    visit,
    doctor: roster.doctors.find((doctor) => doctor.id === visit.doctorId) ?? null,
    service: roster.services.find((service) => service.id === visit.serviceId) ?? null,
    patient: visit.patientId === null ? null : (patients.get(visit.patientId) ?? null),
    room: roster.rooms.find((room) => room.id === visit.roomId) ?? null,
  }));
}

/** One visit with its names. @throws ShiftError internal when a visit that was just written is not there */
export async function readNamed(ctx: Context, roster: Roster, id: number): Promise<NamedVisit> {
  const visit = await (await ctx.store()).visits.byId(roster.clinic.id, id);
  const [named] = visit ? await withNames(ctx, roster, [visit]) : [];
  if (!named) throw new ShiftError('internal', { what: `visit ${id} did not come back` });
  return named;
}

/** The reader's words, or those of the clinic's own language for what is kept. */
type Words = Pick<Context, 't'>;

interface Person {
  name: string | null;
  phone: string | null;
}

/** `Марат К.`; without a name the masked number. In full: `Марат Касымов, +7 701 234 56 78`. */
export function whoText({ t }: Words, person: Person | null, full = false): string {
  const name = person?.name ?? null;
  const phone = person?.phone ?? null;
  if (full) {
    const parts = [name ?? t('common.noName'), ...(phone === null ? [] : [formatPhone(phone)])];
    return visible(parts.join(', '));
  }
  if (name !== null) return visible(shortName(name));
  return phone === null ? t('common.noName') : maskPhone(phone);
}

/** A number as a list shows it; a dash where there is none. */
export function phoneText(phone: string | null, full = false): string {
  if (phone === null) return '—';
  return full ? formatPhone(phone) : maskPhone(phone);
}

/** `пт 16 января 11:20–12:00`. */
export function whenText({ format }: Context, { day, startsAt, endsAt }: Visit): string {
  return `${format.day(day)} ${format.time(startsAt)}–${format.time(endsAt)}`;
}

/** `Омарова А. Н., каб. 305`; the room is the one that the visit holds, else the doctor's usual one. */
export function doctorText({ t }: Words, doctor: Doctor | null, held: Room | null = null): string {
  if (!doctor) return '—';
  const room = held ? roomText({ t }, held) : doctor.room && t('visits.room', { room: doctor.room });
  return visible(surnameAndInitials(doctor.name) + (room ? `, ${room}` : ''));
}

/** `каб. 305` where the code is the number on the door; else the room's own name, such as `Кресло 2`. */
function roomText({ t }: Words, { code, name }: Room): string {
  return /^\d/.test(code) ? t('visits.room', { room: code }) : name;
}

const instant = (at: number | null): string | null => (at === null ? null : isoInstant(at));

/** The visit in JSON: instants with offset, money in minor units, doctor and service by code. */
export function visitJson(
  { visit, doctor, service, patient, room }: NamedVisit,
  full = true,
): Record<string, unknown> {
  return {
    id: visit.id,
    status: visit.status,
    day: visit.day,
    startsAt: isoInstant(visit.startsAt),
    endsAt: isoInstant(visit.endsAt),
    doctor: doctor?.code ?? null,
    doctorName: doctor?.name ?? null,
    room: room?.code ?? doctor?.room ?? null,
    service: service?.code ?? null,
    serviceName: service?.name ?? null,
    patient: patient && patientJson(patient, full),
    contactId: visit.contactId,
    source: visit.source,
    price: visit.price,
    paid: visit.paid,
    paymentMethod: visit.paymentMethod,
    note: visit.note,
    bookedAt: isoInstant(visit.bookedAt),
    bookedBy: visit.bookedBy,
    confirmedAt: instant(visit.confirmedAt),
    arrivedAt: instant(visit.arrivedAt),
    inRoomAt: instant(visit.inRoomAt),
    doneAt: instant(visit.doneAt),
    cancelledAt: instant(visit.cancelledAt),
    cancelReason: visit.cancelReason,
    lossReason: visit.lossReason,
    movedTo: visit.movedTo,
  };
}

function patientJson({ id, name, phone }: Patient, full = true): Record<string, unknown> {
  return { id, ...personJson({ name, phone }, full) };
}

/** Name and number; shortened and masked unless in full. */
export function personJson({ name, phone }: Person, full: boolean): Person {
  if (full) return { name, phone };
  return { name: name && shortName(name), phone: phone && maskPhone(phone) };
}
