/** Texts older than their term, each with the command that mends it (S0.12). */
import { checkPrices } from '../../clinic/settings.ts';
import type { Context } from '../../context.ts';
import { type StaleService, type StaleTemplate, staleServices, staleTemplates } from '../../quality/stale.ts';
import type { Review } from '../../quality/types.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Hint } from '../output/hints.ts';

const folder = 'templates/scripts';

export interface Stale {
  services: StaleService[];
  templates: StaleTemplate[];
  /** The clinic's term, days. */
  term: number;
}

export async function readStale(ctx: Context): Promise<Stale> {
  const { id, rules } = await ctx.clinic();
  const services = await (await ctx.store()).clinic.services(id);
  const own = ctx.data.list(folder).flatMap((name) => {
    const changedAt = ctx.data.ownSince(`${folder}/${name}`);
    return changedAt === null ? [] : [{ id: name, changedAt }];
  });
  return {
    services: staleServices(services, rules, ctx.now()),
    templates: staleTemplates(own, rules, ctx.now()),
    term: rules.priceAgeDays,
  };
}

/** Every line with its command. */
export function staleHints({ t }: Context, { services, templates }: Stale): Hint[] {
  return [
    ...services.map(({ code, name, days, leaflet }): Hint => {
      const key = leaflet ? 'quality.stale.leaflet' : 'quality.stale.price';
      return [t(key, { name: visible(name), n: days }), `service edit ${code} --price …`];
    }),
    ...templates.map(
      ({ id, days }): Hint => [t('quality.stale.template', { id, n: days }), `script show ${id}`],
    ),
  ];
}

export function staleJson({ services, templates, term }: Stale): Record<string, unknown> {
  return { term, services: services.map(({ id: _, ...one }) => one), templates };
}

/** Somebody has looked the old prices over, and they hold; how many there were. */
export async function tickPrices(ctx: Context, review: Review): Promise<number> {
  const { services } = await readStale(ctx);
  const store = await ctx.store();
  const all = await store.clinic.services((await ctx.clinic()).id);
  const old = all.filter((one) => services.some(({ id }) => id === one.id));
  const decision = checkPrices(old, ctx.now());
  const actor = { ...(await ctx.clinicActor()), staffId: review.staffId };
  if (decision) await store.apply(decision, actor);
  return old.length;
}
