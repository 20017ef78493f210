import { hour } from '../../clinic/time.ts';
import { type EvidenceLine, line, listed } from '../evidence.ts';
import { type Check, done, problem } from './check.ts';

const dayMs = 24 * hour;

/** Prices that nobody set or confirmed for longer than the clinic's rule (S0.1: texts carry today's prices). */
export const priceAge: Check = ({ services, rules }, now) => {
  const aged = services
    .map((service) => ({ name: service.name, days: Math.floor((now - service.priceCheckedAt) / dayMs) }))
    .sort((a, b) => b.days - a.days);
  const stale = aged.filter(({ days }) => days > rules.priceAgeDays);
  if (stale.length === 0) return done(freshLine(aged[0]?.days));
  const details = stale.map(({ name, days }) => line('checklists.prices.service', { service: name, days }));
  return problem(...listed(line('checklists.prices.stale', { n: stale.length }), details));
};

function freshLine(days: number | undefined): EvidenceLine {
  if (days === undefined) return line('checklists.prices.none');
  return days > 0 ? line('checklists.prices.fresh', { days }) : line('checklists.prices.today');
}
