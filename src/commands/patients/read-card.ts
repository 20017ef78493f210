/** Reads everything that a patient's card shows. */
import { dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { type Card, cardOf } from '../../patients/card.ts';
import { relativeOf } from '../../patients/kin.ts';
import type { Patient } from '../../patients/types.ts';
import { type PaperNeed, paperNeeds } from '../../visits/papers.ts';
import type { Paper } from '../../visits/types.ts';
import { readPaperDefinitions } from '../visits/papers.ts';

/** So many contacts are shown; the rest is in `log list`. */
const contactsShown = 5;

export interface WholeCard extends Card {
  /** Papers that hold today. */
  papers: PaperNeed[];
}

export async function readCard(ctx: Context, patient: Patient): Promise<WholeCard> {
  const store = await ctx.store();
  const { id: clinicId, rules } = await ctx.clinic();
  const { id, phone } = patient;
  const visits = await store.visits.ofPatients(clinicId, [id]);
  const visitIds = visits.map((visit) => visit.id);
  const contacts = await store.contacts.latestOf(clinicId, id, phone, contactsShown);
  const contactIds = contacts.map((contact) => contact.id);
  const kin = await store.patients.kin(clinicId, [id]);
  const card = cardOf({
    patient,
    rules,
    visits,
    contacts,
    kin,
    callbacks: phone === null ? [] : await store.contacts.unsettledCallbacksOf(clinicId, phone),
    tasks: await store.work.openTasksAbout(clinicId, phone, visitIds),
    complaints: await store.work.complaintsAbout(clinicId, phone, contactIds),
    waitlist: await store.waitlist.entries(clinicId),
    plans: await store.frontdesk.plans(clinicId, visitIds),
    others: [
      ...(phone === null ? [] : await store.patients.byPhone(clinicId, phone)),
      ...(await store.patients.byIds(
        clinicId,
        kin.map((row) => relativeOf(id, row)),
      )),
    ],
  });
  return {
    ...card,
    papers: await holding(ctx, patient, await store.frontdesk.papersOfPatients(clinicId, [id])),
  };
}

/** What was given for good or for a time that is not over yet, whatever a visit would need. */
async function holding(ctx: Context, { id }: Patient, papers: readonly Paper[]): Promise<PaperNeed[]> {
  if (papers.length === 0) return [];
  const definitions = await readPaperDefinitions(ctx);
  const codes = [...new Set(papers.map(({ code }) => code))];
  // As if he came today, for nothing in particular.
  const visit = {
    id: 0,
    patientId: id,
    day: dayOf(ctx.now()),
    status: 'booked',
    paymentMethod: null,
  } as const;
  return paperNeeds(visit, null, papers, { papers: codes }, definitions, ctx.now()).filter(
    ({ state }) => state === 'there',
  );
}
