/** Reads where requests come from and what becomes of them. */
import type { Context } from '../../context.ts';
import type { GroupKey } from '../../metrics/belonging.ts';
import { averageBill } from '../../metrics/definitions/average-bill.ts';
import { conversion } from '../../metrics/definitions/conversion.ts';
import { leads } from '../../metrics/definitions/leads.ts';
import { showRate } from '../../metrics/definitions/show-rate.ts';
import { type GroupedParts, groupedParts } from '../../metrics/grouped-parts.ts';
import { divide } from '../../metrics/groups.ts';
import type { OriginTold, SourcesStory } from '../../reports/manager/sources-report.ts';
import { namesOf } from '../metrics/group-names.ts';
import { filterOf } from '../metrics/selection.ts';
import { daysTold, reportDays } from './days.ts';
import { type Reading, readHead } from './head.ts';

const told = [conversion, leads, showRate, averageBill];
type By = 'source' | 'channel';

export async function readSources(ctx: Context, reading: Reading): Promise<SourcesStory> {
  const parts = { source: groupedParts<GroupKey>(told), channel: groupedParts<GroupKey>(told) };
  for await (const days of reportDays(ctx, reading.period, filterOf(reading))) {
    for (const day of days) {
      for (const by of ['source', 'channel'] as const) {
        for (const [key, own] of divide(day, by)) parts[by].add(key, own);
      }
    }
  }
  return {
    ...(await readHead(ctx, reading)),
    days: await daysTold(ctx, reading.period, filterOf(reading)),
    sources: await originsOf(ctx, 'source', parts.source),
    channels: await originsOf(ctx, 'channel', parts.channel),
  };
}

async function originsOf(ctx: Context, by: By, parts: GroupedParts<GroupKey>): Promise<OriginTold[]> {
  const nameOf = await namesOf(ctx, by);
  return parts
    .keys()
    .map((key): OriginTold => {
      const { key: id, label } = nameOf(key);
      const booked = parts.of(conversion, key);
      const bill = parts.of(averageBill, key);
      const visits = by === 'source';
      return {
        id,
        label,
        requests: booked.d,
        leads: parts.of(leads, key).n,
        bookings: booked.n,
        arrived: visits ? parts.of(showRate, key).n : null,
        paid: visits && bill.d > 0 ? bill.n : null,
        billed: visits ? bill.d : null,
      };
    })
    .filter(({ requests, arrived }) => requests > 0 || (arrived ?? 0) > 0)
    .sort(mostFirst);
}

/** What nobody asked about comes last, however much it is. */
function mostFirst(a: OriginTold, b: OriginTold): number {
  return (
    Number(a.id === null) - Number(b.id === null) ||
    b.requests - a.requests ||
    (a.label < b.label ? -1 : Number(a.label > b.label))
  );
}
