/** `patient edit ID`: what stands on a card, corrected, or taken off with `--clear`. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { type CardFields, changePatient } from '../patients/change.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { pickChoice, readFlags, words } from './input/options.ts';
import { cardFlags, clearable, clearableNames, fieldsFrom } from './patients/card-flags.ts';
import { patientJson } from './patients/card-json.ts';
import { findRecord } from './records/find-record.ts';
import { readRoster } from './visits/roster.ts';
import { whoText } from './visits/view.ts';

const schema = z.object({ ...cardFlags, clear: words() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { clear, ...flags } = readFlags(schema, input);
  const patient = await findRecord(ctx, 'patient', input.args[0], 'id');
  const set = { ...(await fieldsFrom(ctx, flags)), ...cleared(clear, flags) };
  if (Object.keys(set).length === 0) throw new ShiftError('nothing_to_change', { command: 'patient edit' });
  await (await ctx.store()).apply(changePatient(patient, set), await ctx.clinicActor());
  const after = { ...patient, ...set };
  if (ctx.options.json) ctx.json({ patient: patientJson(after, await readRoster(ctx), true) });
  else ctx.print(ctx.t('patients.changed', { id: patient.id, who: whoText(ctx, after) }));
}

/** @throws ShiftError flags_clash for what is filled and emptied at once, invalid_choice */
function cleared(names: readonly string[], filled: Readonly<Record<string, unknown>>): Partial<CardFields> {
  const set: Partial<Record<keyof CardFields, null>> = {};
  for (const typed of names) {
    const name = pickChoice('--clear', typed, clearableNames);
    if (filled[name] !== undefined) {
      throw new ShiftError('flags_clash', { one: '--clear', other: `--${name}` }, '--clear');
    }
    set[clearable[name]] = null;
  }
  return set as Partial<CardFields>;
}
