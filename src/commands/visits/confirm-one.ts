/** One confirmation call: what the patient says becomes the record. */
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { repeatConfirmation, retryAt } from '../../visits/follow-up.ts';
import type { Roster } from './roster.ts';
import { takeStep } from './take-steps.ts';
import { doctorText, type NamedVisit, whenText, whoText } from './view.ts';

type Answer = 'confirmed' | 'noAnswer' | 'move' | 'cancel' | 'later' | 'stop';
const answers: readonly Answer[] = ['confirmed', 'noAnswer', 'move', 'cancel', 'later', 'stop'];

/** Shows whom to ring, in full, and asks what came of it. False when the desk stops here. */
export async function confirmOne(ctx: Context, roster: Roster, named: NamedVisit): Promise<boolean> {
  const { t } = ctx;
  const { visit, patient, doctor, service } = named;
  ctx.print(
    `${whoText(ctx, patient, true)}`,
    `  ${whenText(ctx, visit)}, ${doctorText(ctx, doctor)}${service ? `, ${visible(service.name)}` : ''}`,
    ...(service?.highValue === 1 ? [`  ${ctx.theme.warn(t('visits.confirm.highValueFull'))}`] : []),
  );
  const answer = await ctx.ask.select<Answer>({
    message: t('visits.confirm.ask'),
    flag: 'id',
    default: 'confirmed',
    choices: answers.map((one) => ({ name: t(`visits.confirm.answer.${one}`), value: one, key: one })),
  });
  if (answer !== 'stop' && answer !== 'later') await record(ctx, roster, named, answer);
  return answer !== 'stop';
}

async function record(
  ctx: Context,
  roster: Roster,
  named: NamedVisit,
  answer: Exclude<Answer, 'stop' | 'later'>,
): Promise<void> {
  const id = String(named.visit.id);
  switch (answer) {
    case 'confirmed':
      return takeStep(ctx, [id], 'confirmed', undefined, () => []);
    case 'noAnswer': {
      const dueAt = await notReached(ctx, roster, named);
      ctx.print(againText(ctx, dueAt));
      return;
    }
    case 'move':
      await (await import('../visit-move.ts')).run(ctx, { args: [id], flags: {} });
      return;
    case 'cancel':
      await (await import('../visit-cancel.ts')).run(ctx, { args: [id], flags: {} });
  }
}

export function againText({ t, format, now }: Context, dueAt: number): string {
  return t('visits.confirm.again', { when: format.moment(dueAt, now()) });
}

/** Nobody picked up: a dated task to ring again, before the visit begins. Returns when, epoch milliseconds. */
export async function notReached(
  ctx: Context,
  { clinic }: Roster,
  { visit, patient, doctor }: NamedVisit,
  wanted?: number,
): Promise<number> {
  const now = ctx.now();
  const store = await ctx.store();
  const actor = await ctx.actor();
  const kept = await ctx.speak(clinic.language);
  const dueAt = wanted ?? retryAt(await ctx.calendar(), visit.startsAt, now);
  const title = kept.t('visits.confirm.task', {
    who: whoText(kept, patient),
    when: `${kept.format.day(visit.day)} ${kept.format.time(visit.startsAt)}`,
    doctor: doctorText(kept, doctor),
  });
  const task = {
    clinicId: clinic.id,
    title,
    dueAt,
    ownerId: actor.staffId,
    phone: patient?.phone ?? null,
  };
  const decision = repeatConfirmation(visit, task, await store.work.openTasks(clinic.id), now);
  await store.apply(decision, actor);
  return dueAt;
}
