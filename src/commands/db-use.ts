/** `db use`: tells this machine once which database, clinic and desk it works with. */
import * as z from 'zod/mini';
import { clinicMeant, deskMeant, deskUnclear, type Meant } from '../clinic/meant.ts';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { Seen, SeenClinic } from '../store/look.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, readFlags, text } from './input/options.ts';
import { type Place, placeJson, placeLines } from './machine/view.ts';
import { printHints } from './output/hints.ts';

const longestPath = 4096;
const schema = z.object({ passwordFile: text('--password-file', longestPath), forget: flag() });
/** For a clinic or a desk: none in particular. */
const none = '-';

type Desk = SeenClinic['desks'][number];

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { passwordFile, forget } = readFlags(schema, input);
  const address = input.args[0] ?? ctx.options.db;
  if (forget) {
    refuseBeside(ctx, address ?? passwordFile);
    return forgetAll(ctx);
  }
  // Tried before anything is kept: an address that leads nowhere is not worth keeping.
  const look = await ctx.look({ address, passwordFile });
  const named = namesOf(ctx, address !== undefined);
  const clinic = await chooseClinic(ctx, look.seen, named);
  const desk = clinic && (await chooseDesk(ctx, clinic, named));
  const changes = {
    ...(address === undefined ? {} : { SHIFT_DB: look.address }),
    ...(look.passwordFile === null ? {} : { SHIFT_DB_PASSWORD_FILE: look.passwordFile }),
    SHIFT_CLINIC: clinic?.code ?? null,
    SHIFT_DESK: desk?.code ?? null,
  };
  await ctx.settings(changes, ctx.t('machine.head'));
  const place: Place = {
    database: look.shown,
    from: {
      db: address === undefined ? ctx.machine.from.db : 'settings',
      clinic: clinic ? 'settings' : 'default',
      desk: desk ? 'settings' : 'default',
    },
    named: { clinic: clinic?.code, desk: desk?.code },
    seen: look.seen,
    error: null,
  };
  if (ctx.options.json) ctx.json(placeJson(ctx, place));
  else {
    ctx.print(ctx.t('machine.kept'), '', ...(await placeLines(ctx, place)));
    tellMore(ctx, look.seen, passwordFile);
    await tellWaiting(ctx, look.shown);
  }
}

/** @throws ShiftError flags_clash */
function refuseBeside({ options }: Context, other: string | undefined): void {
  const beside = other ?? options.clinic ?? options.desk;
  if (beside !== undefined)
    throw new ShiftError('flags_clash', { one: '--forget', other: beside }, '--forget');
}

async function forgetAll(ctx: Context): Promise<undefined> {
  await ctx.settings(
    { SHIFT_DB: null, SHIFT_CLINIC: null, SHIFT_DESK: null, SHIFT_DB_PASSWORD_FILE: null },
    ctx.t('machine.head'),
  );
  if (ctx.options.json) ctx.json({ forgotten: ctx.machine.file });
  else ctx.print(ctx.t('machine.forgotten', { file: ctx.machine.file }));
}

/** What is named now; the clinic and the desk of before go on with their database. */
function namesOf({ options, env }: Context, elsewhere: boolean): Meant {
  const clinic = options.clinic ?? (elsewhere ? undefined : env.SHIFT_CLINIC);
  const same = !elsewhere && (options.clinic === undefined || options.clinic === env.SHIFT_CLINIC);
  return {
    clinic: clinic || undefined,
    desk: (options.desk ?? (same ? env.SHIFT_DESK : undefined)) || undefined,
  };
}

/** Null for none in particular, and where there is none yet. @throws ShiftError no_clinic, clinic_unknown, clinic_unclear */
async function chooseClinic(ctx: Context, seen: Seen | null, named: Meant): Promise<SeenClinic | null> {
  const clinics = seen?.clinics ?? [];
  if (clinics.length === 0) {
    const wanted = [ctx.options.clinic, ctx.options.desk].some((code) => code !== undefined && code !== none);
    if (wanted) throw new ShiftError('no_clinic');
    return null;
  }
  if (named.clinic === none) return null;
  try {
    return clinicMeant(clinics, named, withDesk(clinics, named.desk));
  } catch (error) {
    const unclear = error instanceof ShiftError && error.code === 'clinic_unclear';
    if (!unclear || !ctx.ask.available) throw error;
    return ctx.ask.select<SeenClinic | null>({
      message: ctx.t('machine.ask.clinic'),
      flag: '--clinic',
      choices: [...clinics.map(choiceOf), { name: ctx.t('machine.noClinic'), value: null }],
    });
  }
}

function withDesk(clinics: readonly SeenClinic[], desk: string | undefined): number[] {
  return clinics.filter(({ desks }) => desks.some(({ code }) => code === desk)).map(({ id }) => id);
}

/** Null for a machine that is no desk. @throws ShiftError invalid_choice, desk_unclear */
async function chooseDesk(ctx: Context, { desks }: SeenClinic, named: Meant): Promise<Desk | null> {
  if (named.desk === none) return null;
  const meant = deskMeant(desks, named);
  if (meant) return meant;
  if (!ctx.ask.available) throw deskUnclear(desks);
  return ctx.ask.select<Desk | null>({
    message: ctx.t('machine.ask.desk'),
    flag: '--desk',
    choices: [...desks.map(choiceOf), { name: ctx.t('machine.noDesk'), value: null }],
  });
}

function choiceOf<T extends { code: string; name: string }>(value: T): { name: string; value: T } {
  return { name: `${value.code} (${value.name})`, value };
}

/** What keeps the settings from being enough. */
function tellMore(ctx: Context, seen: Seen | null, passwordFile: string | undefined): void {
  const { t, machine, env } = ctx;
  const names = Object.keys(machine.environment).map((name) => `SHIFT_${name.toUpperCase()}`);
  if (names.length > 0) ctx.tell(t('machine.environmentWins', { name: names.join(', ') }));
  if (env.PGPASSWORD && passwordFile === undefined && seen?.engine === 'postgres')
    ctx.tell(t('machine.passwordHere'));
  if (!seen || seen.clinics.length === 0) printHints(ctx, [[t('machine.hint.init'), 'init']]);
}

/** What was written down here while the server was away goes on waiting for the database that is left. */
async function tellWaiting(ctx: Context, to: string): Promise<void> {
  const { database: server } = ctx;
  const n = server === to ? 0 : ((await ctx.spool())?.files.waiting().length ?? 0);
  if (n > 0) ctx.tell(ctx.t('spool.elsewhere', { server, n, command: `smena sync --from ${server}` }));
}
