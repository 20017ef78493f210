/** `task release ID`: not done after all, and free for the other desks. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { releaseTask } from './dated-work/claiming.ts';
import { flag, parseId, readFlags } from './input/options.ts';

const schema = z.object({ anyway: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { anyway } = readFlags(schema, input);
  const task = await releaseTask(ctx, parseId(input.args[0], 'id'), anyway);
  if (ctx.options.json) ctx.json({ released: task === null ? [] : [task.id] });
  else ctx.print(ctx.t(task === null ? 'claims.noneReleased' : 'tasks.released', { id: task?.id ?? 0 }));
}
