/** A card as programs read it; names shortened and numbers masked unless in full. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Patient } from '../../patients/types.ts';
import type { CarePlan } from '../../visits/types.ts';
import { callbackShape, contactShape } from '../contacts/shapes.ts';
import { taskJson } from '../dated-work/task-view.ts';
import type { Roster } from '../visits/roster.ts';
import { personJson, visitJson } from '../visits/view.ts';
import type { WholeCard } from './read-card.ts';

/** The card itself, without what is known around it. */
export function patientJson(patient: Patient, { doctors }: Pick<Roster, 'doctors'>, full: boolean) {
  const { id, email, preferredChannel, preferredTime, language, important, note, mergedInto } = patient;
  return {
    id,
    ...personJson(patient, full),
    email: full ? email : null,
    channel: preferredChannel,
    language,
    doctor: doctors.find((one) => one.id === patient.preferredDoctorId)?.code ?? null,
    time: preferredTime,
    important,
    note,
    mergedInto,
    createdAt: isoInstant(patient.createdAt),
  };
}

export async function cardJson(ctx: Context, card: WholeCard, roster: Roster, full: boolean) {
  const staff = await ctx.staff();
  const visit = (one: WholeCard['next'][number]) =>
    visitJson(
      {
        visit: one,
        doctor: roster.doctors.find(({ id }) => id === one.doctorId) ?? null,
        service: roster.services.find(({ id }) => id === one.serviceId) ?? null,
        patient: null,
        room: roster.rooms.find(({ id }) => id === one.roomId) ?? null,
      },
      full,
    );
  return {
    patient: patientJson(card.patient, roster, full),
    counts: { came: card.came, noShows: card.noShows, lateCancels: card.lateCancels },
    paid: card.paid,
    next: card.next.map(visit),
    past: card.past.map(visit),
    contacts: card.contacts.map((contact) => contactShape(contact, full)),
    callbacks: card.callbacks.map((callback) => callbackShape(callback, card.patient.name, full)),
    tasks: card.tasks.map((task) => taskJson(task, staff, full)),
    complaints: card.complaints.map(({ id, class: of, state, day }) => ({ id, class: of, state, day })),
    waitlist: card.waitlist.map(({ id, state, priority, wanted }) => ({ id, state, priority, wanted })),
    plans: card.plans.map(planJson),
    papers: card.papers.map(({ definition, until }) => ({ code: definition.code, until })),
    family: card.relatives.map(({ patient, relation }) => ({
      id: patient.id,
      ...personJson({ name: patient.name, phone: patient.phone }, full),
      relation,
    })),
  };
}

/** Sums in minor units. */
function planJson({ id, visitId, state, total, paid, sessions, day }: CarePlan) {
  return { id, visitId, state, total, paid, sessions, day };
}
