/** `wait add`: who wants an earlier time, what, with whom and when it suits (S0.4). */
import * as z from 'zod/mini';
import { patientOf } from '../contacts/log.ts';
import type { Context } from '../context.ts';
import type { Patient } from '../patients/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { samePerson } from '../visits/person.ts';
import type { WaitlistEntry } from '../visits/types.ts';
import { addToWaitlist, type NewEntry, noPreferences } from '../visits/waitlist.ts';
import { phoneFrom } from './contacts/flags.ts';
import { needed } from './input/needed.ts';
import { readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { findRecord } from './records/find-record.ts';
import { askWishes } from './visits/ask-wishes.ts';
import { type Roster, readRoster } from './visits/roster.ts';
import { phoneText, whoText } from './visits/view.ts';
import { waitJson } from './visits/wait-view.ts';
import { checkWishes, wishesFrom, wishFlags } from './visits/wish-flags.ts';
import { wishText } from './visits/wish-words.ts';

const usualPriority = 2;
const schema = z.object({
  contact: text('--contact'),
  patient: text('--patient'),
  name: text('--name'),
  phone: text('--phone'),
  ...wishFlags,
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const said = await wishesFrom(ctx, roster, flags);
  const who = await whoWaits(ctx, roster, flags, said.patientId ?? null);
  const asked = Object.keys(said).length > 0 ? said : await askWishes(ctx, roster);
  const entry: NewEntry = {
    ...noPreferences,
    clinicId: roster.clinic.id,
    doctorId: null,
    serviceId: null,
    note: null,
    priority: usualPriority,
    ...asked,
    ...who,
  };
  await checkWishes(ctx, roster, entry);
  const store = await ctx.store();
  const others = await store.waitlist.entries(roster.clinic.id);
  const { ids } = await store.apply(addToWaitlist(entry, ctx.now()), await ctx.actor());
  const added = await findRecord(ctx, 'waitlist', String(ids.wait), 'id');
  const also = others.filter((one) => samePerson(one, added));
  if (ctx.options.json) ctx.json({ wait: waitJson(roster, added, null), also: also.map(({ id }) => id) });
  else tell(ctx, roster, added, also);
}

/** The card where there is one; else name and number, the number being what he is rung by. */
async function whoWaits(
  ctx: Context,
  roster: Roster,
  flags: Flags,
  visitsPatient: number | null,
): Promise<Pick<NewEntry, 'patientId' | 'phone' | 'name'>> {
  const { patients } = await ctx.store();
  const clinicId = roster.clinic.id;
  const contact =
    flags.contact === undefined ? null : await findRecord(ctx, 'contact', flags.contact, '--contact');
  const card =
    flags.patient !== undefined
      ? await findRecord(ctx, 'patient', flags.patient, '--patient')
      : visitsPatient === null
        ? null
        : await patients.byId(clinicId, visitsPatient);
  const given = flags.phone ?? card?.phone ?? contact?.phone;
  if (card && given === undefined) return { patientId: card.id, phone: null, name: flags.name ?? card.name };
  const phone = await phoneFrom(given ?? (await needed(ctx, 'contacts.ask.phone', '--phone', 50)), '--phone');
  const known = await patients.byPhone(clinicId, phone);
  const name = flags.name ?? card?.name ?? contact?.name ?? (await askName(ctx, known));
  const patient = card ?? patientOf({ phone, name }, known);
  return { patientId: patient?.id ?? null, phone, name: name ?? patient?.name ?? null };
}

/** At a terminal the name of a number that nobody has; elsewhere he may do without one. */
async function askName(ctx: Context, known: readonly Patient[]): Promise<string | null> {
  const [only, another] = known;
  if (only && !another) return only.name;
  if (!ctx.ask.available) return null;
  const typed = await ctx.ask.text({
    message: ctx.t('visits.ask.name'),
    flag: '--name',
    default: only?.name ?? '',
  });
  return typed.trim() || null;
}

function tell(ctx: Context, roster: Roster, entry: WaitlistEntry, also: readonly WaitlistEntry[]): void {
  const { t } = ctx;
  const who = `${whoText(ctx, entry)}, ${phoneText(entry.phone)}`;
  ctx.print(
    ...ctx.wrap(t('wait.added', { id: entry.id, who, priority: entry.priority })),
    ...ctx.wrap(t('wait.wishes', { wishes: wishText(ctx, roster, entry) }), '  '),
  );
  if (also.length > 0) {
    const ids = also.map(({ id }) => id).join(', ');
    ctx.print(...ctx.wrap(t('wait.also', { ids }), '  ').map(ctx.theme.warn));
  }
  printHints(ctx, [[t('wait.hint.offer'), `wait offer ${entry.id}`]]);
}
