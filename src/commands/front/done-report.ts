/** What is said when a visit is done: paid and not paid, what to hand over, what the insurer wants, what comes next. */
import { isoInstant } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { finished } from '../../visits/aftercare.ts';
import type { PaperDefinition } from '../../visits/paper-definitions.ts';
import { type Hint, printHints } from '../output/hints.ts';
import { papersOf, titlesOf } from '../visits/papers.ts';
import { stepLine } from '../visits/take-steps.ts';
import { type NamedVisit, visitJson, whenText } from '../visits/view.ts';
import type { Done } from './finish-one.ts';
import { askPapers } from './note-papers.ts';
import { alreadyText } from './step.ts';
import { tellPapers, writePapers } from './write-papers.ts';

export async function report(ctx: Context, done: Done): Promise<void> {
  const [only] = done.after;
  if (!only) return;
  const lacking = await ctx.unlessAway(async () => (await papersOf(ctx, [only])).lacking(only), []);
  if (ctx.options.json) {
    ctx.json({
      visits: [visitJson(only)],
      next: done.next && visitJson(done.next),
      tasks: done.tasks.map(({ title, dueAt }) => ({ title, dueAt: isoInstant(dueAt) })),
      already: done.already === true,
      leaflet: done.leaflet,
      lacking: lacking.map(({ code }) => code),
    });
    return;
  }
  ctx.print(...ctx.wrap(stepLine(ctx, only)));
  if (done.already) ctx.print(`  ${await alreadyText(ctx, only)}`);
  ctx.print(...doneLines(ctx, done, only));
  printHints(ctx, doneHints(ctx, done, only, lacking));
  await askInsurance(ctx, only, lacking);
}

/** What was paid, what to hand over, what comes next. */
function doneLines(
  ctx: Context,
  { facts, next, noNext, tasks, leaflet }: Done,
  { visit }: NamedVisit,
): string[] {
  const { t, format } = ctx;
  const when = (at: number): string => format.moment(at, ctx.now());
  const lines: string[] = [];
  if (visit.paid !== null && visit.paymentMethod !== null) {
    const sum = format.money(visit.paid, facts.roster.clinic.currency);
    lines.push(t('visits.paid', { sum, method: t(`payment.${visit.paymentMethod}`) }));
  }
  if (leaflet !== null) lines.push(t('front.handOver', { text: visible(leaflet) }));
  if (next) lines.push(t('visits.next', { id: next.visit.id, when: whenText(ctx, next.visit) }));
  if (noNext === finished) lines.push(t('front.noNext.over'));
  for (const { dueAt, reason } of tasks) {
    lines.push(t(reason === null ? 'front.checkIn.made' : 'front.noNext.made', { when: when(dueAt) }));
  }
  return lines.flatMap((line) => ctx.wrap(line, '  '));
}

function doneHints(
  ctx: Context,
  { facts, next, noNext }: Done,
  { visit, patient, doctor, service }: NamedVisit,
  lacking: readonly PaperDefinition[],
): Hint[] {
  const { t, format } = ctx;
  const insurance = lacking.filter(({ kind }) => kind === 'insurance');
  const others = lacking.filter(({ kind }) => kind !== 'insurance');
  const what = service ? ` --service ${service.code}` : '';
  const unpaid = visit.paid === null && (visit.price ?? 0) > 0;
  const sum = format.money(visit.price, facts.roster.clinic.currency);
  const paper = (some: readonly PaperDefinition[]): string =>
    `visit paper ${visit.id} ${some.map(({ code }) => code).join(' ')}`;
  return [
    ...(unpaid ? [[t('front.notPaid', { sum }), `visit done ${visit.id} --paid …`] as const] : []),
    ...(insurance.length > 0
      ? [[t('front.insurance', { list: titlesOf(ctx, insurance) }), paper(insurance)] as const]
      : []),
    ...(others.length > 0
      ? [[t('front.lacking', { list: titlesOf(ctx, others) }), paper(others)] as const]
      : []),
    ...(!next && noNext === undefined && patient && doctor
      ? [
          [
            t('visits.hint.next'),
            `book --patient ${patient.id} --doctor ${doctor.code}${what} --at …`,
          ] as const,
        ]
      : []),
  ];
}

/** What the insurer wants is asked for while the patient is still there to sign it. */
async function askInsurance(
  ctx: Context,
  { visit }: NamedVisit,
  lacking: readonly PaperDefinition[],
): Promise<void> {
  const insurance = lacking.filter(({ kind }) => kind === 'insurance');
  if (!ctx.ask.available || insurance.length === 0) return;
  const notes = await askPapers(ctx, insurance);
  if (notes.length > 0 && (await writePapers(ctx, visit, notes))) tellPapers(ctx, notes, insurance);
}
