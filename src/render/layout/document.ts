/** A report on A4 pages: title, sections, running head and foot. */
import type { Translator } from '../../i18n/index.ts';
import type { Report } from '../../reports/report.ts';
import { type Block, type Placed, paginate } from './block.ts';
import { baseline, type Canvas, colors, type Frame, ink, type Ruler } from './canvas.ts';
import { factGrid } from './facts.ts';
import { fitted } from './fitted.ts';
import { lines, rowBlocks } from './row.ts';
import { sectionsBlocks } from './sections.ts';

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const;

interface Margins {
  side: number;
  top: number;
  bottom: number;
}

const margins: Record<Report['layout'], Margins> = {
  pages: { side: 50, top: 56, bottom: 56 },
  sheet: { side: 34, top: 40, bottom: 40 },
  'one-page': { side: 36, top: 34, bottom: 38 },
};

/** Type sizes that `one-page` tries, the largest that fits wins. What does not fit legibly takes more pages. */
const largest = 1.3;
const smallest = 0.6;
const sizeStep = 0.02;
/** The type size of a `sheet`. */
const closeSet = 0.9;

export function drawReport(report: Report, canvas: Canvas, i18n: Translator): void {
  const { frame, pages } = layoutPages(report, canvas, i18n);
  const margin = margins[report.layout];
  pages.forEach((page, at) => {
    canvas.addPage();
    if (at > 0) drawRunningHead(report, canvas, frame, margin);
    for (const { block, y } of page) block.draw(canvas, margin.side, margin.top + y);
    drawFoot(report, canvas, frame, margin, { page: at + 1, pages: pages.length });
  });
}

/** Where every block stands; pure, so that tests can look at pages without a PDF. */
function layoutPages(report: Report, ruler: Ruler, i18n: Translator): { frame: Frame; pages: Placed[][] } {
  const margin = margins[report.layout];
  const at = (scale: number) => {
    const frame: Frame = {
      ruler,
      width: pageSize.width - margin.side * 2,
      height: pageSize.height - margin.top - margin.bottom,
      scale,
      i18n,
    };
    return { frame, pages: paginate(reportBlocks(report, frame), frame.height) };
  };
  if (report.layout !== 'one-page') return at(report.layout === 'sheet' ? closeSet : 1);
  let low = -1;
  let high = Math.round((largest - smallest) / sizeStep);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(smallest + middle * sizeStep).pages.length === 1) low = middle;
    else high = middle - 1;
  }
  return at(low < 0 ? 1 : smallest + low * sizeStep);
}

function reportBlocks(report: Report, frame: Frame): Block[] {
  return [...titleBlocks(report, frame), ...sectionsBlocks(report.sections, frame)];
}

function titleBlocks(report: Report, frame: Frame): Block[] {
  const s = frame.scale;
  const line = (text: string, name: 'label' | 'title' | 'lead', below: number, rule?: 'strong') =>
    rowBlocks([{ x: 0, width: frame.width, lines: lines(frame, text, frame.width, ink(frame, name)) }], {
      width: frame.width,
      below: below * s,
      ...(rule ? { rule } : {}),
    });
  const subtitle = report.subtitle === null ? [] : line(report.subtitle, 'lead', 4);
  const rule: Block = {
    height: 8 * s,
    draw: (canvas, x, y) => canvas.rect(x, y + 2 * s, frame.width, 2 * s, colors.accent),
  };
  return [
    ...line(report.clinic, 'label', 2),
    ...line(report.title, 'title', 1),
    ...subtitle,
    rule,
    ...factGrid(report.facts, frame),
  ];
}

function drawRunningHead(report: Report, canvas: Canvas, frame: Frame, margin: Margins): void {
  const small = ink({ ...frame, scale: 1 }, 'tiny');
  const text = fitted(`${report.clinic} · ${report.title}`, frame.width, canvas, small);
  canvas.text(text, margin.side, margin.top - 24 + baseline(small), small);
  hairline(canvas, margin.side, margin.top - 12, frame.width);
}

function drawFoot(
  report: Report,
  canvas: Canvas,
  frame: Frame,
  margin: Margins,
  count: { page: number; pages: number },
): void {
  const small = ink({ ...frame, scale: 1 }, 'tiny');
  const top = pageSize.height - margin.bottom + 10;
  const page = frame.i18n.t('reports.page', count);
  const pageWidth = canvas.width(page, small);
  hairline(canvas, margin.side, top, frame.width);
  const origin = fitted(report.origin, frame.width - pageWidth - 20, canvas, small);
  canvas.text(origin, margin.side, top + 4 + baseline(small), small);
  canvas.text(page, margin.side + frame.width - pageWidth, top + 4 + baseline(small), small);
}

function hairline(canvas: Canvas, x: number, y: number, width: number): void {
  canvas.path(
    [
      [x, y],
      [x + width, y],
    ],
    { color: colors.hair, width: 0.5 },
  );
}
