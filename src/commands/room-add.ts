/** `room add CODE`: a room or a chair that holds one patient at a time; visits of its doctors get it at once. */
import * as z from 'zod/mini';
import { addRoom } from '../clinic/settings.ts';
import type { Context } from '../context.ts';
import { ref } from '../facts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { checkedText, longestName, readFlags, text } from './input/options.ts';
import { assigned, assignedJson, tellAssigned } from './rooms/coming-visits.ts';
import { parseCode, saveNew } from './setup/changes.ts';

const schema = z.object({ name: text('--name') });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const { id } = await ctx.clinic();
  const code = parseCode((input.args[0] ?? '').toLowerCase(), 'new-code');
  const name = flags.name ?? (await askName(ctx, code));
  const room = { code, name };
  const assignment = await assigned(ctx, room, ref('new'));
  const decision = addRoom(id, room, assignment.changes);
  const more = ctx.options.json ? await assignedJson(ctx, assignment) : {};
  await saveNew(ctx, 'room', room, decision, 'new-code', more);
  if (!ctx.options.json) await tellAssigned(ctx, assignment);
}

async function askName(ctx: Context, code: string): Promise<string> {
  const message = ctx.t('rooms.ask.name');
  const typed = await ctx.ask.text({ message, flag: '--name', default: code });
  return checkedText(typed, '--name', longestName) ?? code;
}
