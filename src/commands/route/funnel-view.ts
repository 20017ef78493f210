/** The funnel on a screen: how many of those who could got through each stage, and where people stop. */
import type { Context } from '../../context.ts';
import type { Period } from '../../metrics/period.ts';
import { type Funnel, type StepTally, shareOf } from '../../visits/route.ts';
import { printHints } from '../output/hints.ts';

const barWidth = 12;
/** Columns of the screen from which there is room for a bar, and for a table at all. */
const barFits = 70;
const tableFits = 60;
/** The steps at which most people stop are named, so many of them. */
const worst = 3;

export async function printFunnel(
  ctx: Context,
  period: Period,
  funnel: Funnel,
  steps: boolean,
): Promise<void> {
  const { t } = ctx;
  ctx.print(...periodTitle(ctx, period, funnel.people));
  if (funnel.people === 0) return;
  if (steps) {
    ctx.print(await stepTable(ctx, funnel.steps));
    return;
  }
  ctx.print(await stageTable(ctx, funnel));
  const ends = funnel.steps.filter(({ ended }) => ended > 0).sort((a, b) => b.ended - a.ended);
  if (ends.length > 0) ctx.print(t('route.stops'));
  for (const { step, ended } of ends.slice(0, worst)) {
    const line = t('route.stop', { n: ended, step: step.step, title: step.title[ctx.i18n.lang] });
    ctx.print(...ctx.wrap(line, '  '));
  }
  printHints(ctx, [[t('route.toSteps'), 'route --steps']]);
}

export function periodTitle(ctx: Context, { from, to }: Period, people: number): string[] {
  const { format, t } = ctx;
  const days = from === to ? format.date(from) : `${format.date(from)}–${format.date(to)}`;
  return ctx.wrap(t('route.title', { days, n: people }));
}

async function stageTable(ctx: Context, { stages }: Funnel): Promise<string> {
  const { t, i18n } = ctx;
  const titled = stages.map(({ stage, of }): Row => {
    return { title: `${roman[stage.stage] ?? stage.stage} ${stage.title[i18n.lang]}`, of };
  });
  if (ctx.width < tableFits) return lines(ctx, titled);
  const drawn = ctx.width >= barFits;
  const columns = [
    { title: t('route.column.stage'), flexible: true },
    ...(drawn ? [{ title: '' }] : []),
    ...figureColumns(ctx),
  ];
  const rows = titled.map(({ title, of }) => [
    title,
    ...(drawn ? [bar(ctx, shareOf(of))] : []),
    ...cells(ctx, of),
  ]);
  return ctx.table(columns, rows);
}

const roman: Readonly<Record<number, string>> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV', 5: 'V' };

async function stepTable(ctx: Context, steps: readonly StepTally[]): Promise<string> {
  const { t, i18n } = ctx;
  const titled = steps.map((of): Row => {
    const { step } = of;
    return { title: `${step.title[i18n.lang]} (${t(`routeOwner.${step.owner}`)})`, of };
  });
  if (ctx.width < tableFits) {
    return lines(
      ctx,
      titled.map(({ title, of }) => ({ title: `${of.step.step}. ${title}`, of })),
    );
  }
  const columns = [
    { title: '№', align: 'right' as const },
    { title: t('route.column.step'), flexible: true },
    ...figureColumns(ctx),
  ];
  return ctx.table(
    columns,
    titled.map(({ title, of }) => [String(of.step.step), title, ...cells(ctx, of)]),
  );
}

interface Row {
  title: string;
  of: StepTally;
}

const figureColumns = ({ t }: Context) => [
  { title: t('route.column.reached'), align: 'right' as const },
  { title: t('route.column.share'), align: 'right' as const },
  { title: t('route.column.goal') },
  { title: t('route.column.apart'), flexible: true },
];

/** On a narrow screen: the title, and its figures under it. */
function lines(ctx: Context, rows: readonly Row[]): string {
  return rows
    .flatMap(({ title, of }) => [
      ...ctx.wrap(title),
      ...ctx.wrap(
        cells(ctx, of)
          .filter((cell) => cell !== '' && cell !== '—')
          .join(' · ') || '—',
        '  ',
      ),
    ])
    .join('\n');
}

/** `40 из 84`, `47,6 %`, `> 50 % ниже`, `рано 12`. */
function cells({ t, format }: Context, of: StepTally): string[] {
  const share = shareOf(of);
  const { target } = of.step;
  const met = target === undefined || share === null ? '' : share >= target ? ' ✓' : ` ${t('route.below')}`;
  return [
    share === null ? '—' : t('route.of', { n: of.reached, all: of.reached + of.stopped }),
    format.percent(share),
    target === undefined ? '' : `${target === 1 ? '' : '≥ '}${format.percent(target)}${met}`,
    apart(t, of),
  ];
}

/** Who is in none of the two parts, and why. */
function apart(t: Context['t'], { pending, left }: StepTally): string {
  const reasons = (['not_recorded', 'cancelled', 'not_needed', 'not_provable'] as const).flatMap((reason) => {
    const n = left[reason] ?? 0;
    if (n === 0) return [];
    return [reason === 'not_provable' ? t('route.left.not_provable') : t(`route.left.${reason}`, { n })];
  });
  return [...(pending > 0 ? [t('route.pending', { n: pending })] : []), ...reasons].join(', ');
}

/** Blocks on a screen; in a file or a pipe plain characters, which every program reads. */
function bar({ streams }: Context, share: number | null): string {
  const [full, empty] = streams.stdout.isTTY === true ? ['█', '░'] : ['#', '.'];
  if (share === null) return '';
  const filled = Math.round(share * barWidth);
  return full.repeat(filled) + empty.repeat(barWidth - filled);
}

export function funnelJson({ people, steps, stages }: Funnel) {
  return {
    people,
    stages: stages.map(({ stage, of }) => ({ stage: stage.stage, step: of.step.step, ...tallyJson(of) })),
    steps: steps.map((of) => ({
      step: of.step.step,
      stage: of.step.stage,
      owner: of.step.owner,
      proof: of.step.proof,
      ...tallyJson(of),
    })),
  };
}

/** `target` is the least share. */
function tallyJson(of: StepTally) {
  const value = shareOf(of);
  const target = of.step.target ?? null;
  return {
    reached: of.reached,
    could: of.reached + of.stopped,
    value,
    target,
    met: value === null || target === null ? null : value >= target,
    pending: of.pending,
    left: of.left,
    ended: of.ended,
  };
}
