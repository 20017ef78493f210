/** What becomes of visits that are booked already when a room comes to be booked, or a doctor changes rooms. */
import type { Doctor, Room, Service } from '../clinic/types.ts';
import type { Change, Ref } from '../facts/types.ts';
import { isOwn } from './rooms.ts';
import { undecidedStatuses, type Visit } from './types.ts';

export interface RoomAssignment {
  changes: Change[];
  /** Visits that cannot have the room, for another one is there at that time: in order of time. */
  conflicts: Visit[];
}

/**
 * Gives the room to the coming visits of the doctors who work in it, the earliest first; who comes later at the same
 * time keeps what he has.
 * @param visits every visit that holds time from now on, of whichever doctor
 * @param id the room's id, or the name that it gets in the same decision
 */
export function assignRoom(
  room: Pick<Room, 'code'>,
  id: number | Ref,
  visits: readonly Visit[],
  about: { doctors: readonly Doctor[]; services: readonly Service[] },
  now: number,
): RoomAssignment {
  const mine = visits
    .filter((visit) => visit.roomId !== id && belongs(visit, room, about, now))
    .sort((a, b) => a.startsAt - b.startsAt);
  const there = visits.filter(({ roomId }) => roomId === id);
  const conflicts: Visit[] = [];
  const changes: Change[] = [];
  for (const visit of mine) {
    if (there.some((other) => other.startsAt < visit.endsAt && visit.startsAt < other.endsAt)) {
      conflicts.push(visit);
      continue;
    }
    there.push(visit);
    const set = { roomId: id };
    changes.push({ op: 'update', table: 'visit', id: visit.id, set, expect: visit.version });
  }
  return { changes, conflicts };
}

/** Still to come, and in this room by its doctor; a service that names its rooms has been given one of them. */
function belongs(
  { doctorId, serviceId, startsAt, status }: Visit,
  room: Pick<Room, 'code'>,
  { doctors, services }: { doctors: readonly Doctor[]; services: readonly Service[] },
  now: number,
): boolean {
  const doctor = doctors.find((one) => one.id === doctorId);
  const service = services.find((one) => one.id === serviceId);
  const elsewhere = service && service.rooms.length > 0 && !service.rooms.includes(room.code);
  const coming = startsAt > now && undecidedStatuses.includes(status);
  return coming && doctor !== undefined && isOwn(doctor, room) && !elsewhere;
}
