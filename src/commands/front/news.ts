/** What the desk has to know of a patient who has just come: papers, a debt, what is important, a doctor who is late. */
import { minute } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { expectedStart, newsMinutes } from '../../visits/delay.ts';
import type { PaperDefinition } from '../../visits/paper-definitions.ts';
import type { Visit } from '../../visits/types.ts';
import type { Hint } from '../output/hints.ts';
import { papersOf, titlesOf } from '../visits/papers.ts';
import type { Roster } from '../visits/roster.ts';
import type { NamedVisit } from '../visits/view.ts';

export interface News {
  lacking: PaperDefinition[];
  /** Earlier visits of his that were never paid. */
  unpaid: Visit[];
  /** When the doctor is expected, epoch milliseconds; null where he is not late. */
  expectedAt: number | null;
}
export type NewsOf = (visit: Visit) => News;

export const noNews: NewsOf = () => ({ lacking: [], unpaid: [], expectedAt: null });

/** Reads it once for all the visits of a step. */
export async function readNews(ctx: Context, roster: Roster, visits: readonly NamedVisit[]): Promise<NewsOf> {
  const { clinic } = roster;
  const store = await ctx.store();
  const papers = await papersOf(ctx, visits);
  const patients = visits.flatMap(({ visit }) => visit.patientId ?? []);
  const unpaid = await store.frontdesk.unpaid(clinic.id, patients);
  const days = visits.map(({ visit }) => visit.day).sort();
  const [from = '', to = from] = [days[0], days.at(-1)];
  const doctorDays = visits.length === 0 ? [] : await store.clinic.doctorDays(clinic.id, from, to);
  const others = doctorDays.length === 0 ? [] : await store.visits.ofDays(clinic.id, from, to);
  const named = new Map(visits.map((one) => [one.visit.id, one]));
  return (visit) => {
    const one = named.get(visit.id);
    const expected = expectedStart(visit, others, doctorDays);
    const late = visit.status === 'arrived' && expected - visit.startsAt > newsMinutes * minute;
    return {
      lacking: one ? papers.lacking(one) : [],
      unpaid: unpaid.filter(({ id, patientId }) => id !== visit.id && patientId === visit.patientId),
      expectedAt: late ? expected : null,
    };
  };
}

/** Each with the command that settles it. */
export function newsHints(ctx: Context, named: NamedVisit, news: News, currency: string): Hint[] {
  const { t, format } = ctx;
  const { visit, patient, doctor } = named;
  const { lacking, unpaid, expectedAt } = news;
  const codes = lacking.map(({ code }) => code).join(' ');
  const debts = unpaid.map(({ id, day, price }): Hint => {
    const params = { id, day: format.date(day), sum: format.money(price, currency) };
    return [t('front.unpaid', params), `visit done ${id} --paid …`];
  });
  return [
    ...(patient?.important
      ? [[t('front.important', { text: visible(patient.important) }), null] as const]
      : []),
    ...(lacking.length > 0
      ? [[t('front.lacking', { list: titlesOf(ctx, lacking) }), `visit paper ${visit.id} ${codes}`] as const]
      : []),
    ...debts,
    ...(expectedAt !== null && doctor
      ? [
          [
            t('front.late', { time: format.time(expectedAt) }),
            `doctor told ${doctor.code} ${visit.id}`,
          ] as const,
        ]
      : []),
  ];
}
