/** In which rooms a visit can take place: a doctor's own, or those that the service needs. */
import type { Doctor, Room, Service } from '../clinic/types.ts';

/**
 * The rooms that fit, the likeliest first. None: the visit holds no room, for the clinic books none for it. A service
 * that names rooms takes place in one of them, the doctor's own before the others.
 */
export function fittingRooms(
  doctor: Pick<Doctor, 'room'>,
  service: Pick<Service, 'rooms'> | null,
  rooms: readonly Room[],
): Room[] {
  const inUse = rooms.filter((room) => room.active === 1);
  const own = inUse.filter((room) => isOwn(doctor, room));
  const named = inUse.filter((room) => service?.rooms.includes(room.code));
  if (named.length === 0) return own.slice(0, 1);
  return [...named.filter((room) => own.includes(room)), ...named.filter((room) => !own.includes(room))];
}

/** `305` and `каб. 305`: only the room's whole code is the room. */
export function isOwn({ room }: Pick<Doctor, 'room'>, { code }: Pick<Room, 'code'>): boolean {
  return room?.trim().toLowerCase() === code;
}
