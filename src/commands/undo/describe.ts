/** A journal entry in words: what it added or changed, and which record that is. */
import { overloadTold } from '../../contacts/overload-told.ts';
import type { Contact } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { AppliedChange, Fact } from '../../facts/types.ts';
import { shortName } from '../../patients/short-name.ts';
import { visible } from '../../reports/visible-text.ts';
import type { CashKind } from '../../shifts/types.ts';
import { summary } from '../contacts/words.ts';
import { phoneText } from '../visits/view.ts';

type Row = Record<string, unknown>;

/** Where the words for a record's status or state stand. */
const families: Partial<Record<AppliedChange['table'], string>> = {
  contact: 'contactStatus',
  callback: 'callbackState',
  visit: 'visitStatus',
  task: 'taskState',
  paper: 'paperState',
  waitlist: 'waitState',
  waitOffer: 'offerShort',
  review: 'reviewState',
};

/** `добавлено: контакт 214 — Айгерим С., входящий звонок, записан`. */
export function describe(ctx: Context, fact: Fact): string {
  const { subject, subjectId, payload } = fact;
  const found = payload.find(({ table, id }) => table === subject && id === subjectId);
  // A measure is a task that a review made; the review itself stays as it is.
  const own = found ?? (subject === 'review' ? payload[0] : undefined);
  const params = { what: ctx.t(`record.${own?.table ?? subject}`), id: own?.id ?? subjectId };
  if (fact.kind === overloadTold) return ctx.t('undo.overload', { who: visible(fact.reason ?? '') });
  const head = ctx.t(`undo.${claimed(fact) ?? deed(own)}`, params);
  const tail = own ? detail(ctx, own) : '';
  return tail === '' ? head : `${head} — ${tail}`;
}

function claimed({ kind }: Fact): 'taken' | 'released' | null {
  if (kind.endsWith('.taken')) return 'taken';
  return kind.endsWith('.released') ? 'released' : null;
}

function deed(change: AppliedChange | undefined): 'added' | 'changed' | 'removed' {
  if (!change || change.before === null) return 'added';
  return change.after === null ? 'removed' : 'changed';
}

function detail(ctx: Context, change: AppliedChange): string {
  const row = change.after ?? change.before ?? {};
  const about = named(ctx, change.table, row);
  const step = statusStep(ctx, change) || attemptOf(ctx, change);
  return [about, step].filter((part) => part !== '').join(', ');
}

function named(ctx: Context, table: AppliedChange['table'], row: Row): string {
  const { format, t } = ctx;
  const now = ctx.now();
  switch (table) {
    case 'contact':
      // As it was stored: only its plain columns are read here.
      return summary(ctx, row as unknown as Contact);
    case 'callback':
      return phoneText(row.phone === null ? null : String(row.phone));
    case 'visit':
      return `${format.moment(Number(row.startsAt), now)}, ${status(ctx, table, row.status)}`;
    case 'task':
      return visible(String(row.title));
    case 'confirmation':
      return t('confirming.undo', {
        id: Number(row.visitId),
        means: term(ctx, `confirming.means.${String(row.means)}`),
        result: term(ctx, `confirmationResult.${String(row.result)}`),
      });
    case 'complaint':
      return t('undo.class', { class: String(row.class) });
    case 'patient':
      return visible(shortName(String(row.name)));
    case 'shift':
      return format.moment(Number(row.openedAt), now);
    case 'clinic':
    case 'desk':
    case 'doctor':
    case 'staff':
    case 'service':
    case 'room':
      return visible(String(row.name));
    case 'waitlist':
      return row.name === null
        ? phoneText(row.phone === null ? null : String(row.phone))
        : visible(shortName(String(row.name)));
    case 'waitOffer':
      return `${format.moment(Number(row.startsAt), now)}, ${status(ctx, table, row.state)}`;
    case 'specialDay':
      return format.day(String(row.day));
    case 'targetChange':
      return `${String(row.metric)} ${row.op === null ? '—' : `${String(row.op)} ${String(row.value)}`}, ${format.day(String(row.fromDay))}`;
    case 'cashEntry':
      return `${t(`reports.cash.${String(row.kind) as CashKind}`)}, ${format.number(Number(row.amount) / 100)}`;
    case 'paper':
      return `${visible(String(row.code))}, ${status(ctx, table, row.state)}`;
    case 'score':
      return `${t('record.contact')} ${Number(row.contactId)}, ${Number(row.points)} / ${Number(row.most)}`;
    case 'review':
      return `${format.date(String(row.fromDay))} — ${format.date(String(row.toDay))}`;
    case 'importRun':
      return imported(ctx, row);
    default:
      return '';
  }
}

/** `звонки.csv, 12 строк, дополнено 3`. */
function imported({ t, format }: Context, { fileName, imported: rows, completed }: Row): string {
  const n = Number(rows);
  const parts = [visible(String(fileName)), t('undo.rows', { n, rows: format.number(n) })];
  const more = Number(completed ?? 0);
  if (more > 0) parts.push(t('undo.completed', { n: format.number(more) }));
  return parts.join(', ');
}

/** `записан → пришёл`, where that is what was changed. */
function statusStep(ctx: Context, { table, before, after }: AppliedChange): string {
  if (!before || !after || !families[table]) return '';
  const from = before.status ?? before.state;
  const to = after.status ?? after.state;
  return from === to ? '' : `${status(ctx, table, from)} → ${status(ctx, table, to)}`;
}

/** `попытка 2`, where an attempt in vain is all that happened to a callback. */
function attemptOf({ t }: Context, { before, after }: AppliedChange): string {
  const n = Number(after?.attempts ?? 0);
  return before && n > Number(before.attempts ?? 0) ? t('undo.attempt', { n }) : '';
}

function status(ctx: Context, table: AppliedChange['table'], id: unknown): string {
  return term(ctx, `${families[table] ?? ''}.${String(id)}`);
}

/** The words for an English id, by their key; the id where there are none. */
function term({ i18n, t }: Context, key: string): string {
  return i18n.has(key) ? t(key) : key.slice(key.lastIndexOf('.') + 1);
}
