/** `room`: the rooms and chairs that are booked with a visit, and who works in each. */
import * as z from 'zod/mini';
import type { Doctor, Room, Service } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { surnameAndInitials } from '../patients/short-name.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { isOwn } from '../visits/rooms.ts';
import { flag, readFlags } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { readRoster, working } from './visits/roster.ts';

const schema = z.object({ all: flag() });

interface Row {
  room: Room;
  /** Who works in it. */
  doctors: Doctor[];
  /** What can be done in it, of the services that name rooms. */
  services: Service[];
}

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { all } = readFlags(schema, input);
  const { rooms, doctors, services } = await readRoster(ctx);
  const rows = rooms
    .filter(({ active }) => all || active === 1)
    .map((room): Row => {
      return {
        room,
        doctors: working(doctors).filter((doctor) => isOwn(doctor, room)),
        services: working(services).filter((service) => service.rooms.includes(room.code)),
      };
    });
  if (ctx.options.json) ctx.json({ rooms: rows.map(shape) });
  else await report(ctx, rows);
}

function shape({ room: { code, name, active }, doctors, services }: Row) {
  return {
    ...{ code, name, active: active === 1 },
    doctors: doctors.map((one) => one.code),
    services: services.map((one) => one.code),
  };
}

async function report(ctx: Context, rows: readonly Row[]): Promise<void> {
  const { t } = ctx;
  if (rows.length === 0) {
    ctx.print(...ctx.wrap(t('rooms.none')));
    printHints(ctx, [[t('rooms.hint.add'), 'room add …']]);
    return;
  }
  const columns = [
    { title: t('setup.code') },
    { title: t('setup.name'), flexible: true },
    { title: t('rooms.column.doctors'), flexible: true },
    { title: t('rooms.column.services'), flexible: true },
  ];
  const lines = rows.map(({ room, doctors, services }) => [
    room.code,
    visible(room.name) + (room.active ? '' : `, ${t('rooms.unused')}`),
    visible(doctors.map((one) => surnameAndInitials(one.name)).join(', ') || '—'),
    visible(services.map((one) => one.name).join(', ') || '—'),
  ]);
  ctx.print(await ctx.table(columns, lines));
}
