/** A contact that is to be heard: what is known of it, and how its recording is found. */
import { isoInstant } from '../../clinic/time.ts';
import type { Staff } from '../../clinic/types.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { contactShape } from '../contacts/shapes.ts';
import { result, way } from '../contacts/words.ts';
import { phoneText, whoText } from '../visits/view.ts';
import { operatorText } from './score-view.ts';

/**
 * Two lines: who, how, what came of it; and what the exchange knows the recording by: day, second, number, operator
 * and its own id.
 */
export function contactLines(
  ctx: Context,
  contact: Contact,
  staff: readonly Staff[],
  full: boolean,
): string[] {
  const { t, format } = ctx;
  const { id, startedAt, day, talkSeconds, operator } = contact;
  const who = whoText(ctx, { ...contact, phone: contact.name === null ? contact.phone : null }, full);
  const what = t('quality.contact', { id, who, way: way(ctx, contact), result: result(ctx, contact) });
  const seconds = String(new Date(startedAt).getSeconds()).padStart(2, '0');
  const parts = [
    `${format.day(day)} ${format.time(startedAt)}:${seconds}`,
    ...(talkSeconds === null ? [] : [t('quality.talk', { time: format.duration(talkSeconds) })]),
    phoneText(contact.phone, full),
    ...(operator === null ? [] : [operatorText(staff, operator)]),
    ...exchangeText(ctx, contact),
  ];
  const find = contact.channel === 'call' ? 'quality.find.call' : 'quality.find.chat';
  return [...ctx.wrap(what, '  '), ...ctx.wrap(t(find, { by: parts.join(' · ') }), '  ')];
}

function exchangeText({ t }: Context, contact: Contact): string[] {
  const id = exchangeId(contact);
  return id === null ? [] : [t('quality.exchange', { id: visible(id) })];
}

/** The exchange's own id of a call, where its export has one: `system:id`; a key made of contents is of no use here. */
function exchangeId({ importKey }: Pick<Contact, 'importKey'>): string | null {
  return /^[^:~]+:(.+)$/.exec(importKey ?? '')?.[1] ?? null;
}

/** The same for programs; masked like every list. */
export function heardJson(contact: Contact, full: boolean): Record<string, unknown> {
  return {
    ...contactShape(contact, full),
    startedAt: isoInstant(contact.startedAt),
    exchangeId: exchangeId(contact),
  };
}
