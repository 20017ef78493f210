/** A page in the making: what its parts need to know, and the ids that headings and pictures are found by. */
import type { Translator } from '../../i18n/index.ts';

export interface Page {
  i18n: Translator;
  /** A new id, unique on the page and the same for the same report. */
  id(): string;
}

export function pageOf(i18n: Translator): Page {
  let last = 0;
  return {
    i18n,
    id() {
      last += 1;
      return `p${last}`;
    },
  };
}
