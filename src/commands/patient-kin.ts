/** `patient kin ID RELATIVE --relation mother`: the second one is that to the first; `--remove` takes it back. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { kinOf, noteKin, type Relation, relations, removeKin } from '../patients/kin.ts';
import type { Patient } from '../patients/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { choice, flag, readFlags } from './input/options.ts';
import { findRecord } from './records/find-record.ts';
import { whoText } from './visits/view.ts';

const schema = z.object({ relation: choice('--relation', relations), remove: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { relation, remove } = readFlags(schema, input);
  if (remove && relation !== undefined) {
    throw new ShiftError('flags_clash', { one: '--remove', other: '--relation' }, '--remove');
  }
  const patient = await findRecord(ctx, 'patient', input.args[0], 'id');
  const relative = await findRecord(ctx, 'patient', input.args[1], 'relative');
  if (remove) await takeBack(ctx, patient, relative);
  else await note(ctx, patient, relative, relation ?? (await askRelation(ctx, patient, relative)));
}

async function note(ctx: Context, patient: Patient, relative: Patient, relation: Relation): Promise<void> {
  const store = await ctx.store();
  // A pair that was noted and taken back has its row still.
  const { kin } = await store.patients.holdings(patient.clinicId, patient.id);
  const known = kinOf(kin, patient.id, relative.id);
  await store.apply(noteKin(patient, relative, relation, known), await ctx.clinicActor());
  report(ctx, patient, relative, relation);
}

async function takeBack(ctx: Context, patient: Patient, relative: Patient): Promise<void> {
  const store = await ctx.store();
  const known = kinOf(await store.patients.kin(patient.clinicId, [patient.id]), patient.id, relative.id);
  if (!known) throw new ShiftError('no_kin', { one: patient.id, other: relative.id });
  await store.apply(removeKin(patient, known), await ctx.clinicActor());
  report(ctx, patient, relative, null);
}

function askRelation(ctx: Context, patient: Patient, relative: Patient): Promise<Relation> {
  const names = { one: whoText(ctx, patient), other: whoText(ctx, relative) };
  return ctx.ask.select({
    message: ctx.t('patients.ask.relation', names),
    flag: '--relation',
    choices: relations.map((value) => ({ name: ctx.t(`relation.${value}`), value })),
  });
}

function report(ctx: Context, patient: Patient, relative: Patient, relation: Relation | null): void {
  if (ctx.options.json) {
    ctx.json({ kin: { patient: patient.id, relative: relative.id, relation } });
    return;
  }
  const names = { one: whoText(ctx, patient), other: whoText(ctx, relative) };
  const said =
    relation === null
      ? ctx.t('patients.kinRemoved', names)
      : ctx.t('patients.kin', { ...names, relation: ctx.t(`relation.${relation}`) });
  ctx.print(...ctx.wrap(said));
}
