/** `init`: sets a clinic up from a file, from flags or from questions; `--demo` makes one to practise on. */
import { parseRules, parseTargets } from '../clinic/defaults.ts';
import { type ClinicDefinition, parseDefinition } from '../clinic/definition.ts';
import { choiceError, type FilePlace } from '../clinic/file-schema.ts';
import { type Defaults, foundClinic } from '../clinic/founding.ts';
import { dayOf } from '../clinic/time.ts';
import type { Clinic } from '../clinic/types.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Actor } from '../facts/types.ts';
import { managerMetricIds, metricIds } from '../metrics/metric.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readFlags } from './input/options.ts';
import { type InitFlags, initFlags } from './setup/init-flags.ts';
import { askForClinic } from './setup/init-questions.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(initFlags, input);
  const known = await (await ctx.store(true)).clinic.all();
  refuseSecond(known, flags);
  const taken = known.map(({ code }) => code);
  const { place, practice, ...chosen } = await chooseDefinition(ctx, flags, taken);
  const definition = withCode(chosen.definition, flags.code, taken);
  requireKnownTargets(definition, place);
  const clinic = await found(ctx, definition, place, practice);
  if (practice) {
    const { practise } = await import('./setup/practice.ts');
    await practise(ctx);
  }
  report(ctx, clinic, definition, known.length > 0);
}

/**
 * A chain has several clinics in one database, but nobody founds a second one by mistake.
 * @throws ShiftError clinic_exists, flags_clash: nobody practises among the records of a clinic
 */
function refuseSecond([first]: readonly Clinic[], { another, demo }: InitFlags): void {
  if (another && demo) throw new ShiftError('flags_clash', { one: '--demo', other: '--another' }, '--demo');
  if (first && !another) throw new ShiftError('clinic_exists', { name: first.name });
}

/** @throws ShiftError duplicate_code: a code that follows from the name gives way, one that was given does not */
function withCode(definition: ClinicDefinition, typed: string | undefined, taken: readonly string[]) {
  const code = typed ?? definition.clinic.code;
  if (taken.includes(code)) throw new ShiftError('duplicate_code', { value: code }, '--code');
  return { ...definition, clinic: { ...definition.clinic, code } };
}

interface Chosen {
  definition: ClinicDefinition;
  place: FilePlace;
  practice: boolean;
}

async function chooseDefinition(ctx: Context, flags: InitFlags, taken: readonly string[]): Promise<Chosen> {
  if (flags.demo) {
    const file = await ctx.data.read('data/demo-clinic');
    return { definition: parseDefinition(file.value, file), place: file, practice: true };
  }
  if (flags.file) {
    const file = await ctx.data.readFile(flags.file);
    return { definition: parseDefinition(file.value, file, taken), place: file, practice: false };
  }
  const place = { path: 'init' };
  const written = await askForClinic(ctx, flags);
  return { definition: parseDefinition(written, place, taken), place, practice: false };
}

/** @throws ShiftError file_field_choice for the target of a figure that there is not */
function requireKnownTargets({ targets }: ClinicDefinition, place: FilePlace): void {
  const known: readonly string[] = [...metricIds, ...managerMetricIds];
  const odd = Object.keys(targets).find((id) => !known.includes(id));
  if (odd !== undefined) throw choiceError(place, ['targets', odd], odd, known);
}

async function found(
  ctx: Context,
  definition: ClinicDefinition,
  place: FilePlace,
  practice: boolean,
): Promise<Clinic> {
  process.env.TZ = definition.clinic.timezone;
  const targets = await ctx.data.read('data/targets');
  const rules = await ctx.data.read('data/rules');
  const defaults: Defaults = {
    targets: parseTargets(targets.value, targets),
    rules: parseRules(rules.value, rules),
  };
  const now = ctx.now();
  // The clinic has no id yet: the store writes the entry under the one it gets.
  const founder: Actor = { clinicId: 0, deskId: null, staffId: null, at: now, day: dayOf(now) };
  const store = await ctx.store();
  const { ids } = await store.apply(foundClinic(definition, defaults, place, now, practice), founder);
  ctx.forget();
  const clinic = (await store.clinic.all()).find(({ id }) => id === ids.clinic);
  if (!clinic) throw new ShiftError('internal', { what: 'a founded clinic is not there' });
  return clinic;
}

function report(ctx: Context, clinic: Clinic, definition: ClinicDefinition, further: boolean): void {
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
  );
  if (further) ctx.print(`  ${t('setup.workHere')}  → smena db use --clinic ${clinic.code}`);
  else ctx.print(`  ${t('setup.openShift')}  → smena start`);
  const there = further ? ` --clinic ${clinic.code}` : '';
  if (definition.doctors.length === 0) ctx.print(`  ${t('setup.noDoctors')}  → smena doctor add${there}`);
  if (definition.services.length === 0) ctx.print(`  ${t('setup.noServices')}  → smena service add${there}`);
}
