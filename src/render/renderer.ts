import type { Report } from '../reports/report.ts';

export interface RenderOptions {
  /** Which table a CSV holds; the first one when absent. */
  table?: string;
  /** A CSV for a double click in a Russian Excel. */
  excel?: boolean;
}

/** From a report to the bytes of a file. The same report gives the same bytes. */
export type Renderer = (report: Report, options?: RenderOptions) => Promise<Uint8Array>;
