/** `import list`: what has been imported, the latest first. */
import { isoInstant } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { visible } from '../reports/visible-text.ts';

export async function run(ctx: Context): Promise<undefined> {
  const { t, format } = ctx;
  const { id: clinicId } = await ctx.clinic();
  const runs = await (await ctx.store()).imports.list(clinicId);
  if (ctx.options.json) {
    ctx.json({
      imports: runs.map(({ id, kind, map, fileName, read, imported, duplicates, rejected, at }) => ({
        ...{ id, kind, map, file: fileName, read, imported, duplicates, rejected },
        at: isoInstant(at),
      })),
    });
    return;
  }
  if (runs.length === 0) {
    ctx.print(t('import.none'));
    return;
  }
  const right = { align: 'right' } as const;
  ctx.print(
    await ctx.table(
      [
        { title: t('import.column.id'), ...right },
        { title: t('import.column.at') },
        { title: t('import.column.file'), flexible: true },
        { title: t('import.column.map') },
        { title: t('import.column.imported'), ...right },
        { title: t('import.column.rejected'), ...right },
      ],
      runs.map((run) => [
        String(run.id),
        format.moment(run.at, ctx.now()),
        visible(run.fileName),
        run.map,
        format.number(run.imported),
        format.number(run.rejected),
      ]),
    ),
  );
}
