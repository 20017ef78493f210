/** A checklist on the screen: what stands there, on what grounds, and what to type. */
import type { ItemProgress, Progress } from '../../checklists/progress.ts';
import type { ItemState } from '../../checklists/types.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../reports/visible-text.ts';
import { spread } from './lines.ts';
import type { Say } from './wording.ts';

/** A mark by state; the words beside it say the same. */
function mark({ theme }: Context, state: ItemState): string {
  switch (state) {
    case 'done':
      return theme.good('✓');
    case 'problem':
      return theme.warn('!');
    case 'skipped':
      return theme.quiet('–');
    case 'open':
      return theme.bad('✗');
  }
}

export function checklistHead(ctx: Context, { id, items, minutes }: Progress): string {
  const [from, to] = minutes;
  const left = ctx.t(`shifts.checklist.${id}`, { n: items.length });
  return ctx.theme.strong(spread(left, ctx.t('shifts.checklist.aim', { from, to }), ctx.width));
}

const under = '      ';

/**
 * An item: its title with the command that acts on it, the grounds under it. Where data found nothing to do, what
 * it found says all there is to say.
 */
export function itemLines(ctx: Context, item: ItemProgress, say: Say): string[] {
  const { theme, width } = ctx;
  const { text, grounds, command } = worded(ctx, item, say);
  const [first = '', ...rest] = ctx.wrap(text, '    ').map((line) => line.slice(4));
  const room = width - 4 - [...first].length - [...command].length;
  // The command stands at the end of the first line where there is room, else under the item.
  const beside = command !== '' && rest.length === 0 && room >= 2;
  const head = `  ${mark(ctx, item.state)} ${first}`;
  return [
    beside ? head + ' '.repeat(room) + theme.command(command) : head,
    ...rest.map((line) => `    ${line}`),
    ...grounds.flatMap((line) => ctx.wrap(line, under)),
    ...(command !== '' && !beside ? [under + theme.command(command)] : []),
  ];
}

function worded(
  { t, i18n }: Context,
  item: ItemProgress,
  say: Say,
): { text: string; grounds: string[]; command: string } {
  const title = visible(item.title[i18n.lang]);
  const found = item.evidence.map(say);
  const [only, another] = found;
  // What a person says of a problem is a note; everything else that is given is a reason.
  const key = item.state === 'problem' && item.by === 'person' ? 'shifts.note' : 'shifts.reason';
  const reason = item.reason === null ? [] : [t(key, { reason: visible(item.reason) })];
  if (item.state === 'done' && reason.length === 0 && !counts(item)) {
    return another === undefined
      ? { text: only ?? title, grounds: [], command: '' }
      : { text: title, grounds: found, command: '' };
  }
  const command = item.command === null ? '' : `→ smena ${item.command}`;
  return { text: title, grounds: [...found, ...reason], command };
}

/** Whether the data found something that a person has to do with. */
function counts({ evidence }: ItemProgress): boolean {
  return evidence.some(({ params }) => Number(params.n ?? 0) > 0);
}

/** `in time: 12:40 of 10–15 min`. */
export function paceText({ t, format }: Context, { pace, usedSeconds, minutes }: Progress): string {
  const [from, to] = minutes;
  return t(`checklists.pace.${pace}`, { used: format.duration(usedSeconds), from, to });
}
