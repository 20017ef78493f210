/** `visit move ID WHEN`: another time; the old one is free, and somebody may wait for it (S0.9). */
import * as z from 'zod/mini';
import { isoInstant, minute } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { Line } from '../terminal/command-words.ts';
import { wishOf } from '../visits/booking.ts';
import { type Move, moveVisit } from '../visits/moving.ts';
import { requireStep } from '../visits/status.ts';
import { count, flag, note, readFlags, text } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { chooseOffer, namedDoctor, type Offer } from './visits/choose-offer.ts';
import { chooseTime, typedTime } from './visits/choose-time.ts';
import { type FreedVisit, freedJson, offerFreed, readFreed } from './visits/freed.ts';
import { readTimetable, working, writerCode } from './visits/roster.ts';
import { stepLineOf } from './visits/step-away.ts';
import { applySteps, readStepFacts, type StepFacts } from './visits/take-steps.ts';
import { doctorText, type NamedVisit, readNamed, visitJson, whenText, whoText } from './visits/view.ts';

const schema = z.object({
  doctor: text('--doctor'),
  minutes: count('--minutes', 5, 720),
  reason: note('--reason'),
  force: flag(),
});
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const [id = '', ...words] = input.args;
  const typed = words.length === 0 ? undefined : words.join(' ');
  // What was chosen is not asked again when the server goes away over it.
  const chosen: Chosen = {};
  const move = await ctx.keepIfAway(
    () => moveNow(ctx, id, typed, flags, chosen),
    () => moveLine(ctx, id, chosen.when ?? typed, { ...flags, doctor: chosen.doctor ?? flags.doctor }),
  );
  if (move) await report(ctx, move);
}

interface Chosen {
  when?: string;
  doctor?: string;
}
interface Moved {
  moved: NamedVisit;
  freed: FreedVisit | undefined;
}

async function moveNow(
  ctx: Context,
  id: string,
  typed: string | undefined,
  flags: Flags,
  chosen: Chosen,
): Promise<Moved | null> {
  const facts = await readStepFacts(ctx, [id], undefined);
  const [old] = facts.visits;
  if (!old) return null;
  requireStep(old.visit, 'moved');
  const offer = await newOffer(ctx, facts, old, flags);
  chosen.doctor = offer.doctor.code;
  const { clinic } = facts.roster;
  const startsAt = await chooseTime(ctx, clinic, offer, typed, 'when');
  chosen.when = isoInstant(startsAt);
  const move: Move = {
    ...offer,
    startsAt,
    reason: flags.reason ?? null,
    bookedBy: await writerCode(ctx),
    force: flags.force,
    field: 'when',
    tasks: facts.tasks,
    result: facts.kept.t('visitStatus.moved'),
  };
  const decision = moveVisit(old.visit, move, await readTimetable(ctx, clinic, startsAt), ctx.now());
  const { after, applied } = await applySteps(ctx, facts, [decision], wishOf(move));
  const moved = await readNamed(ctx, facts.roster, applied[0]?.ids.visit ?? 0);
  const [freed] = await readFreed(ctx, facts.roster, after);
  return { moved, freed };
}

/** Without the server the time must be given: what is free cannot be seen. */
async function moveLine(ctx: Context, id: string, when: string | undefined, flags: Flags): Promise<Line> {
  await ctx.clinic();
  typedTime(ctx, when, 'when');
  const { doctor, minutes, reason, force } = flags;
  const { command, args } = await stepLineOf(ctx, 'moved', [id], {});
  const length = minutes === undefined ? undefined : String(minutes);
  return { command, args: [...args, when ?? ''], flags: { doctor, minutes: length, reason, force } };
}

/** The same doctor, service and length unless others were asked for. */
async function newOffer(
  ctx: Context,
  { roster }: StepFacts,
  { visit, doctor, service }: NamedVisit,
  flags: { doctor?: string | undefined; minutes?: number | undefined },
): Promise<Offer> {
  const minutes = flags.minutes ?? Math.round((visit.endsAt - visit.startsAt) / minute);
  const other = namedDoctor(ctx, working(roster.doctors), flags.doctor, null);
  const same = doctor?.active === 1 ? doctor : null;
  if (other ?? same) return { doctor: (other ?? same) as Offer['doctor'], service, minutes };
  const chosen = await chooseOffer(ctx, roster, { minutes }, null);
  return { ...chosen, service };
}

async function report(ctx: Context, { moved, freed }: Moved): Promise<void> {
  if (!freed) return;
  if (ctx.options.json) {
    ctx.json({ visit: visitJson(moved), moved: visitJson(freed.named), freed: [freedJson(freed)] });
    return;
  }
  const { t } = ctx;
  const { visit, patient, doctor } = moved;
  ctx.print(
    t('visits.moved', { id: freed.named.visit.id, newId: visit.id, when: whenText(ctx, visit) }),
    `  ${whoText(ctx, patient)}, ${doctorText(ctx, doctor)}`,
  );
  printHints(ctx, [[t('visits.hint.confirm'), `visit confirm ${visit.id}`]]);
  await offerFreed(ctx, freed);
}
