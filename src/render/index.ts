import type { Report } from '../reports/report.ts';
import type { Renderer } from './renderer.ts';
import type { ScreenReport } from './screen.ts';

export const formats = ['pdf', 'html', 'xlsx', 'csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** Every way a report can be written. Each is loaded when it is used: pdfkit alone is most of a start-up. */
export const renderers = {
  pdf: async (report, options = {}) => (await import('./pdf.ts')).renderPdf(report, options),
  html: async (report, options = {}) => (await import('./html.ts')).renderHtml(report, options),
  xlsx: async (report, options = {}) => (await import('./xlsx.ts')).renderXlsx(report, options),
  csv: async (report, options = {}) => (await import('./csv.ts')).renderCsv(report, options),
  json: async (report, options = {}) => (await import('./json.ts')).renderJson(report, options),
} satisfies Record<Format, Renderer>;

/** A report as a plain value, for a command that prints more beside it. */
export async function jsonOf(report: Report): Promise<Record<string, unknown>> {
  return (await import('./json.ts')).jsonReport(report);
}

/** A report for a screen: its sections in words, before anybody knows how wide they may be. */
export async function screenOf(report: Report): Promise<ScreenReport> {
  return (await import('./screen.ts')).renderScreen(report);
}

export { showCell } from './format.ts';
export type { Renderer, RenderOptions } from './renderer.ts';
export type { ScreenBlock, ScreenColumn, ScreenReport } from './screen.ts';
