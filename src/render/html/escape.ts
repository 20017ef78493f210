/** Text from outside as part of a page: harmless, whole, never markup. */
import { visible, visibleLines } from '../../reports/visible-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One line, for text and for attributes in double quotes. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');
}

/** Line breaks of the text stay line breaks. */
export const escapedLines = (text: string): string => visibleLines(text).map(escaped).join('<br>');

/** A string of a style sheet: everything but letters, figures and spaces by its code, so that nothing can end it. */
export function cssString(text: string): string {
  const safe = visible(text).replace(
    /[^\p{L}\p{N} ]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}
