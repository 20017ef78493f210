/** `staff edit CODE`: another name or role, or gone. */
import * as z from 'zod/mini';
import { changeStaff } from '../clinic/settings.ts';
import { roles } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { choice, readFlags, text } from './input/options.ts';
import { findOne } from './records/find-one.ts';
import { saveChanged, yesNo } from './setup/changes.ts';

const schema = z.object({
  name: text('--name'),
  role: choice('--role', roles),
  active: choice('--active', ['yes', 'no']),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { name, role, active } = readFlags(schema, input);
  const clinic = await ctx.clinic();
  const people = await (await ctx.store()).clinic.staff(clinic.id);
  const person = findOne(ctx, 'staff', people, input.args[0] ?? '', 'code');
  await saveChanged(ctx, 'staff', person, { name, role, active: yesNo(active) }, (set) =>
    changeStaff(person, set),
  );
}
