/** `qa score CONTACT`: a talk heard and scored by the scorecard (S0.11). */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { requireScorable } from '../quality/scoring.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { flag, note, readFlags, text, words } from './input/options.ts';
import { cardToScoreBy } from './quality/card.ts';
import { contactLines } from './quality/contact-view.ts';
import { marksFrom } from './quality/marking.ts';
import { scoreOne } from './quality/score-one.ts';
import { isOwnScore, printScore, replacedLines, scoreJson } from './quality/score-view.ts';
import { reviewOf } from './quality/sitting.ts';
import { findOne } from './records/find-one.ts';
import { findRecord } from './records/find-record.ts';

const schema = z.object({
  mark: words(),
  allFull: flag(),
  note: note('--note'),
  by: text('--by'),
  operator: text('--operator'),
});

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  const contact = await findRecord(ctx, 'contact', input.args[0], 'contact');
  requireScorable(contact);
  const card = await cardToScoreBy(ctx);
  const marks = marksFrom(card, flags.mark, '--mark');
  const staff = await ctx.staff();
  const by = flags.by === undefined ? null : findOne(ctx, 'staff', staff, flags.by, '--by').id;
  const operator =
    flags.operator === undefined
      ? undefined
      : findOne(ctx, 'staff', staff, flags.operator, '--operator').code;
  const review = await reviewOf(ctx, contact.id);
  const whole = flags.allFull || card.criteria.every(({ code }) => marks[code] !== undefined);
  if (!whole && ctx.ask.available) ctx.tell(...contactLines(ctx, contact, staff, false), '');
  const given = { ...flags, marks, by, operator, asksNote: !whole };
  const { score, earlier } = await scoreOne({ ctx, card, staff, review }, contact, given);
  if (ctx.options.json) {
    ctx.json({ score: scoreJson(score, staff), replaced: earlier && scoreJson(earlier, staff) });
    return;
  }
  await printScore(ctx, card, score, staff);
  if (isOwnScore(score, staff)) ctx.tell(...ctx.wrap(ctx.t('quality.ownWarning')));
  if (earlier !== null) ctx.print(...replacedLines(ctx, earlier, staff));
}
