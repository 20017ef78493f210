/** How well text can be told from its ground (WCAG 2.2, 1.4.3), measured by a script inside the page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Contrast {
  /** How many texts were looked at. */
  told: number;
  /** Those below 4.5 to 1. */
  weak: { text: string; ratio: number }[];
}

const script = readFileSync(new URL('./contrast.page.js', import.meta.url), 'utf8');

/** Texts of the page and of its pictures. */
export const contrastOf = (page: Page): Promise<Contrast> => page.evaluate<Contrast>(script);
