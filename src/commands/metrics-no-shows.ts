/** `metrics no-shows`: what the no-shows of a period cost, where they are, and what the reminders saved (S2, S0.12). */
import type { Context } from '../context.ts';
import type { NoShowCost, NoShowGroup } from '../metrics/no-show-cost.ts';
import type { Missed } from '../metrics/no-show-sums.ts';
import type { Reminders } from '../metrics/reminders-saved.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import { withWhose } from './metrics/heading.ts';
import { costOfNoShows } from './metrics/no-shows.ts';
import { readSelection, type Selection, whoseJson } from './metrics/selection.ts';
import { periodText } from './metrics/words.ts';

/** The longest of the lists; `--json` names them all. */
const mostRows = 10;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const selection = await readSelection(ctx, input, input.args[0]);
  const cost = await costOfNoShows(ctx, selection.period);
  const names = await namesOf(ctx);
  if (ctx.options.json) {
    ctx.json(await asJson(ctx, selection, cost, names));
    return;
  }
  const { t } = ctx;
  const title = t('noShows.title', { period: periodText(ctx, selection.period) });
  ctx.print(await withWhose(ctx, title, selection), '', ...(await costLines(ctx, cost)));
  if (cost.noShows === 0) return;
  const lists = [
    await groupTable(ctx, 'reason', cost.byReason, (key) =>
      t(key === null ? 'noShows.unsaid' : `lossReason.${key}`),
    ),
    await groupTable(ctx, 'doctor', cost.byDoctor, (key) => nameIn(ctx, names.doctors, key)),
    await groupTable(ctx, 'service', cost.byService, (key) => nameIn(ctx, names.services, key)),
    await groupTable(ctx, 'weekday', cost.byWeekday, (key) => ctx.format.weekdays[key] ?? ''),
  ];
  for (const list of lists) ctx.print('', list);
}

interface Named {
  code: string;
  name: string;
}
interface Names {
  doctors: ReadonlyMap<number, Named>;
  services: ReadonlyMap<number, Named>;
}

async function namesOf(ctx: Context): Promise<Names> {
  const { id } = await ctx.clinic();
  const reads = (await ctx.store()).clinic;
  const byId = (rows: readonly (Named & { id: number })[]) => new Map(rows.map((one) => [one.id, one]));
  return { doctors: byId(await reads.doctors(id)), services: byId(await reads.services(id)) };
}

function nameIn(ctx: Context, names: ReadonlyMap<number, Named>, key: number | null): string {
  if (key === null) return ctx.t('metrics.by.unknown');
  return visible(names.get(key)?.name ?? String(key));
}

/** Each sum, and under it what it stands on. */
async function costLines(ctx: Context, cost: NoShowCost): Promise<string[]> {
  const { t } = ctx;
  const { currency } = await ctx.clinic();
  const pending = cost.pending > 0 ? [t('noShows.pending', { n: cost.pending })] : [];
  const noDoctor = cost.withoutDoctor > 0 ? [t('noShows.withoutDoctor', { n: cost.withoutDoctor })] : [];
  const told: [string, string, string][] = [
    [t('noShows.missed'), shareText(ctx, cost), [partsText(ctx, cost), ...pending].join(', ')],
    [
      t('noShows.empty'),
      hoursText(ctx, cost.emptyMinutes),
      [t('noShows.empty.basis'), ...noDoctor].join(', '),
    ],
    [t('noShows.money'), sumText(ctx, cost.money, currency), billText(ctx, cost, currency)],
    [t('noShows.saved'), savedText(ctx, cost.reminders, currency), remindersText(ctx, cost.reminders)],
  ];
  return told.flatMap(([label, value, basis]) => [
    ...ctx.wrap(`${label}: ${value}`),
    ...ctx.wrap(basis, '  '),
  ]);
}

/** An estimate in whole units. */
function sumText({ format }: Context, sum: number | null, currency: string): string {
  return format.money(sum === null ? null : Math.round(sum / 100) * 100, currency);
}

function shareText({ format }: Context, { noShows, of }: Missed): string {
  return format.percent(of === 0 ? null : noShows / of);
}

function partsText({ t, format }: Context, { noShows, of }: Missed): string {
  return t('metrics.parts', { n: format.number(noShows), d: format.number(of) });
}

function hoursText({ t, format }: Context, minutes: number): string {
  return t('noShows.hours', { hours: format.number(minutes / 60, 1) });
}

/** What the money is reckoned with. */
function billText(ctx: Context, { averageBill }: NoShowCost, currency: string): string {
  const { t, format } = ctx;
  if (!averageBill) return t('noShows.money.unknown');
  const { value, over, of } = averageBill;
  const bill = sumText(ctx, value, currency);
  return t('noShows.money.basis', { bill, over: format.number(over), of: format.number(of) });
}

function savedText(ctx: Context, reminders: Reminders, currency: string): string {
  if (reminders.state !== 'estimated') return '—';
  const visits = ctx.t('noShows.saved.visits', { n: Math.round(reminders.visits) });
  return reminders.money === null ? visits : `${visits}, ${sumText(ctx, reminders.money, currency)}`;
}

/** Why it is so much, or why nothing can be said. */
function remindersText(ctx: Context, reminders: Reminders): string {
  const { confirmed, unconfirmed } = reminders;
  const rates = ctx.t('noShows.rates', {
    confirmed: `${shareText(ctx, confirmed)} (${partsText(ctx, confirmed)})`,
    unconfirmed: `${shareText(ctx, unconfirmed)} (${partsText(ctx, unconfirmed)})`,
  });
  if (reminders.state !== 'too_few') return `${rates} ${ctx.t(`noShows.saved.${reminders.state}`)}`;
  return `${rates} ${ctx.t('noShows.saved.too_few', { fewest: reminders.fewest })}`;
}

async function groupTable<K>(
  ctx: Context,
  by: 'reason' | 'doctor' | 'service' | 'weekday',
  groups: readonly NoShowGroup<K>[],
  nameOf: (key: K) => string,
): Promise<string> {
  const { t, format } = ctx;
  const { currency } = await ctx.clinic();
  const columns = [
    { title: t(`noShows.by.${by}`), flexible: true },
    { title: t('noShows.column.noShows'), align: 'right' as const },
    // A cause is known of no-shows alone: of what it would be a share nobody can say.
    ...(by === 'reason' ? [] : [{ title: t('noShows.column.share'), align: 'right' as const }]),
    { title: t('noShows.column.empty'), align: 'right' as const },
    { title: t('noShows.column.money'), align: 'right' as const },
  ];
  const rows = groups
    .slice(0, mostRows)
    .map((group) => [
      nameOf(group.key),
      format.number(group.noShows),
      ...(by === 'reason' ? [] : [shareText(ctx, group)]),
      hoursText(ctx, group.emptyMinutes),
      sumText(ctx, group.money, currency),
    ]);
  const left = groups.length - rows.length;
  const table = await ctx.table(columns, rows);
  return left > 0 ? `${table}\n${t('noShows.more', { n: left })}` : table;
}

async function asJson(ctx: Context, selection: Selection, cost: NoShowCost, names: Names) {
  const { currency } = await ctx.clinic();
  const { byReason, byDoctor, byService, byWeekday, averageBill, ...whole } = cost;
  const keyed = <K, N>(groups: readonly NoShowGroup<K>[], nameOf: (key: K) => N) =>
    groups.map(({ key, ...group }) => ({ key: nameOf(key), ...group }));
  const codeIn = (known: ReadonlyMap<number, Named>) => (key: number | null) =>
    key === null ? null : (known.get(key)?.code ?? String(key));
  return {
    ...selection.period,
    ...(await whoseJson(ctx, selection)),
    currency,
    ...whole,
    averageBill: averageBill && { ...averageBill, value: Math.round(averageBill.value) },
    byReason: keyed(byReason, (key) => key),
    byDoctor: keyed(byDoctor, codeIn(names.doctors)),
    byService: keyed(byService, codeIn(names.services)),
    byWeekday: keyed(byWeekday, (key) => key + 1),
  };
}
