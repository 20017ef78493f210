/** `wait add`: who wants an earlier time (S0.4). */
import * as z from 'zod/mini';
import { patientOf } from '../contacts/log.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { addToWaitlist, noPreferences, priorities } from '../visits/waitlist.ts';
import { phoneFrom } from './contacts/flags.ts';
import { needed } from './input/needed.ts';
import { count, note, readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';
import { namedDoctor, namedService } from './visits/choose-offer.ts';
import { readRoster, working } from './visits/roster.ts';
import { phoneText, whoText } from './visits/view.ts';
import { waitJson } from './visits/wait-view.ts';

const usualPriority = 2;
const schema = z.object({
  contact: text('--contact'),
  name: text('--name'),
  phone: text('--phone'),
  doctor: text('--doctor'),
  service: text('--service'),
  priority: count('--priority', priorities[0], priorities.length),
  wanted: text('--wanted'),
  note: note('--note'),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const contact =
    flags.contact === undefined ? null : await findRecord(ctx, 'contact', flags.contact, '--contact');
  const doctor = namedDoctor(ctx, working(roster.doctors), flags.doctor, null);
  const service = namedService(ctx, working(roster.services), flags.service, null);
  const typed = flags.phone ?? contact?.phone ?? (await needed(ctx, 'contacts.ask.phone', '--phone', 50));
  const phone = await phoneFrom(typed, '--phone');
  const name = flags.name ?? contact?.name ?? null;
  const store = await ctx.store();
  const patient = patientOf({ phone, name }, await store.patients.byPhone(roster.clinic.id, phone));
  const decision = addToWaitlist(
    {
      ...noPreferences,
      clinicId: roster.clinic.id,
      patientId: patient?.id ?? null,
      phone,
      name: name ?? patient?.name ?? null,
      doctorId: doctor?.id ?? null,
      serviceId: service?.id ?? null,
      priority: flags.priority ?? usualPriority,
      wanted: flags.wanted ?? null,
      note: flags.note ?? null,
    },
    ctx.now(),
  );
  const { ids } = await store.apply(decision, await ctx.actor());
  const entry = await findRecord(ctx, 'waitlist', String(ids.wait), 'id');
  if (ctx.options.json) {
    ctx.json({ wait: waitJson(roster, entry) });
    return;
  }
  const who = `${whoText(ctx, entry)}, ${phoneText(entry.phone)}`;
  ctx.print(ctx.t('slots.wait.added', { id: entry.id, who, priority: entry.priority }));
  printHints(ctx, [[ctx.t('slots.wait.whenFree'), `wait offer ${entry.id}`]]);
}
