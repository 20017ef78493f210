/** Lines of text laid out for the screen's width. */

/** `left` and `right` at the two ends of the line, or one under the other where they do not fit. */
export function spread(left: string, right: string, width: number): string {
  const gap = width - length(left) - length(right);
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${left}\n${right}`;
}

/** Words in lines of at most `width`, each after `indent`; a word longer than that stays whole. */
export function wrapped(text: string, indent: string, width: number): string[] {
  const room = Math.max(20, width - length(indent));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || length(last) + 1 + length(word) > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => indent + line);
}

function length(text: string): number {
  return [...text].length;
}
