/**
 * `visit arrive ID…`: the patient stands at the desk; from now on he waits (S0.5: five minutes at most). Found by number,
 * by the last digits of his telephone or by name (S1.12), and greeted with all that the desk has to know of him.
 */
import * as z from 'zod/mini';
import { isoInstant } from '../clinic/time.ts';
import type { Context } from '../context.ts';
import type { Decision } from '../facts/types.ts';
import { visible } from '../reports/visible-text.ts';
import type { RawInput } from '../terminal/command-spec.ts';
import type { Line } from '../terminal/command-words.ts';
import { visitsMeant } from './front/find-today.ts';
import { type NewsOf, newsHints, noNews, readNews } from './front/news.ts';
import {
  askPapers,
  codesIn,
  paperDecision,
  papersNamed,
  settled,
  waived,
  waiverIn,
} from './front/note-papers.ts';
import { alreadyText, type FrontStep, frontStep } from './front/step.ts';
import { tellPapers, writePapers } from './front/write-papers.ts';
import { readFlags, text, words } from './input/options.ts';
import { pastMoment } from './input/past-moment.ts';
import { printHints } from './output/hints.ts';
import { visitIds } from './records/find-record.ts';
import { papersOf } from './visits/papers.ts';
import type { StepFacts } from './visits/take-steps.ts';
import { doctorText, type NamedVisit, visitJson } from './visits/view.ts';

const schema = z.object({ at: text('--at'), papers: text('--papers'), waive: words() });
type Flags = z.infer<typeof schema>;

export async function run(ctx: Context, input: RawInput): Promise<undefined> {
  const flags = readFlags(schema, input);
  if (input.args.length === 0) visitIds(input.args);
  const taken = await ctx.keepIfAway(
    () => arrive(ctx, input.args, flags),
    () => arriveLine(ctx, input.args, flags),
  );
  if (!taken) return;
  const { facts, after } = taken;
  const news = await ctx.unlessAway(() => readNews(ctx, facts.roster, after), noNews);
  if (ctx.options.json) {
    ctx.json({ visits: after.map((one) => arrivedJson(one, taken, news)) });
    return;
  }
  for (const one of after) await tell(ctx, taken, one, news);
  await askLacking(ctx, after, flags, news);
}

async function arrive(ctx: Context, words: readonly string[], flags: Flags): Promise<FrontStep> {
  const ids = await visitsMeant(ctx, words);
  return frontStep(ctx, 'arrived', ids, flags.at, (facts) => papersGiven(ctx, facts, flags));
}

/** Names and digits are looked up when the server is back: who comes today, this machine does not know. */
async function arriveLine(ctx: Context, args: readonly string[], flags: Flags): Promise<Line> {
  await ctx.clinic();
  pastMoment(ctx, flags.at);
  return { command: 'visit arrive', args: [...args], flags };
}

/** What `--papers` and `--waive` say of every visit that arrives. */
async function papersGiven(ctx: Context, { visits }: StepFacts, flags: Flags): Promise<Decision[]> {
  if (flags.papers === undefined && flags.waive.length === 0) return [];
  const papers = await papersOf(ctx, visits);
  const decisions: Decision[] = [];
  for (const named of visits) {
    const lacking = papers.lacking(named);
    const known = (codes: string[], flag: string) => papersNamed(codes, papers.definitions, lacking, flag);
    const all = flags.papers === 'all';
    const given = all ? lacking : known(codesIn([flags.papers ?? '']), '--papers');
    const notes = [
      ...settled(given),
      ...flags.waive.flatMap((typed) => {
        const { codes, reason } = waiverIn(typed);
        return waived(known(codes, '--waive'), reason);
      }),
    ];
    if (notes.length > 0) decisions.push(await paperDecision(ctx, named.visit, notes));
  }
  return decisions;
}

async function tell(
  ctx: Context,
  { facts, already }: FrontStep,
  named: NamedVisit,
  news: NewsOf,
): Promise<void> {
  const { t, theme, format } = ctx;
  const { visit, patient, doctor, room } = named;
  // He stands there: he is greeted by his whole name.
  const who = visible(patient?.name ?? t('common.noName'));
  const at = format.moment(visit.startsAt, ctx.now());
  const greeting = t('front.greet', { who, at, doctor: doctorText(ctx, doctor, room) });
  ctx.print(...ctx.wrap(greeting).map(theme.strong));
  const before = already.has(visit.id);
  const status = before ? await alreadyText(ctx, named) : t(`visitStatus.${visit.status}`);
  ctx.print(...ctx.wrap(t('front.visit', { id: visit.id, status }), '  '));
  const { currency } = facts.roster.clinic;
  printHints(ctx, [
    ...newsHints(ctx, named, news(visit), currency),
    ...(visit.status === 'arrived' ? [[t('visits.hint.seat'), `visit seat ${visit.id}`] as const] : []),
  ]);
}

function arrivedJson(named: NamedVisit, { already }: FrontStep, news: NewsOf): Record<string, unknown> {
  const { id } = named.visit;
  const { lacking, unpaid, expectedAt } = news(named.visit);
  return {
    ...visitJson(named),
    already: already.has(id),
    important: named.patient?.important ?? null,
    lacking: lacking.map(({ code }) => code),
    unpaid: unpaid.map((one) => ({ visit: one.id, day: one.day, price: one.price })),
    expectedAt: expectedAt === null ? null : isoInstant(expectedAt),
  };
}

/** At a terminal the papers of one patient are asked about at once, while he stands there. */
async function askLacking(
  ctx: Context,
  after: readonly NamedVisit[],
  flags: Flags,
  news: NewsOf,
): Promise<void> {
  const [only] = after;
  if (!ctx.ask.available || !only || after.length > 1 || flags.papers !== undefined) return;
  const { lacking } = news(only.visit);
  if (lacking.length === 0) return;
  const notes = await askPapers(ctx, lacking);
  if (notes.length === 0) return;
  if (await writePapers(ctx, only.visit, notes)) tellPapers(ctx, notes, lacking);
}
