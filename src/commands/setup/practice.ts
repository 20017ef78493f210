/**
 * Fills the practice clinic by replaying a day of real command lines (data/practice-day.yaml), so that whatever a
 * beginner finds there could have been typed by a colleague yesterday.
 */
import * as z from 'zod/mini';
import { checkFile, type FilePlace } from '../../clinic/file-schema.ts';
import { addDays, atTime, type Day, dayOf } from '../../clinic/time.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';

/** `as` keeps the id that the line's record got; `{name}` in a later line stands for it. */
const lineSchema = z.strictObject({
  at: z.string().check(z.regex(/^\d\d:\d\d$/, { error: '09:04' })),
  run: z.array(z.coerce.string()),
  as: z.optional(z.string()),
});
const daySchema = z.record(z.string(), z.array(lineSchema));
type Line = z.infer<typeof lineSchema>;

/** Replays yesterday, then what this morning already holds. */
export async function practise(ctx: Context): Promise<void> {
  const { path, value } = await ctx.data.read('data/practice-day');
  const days = checkFile(daySchema, value, { path });
  // The reports of those days lie beside the database under its name: a clinic's own reports are never in their way,
  // and practising once more replaces them.
  const ids = new Map([['reports', `${ctx.besideDatabase}-practice`]]);
  const today = dayOf(ctx.now());
  for (const [offset, lines] of Object.entries(days)) {
    const day = addDays(today, Number(offset));
    for (const line of lines) await replay(ctx, line, atTime(day, line.at), today, ids, { path });
  }
  ctx.forget();
}

async function replay(
  ctx: Context,
  line: Line,
  at: number,
  today: Day,
  ids: Map<string, string>,
  place: FilePlace,
): Promise<void> {
  const argv = line.run.map((word) => filled(word, today, ids));
  const { code, out, err } = await ctx.replay([...argv, '--json'], at);
  // A gate or a rejected row would leave the clinic half made; a beginner must not find that.
  if (code !== 0)
    throw new ShiftError('internal', { what: `${place.path}: ${argv.join(' ')}: ${err.trim()}` });
  if (line.as) ids.set(line.as, idOf(out));
}

/** `{day:1}` becomes tomorrow's date, `{name}` the id of the line that was called so. */
function filled(word: string, today: Day, ids: Map<string, string>): string {
  return word
    .replace(/\{day:(-?\d+)\}/g, (_, days: string) => addDays(today, Number(days)))
    .replace(/\{(\w+)\}/g, (whole, name: string) => ids.get(name) ?? whole);
}

/** The id of the first record in a JSON answer: `{"visit":{"id":7,…}}`. */
function idOf(out: string): string {
  const answer: unknown = JSON.parse(out);
  for (const record of Object.values(answer as Record<string, unknown>)) {
    if (record !== null && typeof record === 'object' && 'id' in record) return String(record.id);
  }
  return '';
}
