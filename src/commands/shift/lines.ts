/** Lines of text laid out for the screen's width. */

/** `left` and `right` at the two ends of the line, or one under the other where they do not fit. */
export function spread(left: string, right: string, width: number): string {
  const gap = width - length(left) - length(right);
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${left}\n${right}`;
}

function length(text: string): number {
  return [...text].length;
}
