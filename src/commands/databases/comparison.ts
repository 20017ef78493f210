/** Two databases side by side: as a table, and as `--json` has it. */
import type { Context } from '../../context.ts';
import type { TablePair } from '../../store/copy/compare.ts';
import type { Comparison } from '../../store/copy/copy.ts';

/** Enough to compare by eye; `--json` has all 64. */
const shownDigits = 12;

export async function comparisonTable(ctx: Context, compared: Comparison): Promise<string[]> {
  const { t, format } = ctx;
  const right = { align: 'right' } as const;
  const columns = [
    { title: t('copy.table'), flexible: true },
    { title: t('copy.from'), ...right },
    { title: t('copy.to'), ...right },
    { title: t('copy.checksum') },
    {},
  ];
  const filled = compared.tables.filter(({ from, to }) => from.rows > 0 || to.rows > 0);
  const lines = filled.map((pair) => [
    t(`copy.rows.${pair.table}`),
    format.number(pair.from.rows),
    format.number(pair.to.rows),
    checksum(pair),
    pair.firstDifference === null ? t('copy.same') : t('copy.differs', { id: pair.firstDifference }),
  ]);
  return [
    `${t('copy.from')}: ${compared.from}`,
    `${t('copy.to')}: ${compared.to}`,
    '',
    await ctx.table(columns, lines),
    '',
    ...journalLines(ctx, compared),
  ];
}

function checksum({ from, to, equal }: TablePair): string {
  const ends = equal ? [from] : [from, to];
  return ends.map(({ sha256 }) => sha256.slice(0, shownDigits)).join(' ≠ ');
}

function journalLines({ t }: Context, { from, to, journal }: Comparison): string[] {
  const broken = [
    { file: from, seq: journal.from.brokenAt },
    { file: to, seq: journal.to.brokenAt },
  ].flatMap(({ file, seq }) => (seq === null ? [] : [t('copy.journalBroken', { file, seq })]));
  if (broken.length > 0) return broken;
  if (journal.from.lastHash !== journal.to.lastHash) return [];
  return [t('copy.journal', { hash: journal.from.lastHash.slice(0, shownDigits) })];
}

/** As `--json` has it: docs/postgres.md. */
export function shape({ from, to, equal, tables, journal }: Comparison): Record<string, unknown> {
  return {
    from,
    to,
    equal,
    tables: tables.map((pair) => ({
      table: pair.table,
      rows: { from: pair.from.rows, to: pair.to.rows },
      sha256: { from: pair.from.sha256, to: pair.to.sha256 },
      equal: pair.equal,
      firstDifference: pair.firstDifference,
    })),
    journal,
  };
}
