/** The pages of docs/ that are written from the code, by file name. */
import { errorsPage } from './errors-page.ts';
import { metricsPage } from './metrics-page.ts';

export const pages: Record<string, () => string> = {
  'docs/errors.md': errorsPage,
  'docs/metrics.md': metricsPage,
};
