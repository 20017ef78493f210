/** Rules that came after the first clinics had been founded: these have them as data/rules.yaml would give them. */
import type { Clinic, ClinicRules } from './types.ts';

export const laterRules = {
  callbackClaimMinutes: 10,
  taskClaimMinutes: 30,
  overloadFrom: 3,
  expensiveFrom: 0,
  waitMinutes: 5,
  noticeMinutes: 15,
  offerMinutes: 30,
  lateCancelHours: 24,
  sameCallMinutes: 5,
  papers: ['personal-data'],
} satisfies Partial<ClinicRules>;

/** The clinic with every rule there is, whenever it was founded. */
export function withAllRules(clinic: Clinic): Clinic {
  return { ...clinic, rules: { ...laterRules, ...clinic.rules } };
}
