/** `wait edit`: somebody waits for something else now, or may come at another time. */
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { ShiftError } from '../errors.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { type EntryEdit, editWait, requireWaiting } from '../visits/waitlist.ts';
import { type ClearableWish, clearableWishes } from '../visits/wish-fields.ts';
import { phoneFrom } from './contacts/flags.ts';
import { pickChoice, readFlags, text, words } from './input/options.ts';
import { findRecord } from './records/find-record.ts';
import { askEdit } from './visits/ask-wishes.ts';
import { readRoster } from './visits/roster.ts';
import { whoText } from './visits/view.ts';
import { liveOffer, waitJson } from './visits/wait-view.ts';
import { checkWishes, wishesFrom, wishFlags } from './visits/wish-flags.ts';
import { wishText } from './visits/wish-words.ts';

/** What a flag can say, `--clear` can unsay. */
const clearable = {
  doctor: { doctorId: null },
  specialty: { specialty: null },
  service: { serviceId: null },
  minutes: { minutes: null },
  days: { days: [] },
  part: { parts: [] },
  from: { fromDay: null },
  until: { toDay: null },
  after: { fromTime: null },
  before: { toTime: null },
  visit: { visitId: null },
  wanted: { wanted: null },
  note: { note: null },
} as const satisfies Record<ClearableWish, EntryEdit>;

const schema = z.object({ name: text('--name'), phone: text('--phone'), clear: words(), ...wishFlags });
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const before = await findRecord(ctx, 'waitlist', input.args[0], 'id');
  requireWaiting(before);
  const flags = readFlags(schema, input);
  const roster = await readRoster(ctx);
  const edit =
    Object.keys(input.flags).length > 0
      ? { ...cleared(flags), ...(await wishesFrom(ctx, roster, flags)), ...(await whoFrom(flags)) }
      : await askEdit(ctx, roster, before);
  await checkWishes(ctx, roster, { ...before, ...edit });
  const store = await ctx.store();
  await store.apply(editWait(before, edit), await ctx.actor());
  const after = await findRecord(ctx, 'waitlist', String(before.id), 'id');
  if (ctx.options.json) {
    const offer = liveOffer(await store.waitlist.openOffers(roster.clinic.id), after, ctx.now());
    ctx.json({ wait: waitJson(roster, after, offer) });
    return;
  }
  ctx.print(
    ...ctx.wrap(ctx.t('wait.edited', { id: after.id, who: whoText(ctx, after) })),
    ...ctx.wrap(ctx.t('wait.wishes', { wishes: wishText(ctx, roster, after) }), '  '),
  );
}

/** Whose card it is stays: another person is another entry. */
async function whoFrom({ name, phone }: Flags): Promise<EntryEdit> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone: await phoneFrom(phone, '--phone') }),
  };
}

/** @throws ShiftError invalid_choice, flags_clash for a field that is cleared and given at once */
function cleared(flags: Flags): EntryEdit {
  const edit: EntryEdit = {};
  for (const typed of flags.clear) {
    const name = pickChoice('--clear', typed, clearableWishes);
    if (flags[name] !== undefined) {
      throw new ShiftError('flags_clash', { one: `--clear ${name}`, other: `--${name}` }, '--clear');
    }
    Object.assign(edit, clearable[name]);
  }
  return edit;
}
