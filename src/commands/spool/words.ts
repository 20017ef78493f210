/** A record that was kept here in words: what the desk would call it, the person masked unless asked for in full. */
import { usualStatus } from '../../contacts/status.ts';
import { type Channel, channels, contactStatuses, outcomes } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import { ShiftError } from '../../errors.ts';
import { visible } from '../../reports/visible-text.ts';
import type { SpoolRecord } from '../../spool/record.ts';
import type { Line } from '../../terminal/command-words.ts';
import { verbs } from '../../visits/status.ts';
import { visitStatuses } from '../../visits/types.ts';
import { result, way } from '../contacts/words.ts';
import { whoText } from '../visits/view.ts';

/** `+7 701 *** ** 78, входящий звонок, записан`; `визит 11: пришёл`. */
export function whatOf(ctx: Context, { argv }: SpoolRecord, full = false): string {
  const line = lineOf(ctx, argv);
  // As it was typed, where this program cannot read it any more.
  if (line === null) return visible(argv.join(' '));
  if (line.command === 'log') return contactWords(ctx, line, full);
  return line.command === 'callback' ? callbackWords(ctx, line) : visitWords(ctx, line);
}

function lineOf(ctx: Context, argv: readonly string[]): Line | null {
  try {
    return ctx.read(argv);
  } catch (error) {
    if (error instanceof ShiftError) return null;
    throw error;
  }
}

function contactWords(ctx: Context, { args, flags }: Line, full: boolean): string {
  const channel = known(channels, args[0]) ?? 'call';
  const direction = flags.out === true ? 'out' : 'in';
  const outcome = known(outcomes, flags.outcome);
  const said = flags.missed === true ? 'missed' : known(contactStatuses, flags.status);
  const status = said ?? usualStatus(channel satisfies Channel, direction, outcome);
  const person = { name: text(flags.name), phone: text(flags.phone) };
  return [
    whoText(ctx, person, full),
    way(ctx, { channel, direction }),
    result(ctx, { status, outcome }),
  ].join(', ');
}

function callbackWords({ t, i18n }: Context, { args, flags }: Line): string {
  const [id = '', word] = args;
  const key = `attempt.${word ?? ''}`;
  const ended = flags.giveUp === true ? [t('callbackState.given_up')] : [];
  const results = [...(i18n.has(key) ? [t(key)] : []), ...ended];
  return t('spool.what.callback', { id, result: results.join(', ') });
}

function visitWords({ t }: Context, { command, args }: Line): string {
  const status = visitStatuses.find((one) => `visit ${verbs[one] ?? one}` === command);
  if (!status) return command;
  const moved = status === 'moved' ? args.slice(1) : [];
  const ids = status === 'moved' ? args.slice(0, 1) : args;
  const words = [t(`visitStatus.${status}`), visible(moved.join(' '))].filter((one) => one !== '');
  return t('spool.what.visit', { ids: ids.join(', '), status: words.join(', ') });
}

function known<const V extends string>(values: readonly V[], typed: unknown): V | null {
  return values.find((one) => one === typed) ?? null;
}

function text(typed: Line['flags'][string]): string | null {
  return typeof typed === 'string' ? typed : null;
}
