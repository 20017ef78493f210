/** The patient's route as data/route.yaml, or the clinic's own file over it, defines it (S1): 25 steps in five stages. */
import * as z from 'zod/mini';
import {
  checkFile,
  choiceError,
  type FilePlace,
  requireUnique,
  valueError,
  wordsSchema,
} from '../../clinic/file-schema.ts';

/** Who answers for a step. */
export const owners = ['marketing', 'booking_manager', 'administrator', 'doctor', 'care'] as const;

/** What shows in the database that a step was taken; each has a function in proofs.ts. `none`: nothing does. */
const proofIds = [
  'source',
  'turned',
  'answered',
  'need',
  'lead',
  'service',
  'slot',
  'scheduled',
  'expected',
  'came',
  'papers',
  'handover',
  'begun',
  'seen',
  'plan',
  'handed',
  'price',
  'next_date',
  'sold',
  'care_call',
  'returned',
  'none',
] as const;
export type ProofId = (typeof proofIds)[number];

const numberSchema = z.int({ error: '1' }).check(z.positive({ error: '1' }));
const shareSchema = z.number({ error: '0.5' }).check(z.gt(0, { error: '0.5' }), z.lte(1, { error: '0.5' }));

const stageSchema = z.strictObject({
  stage: numberSchema,
  title: wordsSchema,
  goal: wordsSchema,
  /** The step whose share stands for the stage. */
  step: numberSchema,
});

const stepSchema = z.strictObject({
  step: numberSchema,
  stage: numberSchema,
  owner: z.enum(owners),
  proof: z.enum(proofIds),
  /** Why nothing proves it, or why less than one would think. */
  why: z.optional(wordsSchema),
  /** The share of those who could that is to reach it. */
  target: z.optional(shareSchema),
  /** Who does not get past it goes no further. */
  stops: z._default(z.boolean(), false),
  /** What to type to take it, without the program's name; `{patient}` and `{visit}` are filled in. */
  command: z.optional(z.string().check(z.minLength(1))),
  title: wordsSchema,
  goal: wordsSchema,
  risk: wordsSchema,
});

const routeSchema = z.strictObject({
  version: numberSchema,
  stages: z.array(stageSchema).check(z.minLength(1, { error: '[{…}]' })),
  steps: z.array(stepSchema).check(z.minLength(1, { error: '[{…}]' })),
});

export type Route = z.infer<typeof routeSchema>;
export type RouteStep = Route['steps'][number];
export type RouteStage = Route['stages'][number];

/** @throws ShiftError file_empty, file_field_* with file and field */
export function parseRoute(input: unknown, place: FilePlace): Route {
  const route = checkFile(routeSchema, input, place);
  const stages = route.stages.map(({ stage }) => String(stage));
  const steps = route.steps.map(({ step }) => String(step));
  requireUnique(place, stages, (index) => ['stages', index, 'stage']);
  requireUnique(place, steps, (index) => ['steps', index, 'step']);
  for (const [index, { stage, proof, why }] of route.steps.entries()) {
    if (!stages.includes(String(stage))) {
      throw choiceError(place, ['steps', index, 'stage'], stage, stages);
    }
    if (proof === 'none' && why === undefined) {
      throw valueError(place, ['steps', index, 'why'], '', '{ ru: …, kk: …, en: … }');
    }
  }
  for (const [index, { step }] of route.stages.entries()) {
    if (!steps.includes(String(step))) throw choiceError(place, ['stages', index, 'step'], step, steps);
  }
  return route;
}
