/** `service edit CODE`: what has changed about a service; a new price is a checked price. */
import * as z from 'zod/mini';
import { changeService } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { choice, count, money, readFlags, text, words } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { saveChanged, yesNo } from './setup/changes.ts';
import { doctorCodes } from './setup/doctor-codes.ts';
import { serviceNeeds } from './setup/service-needs.ts';

const schema = z.object({
  name: text('--name'),
  price: money('--price'),
  minutes: count('--minutes', 1, 600),
  preparation: text('--preparation', 1000),
  doctor: words(),
  highValue: choice('--high-value', ['yes', 'no']),
  rooms: text('--rooms'),
  papers: text('--papers'),
  leaflet: text('--leaflet', 1000),
  active: choice('--active', ['yes', 'no']),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { price, doctor, highValue, active, rooms, papers, leaflet, ...flags } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const services = await (await ctx.store()).clinic.services(clinic.id);
  const service = findOne(ctx, 'service', services, input.args[0] ?? '', 'code');
  const set = {
    ...flags,
    ...(await serviceNeeds(ctx, { rooms, papers, leaflet })),
    priceFrom: price,
    priceCheckedAt: price === undefined ? undefined : ctx.now(),
    doctors: doctor.length > 0 ? await doctorCodes(ctx, doctor) : undefined,
    highValue: yesNo(highValue),
    active: yesNo(active),
  };
  await saveChanged(ctx, 'service', service, set, (given) => changeService(service, given));
}
