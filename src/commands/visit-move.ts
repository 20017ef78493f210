/** `visit move ID WHEN`: another time; the old one is free, and somebody may wait for it (S0.9). */
import * as z from 'zod/mini';
import { isoInstant } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { Insert } from '../facts/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { Line } from '../terminal/command-words.ts';
import { requireStep } from '../visits/status.ts';
import type { Visit } from '../visits/types.ts';
import { count, flag, note, readFlags, text } from './input/options.ts';
import type { Offer } from './visits/choose-offer.ts';
import { chooseTime, typedTime } from './visits/choose-time.ts';
import { type Moved, moveTo, newOffer, reportMove } from './visits/move-visit.ts';
import { askInstead, readInstead } from './visits/offer-instead.ts';
import { stepLineOf } from './visits/step-away.ts';
import { readStepFacts, type StepFacts } from './visits/take-steps.ts';
import type { NamedVisit } from './visits/view.ts';

const schema = z.object({
  doctor: text('--doctor'),
  minutes: count('--minutes', 5, 720),
  room: text('--room'),
  reason: note('--reason'),
  force: flag(),
});
export type MoveFlags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const [id = '', ...words] = input.args;
  const typed = words.length === 0 ? undefined : words.join(' ');
  const flags = readFlags(schema, input);
  const { room, doctor, minutes } = flags;
  if (room !== undefined && typed === undefined && doctor === undefined && minutes === undefined) {
    const { changeRoom } = await import('./rooms/change-room.ts');
    await changeRoom(ctx, id, room);
    return;
  }
  await moveOne(ctx, { id, typed, field: 'when' }, flags);
}

/** Which visit and when. */
interface Asked {
  id: string;
  /** The time as typed; without it free times are offered. */
  typed: string | undefined;
  /** The word that asks for it. */
  field: string;
  /** What is noted beside, made for the visit as it is found. */
  beside?: (visit: Visit) => Insert;
}

/** The whole of a move, up to what is said of it. */
export async function moveOne(ctx: Context, asked: Asked, flags: MoveFlags): Promise<void> {
  // What was chosen is not asked again when the server goes away over it.
  const chosen: Chosen = {};
  const moved = await ctx.keepIfAway(
    () => moveNow(ctx, asked, flags, chosen),
    () =>
      moveLine(ctx, asked.id, chosen.when ?? asked.typed, {
        ...flags,
        doctor: chosen.doctor ?? flags.doctor,
      }),
  );
  if (moved) await reportMove(ctx, moved);
}

interface Chosen {
  when?: string;
  doctor?: string;
}

async function moveNow(ctx: Context, asked: Asked, flags: MoveFlags, chosen: Chosen): Promise<Moved | null> {
  const facts = await readStepFacts(ctx, [asked.id], undefined);
  const [old] = facts.visits;
  if (!old) return null;
  requireStep(old.visit, 'moved');
  const { offer, startsAt } = await newTime(ctx, facts, old, asked, flags);
  chosen.doctor = offer.doctor.code;
  chosen.when = isoInstant(startsAt);
  const { reason = null, force } = flags;
  const beside = asked.beside?.(old.visit);
  return moveTo(ctx, facts, old, { offer, startsAt, reason, force, field: asked.field, beside });
}

/** As typed; at a terminal two times are offered first, and another doctor's. */
async function newTime(
  ctx: Context,
  facts: StepFacts,
  old: NamedVisit,
  { typed, field }: Asked,
  flags: MoveFlags,
): Promise<{ offer: Offer; startsAt: number }> {
  const same = old.doctor?.active === 1 && flags.doctor === undefined && flags.minutes === undefined;
  if (typed === undefined && same && ctx.ask.available) {
    const [found = []] = await readInstead(ctx, facts.roster, [old]);
    const chosen = await askInstead(ctx, old, found, field, false);
    if (chosen) {
      const offer = await newOffer(ctx, facts, old, { doctor: chosen.doctor.code, room: flags.room });
      return { offer, startsAt: chosen.at };
    }
  }
  const offer = await newOffer(ctx, facts, old, flags);
  return { offer, startsAt: await chooseTime(ctx, facts.roster.clinic, offer, typed, field) };
}

/** Without the server the time must be given: what is free cannot be seen. */
async function moveLine(ctx: Context, id: string, when: string | undefined, flags: MoveFlags): Promise<Line> {
  await ctx.clinic();
  typedTime(ctx, when, 'when');
  const { doctor, minutes, room, reason, force } = flags;
  const { command, args } = await stepLineOf(ctx, 'moved', [id], {});
  const length = minutes === undefined ? undefined : String(minutes);
  return { command, args: [...args, when ?? ''], flags: { doctor, minutes: length, room, reason, force } };
}
