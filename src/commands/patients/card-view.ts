/** The card on a screen: what is next with the command to type, then what was. Short, and the same at 40 columns. */
import type { Language } from '../../clinic/types.ts';
import type { Context } from '../../context.ts';
import type { MessageKey } from '../../i18n/index.ts';
import { surnameAndInitials } from '../../patients/short-name.ts';
import type { Patient } from '../../patients/types.ts';
import { visible } from '../../reports/visible-text.ts';
import type { Visit } from '../../visits/types.ts';
import { result, way } from '../contacts/words.ts';
import { type Hint, hintLines } from '../output/hints.ts';
import type { Roster } from '../visits/roster.ts';
import { phoneText, whoText } from '../visits/view.ts';
import type { WholeCard } from './read-card.ts';

/** So many past visits are shown; the sums speak of all. */
const visitsShown = 5;
/** A note longer than this stands in full only when the whole card is asked for. */
const noteShown = 300;

export function cardLines(ctx: Context, card: WholeCard, roster: Roster, full: boolean): string[] {
  const { patient } = card;
  const who = `${nameText(ctx, patient, full)}, ${phoneText(patient.phone, full)} · № ${patient.id}`;
  const { important, note } = patient;
  const noted = note === null ? null : visible(ctx.shorten(note, full ? Infinity : noteShown));
  return [
    ...ctx.wrap(who).map(ctx.theme.strong),
    ...(important === null ? [] : ctx.wrap(`! ${visible(important)}`).map(ctx.theme.warn)),
    ...section(ctx, 'patients.next', nextHints(ctx, card, roster)),
    ...section(ctx, 'patients.visits', visitLines(ctx, card, roster)),
    ...section(ctx, 'patients.contacts', contactLines(ctx, card)),
    ...section(ctx, 'patients.prefers', preferences(ctx, card, roster)),
    ...section(ctx, 'patients.family', relativeHints(ctx, card, full)),
    ...section(ctx, 'patients.papers', paperLines(ctx, card)),
    ...section(ctx, 'patients.complaints', complaintLines(ctx, card)),
    ...section(ctx, 'patients.note', noted === null ? [] : [[noted, null]]),
  ];
}

export function nameText(ctx: Context, { name }: Pick<Patient, 'name'>, full: boolean): string {
  return full ? visible(name) : whoText(ctx, { name, phone: null });
}

/** Nothing to say, no heading. */
function section(ctx: Context, title: MessageKey, lines: readonly Hint[]): string[] {
  return lines.length === 0 ? [] : [ctx.t(title), ...hintLines(ctx, lines)];
}

function nextHints(ctx: Context, card: WholeCard, roster: Roster): Hint[] {
  const { t, format } = ctx;
  const now = ctx.now();
  return [
    ...card.callbacks.map(({ id, dueAt }): Hint => {
      return [t('patients.next.callback', { time: format.moment(dueAt, now) }), `callback ${id}`];
    }),
    ...card.next.map((visit): Hint => [visitText(ctx, visit, roster), `visit ${visit.id}`]),
    ...card.tasks.map(({ id, title, dueAt }): Hint => {
      const text = { id, title: visible(title), when: format.moment(dueAt, now) };
      return [t('tasks.line', text), `task done ${id}`];
    }),
    ...card.waitlist.map(({ id, wanted, state }): Hint => {
      const words = [t(`waitState.${state}`), ...(wanted === null ? [] : [visible(wanted)])].join(', ');
      return [t('patients.next.wait', { words }), state === 'offered' ? 'wait' : `wait offer ${id}`];
    }),
    ...card.plans
      .filter(({ state }) => state === 'presented')
      .map(({ visitId, total }): Hint => {
        const sum = format.money(total, roster.clinic.currency);
        return [t('patients.next.plan', { sum }), `visit plan ${visitId}`];
      }),
    ...(card.next.length > 0
      ? []
      : [[t('patients.next.book'), `book --patient ${card.patient.id}`] satisfies Hint]),
  ];
}

function visitLines(ctx: Context, card: WholeCard, roster: Roster): Hint[] {
  const { t, format } = ctx;
  const { came, noShows, lateCancels, paid, past } = card;
  const counts = [
    came > 0 ? t('patients.came', { n: came }) : t('patients.notYet'),
    ...(noShows > 0 ? [ctx.theme.warn(t('patients.noShows', { n: noShows }))] : []),
    ...(lateCancels > 0 ? [ctx.theme.warn(t('patients.lateCancels', { n: lateCancels }))] : []),
    ...(paid > 0 ? [t('patients.paid', { sum: format.money(paid, roster.clinic.currency) })] : []),
  ];
  const left = past.length - visitsShown;
  return [
    [counts.join(' · '), null],
    ...past.slice(0, visitsShown).map((visit): Hint => [visitText(ctx, visit, roster), null]),
    ...(left > 0 ? [[t('patients.moreVisits', { n: left }), null] satisfies Hint] : []),
  ];
}

/** `16.01 11:20 Омарова А. Н., чистка: состоялся`. */
function visitText(ctx: Context, visit: Visit, { doctors, services }: Roster): string {
  const doctor = doctors.find(({ id }) => id === visit.doctorId);
  const service = services.find(({ id }) => id === visit.serviceId);
  const what = [doctor && surnameAndInitials(doctor.name), service?.name].filter((one) => one);
  const status = ctx.t(`visitStatus.${visit.status}`);
  const when = ctx.format.moment(visit.startsAt, ctx.now());
  return [when, `${visible(what.join(', ') || '—')}: ${status}`].join(' ');
}

function contactLines(ctx: Context, { contacts }: WholeCard): Hint[] {
  return contacts.map((contact): Hint => {
    const when = ctx.format.moment(contact.startedAt, ctx.now());
    return [`${when} ${way(ctx, contact)}: ${result(ctx, contact)}`, null];
  });
}

function preferences({ t, i18n }: Context, { patient }: WholeCard, { doctors }: Roster): Hint[] {
  const doctor = doctors.find(({ id }) => id === patient.preferredDoctorId);
  const channel = `channel.${patient.preferredChannel ?? ''}`;
  const said = [
    doctor && t('patients.prefers.doctor', { name: visible(surnameAndInitials(doctor.name)) }),
    patient.preferredTime && visible(patient.preferredTime),
    patient.preferredChannel && (i18n.has(channel) ? t(channel) : visible(patient.preferredChannel)),
    patient.language && t(`patients.language.${patient.language as Language}`),
    patient.email && visible(patient.email),
  ].filter((one) => typeof one === 'string' && one !== '');
  return said.length === 0 ? [] : [[said.join(' · '), null]];
}

function relativeHints(ctx: Context, { relatives }: WholeCard, full: boolean): Hint[] {
  return relatives.map(({ patient, relation }): Hint => {
    const name = nameText(ctx, patient, full);
    const said = ctx.t(relation === null ? 'patients.sameNumber' : `relation.${relation}`);
    return [`${name}, ${said}`, `patient show ${patient.id}`];
  });
}

function paperLines(ctx: Context, { papers }: WholeCard): Hint[] {
  return papers.map(({ definition, until }): Hint => {
    const title = visible(definition.title[ctx.i18n.lang]);
    return [until === null ? title : ctx.t('patients.until', { title, day: ctx.format.date(until) }), null];
  });
}

/** What it was about is for those who settle it: here only that there is one. */
function complaintLines(ctx: Context, { complaints }: WholeCard): Hint[] {
  return complaints.map(({ id, class: of, state, day }): Hint => {
    const words = { id, class: of, state: ctx.t(`complaintState.${state}`), day: ctx.format.date(day) };
    return [ctx.t('patients.complaint', words), null];
  });
}
