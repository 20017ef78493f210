/** What brings a tail to its end right now: the command that one would type for it. */
import type { Tail } from '../../checklists/tail.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';

export interface WayOut {
  id: string;
  /** Name of the command and the words after it. */
  command: string;
  args: string[];
  flags?: Record<string, string | boolean>;
  words: string;
}

/** The ways out of a tail that this program's command table knows. */
export function waysOut(ctx: Context, tail: Tail): WayOut[] {
  const known = new Set(ctx.commands.map(({ name }) => name));
  return possible(ctx, tail).filter(({ command }) => known.has(command));
}

function possible({ t }: Context, { table, id, check, title }: Tail): WayOut[] {
  const args = [String(id)];
  const way = (command: string, words: string, more: Partial<WayOut> = {}): WayOut => ({
    id: [command, ...Object.values(more.flags ?? {})].join(' '),
    command,
    args,
    words,
    ...more,
  });
  switch (table) {
    case 'callback':
      return [way('callback', t('shifts.now.callback'))];
    case 'task':
      return [way('task done', t('shifts.now.task'))];
    case 'waitlist':
      return [
        ...(['yes', 'no', 'no_answer'] as const).map((said) =>
          way('wait answer', t(`wait.${said}`), { id: said, args: [...args, said] }),
        ),
        way('wait done', t('shifts.now.gone'), { flags: { result: 'gone' } }),
      ];
    case 'complaint':
      return title.key === 'checklists.complaints.not_escalated'
        ? [way('complaint escalate', t('shifts.now.escalate'))]
        : [way('complaint measure', t('shifts.now.measures'))];
    case 'visit':
      if (check === 'confirmations_tomorrow') return [way('visit confirm', t('shifts.now.confirm'))];
      return [way('visit done', t('shifts.now.done')), way('visit no-show', t('shifts.now.noShow'))];
    case 'contact':
      if (check !== 'chats_waiting') return [];
      return [way('log edit', t('shifts.now.answered'), { flags: { status: 'answered' } })];
  }
}

/** Runs it as if it had been typed; what it refuses is said, and the tail stays. */
export async function doNow(ctx: Context, { command, args, flags = {} }: WayOut): Promise<void> {
  const spec = ctx.commands.find(({ name }) => name === command);
  if (spec === undefined) return;
  try {
    await (await spec.load()).run(ctx, { args, flags });
  } catch (error) {
    if (!(error instanceof ShiftError) || error.code === 'cancelled') throw error;
    const { text, hint } = ctx.i18n.error(error.code, error.params);
    ctx.tell(ctx.theme.bad(visible(text)), ...(hint === '' ? [] : [visible(hint)]));
  }
}
