/** `complete`, hidden: answers the shells' completion scripts, one candidate a line, quietly and fast. */
import { addDays, dayOf } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { complete, type Lookup } from './shell/candidates.ts';

/** Prints `value<tab>help`, or `:files` where the shell should offer files. */
export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const words = input.flags.next === true ? [...input.args, ''] : input.args;
  const { candidates, lookup, current, prefix, files } = complete(ctx.commands, words);
  if (files) {
    ctx.print(':files');
    return;
  }
  const found = lookup === null ? [] : await lookUp(ctx, lookup);
  const values = found.filter((value) => value.startsWith(current)).map((value) => ({ value, about: '' }));
  const help = candidates.some((one) => one.about) ? await ctx.help() : {};
  const line = ({ value, about = '' }: { value: string; about?: string }): string =>
    help[about] === undefined ? `${prefix}${value}` : `${prefix}${value}\t${help[about]}`;
  ctx.print(...[...candidates, ...values].map(line));
}

/** Ids and codes of one kind. Without a clinic there are none, and Tab says nothing of that. */
async function lookUp(ctx: Context, kind: Lookup): Promise<string[]> {
  if (kind === 'script') return ctx.data.list('templates/scripts');
  if (kind === 'map') return ctx.data.list('data/import-maps');
  try {
    if (kind === 'refused') return await refusedNumbers(ctx);
    return (await records(ctx, kind)).map(String);
  } catch {
    return [];
  }
}

/** Of records kept here that the server did not accept; the server is not asked for them. */
async function refusedNumbers(ctx: Context): Promise<string[]> {
  const spool = await ctx.spool();
  return (spool?.files.refused() ?? []).map(({ number }) => String(number));
}

/** What is being worked on: today's contacts, visits of today and tomorrow, work that is open. */
async function records(ctx: Context, kind: Lookup): Promise<(number | string)[]> {
  const store = await ctx.store();
  // Also where it is not clear yet which clinic is meant.
  if (kind === 'clinic') return (await store.clinic.all()).map(({ code }) => code);
  const clinic = await ctx.clinic();
  const today = dayOf(ctx.now());
  const ids = (rows: { id: number }[]): number[] => rows.map((row) => row.id);
  const codes = (rows: { code: string }[]): string[] => rows.map((row) => row.code);
  switch (kind) {
    case 'contact':
      return ids(await store.contacts.ofDay(clinic.id, today));
    case 'callback':
      return ids(await store.contacts.openCallbacks(clinic.id));
    case 'visit':
      return ids(await store.visits.ofDays(clinic.id, today, addDays(today, 1)));
    case 'patient':
      return awaited(await store.visits.ofDays(clinic.id, today, addDays(today, 1)));
    case 'wait':
      return ids(await store.waitlist.entries(clinic.id));
    case 'task':
      return ids(await store.work.openTasks(clinic.id));
    case 'complaint':
      return ids(await store.work.complaints(clinic.id, today, today));
    case 'staff':
      return codes((await store.clinic.staff(clinic.id)).filter((one) => one.active));
    case 'doctor':
      return codes((await store.clinic.doctors(clinic.id)).filter((one) => one.active));
    case 'room':
      return codes((await store.schedule.rooms(clinic.id)).filter((one) => one.active));
    case 'service':
      return codes((await store.clinic.services(clinic.id)).filter((one) => one.active));
    case 'desk':
      return codes(await store.clinic.desks(clinic.id));
    case 'source':
      return codes(clinic.sources);
    default:
      return [];
  }
}

/** The cards of who is here or comes next. */
function awaited(visits: readonly { patientId: number | null }[]): number[] {
  return [...new Set(visits.flatMap(({ patientId }) => patientId ?? []))];
}
