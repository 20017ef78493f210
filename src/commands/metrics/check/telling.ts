/** What a check has found: shift by shift, what was frozen, what comes out now, and why. */
import { isoInstant } from '../../../clinic/time.ts';
import type { Context } from '../../../context.ts';
import type { CheckedFigure, Difference } from '../../../metrics/check.ts';
import type { DatedCause } from '../../../metrics/check-causes.ts';
import { roundFigure } from '../../../metrics/figures.ts';
import { metrics } from '../../../metrics/index.ts';
import { nameOf } from '../../../reports/figures.ts';
import { visible } from '../../../reports/visible-text.ts';
import { heading } from '../heading.ts';
import type { Selection } from '../selection.ts';
import { labelOf } from '../shift-groups.ts';
import { noteText, partsText, targetText, valueText } from '../words.ts';
import { type Explained, unexplained } from './journal.ts';

export interface Found {
  selection: Selection;
  /** How many closed shifts were looked at. */
  checked: number;
  /** Those that differ. */
  explained: readonly Explained[];
}

/** More causes than these are a number; `--json` has them all. */
const mostCauses = 4;

export async function checkLines(ctx: Context, { selection, checked, explained }: Found): Promise<string[]> {
  const { t, format } = ctx;
  const { clinic } = await ctx.store();
  const desks = await clinic.desks((await ctx.clinic()).id);
  const staff = await ctx.staff();
  const lines = [await heading(ctx, selection)];
  for (const one of explained) {
    lines.push('', labelOf(ctx, one.shift, desks, staff), await differencesTable(ctx, one));
  }
  const sum = {
    checked: format.number(checked),
    same: format.number(checked - explained.length),
    differing: format.number(explained.length),
  };
  return [...lines, '', ...ctx.wrap(t('metricsCheck.sum', sum))];
}

async function differencesTable(ctx: Context, { differences, causes }: Explained): Promise<string> {
  const { t } = ctx;
  const { rules } = await ctx.clinic();
  const rows = differences.map((one) => [
    nameOf(one.id, { t, callbackMinutes: rules.callbackMinutes }, 'short'),
    ...figureTexts(ctx, one),
    causesText(ctx, one, causes.get(one.id) ?? []),
  ]);
  const columns = [
    { title: t('metrics.column.metric'), flexible: true },
    { title: t('metricsCheck.column.frozen') },
    { title: t('metricsCheck.column.now') },
    { title: t('metricsCheck.column.cause'), flexible: true, least: 20 },
  ];
  return ctx.table(columns, rows);
}

/** Both as they read; where that is the same, with what else is known: how many wait, how many were recorded. */
function figureTexts(ctx: Context, one: Difference): string[] {
  const sides = [one.frozen, one.now];
  const texts = sides.map((figure) => figureText(ctx, one, figure));
  if (texts[0] !== texts[1] || !one.parts) return texts;
  return sides.map((figure, at) => [texts[at], noteText(ctx, figure)].filter(Boolean).join(', '));
}

/** The value with its parts: a share may stay while its parts do not. */
function figureText(ctx: Context, { id }: Difference, figure: CheckedFigure): string {
  const { unit } = metrics[id];
  const value = valueText(ctx, unit, figure.value);
  const parts = partsText(ctx, { unit, numerator: figure.numerator, denominator: figure.denominator });
  return parts === '' ? value : `${value} (${parts})`;
}

function causesText(
  ctx: Context,
  { id, parts, frozen, now }: Difference,
  causes: readonly DatedCause[],
): string {
  const { t } = ctx;
  const { unit } = metrics[id];
  const goal = (target: CheckedFigure['target']): string =>
    target === null ? t('targets.none') : targetText(ctx, { unit, target });
  const texts = causes.slice(0, mostCauses).map((cause) => causeText(ctx, cause));
  if (causes.length > mostCauses) texts.push(t('metricsCheck.more', { n: causes.length - mostCauses }));
  if (frozen.version !== now.version)
    texts.push(t('metricsCheck.definition', { before: frozen.version, after: now.version }));
  if (isOtherTarget(frozen, now))
    texts.push(t('metricsCheck.target', { before: goal(frozen.target), after: goal(now.target) }));
  if (parts && causes.length === 0 && frozen.version === now.version) texts.push(t('metricsCheck.nothing'));
  return texts.join('; ');
}

function isOtherTarget(frozen: CheckedFigure, now: CheckedFigure): boolean {
  return frozen.target?.op !== now.target?.op || frozen.target?.value !== now.target?.value;
}

/** `визит 118: записан → пришёл, 17.01 09:20, запись 512`. */
function causeText(ctx: Context, { kind, table, id, from, to, file, at, seq }: DatedCause): string {
  const { t, format, i18n } = ctx;
  const when = { at: format.moment(at, ctx.now()), seq };
  if (kind === 'import' || kind === 'import_undone')
    return t(`metricsCheck.cause.${kind}`, { ...when, id, file: visible(file ?? '') });
  if (kind === 'rule') return t('metricsCheck.cause.rule', { ...when, rule: to ?? '' });
  if (kind === 'hours') return t('metricsCheck.cause.hours', when);
  const family = table === 'visit' ? 'visitStatus' : 'contactStatus';
  const word = (status: string | null): string =>
    status !== null && i18n.has(`${family}.${status}`) ? t(`${family}.${status}` as never) : (status ?? '');
  const step = from !== null && to !== null ? `: ${word(from)} → ${word(to)}` : '';
  return t(`metricsCheck.cause.${kind}`, { ...when, what: t(`record.${table}`), id, step });
}

export function checkJson({ selection, checked, explained }: Found) {
  const { period } = selection;
  return {
    ...{ from: period.from, to: period.to, checked, same: checked - explained.length },
    unexplained: explained.flatMap(unexplained).length,
    shifts: explained.map(({ shift, differences, causes }) => ({
      ...{
        id: shift.id,
        day: shift.day,
        closedAt: shift.closedAt === null ? null : isoInstant(shift.closedAt),
      },
      differences: differences.map((one) => ({
        metric: one.id,
        frozen: figureJson(one, one.frozen),
        now: figureJson(one, one.now),
        causes: causesJson(one, causes.get(one.id) ?? []),
      })),
    })),
  };
}

function figureJson({ id }: Difference, figure: CheckedFigure) {
  const { value, numerator, denominator, pending, version, target } = figure;
  return {
    ...{
      value: roundFigure({ unit: metrics[id].unit, value }).value,
      numerator,
      denominator,
      pending,
      version,
    },
    target,
  };
}

function causesJson({ frozen, now }: Difference, causes: readonly DatedCause[]) {
  return [
    ...causes.map(({ kind, table, id, from, to, file, at, seq }) => ({
      ...{ kind, record: table, id, from, to, at: isoInstant(at), entry: seq },
      ...(file === null ? {} : { file }),
    })),
    ...(frozen.version === now.version
      ? []
      : [{ kind: 'definition', from: frozen.version, to: now.version }]),
    ...(isOtherTarget(frozen, now) ? [{ kind: 'target', from: frozen.target, to: now.target }] : []),
  ];
}
