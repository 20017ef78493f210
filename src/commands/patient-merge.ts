/** `patient merge KEEP DROP`: two cards of one person become one; `patient split DROP` is the way back, at any time. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import { filledFrom, followMerge, mergePatients, movedRows } from '../patients/merge.ts';
import type { Patient } from '../patients/types.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, parseId, readFlags } from './input/options.ts';
import { printHints } from './output/hints.ts';
import { movedText } from './patients/moved-text.ts';
import { phoneText, whoText } from './visits/view.ts';

const schema = z.object({ yes: flag() });

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const { yes } = readFlags(schema, input);
  const store = await ctx.store();
  const [keep, drop] = [await itself(ctx, input.args[0], 'keep'), await itself(ctx, input.args[1], 'drop')];
  const { clinicId } = keep;
  const read = () => store.patients.holdings(clinicId, drop.id);
  const decision = mergePatients(keep, drop, await read(), await store.patients.holdings(clinicId, keep.id));
  if (!yes) {
    if (ctx.ask.available) tellWhat(ctx, keep, drop, movedText(ctx, movedRows(decision)));
    const question = { message: ctx.t('patients.ask.merge'), flag: '--yes', default: true };
    if (!(await ctx.ask.confirm(question))) throw new ShiftError('cancelled');
  }
  const actor = await ctx.clinicActor();
  await store.apply(decision, actor);
  // A colleague may have booked for the dropped card in the same second.
  const follow = followMerge(drop, keep.id, await read());
  if (follow) await store.apply(follow, actor);
  report(ctx, keep, drop, movedText(ctx, movedRows(decision)));
}

/** The card of that number itself: one that was merged is said to be. */
async function itself(ctx: Context, typed: string | undefined, word: string): Promise<Patient> {
  const id = parseId(typed, word);
  const card = await (await ctx.store()).patients.byId((await ctx.clinic()).id, id);
  if (card) return card;
  throw new ShiftError('not_found', { what: 'patient', id, list: 'smena patient list' }, word);
}

function tellWhat(ctx: Context, keep: Patient, drop: Patient, moved: string): void {
  const { t } = ctx;
  const card = (one: Patient): string => `${one.id} ${whoText(ctx, one)}, ${phoneText(one.phone)}`;
  const filled = Object.keys(filledFrom(keep, drop)).map((field) => t(cardField(field)));
  const lines = [
    t('patients.merge.keep', { card: card(keep) }),
    t('patients.merge.drop', { card: card(drop) }),
    t('patients.merge.moves', { moved }),
    ...(filled.length === 0 ? [] : [t('patients.merge.fills', { fields: filled.join(', ') })]),
  ];
  ctx.tell(...lines.flatMap((line) => ctx.wrap(line)));
}

const fieldNames = {
  phone: 'conflict.field.phone',
  email: 'conflict.field.email',
  preferredChannel: 'conflict.field.channel',
  preferredDoctorId: 'conflict.field.doctor',
  preferredTime: 'conflict.field.wanted',
  language: 'conflict.field.language',
  important: 'conflict.field.important',
} as const;

function cardField(name: string) {
  return name in fieldNames ? fieldNames[name as keyof typeof fieldNames] : 'conflict.field.note';
}

function report(ctx: Context, keep: Patient, drop: Patient, moved: string): void {
  if (ctx.options.json) {
    ctx.json({ kept: keep.id, dropped: drop.id });
    return;
  }
  const words = { id: drop.id, into: keep.id, who: whoText(ctx, keep), moved };
  ctx.print(...ctx.wrap(ctx.t('patients.merged', words)));
  printHints(ctx, [
    [ctx.t('patients.show'), `patient show ${keep.id}`],
    [ctx.t('patients.toSplit'), `patient split ${drop.id}`],
  ]);
}
