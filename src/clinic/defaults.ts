/** Targets and rules a clinic starts with: data/targets.yaml and data/rules.yaml. */
import * as z from 'zod/mini';
import { checkFile, type FilePlace } from './file-schema.ts';
import type { ClinicRules, Target } from './types.ts';

const targetText = z
  .string({ error: '">= 0.5"' })
  .check(z.regex(/^(>=|<=|=)\s*\d+(\.\d+)?$/, { error: '">= 0.5"' }));
export const targetsSchema = z.record(z.string(), targetText);

/** `{conversion: '>= 0.5'}` → targets. Ratios are fractions, durations seconds. */
export function parseTargets(input: unknown, place: FilePlace): Record<string, Target> {
  const texts = checkFile(targetsSchema, input ?? {}, place);
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, targetFrom(text)]));
}

/** Reads `>=0.5`; the text must fit already. */
function targetFrom(text: string): Target {
  const [, op = '=', value = '0'] = /^(>=|<=|=)\s*(.+)$/.exec(text) ?? [];
  return { op: op as Target['op'], value: Number(value) };
}

const whole = (example: string) => z.int({ error: example }).check(z.nonnegative({ error: example }));
export const contactFields = ['phone', 'name', 'purpose', 'outcome', 'source', 'note', 'tags'] as const;

export const rulesSchema = z.strictObject({
  requiredFields: z.array(z.enum(contactFields)),
  shortAbandonSeconds: whole('5'),
  callbackMinutes: whole('15'),
  callbackAttempts: whole('2'),
  priceAgeDays: whole('30'),
  scarceSlots: whole('3'),
  callbackClaimMinutes: whole('10'),
  taskClaimMinutes: whole('30'),
  overloadFrom: whole('3'),
  expensiveFrom: whole('10000000'),
  waitMinutes: whole('5'),
  noticeMinutes: whole('15'),
  offerMinutes: whole('30'),
  lateCancelHours: whole('24'),
  sameCallMinutes: whole('5'),
  papers: z.array(z.string()),
});

export function parseRules(input: unknown, place: FilePlace): ClinicRules {
  return checkFile(rulesSchema, input, place);
}

/** Some rules changed, the others as they were. */
export function mergeRules(base: ClinicRules, input: unknown, place: FilePlace): ClinicRules {
  return { ...base, ...checkFile(z.partial(rulesSchema), input ?? {}, place) };
}
