/** Rules that came after the first clinics had been founded: these have them as data/rules.yaml would give them. */
import type { Clinic, ClinicRules } from './types.ts';

const laterRules = { callbackClaimMinutes: 10, taskClaimMinutes: 30 } satisfies Partial<ClinicRules>;

/** The clinic with every rule there is, whenever it was founded. */
export function withAllRules(clinic: Clinic): Clinic {
  return { ...clinic, rules: { ...laterRules, ...clinic.rules } };
}
