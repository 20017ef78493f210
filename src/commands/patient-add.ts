/** `patient add`: a card for somebody who has neither called nor been booked yet. */
import * as z from 'zod/mini';
import { typedPhone } from '../contacts/phone.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { addPatient, type CardFields } from '../patients/change.ts';
import { alikeTo, type CardFacts, type DuplicateReason } from '../patients/duplicates.ts';
import type { Patient } from '../patients/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { needed } from './input/needed.ts';
import { flag, longestName, readFlags } from './input/options.ts';
import { type Hint, printHints } from './output/hints.ts';
import { cardFlags, fieldsFrom } from './patients/card-flags.ts';
import { patientJson } from './patients/card-json.ts';
import { reasonsText } from './patients/reasons.ts';
import { findRecord } from './records/find-record.ts';
import { readRoster } from './visits/roster.ts';
import { phoneText, whoText } from './visits/view.ts';

const schema = z.object({ ...cardFlags, force: flag() });
/** Typed instead of a number by somebody who has none. */
const noPhone = '-';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const name = flags.name ?? (await needed(ctx, 'visits.ask.name', '--name', longestName));
  const typed = flags.phone ?? (await askPhone(ctx));
  const phone = typed.trim() === noPhone ? undefined : typed;
  const fields = { ...(await fieldsFrom(ctx, { ...flags, phone })), name };
  const alike = await alikeUnder(ctx, clinic.id, fields);
  const same = alike.find(({ reasons }) => reasons.includes('same'));
  if (same && !flags.force) throw new ShiftError('patient_known', { id: same.id }, '--name');
  const store = await ctx.store();
  const { ids } = await store.apply(addPatient(clinic.id, fields, ctx.now()), await ctx.clinicActor());
  await tell(ctx, await findRecord(ctx, 'patient', String(ids.patient), 'id'), alike);
}

/** A card under the same number that may be this person's, and what speaks for it. */
interface Alike {
  id: number;
  reasons: readonly DuplicateReason[];
}

async function alikeUnder(ctx: Context, clinicId: number, fields: Partial<CardFields>): Promise<Alike[]> {
  const { name = '', phone = null, email = null } = fields;
  if (phone === null) return [];
  const known = await (await ctx.store()).patients.byPhone(clinicId, phone);
  const pairs = alikeTo<CardFacts>({ id: 0, name, phone, email }, known);
  return pairs.map(({ keep, drop, reasons }) => ({ id: keep.id || drop.id, reasons }));
}

async function tell(ctx: Context, added: Patient, alike: readonly Alike[]): Promise<void> {
  if (ctx.options.json) {
    ctx.json({ patient: patientJson(added, await readRoster(ctx), true) });
    return;
  }
  const { id } = added;
  ctx.print(ctx.t('patients.added', { id, who: whoText(ctx, added), phone: phoneText(added.phone) }));
  printHints(ctx, [
    ...alike.map((one): Hint => {
      const words = { id: one.id, reasons: reasonsText(ctx, one.reasons) };
      return [ctx.t('patients.alike', words), `patient merge ${one.id} ${id}`];
    }),
    [ctx.t('patients.next.book'), `book --patient ${id}`],
  ]);
}

function askPhone({ t, ask }: Context): Promise<string> {
  return ask.text({
    message: t('visits.ask.phone'),
    flag: '--phone',
    default: noPhone,
    check: (answer) =>
      answer.trim() === noPhone || typedPhone(answer) !== null ? null : t('visits.ask.phoneNeeded'),
  });
}
