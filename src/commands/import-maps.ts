/** `import maps`: which exports the program can read, the clinic's own maps among them. */
import type { Context } from '../context.ts';
import { allMaps, titleOf } from '../importers/index.ts';
import { visible } from '../reports/visible-text.ts';

export async function run(ctx: Context): Promise<undefined> {
  const { t, i18n } = ctx;
  const { maps, broken } = await allMaps(ctx.data);
  if (ctx.options.json) {
    ctx.json({
      maps: maps.map(({ name, map, own, path }) => ({
        ...{ name, kind: map.kind, own, path },
        title: titleOf(map.title, name, i18n.lang),
        system: map.system ?? name,
        layouts: (map.layouts ?? []).map(({ title }) => titleOf(title, '', i18n.lang)),
      })),
      broken: broken.map(({ name, error }) => ({ name, code: error.code })),
    });
    return;
  }
  ctx.print(
    await ctx.table(
      [
        { title: t('maps.column.name') },
        { title: t('maps.column.title'), flexible: true },
        { title: t('maps.column.kind') },
        { title: t('maps.column.own') },
      ],
      maps.map(({ name, map, own }) => [
        visible(name),
        visible(titleOf(map.title, name, i18n.lang)),
        t(`maps.kind.${map.kind}`),
        t(own ? 'maps.own' : 'maps.shipped'),
      ]),
    ),
  );
  for (const { name, error } of broken) {
    ctx.tell(t('maps.broken', { name: visible(name), what: i18n.error(error.code, error.params).text }));
  }
}
