/** A heading with a rule to the end of the line. */
import { displayWidth } from '../terminal/text-width.ts';
import { fitted } from './lines.ts';
import type { Words } from './picture.ts';

export function headLine(text: string, { theme }: Words, columns: number): string {
  const cut = fitted(`── ${text} `, Math.min(columns, displayWidth(text) + 4)).trimEnd();
  return theme.quiet(`${cut} ${'─'.repeat(Math.max(0, columns - displayWidth(cut) - 1))}`.trimEnd());
}
