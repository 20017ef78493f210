/** Where one patient stands: what was done, what is not, and the line to type for the next step. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import type { Patient } from '../../patients/types.ts';
import type { RouteStep } from '../../visits/route/definition.ts';
import type { Journey } from '../../visits/route/journey.ts';
import type { Verdict } from '../../visits/route/proofs.ts';
import type { Stand } from '../../visits/route.ts';
import { printHints } from '../output/hints.ts';
import { whoText } from '../visits/view.ts';

export function printStand(
  ctx: Context,
  patient: Patient,
  journey: Journey | null,
  stand: Stand | null,
): void {
  const { t, i18n, format } = ctx;
  const who = whoText(ctx, { name: patient.name, phone: null });
  if (!journey || !stand) {
    ctx.print(...ctx.wrap(t('route.noWay', { who })));
    return;
  }
  ctx.print(...ctx.wrap(t('route.since', { who, id: patient.id, day: format.dayMonth(journey.from) })));
  let stage = 0;
  for (const { step, verdict } of stand.steps) {
    if (step.stage !== stage) ctx.print(ctx.theme.strong(t('route.stage', { stage: step.stage })));
    stage = step.stage;
    const words = verdict === null || verdict === 'reached' ? '' : ` — ${t(`route.verdict.${verdict}`)}`;
    const mark = verdict === null ? ' ' : marks[verdict];
    ctx.print(...ctx.wrap(`${mark} ${step.step}. ${step.title[i18n.lang]}${words}`, '  '));
  }
  if (!stand.next) return;
  const title = t('route.next', { step: stand.next.step, title: stand.next.title[i18n.lang] });
  printHints(ctx, [[title, commandFor(stand.next, patient, journey)]]);
}

/** The words beside a mark say the same. */
const marks: Record<Verdict, string> = {
  reached: '✓',
  stopped: '✗',
  pending: '…',
  not_recorded: '?',
  cancelled: '✗',
  not_needed: '·',
  not_provable: '·',
};

function commandFor({ command }: RouteStep, patient: Patient, { visit }: Journey): string | null {
  if (command === undefined) return null;
  if (command.includes('{visit}') && visit === null) return null;
  return command.replaceAll('{patient}', String(patient.id)).replaceAll('{visit}', String(visit?.id ?? ''));
}

export function standJson(patient: Patient, journey: Journey | null, stand: Stand | null) {
  return {
    patient: patient.id,
    from: journey && isoInstant(journey.from),
    visitId: journey?.visit?.id ?? null,
    at: stand?.at?.step ?? null,
    next: stand?.next?.step ?? null,
    command: stand?.next && journey ? commandFor(stand.next, patient, journey) : null,
    steps: (stand?.steps ?? []).map(({ step, verdict }) => ({ step: step.step, stage: step.stage, verdict })),
  };
}
