/** Reads an administrator's own figures beside the clinic's. */
import type { Channel, Outcome } from '../../contacts/types.ts';
import type { Context } from '../../context.ts';
import type { Filter } from '../../metrics/filter.ts';
import type { AdministratorStory, TalksTold } from '../../reports/manager/administrator-report.ts';
import { untilToday } from '../metrics/load.ts';
import { filterOf } from '../metrics/selection.ts';
import { daysTold, reportDays } from './days.ts';
import { figuresTold, periodBefore, type Reading, readHead } from './head.ts';
import { inOrder } from './read-period.ts';
import { talksTold } from './talks.ts';

const everybody: Filter = { desk: null, administrator: null };

export async function readAdministrator(ctx: Context, reading: Reading): Promise<AdministratorStory> {
  const filter = filterOf(reading);
  return {
    ...(await readHead(ctx, reading)),
    days: await daysTold(ctx, reading.period, filter),
    before: await daysTold(ctx, periodBefore(ctx, reading), filter),
    ofClinic: await figuresTold(ctx, { ...reading, filter: everybody }),
    contacts: await contactsTold(ctx, reading),
    talks: await talks(ctx, reading),
  };
}

async function contactsTold(ctx: Context, reading: Reading): Promise<AdministratorStory['contacts']> {
  const channels = new Map<Channel, number>();
  const outcomes = new Map<Outcome | null, number>();
  for await (const days of reportDays(ctx, reading.period, filterOf(reading))) {
    for (const { channel, outcome, direction } of days.flatMap(({ contacts }) => contacts)) {
      if (direction === 'internal') continue;
      channels.set(channel, (channels.get(channel) ?? 0) + 1);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  }
  return { channels: inOrder(channels), outcomes: inOrder(outcomes) };
}

async function talks(ctx: Context, { administrator, period }: Reading): Promise<TalksTold | null> {
  return administrator === null ? null : talksTold(ctx, administrator.code, untilToday(ctx, period));
}
