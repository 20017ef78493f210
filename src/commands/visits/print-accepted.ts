/** What is said when an offered time is taken: the visit, what to tell the patient, and whose time is free again. */

import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import type { WaitOffer } from '../../visits/types.ts';
import type { Accepted } from './accept-offer.ts';
import { offerFreed } from './freed.ts';
import type { Roster } from './roster.ts';
import { toSay } from './to-say.ts';
import { doctorText, phoneText, whenText, whoText } from './view.ts';

export async function printAccepted(
  ctx: Context,
  { clinic }: Roster,
  offer: WaitOffer,
  { named, late, newPatient, freed }: Accepted,
): Promise<void> {
  const { t, format, theme } = ctx;
  const { visit, patient, doctor, service } = named;
  const when = whenText(ctx, visit);
  const until = format.moment(offer.expiresAt, ctx.now());
  const done = freed
    ? t('visits.moved', { id: freed.named.visit.id, newId: visit.id, when })
    : t('visits.booked', { id: visit.id, when });
  const who = `${whoText(ctx, patient)}, ${phoneText(patient?.phone ?? null)}`;
  ctx.print(
    ...ctx.wrap(done),
    ...ctx.wrap(newPatient ? `${who}, ${t('visits.newPatient')}` : who, '  '),
    ...ctx.wrap(`${doctorText(ctx, doctor)}${service ? `, ${visible(service.name)}` : ''}`, '  '),
    ...(late ? ctx.wrap(t('wait.late', { until }), '  ').map(theme.warn) : []),
    ...toSay(ctx, clinic, service).flatMap((line) =>
      ctx.wrap(t('visits.say', { text: visible(line) }), '  '),
    ),
  );
  if (freed) await offerFreed(ctx, freed);
}
