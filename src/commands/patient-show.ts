/** `patient QUERY`: one card, whole; `patient show ID` by its number alone. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { Patient } from '../patients/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, readFlags } from './input/options.ts';
import { cardJson } from './patients/card-json.ts';
import { cardLines } from './patients/card-view.ts';
import { readCard } from './patients/read-card.ts';
import { findRecord } from './records/find-record.ts';
import { readRoster } from './visits/roster.ts';

const schema = z.object({ full: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { full } = readFlags(schema, input);
  await show(ctx, await findRecord(ctx, 'patient', input.args[0], 'id'), full, input.args[0]);
}

/** @param typed the number that was asked for: a card that was merged leads to another */
export async function show(ctx: Context, patient: Patient, full: boolean, typed?: string): Promise<void> {
  const roster = await readRoster(ctx);
  const card = await readCard(ctx, patient);
  if (ctx.options.json) {
    ctx.json(await cardJson(ctx, card, roster, full));
    return;
  }
  const asked = typed?.replace(/\D/g, '');
  if (asked && Number(asked) !== patient.id) {
    ctx.print(...ctx.wrap(ctx.t('patients.mergedInto', { id: asked, into: patient.id })));
  }
  ctx.print(...cardLines(ctx, card, roster, full));
}
