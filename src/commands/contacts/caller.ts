/** Who is calling, while he is on the line: one line a person, and the whole card at a key. */
import type { Context } from '../../context.ts';
import type { Patient } from '../../patients/types.ts';
import { visible } from '../../reports/visible-text.ts';
import { whoText } from '../visits/view.ts';

/** So many people under one number are told of; a clinic's own number may be on a hundred cards. */
const most = 5;

/** `Марат К. · № 12 · придёт 17.01 12:30 · ! говорить громче`; one query, whatever their number. */
export async function callerLines(ctx: Context, patients: readonly Patient[]): Promise<string[]> {
  const shown = patients.slice(0, most);
  const ids = shown.map(({ id }) => id);
  const next = await (await ctx.store()).visits.nextOf((await ctx.clinic()).id, ids);
  return shown.flatMap((patient) => {
    const visit = next.find(({ patientId }) => patientId === patient.id);
    const when = visit && ctx.format.moment(visit.startsAt, ctx.now());
    const parts = [
      whoText(ctx, { name: patient.name, phone: null }),
      `№ ${patient.id}`,
      ...(when === undefined ? [] : [ctx.t('contacts.caller.next', { when })]),
      ...(patient.important === null ? [] : [ctx.theme.warn(`! ${visible(patient.important)}`)]),
    ];
    return ctx.wrap(parts.join(' · '));
  });
}

/** The whole cards, between two questions. */
export async function showCards(ctx: Context, patients: readonly Patient[]): Promise<void> {
  const { readCard } = await import('../patients/read-card.ts');
  const { cardLines } = await import('../patients/card-view.ts');
  const { readRoster } = await import('../visits/roster.ts');
  const roster = await readRoster(ctx);
  for (const patient of patients.slice(0, most)) {
    ctx.tell(...cardLines(ctx, await readCard(ctx, patient), roster, false));
  }
}
