import { visible } from '../../reports/visible-text.ts';
import type { Ink, Ruler } from './canvas.ts';

/** One line of at most `width` points: cut with an ellipsis; whoever cuts has the whole text elsewhere. */
export function fitted(text: string, width: number, ruler: Ruler, style: Ink): string {
  const shown = visible(text);
  if (ruler.width(shown, style) <= width) return shown;
  const characters = [...shown];
  while (characters.length > 0 && ruler.width(`${characters.join('')}…`, style) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
