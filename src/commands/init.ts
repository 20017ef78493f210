/** `init`: sets a clinic up from a file, from flags or from questions; `--demo` makes one to practise on. */
import { parseRules, parseTargets } from '../clinic/defaults.ts';
import { type ClinicDefinition, parseDefinition } from '../clinic/definition.ts';
import { choiceError, type FilePlace } from '../clinic/file-schema.ts';
import { type Defaults, foundClinic } from '../clinic/founding.ts';
import { dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Actor } from '../facts/types.ts';
import { metricIds } from '../metrics/metric.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readFlags } from './input/options.ts';
import { type InitFlags, initFlags } from './setup/init-flags.ts';
import { askForClinic } from './setup/init-questions.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(initFlags, input);
  const store = await ctx.store(true);
  const known = await store.clinic.find();
  if (known) throw new ShiftError('clinic_exists', { name: known.name });
  const { definition, place, practice } = await chooseDefinition(ctx, flags);
  requireKnownTargets(definition, place);
  await found(ctx, definition, place, practice);
  if (practice) {
    const { practise } = await import('./setup/practice.ts');
    await practise(ctx);
  }
  await report(ctx, definition);
}

interface Chosen {
  definition: ClinicDefinition;
  place: FilePlace;
  practice: boolean;
}

async function chooseDefinition(ctx: Context, flags: InitFlags): Promise<Chosen> {
  if (flags.demo) {
    const file = await ctx.data.read('data/demo-clinic');
    return { definition: parseDefinition(file.value, file), place: file, practice: true };
  }
  if (flags.file) {
    const file = await ctx.data.readFile(flags.file);
    return { definition: parseDefinition(file.value, file), place: file, practice: false };
  }
  const place = { path: 'init' };
  const written = await askForClinic(ctx, flags);
  return { definition: parseDefinition(written, place), place, practice: false };
}

/** @throws ShiftError file_field_choice for the target of a figure that there is not */
function requireKnownTargets({ targets }: ClinicDefinition, place: FilePlace): void {
  const known: readonly string[] = metricIds;
  const odd = Object.keys(targets).find((id) => !known.includes(id));
  if (odd !== undefined) throw choiceError(place, ['targets', odd], odd, known);
}

async function found(
  ctx: Context,
  definition: ClinicDefinition,
  place: FilePlace,
  practice: boolean,
): Promise<void> {
  process.env.TZ = definition.clinic.timezone;
  const targets = await ctx.data.read('data/targets');
  const rules = await ctx.data.read('data/rules');
  const defaults: Defaults = {
    targets: parseTargets(targets.value, targets),
    rules: parseRules(rules.value, rules),
  };
  const now = ctx.now();
  // The clinic's own id is not known yet; its first journal entry belongs to the first clinic of the file.
  const founder: Actor = { clinicId: 1, deskId: null, staffId: null, at: now, day: dayOf(now) };
  await (await ctx.store()).apply(foundClinic(definition, defaults, place, now, practice), founder);
  ctx.forget();
}

async function report(ctx: Context, definition: ClinicDefinition): Promise<void> {
  const clinic = await ctx.clinic();
  if (ctx.options.json) {
    const { id, code, name, timezone, currency, language } = clinic;
    ctx.json({ clinic: { id, code, name, timezone, currency, language }, database: ctx.database });
    return;
  }
  const { t } = ctx;
  ctx.print(
    t('setup.founded', { name: visible(clinic.name) }),
    `  ${t('setup.staff', { n: definition.staff.length })}, ${t('setup.doctors', { n: definition.doctors.length })}, ` +
      t('setup.services', { n: definition.services.length }),
    `  ${t('setup.database', { file: ctx.database })}`,
    `  ${t('setup.openShift')}  → smena start`,
  );
  if (definition.doctors.length === 0) ctx.print(`  ${t('setup.noDoctors')}  → smena doctor add`);
  if (definition.services.length === 0) ctx.print(`  ${t('setup.noServices')}  → smena service add`);
}
