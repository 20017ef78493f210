/** Names of sheets: what a spreadsheet allows, and no two alike. */
import { visible } from '../../reports/visible-text.ts';

const longest = 31;
/** A name that Excel keeps for itself. */
const reserved = /^history$/iu;

export type Naming = (wanted: string, otherwise: string) => string;

/** Gives every sheet of a book a name of its own; letter case does not tell names apart. */
export function sheetNaming(): Naming {
  const taken = new Set<string>();
  return (wanted, otherwise) => {
    const base = allowed(wanted) || allowed(otherwise) || 'Sheet';
    for (let at = 1; ; at += 1) {
      const suffix = at === 1 ? '' : ` ${at}`;
      const name = `${cut(base, longest - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

function allowed(text: string): string {
  const name = visible(text)
    .replace(/[[\]/\\:*?"']/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[' ]+|[' ]+$/gu, '');
  return reserved.test(name) ? `${name} 1` : name;
}

/** No pair of units is torn, and no space or apostrophe is left at the end. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.replace(/[' ]+$/u, '');
}
