/** Late doctors as people and programs see them: whom to tell, what to say, what to type (S0.5). */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { promptOf } from '../../scripts/prompt.ts';
import { isLate } from '../../visits/delay.ts';
import type { DelayNotice } from '../../visits/delay-notices.ts';
import type { Visit } from '../../visits/types.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { readLive } from '../scripts/live.ts';
import { findScripts } from '../scripts/read.ts';
import { fallbackWords } from '../scripts/speech.ts';
import type { Today } from './delayed-day.ts';
import { dayJson, doctorName } from './doctor-day.ts';
import { type NamedVisit, personJson, phoneText, whoText, withNames } from './view.ts';

export interface NamedNotice extends NamedVisit {
  notice: DelayNotice<Visit>;
}

/** The notices with the patients' names. */
export async function namedNotices(ctx: Context, { roster, notices }: Today): Promise<NamedNotice[]> {
  const named = await withNames(
    ctx,
    roster,
    notices.map(({ visit }) => visit),
  );
  return named.flatMap((one, at) => {
    const notice = notices[at];
    return notice ? [{ ...one, notice }] : [];
  });
}

/** Says of each of these doctors how late he is, and who has to know. */
export async function tellLate(ctx: Context, days: readonly Today[], full: boolean): Promise<undefined> {
  const all = [];
  for (const today of days) {
    const named = await namedNotices(ctx, today);
    all.push({ today, named, words: await wordsFor(ctx, today, named) });
  }
  if (ctx.options.json) {
    ctx.json({ late: all.map(({ today, named, words }) => lateJson(today, named, words, full)) });
    return;
  }
  if (all.length === 0) ctx.print(ctx.t('delays.none'));
  for (const { today, named, words } of all) {
    ctx.print(...ctx.wrap(headline(ctx, today)), ...nobodyLine(ctx, today));
    printNotices(ctx, today, named, full);
    printHints(ctx, hints(ctx, today, named, full));
    printWords(ctx, words);
  }
}

function headline({ t, format }: Context, { doctor, day, known }: Today): string {
  const params = { doctor: doctorName(doctor), day: format.day(day) };
  if (!known) return t('delays.onTime', params);
  if (known.state !== 'delayed') return t(`visits.doctorDay.${known.state}`, params);
  if (!isLate(known)) return t('delays.here', params);
  const why = known.note === null ? '' : ` (${visible(known.note)})`;
  return t('delays.late', { ...params, minutes: known.delayMinutes ?? 0 }) + why;
}

function nobodyLine({ t, wrap }: Context, { known, visits, notices }: Today): string[] {
  if (!known || !isLate(known) || notices.length > 0) return [];
  const told = visits.some(({ delayToldAt }) => delayToldAt !== null);
  return wrap(t(told ? 'delays.allTold' : 'delays.nobody'), '  ');
}

const groups = ['sits', 'comes', 'over'] as const;

function groupOf({ notice: { kind, visit } }: NamedNotice): (typeof groups)[number] {
  if (kind === 'over') return 'over';
  return visit.status === 'arrived' ? 'sits' : 'comes';
}

/** Those who sit here first: they are told in person, again and again. */
export function printNotices(
  ctx: Context,
  { roster }: Today,
  named: readonly NamedNotice[],
  full: boolean,
): void {
  for (const group of groups) {
    const some = named.filter((one) => groupOf(one) === group);
    if (some.length === 0) continue;
    const heading = ctx.t(`delays.${group}`, { minutes: roster.clinic.rules.noticeMinutes });
    ctx.print(...ctx.wrap(heading, '  '));
    printHints(
      ctx,
      some.map((one): Hint => [noticeText(ctx, one, full), `visit move ${one.visit.id}`]),
    );
  }
}

/** `10:00 → 10:25 Марат К., +7 701 *** ** 78`; who would rather move is moved by the command beside it. */
function noticeText(ctx: Context, { visit, patient, notice }: NamedNotice, full: boolean): string {
  const { t, format, now } = ctx;
  const booked = format.time(visit.startsAt);
  const times = notice.minutes > 0 ? `${booked} → ${format.time(notice.expectedAt)}` : booked;
  const phone = patient?.phone ? `, ${phoneText(patient.phone, full)}` : '';
  const who = full ? visible(patient?.name ?? t('common.noName')) : whoText(ctx, patient);
  const later = notice.dueAt > now() ? `, ${t('delays.again', { time: format.time(notice.dueAt) })}` : '';
  return `${times} ${who}${phone}${later}`;
}

function hints({ t }: Context, today: Today, named: readonly NamedNotice[], full: boolean): Hint[] {
  const { code } = today.doctor;
  const [first] = named;
  const late = today.known !== undefined && isLate(today.known);
  return [
    ...(first ? [[t('delays.hint.told'), `doctor told ${code}`] as const] : []),
    ...(first && named.length > 1
      ? [[t('delays.hint.some'), `doctor told ${code} ${first.visit.id}`] as const]
      : []),
    ...(first && late
      ? [[t('delays.hint.words'), `script show delay --visit ${first.visit.id}`] as const]
      : []),
    ...(first && !full ? [[t('delays.hint.full'), `doctor late ${code} --full`] as const] : []),
    ...(late ? [[t('delays.hint.here'), `doctor here ${code}`] as const] : []),
  ];
}

interface Words {
  say: string | null;
  write: string | null;
}

/** What to say to those who sit here, and to write to those on their way; nobody's name is in it. */
async function wordsFor(
  ctx: Context,
  { doctor, known }: Today,
  named: readonly NamedNotice[],
): Promise<Words> {
  const awaited = new Set(named.map(groupOf));
  if (!known || !isLate(known)) return { say: null, write: null };
  return {
    say: awaited.has('sits') ? await spokenWords(ctx, 'delay', doctor.code) : null,
    write: awaited.has('comes') ? await spokenWords(ctx, 'delay-message', doctor.code) : null,
  };
}

async function spokenWords(ctx: Context, id: string, doctor: string): Promise<string | null> {
  const [script] = await findScripts(ctx, id);
  const { values } = await readLive(ctx, { doctor });
  return script ? promptOf(script, ctx.i18n.lang, values, fallbackWords(ctx.i18n)).text : null;
}

function printWords(ctx: Context, words: Words): void {
  for (const way of ['say', 'write'] as const) {
    const text = words[way];
    if (text !== null) ctx.print(`  ${ctx.t(`delays.${way}`)}`, ...ctx.wrap(visible(text), '    '));
  }
}

function lateJson(
  { doctor, known }: Today,
  named: readonly NamedNotice[],
  words: Words,
  full: boolean,
): Record<string, unknown> {
  return {
    doctor: doctor.code,
    doctorName: doctor.name,
    doctorDay: known ? dayJson(doctor, known) : null,
    toTell: named.map((one) => noticeJson(one, full)),
    ...words,
  };
}

function noticeJson({ visit, patient, notice }: NamedNotice, full: boolean): Record<string, unknown> {
  const { delayToldAt, delayToldMinutes } = visit;
  return {
    visit: visit.id,
    status: visit.status,
    patient: patient && { id: patient.id, ...personJson(patient, full) },
    startsAt: isoInstant(visit.startsAt),
    expectedAt: isoInstant(notice.expectedAt),
    delayMinutes: notice.minutes,
    kind: notice.kind,
    dueAt: isoInstant(notice.dueAt),
    toldAt: delayToldAt === null ? null : isoInstant(delayToldAt),
    toldMinutes: delayToldMinutes,
  };
}
