/** `qa show CONTACT`: the score of a contact, and those that it replaced. */
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { readCard } from './quality/card.ts';
import { contactLines, heardJson } from './quality/contact-view.ts';
import { earlierScores } from './quality/earlier-scores.ts';
import { printScore, replacedLines, scoreJson } from './quality/score-view.ts';
import { findRecord } from './records/find-record.ts';

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const contact = await findRecord(ctx, 'contact', input.args[0], 'contact');
  const store = await ctx.store();
  const score = await store.quality.score(contact.clinicId, contact.id);
  if (!score) {
    throw new ShiftError('not_found', { what: 'score', id: contact.id, list: 'smena qa list' }, 'contact');
  }
  const staff = await ctx.staff();
  const earlier = earlierScores(await store.facts.ofRecord(contact.clinicId, 'score', score.id), score.id);
  if (ctx.options.json) {
    ctx.json({
      contact: heardJson(contact, false),
      score: scoreJson(score, staff),
      earlier: earlier.map((one) => scoreJson(one, staff)),
    });
    return;
  }
  ctx.print(...contactLines(ctx, contact, staff, false), '');
  await printScore(ctx, await readCard(ctx), score, staff);
  for (const one of earlier) ctx.print(...replacedLines(ctx, one, staff));
}
