/** A record that somebody changed meanwhile: what was about to be written beside what stands there, whose it is, since when. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ChangedMeanwhile } from '../../facts/meanwhile.ts';
import type { Fact } from '../../facts/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { claimWords } from '../records/claims.ts';
import { deskText } from '../records/desk-text.ts';
import { codeOf, nameOf } from '../records/people.ts';
import { inJson, inWords, type Names } from './values.ts';
import { type Difference, differences, yoursOf } from './versions.ts';

export interface ConflictTold {
  /** Lines for a person, as wide as the screen. */
  lines: string[];
  /** `{"record","id","yours","theirs","by","desk","at"}`; `theirs` is null for a record that was taken back. */
  json: Record<string, unknown>;
}

/** Both versions, or null for any other error. */
export async function tellConflict(ctx: Context, error: unknown): Promise<ConflictTold | null> {
  if (!(error instanceof ChangedMeanwhile)) return null;
  const { collision } = error;
  const { table, id, expected, found } = collision;
  const store = await ctx.store();
  const clinic = await ctx.clinic();
  const changes = await store.facts.changesOf(clinic.id, table, id, expected);
  const yours = yoursOf(collision, changes);
  const names: Names = {
    clinic,
    staff: await ctx.staff(),
    doctors: await store.clinic.doctors(clinic.id),
    services: await store.clinic.services(clinic.id),
    desks: await store.clinic.desks(clinic.id),
    claims: await claimWords(ctx, true),
  };
  const different = found === null ? [] : differences(collision, yours, found);
  const last = changes.at(-1);
  const json = pairs(different, (one) => inJson(names, one));
  return {
    lines: [
      ...(last ? ctx.wrap(byWhom(ctx, names, last, found === null)) : []),
      ...(different.length > 0 ? [await versionTable(ctx, names, different)] : []),
    ],
    json: {
      record: table,
      id,
      yours: json.yours,
      theirs: found === null ? null : json.theirs,
      by: last ? codeOf(names.staff, last.staffId) : null,
      desk: names.desks.find((desk) => desk.id === last?.deskId)?.code ?? null,
      at: last ? isoInstant(last.at) : null,
    },
  };
}

/** `Изменено: Динара Ахметова, стойка 2, 10:55` */
function byWhom(ctx: Context, { staff, desks }: Names, { staffId, deskId, at }: Fact, gone: boolean): string {
  const name = staffId === null ? [] : [visible(nameOf(staff, staffId))];
  const desk = deskId === null ? [] : [deskText(ctx, desks, deskId)];
  const who = [...name, ...desk, ctx.format.moment(at, ctx.now())].join(', ');
  return ctx.t(gone ? 'conflict.removed' : 'conflict.changed', { who });
}

function versionTable(ctx: Context, names: Names, different: readonly Difference[]): Promise<string> {
  const { t, i18n } = ctx;
  const rows = different.map((one) => {
    const key = `conflict.field.${one.name}`;
    return [i18n.has(key) ? t(key) : one.name, ...inWords(ctx, names, one)];
  });
  const columns = [
    {},
    { title: t('conflict.yours'), flexible: true },
    { title: t('conflict.theirs'), flexible: true },
  ];
  return ctx.table(columns, rows);
}

function pairs(different: readonly Difference[], both: (one: Difference) => [unknown, unknown]) {
  const yours: Record<string, unknown> = {};
  const theirs: Record<string, unknown> = {};
  for (const one of different) [yours[one.name], theirs[one.name]] = both(one);
  return { yours, theirs };
}
