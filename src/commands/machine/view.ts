/** The database, the clinic and the desk of this machine: as a table, and as `--json` has them. */
import { clinicMeant, deskMeant, deskUnclear, type Meant } from '../../clinic/meant.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';
import type { About, Encryption } from '../../store/dialect.ts';
import type { Seen, SeenClinic } from '../../store/look.ts';

/** Who named it; `only` where there is no other. */
type Origin = Context['machine']['from']['db'] | 'only';

/** What this machine works with. */
export interface Place {
  /** In words, without a secret. */
  database: string;
  from: Readonly<Record<'db' | 'clinic' | 'desk', Origin>>;
  named: Meant;
  /** Null for a file that is not there yet, and where nothing answered. */
  seen: Seen | null;
  /** Why nothing answered. */
  error: ShiftError | null;
}

/** A clinic or a desk, or why it is not known which. */
type Chosen<T> = { is: T } | { not: ShiftError | null };

interface Chosens {
  clinic: Chosen<SeenClinic>;
  desk: Chosen<SeenClinic['desks'][number]>;
}

function chosen({ seen, named }: Place): Chosens {
  const clinic = tried(() => {
    if (!seen?.clinics.length) return null;
    const withDesk = seen.clinics.filter(({ desks }) => desks.some(({ code }) => code === named.desk));
    return clinicMeant(
      seen.clinics,
      named,
      withDesk.map(({ id }) => id),
    );
  });
  const desk = tried(() => {
    if (!('is' in clinic)) return null;
    const { desks } = clinic.is;
    const meant = deskMeant(desks, named);
    if (!meant) throw deskUnclear(desks);
    return meant;
  });
  return { clinic, desk };
}

function tried<T>(choose: () => T | null): Chosen<T> {
  try {
    const is = choose();
    return is === null ? { not: null } : { is };
  } catch (error) {
    if (error instanceof ShiftError) return { not: error };
    throw error;
  }
}

export function placeJson(ctx: Context, place: Place) {
  const { seen, error, from } = place;
  const { clinic, desk } = chosen(place);
  const words = error && ctx.i18n.error(error.code, error.params);
  return {
    database: { kind: ctx.location.kind, name: place.database, from: from.db },
    answers: seen !== null,
    error: error && words && { code: error.code, message: words.text, hint: words.hint || null },
    engine: seen && { name: seen.engine, ...seen.about },
    schema: seen && { found: seen.schema, known: seen.known },
    clinic: 'is' in clinic ? { ...coded(clinic.is), from: originOf(place, 'clinic') } : null,
    desk: 'is' in desk ? { ...coded(desk.is), from: originOf(place, 'desk') } : null,
    settings: ctx.machine.file,
  };
}

function coded({ code, name }: { code: string; name: string }) {
  return { code, name };
}

function originOf({ from }: Place, name: 'clinic' | 'desk'): Origin {
  return from[name] === 'default' ? 'only' : from[name];
}

export async function placeLines(ctx: Context, place: Place): Promise<string[]> {
  const { t } = ctx;
  const { seen, error } = place;
  const { clinic, desk } = chosen(place);
  const rows: string[][] = [
    [t('machine.database'), visible(place.database), t(`machine.from.${place.from.db}`)],
    ...(seen ? seenRows(ctx, seen) : [silentRow(ctx, error)]),
    ...chosenRow(ctx, place, 'clinic', clinic),
    ...chosenRow(ctx, place, 'desk', desk),
    [t('machine.settings'), visible(ctx.machine.file), ''],
  ];
  return [await ctx.table([{}, { flexible: true }, {}], rows)];
}

function silentRow({ t, i18n, location }: Context, error: ShiftError | null): string[] {
  const label = t(location.kind === 'file' ? 'machine.format' : 'machine.server');
  return [label, error ? visible(i18n.error(error.code, error.params).text) : t('machine.noFile'), ''];
}

function seenRows(ctx: Context, { engine, about, schema, known }: Seen): string[][] {
  const { t } = ctx;
  const rows = [
    engine === 'sqlite'
      ? [t('machine.format'), `SQLite ${about.version}`, '']
      : [t('machine.server'), answerer(ctx, about), ''],
  ];
  if (about.encryption !== null) rows.push([t('machine.connection'), linkText(ctx, about.encryption), '']);
  const state = t(`machine.schema.${schemaState(schema, known)}`, { found: schema, known });
  return [...rows, [t('machine.schema'), state, '']];
}

function answerer({ t }: Context, { version, user }: About): string {
  return t('machine.answers', { version: `PostgreSQL ${version}`, user: visible(user ?? '') });
}

function linkText({ t, theme }: Context, encryption: Encryption): string {
  if (encryption.kind === 'none') return theme.bad(t('machine.link.none'));
  if (encryption.kind === 'here') return t('machine.link.here');
  const { certificate, protocol, cipher } = encryption;
  const key = certificate === 'none' ? 'machine.link.none.tls' : (`machine.link.${certificate}` as const);
  return t(key, { protocol, cipher });
}

function schemaState(found: number, known: number): 'empty' | 'unfinished' | 'older' | 'newer' | 'same' {
  if (found === 0) return 'empty';
  if (found < 0) return 'unfinished';
  if (found === known) return 'same';
  return found < known ? 'older' : 'newer';
}

/** No row where nothing is known of it: an empty database, a server that does not answer. */
function chosenRow<T extends { code: string; name: string }>(
  ctx: Context,
  place: Place,
  name: 'clinic' | 'desk',
  choice: Chosen<T>,
): string[][] {
  const { t, i18n } = ctx;
  if ('is' in choice) {
    const { code, name: title } = choice.is;
    return [
      [t(`machine.${name}`), visible(`${code} (${title})`), t(`machine.from.${originOf(place, name)}`)],
    ];
  }
  if (choice.not === null) return [];
  if (choice.not.code === 'desk_unclear')
    return [[t('machine.desk'), t('machine.noDeskHere', choice.not.params), '']];
  return [[t(`machine.${name}`), visible(i18n.error(choice.not.code, choice.not.params).text), '']];
}
