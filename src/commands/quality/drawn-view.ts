/** The contacts of a draw on the screen. */
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { Shortfall } from '../../quality/draw.ts';
import type { Stratum } from '../../quality/types.ts';
import { operatorText } from './score-view.ts';
import type { Sitting } from './sitting.ts';

/** One drawn contact in a list. */
export interface DrawnLine {
  position: number;
  stratum: Stratum;
  contact: Contact;
  /** Out of a hundred; undefined where scores are no matter. */
  score?: string;
}

export function drawnTable(
  ctx: Context,
  staff: Sitting['staff'],
  lines: readonly DrawnLine[],
): Promise<string> {
  const { t, format } = ctx;
  const scored = lines.some(({ score }) => score !== undefined);
  const columns = [
    { title: t('quality.column.contact'), align: 'right' as const },
    { title: t('quality.column.stratum') },
    { title: t('quality.column.when') },
    { title: t('quality.column.administrator'), flexible: true },
    { title: t('quality.column.talk'), align: 'right' as const },
    ...(scored ? [{ title: t('quality.column.score'), align: 'right' as const }] : []),
  ];
  const rows = lines.map(({ stratum, contact, score }) => [
    String(contact.id),
    t(`quality.stratum.${stratum}`),
    `${format.day(contact.day)} ${format.time(contact.startedAt)}`,
    operatorText(staff, contact.operator),
    contact.talkSeconds === null ? t(`channel.${contact.channel}`) : format.duration(contact.talkSeconds),
    ...(scored ? [score ?? '—'] : []),
  ]);
  return ctx.table(columns, rows);
}

/** What there was too little of, in words. */
export function shortLines(ctx: Context, short: readonly Shortfall[]): string[] {
  return short.flatMap(({ stratum, wanted, found }) => {
    const params = { what: ctx.t(`quality.stratum.${stratum}`), wanted, found };
    return ctx.wrap(ctx.t(stratum === 'any' ? 'quality.short.any' : 'quality.short', params), '  ');
  });
}
