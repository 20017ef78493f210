/** `patient QUERY`: the card by telephone number, its last digits, a part of the name or its own number (S2.card). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { needed } from './input/needed.ts';
import { flag, readFlags } from './input/options.ts';
import { show } from './patient-show.ts';
import { findPatient } from './patients/find-patient.ts';

const schema = z.object({ full: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { full } = readFlags(schema, input);
  const typed = input.args.join(' ').trim();
  const query = typed === '' ? await needed(ctx, 'patients.ask.query', 'query') : typed;
  await show(ctx, await findPatient(ctx, query, 'query'), full);
}
