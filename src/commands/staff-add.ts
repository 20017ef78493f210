/** `staff add NAME`: a new member of staff. */
import * as z from 'zod/mini';
import { addStaff } from '../clinic/settings.ts';
import { roles } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { checkedText, choice, readFlags } from './input/options.ts';
import { codeOr, givenCode, saveNew } from './setup/changes.ts';

const schema = z.object({ role: choice('--role', roles), code: givenCode() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const name = checkedText(input.args.join(' '), 'name') ?? '';
  const clinic = await ctx.clinic();
  const known = await (await ctx.store()).clinic.staff(clinic.id);
  const code = codeOr(flags.code, name, known);
  const person = { code, name, role: flags.role ?? ('administrator' as const) };
  await saveNew(ctx, 'staff', person, addStaff(clinic.id, person));
}
