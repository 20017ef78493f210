/** `--by` on the screen: the main figures of every group. */
import type { Context } from '../../context.ts';
import type { Grouping } from './groupings.ts';
import { figureGroups } from './groups.ts';
import { heading } from './heading.ts';
import { groupsTable } from './screen.ts';
import type { Selection } from './selection.ts';
import type { Wanted } from './wanted.ts';

export async function tellGroups(
  ctx: Context,
  selection: Selection,
  by: Grouping,
  wanted: Wanted,
): Promise<undefined> {
  const groups = await figureGroups(ctx, selection, by, wanted);
  ctx.print(await heading(ctx, selection), '', await groupsTable(ctx, by, groups, wanted));
}
