/** Breaks a text into lines at its spaces. */
import { type Output, widthOf } from './streams.ts';
import { displayWidth } from './text-width.ts';

/** No line is wider than `width` columns, unless a single word is. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(piece) > width) {
      lines.push(line);
      line = piece;
    } else {
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  return [...lines, line];
}

/** The same for lines of their own: what is too long goes on under its beginning, and what fits stays as it is. */
export function fold(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    if (displayWidth(line) <= width) return [line];
    const indent = /^ */.exec(line)?.[0] ?? '';
    return wrap(line.slice(indent.length), width - indent.length).map((piece) => indent + piece);
  });
}

/** A terminal would cut between letters; a pipe gets its lines whole. */
export function foldWidth(stream: Output, env: NodeJS.ProcessEnv): number {
  return stream.isTTY ? widthOf(stream, env) : Number.POSITIVE_INFINITY;
}
