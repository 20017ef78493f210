/** Texts that nobody has looked at for longer than the clinic's rule (S0.12: prices, leaflets, introductions). */
import { hour } from '../clinic/time.ts';
import type { ClinicRules, Service } from '../clinic/types.ts';

export interface StaleService {
  id: number;
  code: string;
  name: string;
  /** Whole days since its price was set or confirmed. */
  days: number;
  /** Its leaflet or preparation is as old as its price: they are looked over together. */
  leaflet: boolean;
}

/** The clinic's own text of a prompt; ours are filled with the prices of the services and do not age. */
export interface OwnTemplate {
  id: string;
  /** When its file was changed last, epoch milliseconds. */
  changedAt: number;
}
export interface StaleTemplate {
  id: string;
  days: number;
}

type Rules = Pick<ClinicRules, 'priceAgeDays'>;

export function staleServices(services: readonly Service[], rules: Rules, now: number): StaleService[] {
  return services
    .filter(({ active }) => active === 1)
    .map(({ id, code, name, priceCheckedAt, leaflet, preparation }) => ({
      ...{ id, code, name, days: daysSince(priceCheckedAt, now) },
      leaflet: leaflet !== null || preparation !== null,
    }))
    .filter(({ days }) => days > rules.priceAgeDays)
    .sort((a, b) => b.days - a.days || (a.code < b.code ? -1 : 1));
}

export function staleTemplates(own: readonly OwnTemplate[], rules: Rules, now: number): StaleTemplate[] {
  return own
    .map(({ id, changedAt }) => ({ id, days: daysSince(changedAt, now) }))
    .filter(({ days }) => days > rules.priceAgeDays)
    .sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
}

function daysSince(at: number, now: number): number {
  return Math.floor((now - at) / (24 * hour));
}
